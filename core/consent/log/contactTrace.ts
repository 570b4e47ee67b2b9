import { commitTo } from './commitment';
import { sha256 } from '../../shared/sha256';
import { CONTACT_BATCH, readBatch } from './chainWalk';
import type { LogContact, LogEntry } from './logEntry';
import { rootOfPath, type MerkleStep } from './merkle';

/** One contact decision or outcome with all that proves it without the rest of the log. */
export interface ContactTrace {
	readonly client: string;
	readonly contact: LogContact;
	/** Whose contact it is, and the salt that the entry about them was made with. */
	readonly personId: string;
	readonly salt: string;
	readonly path: readonly MerkleStep[];
	/** The entry that seals the contact's batch. */
	readonly batch: LogEntry;
}

/**
 * Null when the contact is surely sealed in this batch entry; otherwise what does not fit. That the
 * entry belongs to the log, the chain or a proof must say.
 */
export function inspectTrace({
	contact,
	personId,
	salt,
	path,
	batch,
}: ContactTrace): string | null {
	if (sha256(contact.body) !== contact.hash) return 'The contact was changed.';
	if (sha256(batch.body) !== batch.hash) return 'The entry of the batch was changed.';
	if (batch.type !== CONTACT_BATCH) return 'The entry is no batch.';
	const { ids, root } = readBatch(batch.body);
	if (!ids.includes(contact.id)) return 'The batch does not name this contact.';
	if (!contact.body.includes(`"id":"${contact.id}"`)) return 'The contact has another number.';
	if (!contact.body.includes(`"person":"${commitTo(salt, personId)}"`)) {
		return 'The contact is about another person.';
	}
	return rootOfPath(contact.hash, path) === root
		? null
		: 'The contact does not match the seal of its batch.';
}
