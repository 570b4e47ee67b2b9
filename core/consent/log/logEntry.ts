import canonicalize from 'canonicalize';
import { sha256 } from '../../shared/sha256';

/** What the first entry follows. */
export const GENESIS_HASH = '0'.repeat(64);

/** RFC 8785. @throws for values that JSON cannot hold. */
export function toCanonicalJson(value: unknown): string {
	const text = canonicalize(value);
	if (text === undefined) throw new TypeError('This value has no canonical JSON');
	return text;
}

/** What one entry says; `client` and `id` are opaque ids. */
export interface EntryContent {
	readonly client: string;
	readonly id: string;
	readonly sequence: number;
	/** Hash of the entry before it. */
	readonly previous: string;
	/** UTC with milliseconds. */
	readonly at: string;
	readonly type: string;
	readonly data: Readonly<Record<string, unknown>>;
}

export interface SealedEntry {
	/** The canonical bytes, stored as they were hashed. */
	readonly body: string;
	readonly previous: string;
	/** SHA-256 of the body, in hexadecimal. */
	readonly hash: string;
}

export function sealEntry(content: EntryContent): SealedEntry {
	const body = toCanonicalJson({ version: 1, ...content });
	return { body, previous: content.previous, hash: sha256(body) };
}

/** An entry as it lies in the table or in an export: the columns beside the hashed body. */
export interface LogEntry extends SealedEntry {
	readonly id: string;
	readonly sequence: number;
	readonly type: string;
	readonly at: string;
}

/** A contact decision or outcome as it lies beside the chain. */
export interface LogContact {
	readonly id: string;
	readonly body: string;
	readonly hash: string;
}
