import { parseArgs } from 'node:util';

import { credentialSteps } from './page/credentialSteps';
import { startSandbox } from './server';
import type { Sandbox, World } from './server';

const COMMAND = 'npx n8n-nodes-story-outreach practice';

const USAGE = `A pretend Instagram on this computer, to try the nodes without a Meta account.

Usage: ${COMMAND} --demo

  --demo           with a bakery, its stories, 300 viewers and the people who wrote
  --port <number>  where it listens on 127.0.0.1 (default 4570; 0 = any free port)
  --help           this text
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
	const stopped = stopSignal();
	const ready = `Practice Instagram ready at ${sandbox.url} (stop it with Ctrl+C)\n`;
	process.stdout.write(ready + nextSteps(sandbox.world));
	await stopped;
	await sandbox.close();
	process.stdout.write('Practice Instagram stopped\n');
	return 0;
}

function readOptions(
	commandLine: readonly string[],
): { port: number; isDemo: boolean; help: boolean } | string {
	try {
		const { values, positionals } = parseArgs({
			args: commandLine.filter((word, index) => index > 0 || word !== 'practice'),
			allowPositionals: true,
			options: {
				port: { type: 'string' },
				demo: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		const [unknown] = positionals;
		if (unknown !== undefined)
			return `"${unknown}" is not known here. The commands are "practice" and "verify"; an option begins with two dashes.`;
		const port = Number(values.port ?? USUAL_PORT);
		if (!Number.isInteger(port) || port < 0 || port > 65_535)
			return `--port must be a number from 0 to 65535, not "${values.port ?? ''}"`;
		return { port, isDemo: values.demo === true, help: values.help === true };
	} catch (error) {
		return firstSentence(error);
	}
}

/** Node goes on with advice for programmers. */
const firstSentence = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).replace(/\. [\s\S]*/, '.');

/** The way on for someone who has n8n open beside this terminal. */
function nextSteps(world: World): string {
	const credentials = credentialSteps(world).map(({ credential, fields, then }) => {
		const lines = fields.map(([label, value]) => `     ${label.padEnd(22)}${value}`);
		return [`   Credential "${credential}":`, ...lines, `     ${then}`].join('\n');
	});
	return `
Nobody real is contacted. It forgets everything when it stops.

1. In your browser, open ${world.origin}/practice
   It leads from here to the first campaign, with the workflows to import.

2. In n8n, create two credentials. Every field that is not named here stays as it is.
${credentials.join('\n')}

n8n and the browser must run on this computer, and n8n must not run in Docker without the
host's network: in a container, 127.0.0.1 is another computer.
${world.demo === null ? `\nNo people are in it. For 300 viewers and their answers: ${COMMAND} --demo\n` : ''}`;
}

function startProblem(error: unknown, port: number): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE') {
		return `Port ${port} is already in use on this machine. Stop the program that uses it, or choose another one: ${COMMAND} --demo --port ${port + 1}`;
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
