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
		entryPoints: [path.resolve(__dirname, '../../cli/cli.ts')],
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
			expect(practice.output()).toContain(`open ${address}/practice`);
			expect(practice.output()).toMatch(new RegExp(`Practice Port +${new URL(address).port}\n`));
			expect(practice.output()).toMatch(/Purpose +Practice\n/);
			expect(practice.output()).not.toContain('No people are in it');
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
		expect(second.output()).toContain(`--port ${Number(port) + 1}`);
	});

	it('says how to get people when it starts without them', async () => {
		const practice = run('practice', '--port', '0');
		await ready(practice);
		practice.child.kill();
		await practice.exitCode;

		expect(practice.output()).toContain('npx n8n-nodes-story-outreach practice --demo');
	});

	it('explains itself with the command as it is typed', async () => {
		const help = run('--help');

		expect(await help.exitCode).toBe(0);
		expect(help.output()).toContain('Usage: npx n8n-nodes-story-outreach practice');
	});

	it.each([
		[['--port', 'many'], '--port must be a number from 0 to 65535, not "many"'],
		[['--fast'], "Unknown option '--fast'"],
		[
			['practise', '--demo'],
			'"practise" is not known here. The commands are "practice" and "verify"',
		],
		[['practice', 'demo'], '"demo" is not known here'],
	])('refuses %j with a sentence', async (words, sentence) => {
		const refused = run(...words);

		expect(await refused.exitCode).toBe(1);
		expect(refused.output()).toContain(sentence);
		expect(refused.output()).toContain('Usage:');
		expect(refused.output()).not.toContain('positional');
	});
});
