import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');
const START_TIMEOUT_MS = 25 * 60_000;

export interface PracticeLogin {
	readonly address: string;
	readonly email: string;
	readonly password: string;
	stop(): Promise<number | null>;
}

const readLine = (output: string, name: string): string =>
	new RegExp(`^ *${name} +(\\S+)$`, 'm').exec(output)?.[1] ?? '';

/** `npm start` on a folder of its own; resolves once it has printed the login. */
export async function startPractice(folder: string): Promise<PracticeLogin> {
	const child = spawn(
		process.execPath,
		[path.join(ROOT, 'scripts/run.mjs'), 'start', '--folder', folder],
		{ cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
	);
	const ended = once(child, 'exit');
	let output = '';
	await new Promise<void>((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`No login yet:\n${output}`)), START_TIMEOUT_MS);
		child.stdout.on('data', (chunk) => {
			output += chunk;
			if (output.includes('Press Ctrl-C to stop')) {
				clearTimeout(timer);
				resolve();
			}
		});
		child.on('exit', () => {
			clearTimeout(timer);
			reject(new Error(`npm start ended:\n${output}`));
		});
	});
	return {
		address: readLine(output, 'n8n'),
		email: readLine(output, 'E-mail'),
		password: readLine(output, 'Password'),
		async stop() {
			child.kill('SIGTERM');
			const [code]: Array<number | null> = await ended;
			return code ?? null;
		},
	};
}
