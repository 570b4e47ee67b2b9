import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import {
	isSigned,
	readClosingCertificate,
	signCertificate,
	writeClosingCertificate,
} from '../../../../core/consent/closing/closingCertificate';
import { LOG_FORMAT, writeEntryLine, writeHeader } from '../../../../core/consent/log/logExport';
import { writeProof } from '../../../../core/consent/log/savedHead';
import { deriveClosingSigner } from '../../../../core/ledger/closingSigner';
import { anExampleLog } from '../log/anExampleLog';
import { aCertificate, factsOf, SIGNER } from './aCertificate';

const LOG = anExampleLog(30);
const CERTIFICATE = aCertificate(LOG.saved);
const TEXT = writeClosingCertificate(CERTIFICATE);

const holds = (text: string): boolean => {
	try {
		const certificate = readClosingCertificate(JSON.parse(text));
		return certificate !== null && isSigned(certificate);
	} catch {
		return false;
	}
};

describe('a closing certificate', () => {
	it('holds as it was written, in whatever order its fields come', () => {
		const { signature, ...facts } = CERTIFICATE;
		const turned = Object.fromEntries(Object.entries({ ...facts, signature }).toReversed());

		expect(holds(TEXT)).toBe(true);
		expect(holds(JSON.stringify(turned))).toBe(true);
	});

	it('does not hold with any letter changed, left out or added', () => {
		const visible = [...TEXT].flatMap((sign, index) => (/\s/.test(sign) ? [] : [index]));
		// The base64 of a DER key and of a signature has bits at its end that mean nothing.
		const end = TEXT.indexOf('"publicKey"');
		fc.assert(
			fc.property(
				fc.constantFrom(...visible.filter((index) => index < end)),
				fc.constantFrom('0', '9', 'x', '"', ''),
				(index, sign) => {
					fc.pre(TEXT[index] !== sign);
					const isSpaceInText = TEXT.slice(0, index) + sign + TEXT.slice(index + 1);
					expect(holds(isSpaceInText)).toBe(false);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('does not hold with a signature of somebody else', () => {
		const other = signCertificate(
			factsOf(LOG.saved),
			deriveClosingSigner(Buffer.alloc(32, 8), 'cli_one'),
		);

		expect(
			isSigned({
				...CERTIFICATE,
				signature: { ...CERTIFICATE.signature, value: other.signature.value },
			}),
		).toBe(false);
		expect(isSigned(other)).toBe(true);
		expect(other.signature.publicKey).not.toBe(CERTIFICATE.signature.publicKey);
	});

	it('is signed with a key of each client, and always the same', () => {
		const key = Buffer.alloc(32, 7);

		expect(deriveClosingSigner(key, 'cli_one').publicKey).toBe(SIGNER.publicKey);
		expect(deriveClosingSigner(key, 'cli_two').publicKey).not.toBe(SIGNER.publicKey);
	});
});

describe('npx n8n-nodes-story-outreach verify, with a closing certificate', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'closing-'));
	const program = path.join(folder, 'cli.js');
	const write = (name: string, text: string): string => {
		const file = path.join(folder, name);
		writeFileSync(file, text);
		return file;
	};
	const run = (...words: string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'verify', ...words], {
			encoding: 'utf8',
		});
		return { status, stdout, stderr };
	};
	const lines = [
		writeHeader(LOG_FORMAT, LOG.saved),
		...LOG.entries.map((entry) => writeEntryLine(entry, LOG.contacts.get(entry.sequence) ?? [])),
	];
	let certificate = '';
	let log = '';

	beforeAll(() => {
		buildSync({
			entryPoints: [path.join(__dirname, '../../../../cli/cli.ts')],
			bundle: true,
			platform: 'node',
			outfile: program,
		});
		certificate = write('closing.json', TEXT);
		log = write('log.ndjson', `${lines.join('\n')}\n`);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('says what was closed, and holds it against log, key and proof', () => {
		const { status, stdout } = run(
			certificate,
			'--log',
			log,
			'--key',
			SIGNER.publicKey,
			'--proof',
			writeProof(LOG.saved),
		);

		expect(stdout).toContain('The client "bakery-rossi" was closed on 2026-11-24');
		expect(stdout).toContain(`30 entries, head ${LOG.saved.hash}`);
		expect(stdout).not.toMatch(/Give --/);
		expect(status).toBe(0);
		expect(run(certificate).stdout).toMatch(/Give --key[\s\S]+Give --log/);
	});

	it('finds a changed letter, half a file, another key, another log and a later proof', () => {
		const changed = write('changed.json', TEXT.replace('"subject": 3', '"subject": 2'));
		const half = write('half.json', TEXT.slice(0, 400));
		const other = anExampleLog(20);
		const otherLog = write(
			'other.ndjson',
			`${[writeHeader(LOG_FORMAT, other.saved), ...other.entries.map((entry) => writeEntryLine(entry, other.contacts.get(entry.sequence) ?? []))].join('\n')}\n`,
		);
		const later = writeProof({ ...LOG.saved, sequence: 31 });

		expect(run(changed)).toMatchObject({
			status: 1,
			stdout: expect.stringMatching(/changed after it was signed/),
		});
		expect(run(half)).toMatchObject({
			status: 1,
			stdout: expect.stringMatching(/no whole closing certificate/),
		});
		expect(run(certificate, '--key', 'abc')).toMatchObject({
			status: 1,
			stdout: expect.stringMatching(/another key/),
		});
		expect(run(certificate, '--log', otherLog)).toMatchObject({
			status: 1,
			stdout: expect.stringMatching(/not the one/),
		});
		expect(run(certificate, '--proof', later)).toMatchObject({
			status: 1,
			stdout: expect.stringMatching(/before the saved/),
		});
	});

	it('still takes a log for a log', () => {
		expect(run(log)).toMatchObject({ status: 0 });
	});
});
