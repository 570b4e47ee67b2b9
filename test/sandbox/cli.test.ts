import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildSync } from 'esbuild';

const folder = mkdtempSync(path.join(tmpdir(), 'practice-'));
const program = path.join(folder, 'cli.js');

beforeAll(() => {
	buildSync({
		entryPoints: [path.resolve(__dirname, '../../sandbox/cli.ts')],
		bundle: true,
		platform: 'node',
		format: 'cjs',
		outfile: program,
	});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
	child: ChildProcess;
	output: () => string;
	exitCode: Promise<number | null>;
}

function run(...words: string[]): Run {
	const child = spawn(process.execPath, [program, ...words]);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (part: Buffer) => {
			output += part.toString();
		});
	}
	const exitCode = new Promise<number | null>((resolve) => child.once('exit', resolve));
	return { child, output: () => output, exitCode };
}

async function ready(practice: Run): Promise<string> {
	for (let round = 0; round < 500; round += 1) {
		const address = /ready at (http:\S+)/.exec(practice.output())?.[1];
		if (address !== undefined) return address;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error(`Not ready: ${practice.output()}`);
}

describe('the command line', () => {
	it.each(['SIGINT', 'SIGTERM'] as const)(
		'starts, says where, and stops cleanly on %s',
		async (signal) => {
			const practice = run('practice', '--port', '0', '--demo');
			const address = await ready(practice);
			const demo = await fetch(`${address}/_sandbox/demo`);
			practice.child.kill(signal);

			expect(practice.output()).toMatch(
				/^Practice Instagram ready at http:\/\/127\.0\.0\.1:\d+ \(stop it with Ctrl\+C\)\n/,
			);
			expect(demo.status).toBe(200);
			expect(await practice.exitCode).toBe(0);
		},
	);

	it('says in a sentence that the port is taken', async () => {
		const first = run('--port', '0');
		const port = new URL(await ready(first)).port;
		const second = run('--port', port);
		const exitCode = await second.exitCode;
		first.child.kill();
		await first.exitCode;

		expect(exitCode).toBe(1);
		expect(second.output()).toContain(`Port ${port} is already in use on this machine.`);
	});

	it('explains itself, and refuses what it does not know', async () => {
		const help = run('--help');
		const wrong = run('--port', 'many');
		const unknown = run('--fast');

		expect([await help.exitCode, await wrong.exitCode, await unknown.exitCode]).toEqual([0, 1, 1]);
		expect(help.output()).toContain('Usage: practice');
		expect(wrong.output()).toContain('--port must be a number');
	});
});
