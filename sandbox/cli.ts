import { parseArgs } from 'node:util';

import { startSandbox } from './server';
import type { Sandbox } from './server';

const USAGE = `Usage: practice [--port 4570] [--demo]

  --port <number>  where to listen on 127.0.0.1 (default 4570; 0 = any free port)
  --demo           start with a bakery, its stories, 300 viewers and the people who wrote
`;

const USUAL_PORT = 4570;

/** `npx n8n-nodes-story-outreach practice`: resolves to the exit code once it has stopped. */
export async function runPractice(commandLine: readonly string[]): Promise<number> {
	const options = readOptions(commandLine);
	if (typeof options === 'string') {
		process.stderr.write(`${options}\n\n${USAGE}`);
		return 1;
	}
	if (options.help) {
		process.stdout.write(USAGE);
		return 0;
	}
	let sandbox: Sandbox;
	try {
		sandbox = await startSandbox({ port: options.port, isDemo: options.isDemo });
	} catch (error) {
		process.stderr.write(`${startProblem(error, options.port)}\n`);
		return 1;
	}
	process.stdout.write(`Practice Instagram ready at ${sandbox.url} (stop it with Ctrl+C)\n`);
	await stopSignal();
	await sandbox.close();
	process.stdout.write('Practice Instagram stopped\n');
	return 0;
}

function readOptions(
	commandLine: readonly string[],
): { port: number; isDemo: boolean; help: boolean } | string {
	try {
		const { values } = parseArgs({
			args: commandLine.filter((word, index) => index > 0 || word !== 'practice'),
			options: {
				port: { type: 'string' },
				demo: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		const port = Number(values.port ?? USUAL_PORT);
		if (!Number.isInteger(port) || port < 0 || port > 65_535)
			return `--port must be a number from 0 to 65535, not "${values.port ?? ''}"`;
		return { port, isDemo: values.demo === true, help: values.help === true };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function startProblem(error: unknown, port: number): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE') {
		return `Port ${port} is already in use on this machine. Stop the program that uses it, or choose another one: practice --port ${port + 1}`;
	}
	if (code === 'EACCES')
		return `Port ${port} may not be used without administrator rights. Choose one above 1024.`;
	return `The practice Instagram could not start: ${error instanceof Error ? error.message : String(error)}`;
}

async function stopSignal(): Promise<void> {
	await new Promise<void>((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
}

/** Only when run as a program; as a part of the package's command line it is called. */
if (require.main === module) {
	void runPractice(process.argv.slice(2)).then((exitCode) => {
		process.exitCode = exitCode;
	});
}
