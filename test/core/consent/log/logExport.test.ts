import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { inspectTrace } from '../../../../core/consent/log/contactTrace';
import {
	LOG_FORMAT,
	TRACE_FORMAT,
	verifyExport,
	writeEntryLine,
	writeHeader,
	writeTraceLine,
	type Verdict,
} from '../../../../core/consent/log/logExport';
import { merklePath, merkleRoot, rootOfPath } from '../../../../core/consent/log/merkle';
import { readProof, writeProof } from '../../../../core/consent/log/savedHead';
import { sha256 } from '../../../../core/shared/sha256';
import { anExampleLog, traceOf } from './anExampleLog';

const LOG = anExampleLog(100);
const LOG_LINES = [
	writeHeader(LOG_FORMAT, LOG.saved),
	...LOG.entries.map((entry) => writeEntryLine(entry, LOG.contacts.get(entry.sequence) ?? [])),
];
const TRACE_LINES = [
	writeHeader(TRACE_FORMAT, LOG.saved),
	writeTraceLine(traceOf(LOG, 40, 1)),
	writeTraceLine(traceOf(LOG, 60, 2)),
];

function verify(lines: readonly string[], saved = LOG.saved): Verdict {
	const verifier = verifyExport(saved);
	for (const line of lines) {
		const finding = verifier.take(line);
		if (finding !== null) return finding;
	}
	return verifier.end();
}

describe('a proof', () => {
	it('is one line that gives back what it was made of', () => {
		expect(readProof(writeProof(LOG.saved))).toEqual(LOG.saved);
	});

	it('is nothing else', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readProof(text)).toBeNull();
			}),
		);
	});
});

describe('the path of a leaf', () => {
	it('leads to the root for every leaf of every tree, and no other leaf does', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, at, other) => {
				const leaves = Array.from({ length: size }, (_, index) => sha256(`leaf ${index}`));
				const [index, another] = [at % size, other % size];
				const proof = merklePath(leaves, index);
				expect(rootOfPath(leaves[index] ?? '', proof)).toBe(merkleRoot(leaves));
				if (another !== index) {
					expect(rootOfPath(leaves[another] ?? '', proof)).not.toBe(merkleRoot(leaves));
				}
			}),
		);
	});
});

