import { sha256 } from '../../shared/sha256';
import { GENESIS_HASH, type LogContact, type LogEntry } from './logEntry';
import type { LogFinding } from './logFinding';
import { merkleRoot } from './merkle';
import type { SavedHead } from './savedHead';

export const CONTACT_BATCH = 'contactBatch';

/** How far a log was found to fit. */
export interface WalkedTo {
	/** 0 before the first entry. */
	readonly sequence: number;
	readonly hash: string;
}

export const START: WalkedTo = { sequence: 0, hash: GENESIS_HASH };

export interface ChainWalk {
	readonly walked: WalkedTo;
	/** Null while everything fits; otherwise the walk ends here. */
	take(entry: LogEntry, contacts: readonly LogContact[]): LogFinding | null;
	/** Whether the log ends where it says it does. */
	end(head: WalkedTo): LogFinding | null;
}

/**
 * Follows a log from its start, entry by entry. Every column must agree with the hashed content, so
 * that no changed bit is read by anybody as something else.
 * @param saved a head that was kept outside; without it an end that was cut off together with the
 * recorded head cannot be seen
 */
export function walkChain(client: string, saved: SavedHead | null = null): ChainWalk {
	let walked = START;
	let last: LogEntry | null = null;
	const bad = (sequence: number, entryId: string | null, finding: string): LogFinding => ({
		firstBadSequence: sequence,
		entryId,
		finding,
	});
	return {
		get walked() {
			return walked;
		},
		take(entry, contacts) {
			const finding =
				inspectEntry(entry, { client, walked }) ??
				inspectSaved(entry, saved) ??
				inspectContacts(entry, contacts);
			if (finding !== null) return bad(walked.sequence + 1, entry.id, finding);
			walked = { sequence: entry.sequence, hash: entry.hash };
			last = entry;
			return null;
		},
		end(head) {
			if (saved !== null && saved.sequence > walked.sequence) {
				return bad(walked.sequence + 1, null, 'The log ends before the saved proof.');
			}
			if (head.sequence > walked.sequence) {
				return bad(walked.sequence + 1, null, 'The log ends before its recorded head.');
			}
			if (head.sequence < walked.sequence) {
				return bad(head.sequence + 1, null, 'There are entries after the recorded head.');
			}
			if (head.hash !== walked.hash) {
				const finding = 'The last entry differs from the recorded head.';
				return bad(walked.sequence, last?.id ?? null, finding);
			}
			return null;
		},
	};
}

function inspectEntry(
	entry: LogEntry,
	{ client, walked }: { client: string; walked: WalkedTo },
): string | null {
	if (entry.sequence !== walked.sequence + 1) return 'An entry is missing before this one.';
	if (entry.previous !== walked.hash) return 'This entry does not follow the one before it.';
	if (sha256(entry.body) !== entry.hash) return 'The content of this entry was changed.';
	return isFramedBy(entry, client) ? null : 'The columns of this entry differ from its content.';
}

/**
 * In canonical JSON the keys are sorted, so what stands before and after `data` is known from the
 * columns to the letter. Comparing it costs a fraction of parsing the entry.
 */
function isFramedBy({ id, sequence, previous, type, at, body }: LogEntry, client: string): boolean {
	const before = `{"at":"${at}","client":"${client}","data":{`;
	const after = `},"id":"${id}","previous":"${previous}","sequence":${sequence},"type":${JSON.stringify(type)},"version":1}`;
	return body.startsWith(before) && body.endsWith(after);
}

function inspectSaved(entry: LogEntry, saved: SavedHead | null): string | null {
	return saved?.sequence === entry.sequence && saved.hash !== entry.hash
		? 'This entry is not the one of the saved proof.'
		: null;
}

function inspectContacts(entry: LogEntry, contacts: readonly LogContact[]): string | null {
	if (entry.type !== CONTACT_BATCH) {
		return contacts.length === 0 ? null : 'Contacts are filed under an entry that is no batch.';
	}
	const { ids, root } = readBatch(entry.body);
	const isSame =
		contacts.length === ids.length && contacts.every(({ id }, index) => id === ids[index]);
	if (!isSame) return 'Contacts of this batch are missing, added or reordered.';
	if (contacts.some(({ id, body, hash }) => sha256(body) !== hash || idOf(body) !== id)) {
		return 'A contact of this batch was changed.';
	}
	return merkleRoot(contacts.map(({ hash }) => hash)) === root
		? null
		: 'The contacts of this batch do not match its seal.';
}

/** What a batch seals; empty where the entry holds something else. */
export function readBatch(body: string): {
	readonly ids: readonly unknown[];
	readonly root: string;
} {
	const data = recordOf(recordOf(parseJson(body)).data);
	return {
		ids: Array.isArray(data.ids) ? data.ids : [],
		root: typeof data.root === 'string' ? data.root : '',
	};
}

const idOf = (body: string): unknown => recordOf(parseJson(body)).id;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
