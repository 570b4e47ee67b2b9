import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ClosingCertificate } from '../core/consent/closing/closingCertificate';
import { verifyExport, type Verdict } from '../core/consent/log/logExport';
import { readProof, type SavedHead } from '../core/consent/log/savedHead';
import { certificateIn, describeCertificate, findInCertificate } from './closing';

const COMMAND = 'npx n8n-nodes-story-outreach verify';

const USAGE = `Checks an export of the Consent Log, without database and without n8n.

Usage: ${COMMAND} <file> [--proof <text>] [--log <file>] [--key <text>]

  <file>          what Consent Log gave: with Log: Export the whole log or the contacts of one person,
                  with Client: Delete the closing certificate
  --proof <text>  a saved proof (so-proof:1:…); finds an end that was cut off
  --log <file>    with the contacts of one person: the whole log that they must be part of;
                  with a closing certificate: the log that was exported before
  --key <text>    with a closing certificate: the closingKey that the export gave
  --help          this text

Exit code 0: everything fits. 1: something does not, and its first entry is named. 2: the file cannot
be checked.
`;

/** Resolves to the exit code. */
export async function runVerify(words: readonly string[]): Promise<number> {
	const options = readOptions(words);
	if (typeof options === 'string') {
		process.stderr.write(`${options}\n\n${USAGE}`);
		return 2;
	}
	if (options === null) {
		process.stdout.write(USAGE);
		return 0;
	}
	try {
		const certificate = certificateIn(options.file);
		if (certificate !== null) return await answerCertificate(certificate, options);
		const verdict = await verifyFile(options.file, options.saved);
		const traced = verdict.kind === 'intactTraces' ? verdict.batches : [];
		const missing = options.log === null ? null : await findMissing(options.log, traced);
		return answer(missing ?? verdict, options);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return 2;
	}
}

interface Options {
	readonly file: string;
	readonly log: string | null;
	readonly key: string | null;
	readonly saved: SavedHead | null;
}

/** Null where only help is wanted, a sentence where something cannot be used. */
function readOptions(words: readonly string[]): Options | string | null {
	try {
		const { values, positionals } = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				proof: { type: 'string' },
				log: { type: 'string' },
				key: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		if (values.help) return null;
		const [file, ...more] = positionals;
		if (file === undefined || more.length > 0) return 'Give the one file that is to be checked.';
		const saved = values.proof === undefined ? null : readProof(values.proof);
		if (values.proof !== undefined && saved === null) return 'The text after --proof is no proof.';
		return { file, log: values.log ?? null, key: values.key ?? null, saved };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

async function verifyFile(file: string, saved: SavedHead | null): Promise<Verdict> {
	const verifier = verifyExport(saved);
	for await (const line of linesOf(file)) {
		const finding = verifier.take(line);
		if (finding !== null) return finding;
	}
	return verifier.end();
}

/** Only at line feeds: the reader of Node also cuts at signs that may stand in a wording. */
async function* linesOf(file: string): AsyncGenerator<string> {
	let rest = '';
	for await (const piece of createReadStream(file, 'utf8')) {
		const lines = `${rest}${String(piece)}`.split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}

/** The whole log must fit, and hold every batch that the traces name. */
async function findMissing(
	file: string,
	batches: ReadonlyArray<{ readonly sequence: number; readonly hash: string }>,
): Promise<Verdict | null> {
	const verdict = await verifyFile(file, null);
	if (verdict.kind !== 'intactLog') return verdict;
	const wanted = new Map(batches.map(({ sequence, hash }) => [sequence, hash]));
	for await (const line of linesOf(file)) {
		const { entry } = JSON.parse(line) as { entry?: { sequence: number; hash: string } };
		if (entry !== undefined && wanted.get(entry.sequence) === entry.hash) {
			wanted.delete(entry.sequence);
		}
	}
	const [sequence] = wanted.keys();
	if (sequence === undefined) return null;
	const finding = 'The batch that seals the contact is not in the log.';
	return { kind: 'broken', firstBadSequence: sequence, entryId: null, finding };
}

async function answerCertificate(
	certificate: ClosingCertificate | 'damaged',
	{ log, saved, key }: Options,
): Promise<number> {
	const verdict = log === null ? null : await verifyFile(log, saved);
	const finding =
		certificate === 'damaged'
			? 'This is no whole closing certificate.'
			: findInCertificate(certificate, { log: verdict, saved, key });
	if (finding !== null || certificate === 'damaged') {
		process.stdout.write(`${finding ?? ''}\n`);
		return 1;
	}
	const open = [
		...(key === null ? ['Give --key to check that the database of this client signed it.'] : []),
		...(log === null ? ['Give --log to check that the exported log is the one it closes.'] : []),
	];
	process.stdout.write(`${[...describeCertificate(certificate), ...open].join('\n')}\n`);
	return 0;
}

function answer(verdict: Verdict, { saved, log }: Options): number {
	const say = (text: string): void => void process.stdout.write(`${text}\n`);
	switch (verdict.kind) {
		case 'intactLog':
			say(`The log is intact: ${verdict.entries} entries, head ${verdict.head}.`);
			if (saved === null) say('Without --proof nobody can tell whether its end was cut off.');
			return 0;
		case 'intactTraces':
			say(`${verdict.traces} contacts fit the seal of their batches.`);
			for (const { sequence, hash } of verdict.batches) say(`  batch entry ${sequence}: ${hash}`);
			if (log === null) say('Give --log to check that these entries are part of the log.');
			return 0;
		case 'broken':
			say(`The first bad entry is ${verdict.firstBadSequence}. ${verdict.finding}`);
			return 1;
		case 'unreadable':
			process.stderr.write(`Line ${verdict.line}: ${verdict.finding}\n`);
			return 2;
	}
}