describe('an export', () => {
	it('is intact as it was written', () => {
		expect(verify(LOG_LINES)).toEqual({
			kind: 'intactLog',
			entries: 100,
			head: LOG.saved.hash,
		});
	});

	it('is never intact with one sign changed, anywhere in the file', () => {
		const file = LOG_LINES.join('\n');
		// When it was exported and in which order JSON names its fields proves nothing.
		const harmless = new Set(rangesOf(file, /"exportedAt":"[^"]*"/));
		fc.assert(
			fc.property(
				fc.nat({ max: file.length - 1 }),
				fc.constantFrom('0', 'a', '"', ' ', '}'),
				(at, sign) => {
					fc.pre(file[at] !== sign && file[at] !== '\n' && !harmless.has(at));
					const changed = file.slice(0, at) + sign + file.slice(at + 1);
					expect(verify(changed.split('\n')).kind).not.toBe('intactLog');
				},
			),
			{ numRuns: 2000 },
		);
	});

	it('names the entry after which it was cut off, when a proof was kept', () => {
		const cut = LOG_LINES.slice(0, 31);

		expect(verify(cut)).toMatchObject({ kind: 'broken', firstBadSequence: 31 });
	});

	it.each([
		[[], 'The file is empty.'],
		[['hello'], 'This is no export of the log.'],
		[[LOG_LINES[0] ?? '', '{"entry":1}'], 'This line is no entry of a log.'],
	])('that cannot be read says so: %#', (lines, finding) => {
		expect(verify(lines)).toMatchObject({ kind: 'unreadable', finding });
	});

	it('of another log does not go with the proof', () => {
		const saved = { ...LOG.saved, client: `cli_${'6'.repeat(32)}` };

		expect(verify(LOG_LINES, saved)).toMatchObject({
			kind: 'unreadable',
			finding: 'The saved proof belongs to another log.',
		});
	});
});

const rangesOf = (text: string, pattern: RegExp): number[] => {
	const match = pattern.exec(text);
	if (match === null) throw new Error('nothing found');
	return Array.from({ length: match[0].length }, (_, index) => match.index + index);
};

describe('a trace', () => {
	it('proves one contact without the rest of the log', () => {
		expect(verify(TRACE_LINES)).toEqual({
			kind: 'intactTraces',
			traces: 2,
			batches: [
				{ sequence: 40, hash: LOG.entries[39]?.hash },
				{ sequence: 60, hash: LOG.entries[59]?.hash },
			],
		});
	});

	const TRACE = traceOf(LOG, 40, 1);
	it.each([
		['another content', { contact: { ...TRACE.contact, body: '{}' } }, 'The contact was changed.'],
		[
			'another batch',
			{ batch: traceOf(LOG, 60, 0).batch },
			'The batch does not name this contact.',
		],
		['another person', { personId: 'per_other' }, 'The contact is about another person.'],
		['another salt', { salt: 'other' }, 'The contact is about another person.'],
		['a shorter path', { path: [] }, 'The contact does not match the seal of its batch.'],
		[
			'an entry that seals nothing',
			{ batch: LOG.entries[0] ?? TRACE.batch },
			'The entry is no batch.',
		],
	])('with %s proves nothing', (_what, changes, finding) => {
		expect(inspectTrace({ ...TRACE, ...changes })).toBe(finding);
	});
});

describe('npx n8n-nodes-story-outreach verify', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
	const program = path.join(folder, 'cli.js');
	const fileOf = (name: string, lines: readonly string[]): string => {
		const file = path.join(folder, name);
		writeFileSync(file, `${lines.join('\n')}\n`);
		return file;
	};
	const run = (...words: string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'verify', ...words], {
			encoding: 'utf8',
		});
		return { status, output: stdout + stderr };
	};

	beforeAll(() => {
		buildSync({
			entryPoints: [path.resolve(__dirname, '../../../../cli/cli.ts')],
			bundle: true,
			platform: 'node',
			format: 'cjs',
			outfile: program,
			supported: { 'dynamic-import': false },
		});
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('says that a log is intact, with its head', () => {
		const { status, output } = run(
			fileOf('log.ndjson', LOG_LINES),
			'--proof',
			writeProof(LOG.saved),
		);

		expect([status, output]).toEqual([
			0,
			`The log is intact: 100 entries, head ${LOG.saved.hash}.\n`,
		]);
	});

	it('names the first bad entry', () => {
		const { status, output } = run(fileOf('bad.ndjson', LOG_LINES.toSpliced(30, 1)));

		expect([status, output]).toEqual([
			1,
			'The first bad entry is 30. An entry is missing before this one.\n',
		]);
	});

	it('checks the contacts of one person against the whole log', () => {
		const [traces, log] = [fileOf('t.ndjson', TRACE_LINES), fileOf('log.ndjson', LOG_LINES)];
		const other = anExampleLog(39);
		const shorter = fileOf('short.ndjson', [
			writeHeader(LOG_FORMAT, other.saved),
			...other.entries.map((entry) =>
				writeEntryLine(entry, other.contacts.get(entry.sequence) ?? []),
			),
		]);

		expect(run(traces, '--log', log).status).toBe(0);
		expect(run(traces, '--log', shorter).output).toBe(
			'The first bad entry is 40. The batch that seals the contact is not in the log.\n',
		);
	});

	it('reads a wording with any sign that other programs take for a line end', () => {
		const [header = '', first = ''] = LOG_LINES;
		const { status, output } = run(
			fileOf('odd.ndjson', [header, first.replace('granted', 'a\u2028b')]),
		);

		expect([status, output]).toEqual([
			1,
			'The first bad entry is 1. The content of this entry was changed.\n',
		]);
	});

	it.each([
		[[], 'Give the one file that is to be checked.'],
		[['x', '--proof', 'y'], 'The text after --proof is no proof.'],
		[['/nowhere'], 'no such file'],
	])('cannot check %j', (words, sentence) => {
		const { status, output } = run(...words);

		expect(status).toBe(2);
		expect(output).toContain(sentence);
	});
});
