import {
	CLOSING_FORMAT,
	signCertificate,
	type ClosingCertificate,
	type ClosingFacts,
} from '../../../../core/consent/closing/closingCertificate';
import { deriveClosingSigner } from '../../../../core/ledger/closingSigner';
import type { SavedHead } from '../../../../core/consent/log/savedHead';

export const SIGNER = deriveClosingSigner(Buffer.alloc(32, 7), 'cli_one');

export const factsOf = (head: SavedHead): ClosingFacts => ({
	format: CLOSING_FORMAT,
	client: { name: 'bakery-rossi', logId: head.client, databaseId: 'sto_one' },
	closedAt: '2026-11-24T12:00:00.000Z',
	store: 'sqlite',
	purpose: 'real',
	log: { entries: head.sequence, head: head.hash, firstBadEntry: null },
	export: {
		exportId: 'exp_one',
		endedAt: '2026-11-24T11:59:00.000Z',
		files: [{ name: 'consent-log.ndjson', bytes: 10, sha256: 'a'.repeat(64) }],
	},
	rows: { subject: 3, send: 5 },
	versions: { package: '0.1.0', schema: 20, node: '24.0.0' },
	tasks: [{ kind: 'backups', explanation: 'Let them expire.' }],
});

export const aCertificate = (head: SavedHead): ClosingCertificate =>
	signCertificate(factsOf(head), SIGNER);
