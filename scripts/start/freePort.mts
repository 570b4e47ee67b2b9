import { createServer } from 'node:net';

function tryPort(port: number): Promise<number | null> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(null));
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const taken = typeof address === 'object' && address ? address.port : null;
			server.close(() => resolve(taken));
		});
	});
}

/** The wished port of this computer if nobody has it, else one that the system picks. */
export async function freePort(wished = 0): Promise<number> {
	const port = (await tryPort(wished)) ?? (await tryPort(0));
	if (port === null) throw new Error('This computer has no free port.');
	return port;
}
