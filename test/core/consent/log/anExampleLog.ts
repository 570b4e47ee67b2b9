import { CONTACT_BATCH } from '../../../../core/consent/log/chainWalk';
import { commitTo } from '../../../../core/consent/log/commitment';
import {
	GENESIS_HASH,
	sealEntry,
	toCanonicalJson,
	type LogContact,
	type LogEntry,
} from '../../../../core/consent/log/logEntry';
import { merklePath, merkleRoot } from '../../../../core/consent/log/merkle';
import type { ContactTrace } from '../../../../core/consent/log/contactTrace';
import type { SavedHead } from '../../../../core/consent/log/savedHead';
import { sha256 } from '../../../../core/shared/sha256';

export const CLIENT = `cli_${'5'.repeat(32)}`;
const BATCH_EVERY = 20;
const CONTACTS_PER_BATCH = 3;
const AT = new Date('2026-11-24T10:00:00.000Z');

export interface ExampleLog {
	readonly entries: readonly LogEntry[];
	readonly contacts: ReadonlyMap<number, readonly LogContact[]>;
	readonly saved: SavedHead;
}

const idOf = (prefix: string, number: number): string =>
	`${prefix}_${number.toString(16).padStart(32, '0')}`;

export const personOf = (sequence: number): string => idOf('per', sequence % 7);
export const saltOf = (sequence: number): string => `salt ${sequence}`;

const contactsOf = (sequence: number, decision: string): LogContact[] =>
	Array.from({ length: CONTACTS_PER_BATCH }, (_, index) => {
		const id = idOf('log', sequence * 10 + index);
		const body = toCanonicalJson({
			id,
			at: AT.toISOString(),
			type: 'decision',
			account: '17841400000000001',
			person: commitTo(saltOf(sequence), personOf(sequence)),
			data: { decision },
		});
		return { id, body, hash: sha256(body) };
	});

/**
 * As the ledger writes it: choices, and every twentieth entry a batch of contacts.
 * @param given.changedFrom from this entry on it says something else, sealed just as well
 */
export function anExampleLog(
	length: number,
	{ changedFrom = Infinity }: { changedFrom?: number } = {},
): ExampleLog {
	const contacts = new Map<number, readonly LogContact[]>();
	const entries: LogEntry[] = [];
	let previous = GENESIS_HASH;
	for (let sequence = 1; sequence <= length; sequence += 1) {
		const isBatch = sequence % BATCH_EVERY === 0;
		const isChanged = sequence >= changedFrom;
		const sealed = isBatch ? contactsOf(sequence, isChanged ? 'refuse' : 'send') : [];
		if (isBatch) contacts.set(sequence, sealed);
		const type = isBatch ? CONTACT_BATCH : 'consent';
		const data = isBatch
			? {
					count: sealed.length,
					ids: sealed.map(({ id }) => id),
					root: merkleRoot(sealed.map(({ hash }) => hash)),
				}
			: {
					choice: isChanged ? 'refused' : 'granted',
					person: commitTo(saltOf(sequence), personOf(sequence)),
				};
		const id = idOf('ent', sequence);
		const at = new Date(AT.getTime() + sequence).toISOString();
		const entry = sealEntry({ client: CLIENT, id, sequence, previous, at, type, data });
		entries.push({ ...entry, id, sequence, type, at });
		previous = entry.hash;
	}
	const saved = { client: CLIENT, sequence: length, hash: previous, takenAt: AT };
	return { entries, contacts, saved };
}

export function traceOf(log: ExampleLog, sequence: number, index: number): ContactTrace {
	const contacts = log.contacts.get(sequence) ?? [];
	const [contact, batch] = [contacts[index], log.entries[sequence - 1]];
	if (contact === undefined || batch === undefined) throw new Error('There is no such contact');
	return {
		client: CLIENT,
		contact,
		personId: personOf(sequence),
		salt: saltOf(sequence),
		path: merklePath(
			contacts.map(({ hash }) => hash),
			index,
		),
		batch,
	};
}
