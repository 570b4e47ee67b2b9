import { sql } from 'kysely';
import { normaliseHandle } from '../../audience/normaliseHandle';
import { writeScope } from '../../consent/listScope';
import { anyOf } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { openText } from '../keys';
import type { ExportedListing, ImportedListing, ListName } from '../ledger';
import type { Client } from './accounts';
import { appendEntry, lockChain } from './consentChain';
import { outweighOptOuts } from './outweighOptOuts';
import { findPersonById, handleOf, suppressionHashOf } from './people';
import { inheritSuppression, listHashes, toEntry } from './suppressions';

/**
 * Lists names from elsewhere. Whoever is stored under one of them is listed under all their names, and
 * nobody is created for a name that belongs to nobody.
 */
export async function importListings(
	context: LedgerContext,
	db: Database,
	given: { client: Client; listings: readonly ImportedListing[]; source: string },
): Promise<{ added: number; known: number; logEntryId: string }> {
	const { client, listings, source } = given;
	const hashes: string[] = [];
	let added = 0;
	for (const { names, scope, askedBy, reason, since } of listings) {
		const own = names.flatMap((name) => hashOf(context, client, name) ?? []);
		hashes.push(...own);
		const changed = await listHashes(context, db, {
			clientId: client.id,
			hashes: own,
			listing: { scope, askedBy, reason, source, ...(since === null ? {} : { since }) },
		});
		if (changed > 0) added += 1;
	}
	for (const personId of await ownersOf(context, db, { client, hashes })) {
		const person = await findPersonById(db, personId);
		if (person === null) continue;
		await outweighOptOuts(context, db, { personId: person.id });
		await inheritSuppression(context, db, person);
	}
	await lockChain(context, db, client);
	const entry = await appendEntry(context, db, {
		client,
		type: 'doNotContactImported',
		data: { source, listings: listings.length, added },
	});
	return { added, known: listings.length - added, logEntryId: entry.publicId };
}

/** Null for a name that cannot be one. */
function hashOf(context: LedgerContext, client: Client, name: ListName): string | null {
	const under = (identifier: Parameters<typeof suppressionHashOf>[2]) =>
		suppressionHashOf(context, client, identifier);
	switch (name.kind) {
		case 'hash':
			return /^[0-9a-f]{64}$/.test(name.hash) ? name.hash : null;
		case 'handle': {
			const handle = normaliseHandle(name.value);
			return handle === null ? null : under(handleOf(handle));
		}
		case 'igsid':
			return under({ kind: 'igsid', scope: name.accountId, value: name.value });
		case 'email':
		case 'phone':
			return under({ kind: name.kind, scope: '', value: name.value });
	}
}

async function ownersOf(
	context: LedgerContext,
	db: Database,
	{ client, hashes }: { client: Client; hashes: readonly string[] },
): Promise<string[]> {
	if (hashes.length === 0) return [];
	const { rows } = await sql<{ public_id: string }>`
		select distinct subject.public_id from identifier
		join subject on subject.id = identifier.subject_id
		where identifier.client_id = ${client.id} and subject.status <> 'erased'
			and identifier.suppression_hash ${anyOf(context.store.kind, hashes)}`.execute(db);
	return rows.map(({ public_id }) => public_id);
}

/** The current entries, one a name, oldest first; `next` continues after the last one given. */
export async function exportListings(
	context: LedgerContext,
	db: Database,
	given: { client: Client; withHandles: boolean; after: number; limit: number },
): Promise<{ listings: ExportedListing[]; next: number | null }> {
	const { client, withHandles, after, limit } = given;
	const rows = await db
		.selectFrom('suppression')
		.selectAll()
		.where('client_id', '=', client.id)
		.where('lifted_at_ms', 'is', null)
		.where('id', '>', after)
		.orderBy('id')
		.limit(limit)
		.execute();
	const handles = withHandles
		? await handlesOf(context, db, {
				client,
				hashes: rows.map(({ identifier_hash }) => identifier_hash),
			})
		: new Map<string, string>();
	return {
		listings: rows.map((row) => ({
			nameHash: row.identifier_hash,
			handle: handles.get(row.identifier_hash) ?? null,
			...toEntry(row),
		})),
		next: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
	};
}

async function handlesOf(
	context: LedgerContext,
	db: Database,
	{ client, hashes }: { client: Client; hashes: readonly string[] },
): Promise<Map<string, string>> {
	if (hashes.length === 0) return new Map();
	const { rows } = await sql<{ hash: string; sealed: Uint8Array; wrapped_key: Uint8Array }>`
		select identifier.suppression_hash as hash, identifier.value_encrypted as sealed,
			subject.wrapped_key
		from identifier join subject on subject.id = identifier.subject_id
		where identifier.client_id = ${client.id} and identifier.kind = 'handle'
			and subject.wrapped_key is not null
			and identifier.suppression_hash ${anyOf(context.store.kind, hashes)}`.execute(db);
	return new Map(
		rows.map(({ hash, sealed, wrapped_key }) => [
			hash,
			openText(context.keys.unwrap(wrapped_key), sealed),
		]),
	);
}

/** Written once an export, with what it is for (P12). */
export async function noteListExport(
	context: LedgerContext,
	db: Database,
	given: { client: Client; purpose: string; withHandles: boolean },
): Promise<string> {
	const { client, purpose, withHandles } = given;
	await lockChain(context, db, client);
	const entry = await appendEntry(context, db, {
		client,
		type: 'doNotContactExported',
		data: { purpose, people: withHandles ? 'handles' : 'hashed' },
	});
	return entry.publicId;
}

/** By which a later import knows that keyed hashes were made with the same key, for the same client. */
export const listKeyMark = (context: LedgerContext, client: Client): string =>
	suppressionHashOf(context, client, {
		kind: 'handle',
		scope: writeScope({ kind: 'client' }),
		value: 'mark of this list',
	}).slice(0, 16);
