import { sql } from 'kysely';
import { sealEntry, type SealedEntry } from '../../consent/log/logEntry';
import { rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { createPublicId } from '../publicId';
import { randomHex } from '../randomHex';
import type { Client } from './accounts';

export { commitTo as commit } from '../../consent/log/commitment';
export { GENESIS_HASH, toCanonicalJson } from '../../consent/log/logEntry';

export const createSalt = (): string => randomHex(16);

export interface AppendedEntry {
	readonly id: number;
	readonly publicId: string;
	readonly sequence: number;
	readonly hash: string;
}

export interface EntryDraft {
	readonly type: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Appends one entry to the client's chain. The caller's transaction must hold the chain's lock
 * (`lockChain`), or two writers would both follow the same head.
 */
export async function appendEntry(
	context: LedgerContext,
	db: Database,
	{ client, ...draft }: EntryDraft & { client: Client },
): Promise<AppendedEntry> {
	const [entry] = await appendEntries(context, db, { client, drafts: [draft] });
	if (entry === undefined) throw new Error('The entry was not written');
	return entry;
}

/** Several entries, one after another, in one statement; the answers are in the order of the drafts. */
export async function appendEntries(
	context: LedgerContext,
	db: Database,
	{ client, drafts }: { client: Client; drafts: readonly EntryDraft[] },
): Promise<AppendedEntry[]> {
	if (drafts.length === 0) return [];
	const head = await db
		.selectFrom('client')
		.select(['chain_sequence', 'chain_hash'])
		.where('id', '=', client.id)
		.executeTakeFirstOrThrow();
	const entries = followHead(client, {
		head: { sequence: head.chain_sequence, hash: head.chain_hash },
		now: context.clock.now(),
		drafts,
	});
	const { rows } = await sql<{ id: number; public_id: string }>`
		insert into consent_entry
			(public_id, client_id, sequence, type, body, previous_hash, hash, at_ms)
		select input.public_id, ${sql.lit(client.id)}, input.sequence, input.type, input.body,
			input.previous_hash, input.hash, input.at_ms
		from ${rowSource(context.store.kind, {
			columns: {
				public_id: 'text',
				sequence: 'integer',
				type: 'text',
				body: 'text',
				previous_hash: 'text',
				hash: 'text',
				at_ms: 'integer',
			},
			rows: entries.map((entry) => [
				entry.publicId,
				entry.sequence,
				entry.type,
				entry.body,
				entry.previous,
				entry.hash,
				entry.atMs,
			]),
		})} as input where true order by input.n
		returning id, public_id`.execute(db);
	const last = entries.at(-1);
	await db
		.updateTable('client')
		.set({ chain_sequence: last?.sequence ?? 0, chain_hash: last?.hash ?? '' })
		.where('id', '=', client.id)
		.execute();
	const idOf = new Map(rows.map(({ id, public_id }) => [public_id, id]));
	return entries.map(({ publicId, sequence, hash }) => {
		const id = idOf.get(publicId);
		if (id === undefined) throw new Error('The entry was not written');
		return { id, publicId, sequence, hash };
	});
}

interface ChainedEntry extends SealedEntry {
	readonly publicId: string;
	readonly sequence: number;
	readonly type: string;
	readonly atMs: number;
}

function followHead(
	client: Client,
	given: {
		head: { sequence: number; hash: string };
		now: Date;
		drafts: readonly EntryDraft[];
	},
): ChainedEntry[] {
	const at = given.now.toISOString();
	let { sequence, hash } = given.head;
	return given.drafts.map(({ type, data }) => {
		sequence += 1;
		const publicId = createPublicId('ent');
		const sealed = sealEntry({
			client: client.publicId,
			id: publicId,
			sequence,
			previous: hash,
			at,
			type,
			data,
		});
		({ hash } = sealed);
		return { ...sealed, publicId, sequence, type, atMs: given.now.getTime() };
	});
}

export const lockChain = async (
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<void> => await context.store.lock(db, `chain:${client.publicId}`);
