import { sql } from 'kysely';
import type { ViewerRecord } from '../../audience/viewerRecord';
import { anyOf, rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';

import { createPublicId } from '../publicId';
import type { Client } from './accounts';
import {
	attachNames,
	identifiersOf,
	type KnownAs,
	type Link,
	type NameHashes,
	type Owner,
} from './importNames';

export interface FoundPerson {
	/** Null for a do-not-contact entry that no longer belongs to anyone stored. */
	readonly subjectId: number | null;
	readonly publicId: string | null;
	readonly isDoNotContact: boolean;
}

interface Search {
	readonly client: Client;
	readonly hashes: NameHashes;
	readonly records: readonly ViewerRecord[];
}

/**
 * The person of each record, created where nobody is known. The handle decides; a tool's own id is
 * only added to a person whom nobody else claims it for. Nobody is created for a name on the
 * do-not-contact list.
 */
export async function findOrCreatePeople(
	context: LedgerContext,
	db: Database,
	search: Search,
): Promise<FoundPerson[]> {
	const names = search.records.map((record) =>
		identifiersOf(record).map((identifier) => search.hashes.of(identifier)),
	);
	const all = [...new Set(names.flat())];
	const listed = await listedHashes(context, db, { client: search.client, names: all });
	const owners = await ownersOf(context, db, { client: search.client, names: all });
	const refused = await refusedSubjects(context, db, { ...search, owners });

	const added = assignNames(context, { names, listed, owners });
	await createPeople(context, db, { client: search.client, added });

	return names.map((known): FoundPerson => {
		const owner = known.map(({ lookupHash }) => owners.get(lookupHash)).find(Boolean);
		const isListed = known.some(({ suppressionHash }) => listed.has(suppressionHash));
		return {
			subjectId: owner?.subjectId ?? null,
			publicId: owner?.publicId ?? null,
			isDoNotContact: isListed || (owner !== undefined && refused.has(owner.subjectId)),
		};
	});
}

async function listedHashes(
	context: LedgerContext,
	db: Database,
	{ client, names }: { client: Client; names: readonly KnownAs[] },
): Promise<Set<string>> {
	const { rows } = await sql<{ identifier_hash: string }>`
		select identifier_hash from suppression
		where client_id = ${client.id} and lifted_at_ms is null and scope_kind <> 'channel'
			and identifier_hash ${anyOf(
				context.store.kind,
				names.map(({ suppressionHash }) => suppressionHash),
			)}`.execute(db);
	return new Set(rows.map(({ identifier_hash }) => identifier_hash));
}

async function ownersOf(
	context: LedgerContext,
	db: Database,
	{ client, names }: { client: Client; names: readonly KnownAs[] },
): Promise<Map<string, Owner>> {
	const owners = new Map<string, Owner>();
	const byScope = Map.groupBy(names, ({ identifier }) => `${identifier.kind}\n${identifier.scope}`);
	for (const group of byScope.values()) {
		const identifier = group[0]?.identifier;
		if (identifier === undefined) continue;
		const { rows } = await sql<{
			lookup_hash: string;
			id: number;
			public_id: string;
			wrapped_key: Uint8Array | null;
		}>`
			select identifier.lookup_hash, subject.id, subject.public_id, subject.wrapped_key
			from identifier join subject on subject.id = identifier.subject_id
			where identifier.client_id = ${client.id} and identifier.kind = ${identifier.kind}
				and identifier.scope = ${identifier.scope} and identifier.valid_to_ms is null
				and identifier.lookup_hash ${anyOf(
					context.store.kind,
					group.map(({ lookupHash }) => lookupHash),
				)}`.execute(db);
		for (const row of rows) {
			owners.set(row.lookup_hash, {
				subjectId: row.id,
				publicId: row.public_id,
				dataKey: openedOnUse(context, row.wrapped_key),
			});
		}
	}
	return owners;
}

function openedOnUse(context: LedgerContext, wrapped: Uint8Array | null): Owner['dataKey'] {
	return wrapped === null ? null : () => context.keys.unwrap(wrapped);
}

/** People who are on the do-not-contact list under any name they have or had. */
async function refusedSubjects(
	context: LedgerContext,
	db: Database,
	{ client, owners }: Search & { owners: ReadonlyMap<string, Owner> },
): Promise<Set<number>> {
	const hasAny = await db
		.selectFrom('suppression')
		.select('id')
		.where('client_id', '=', client.id)
		.where('lifted_at_ms', 'is', null)
		.limit(1)
		.executeTakeFirst();
	if (hasAny === undefined || owners.size === 0) return new Set();
	const { rows } = await sql<{ subject_id: number }>`
		select distinct identifier.subject_id from identifier
		join suppression on suppression.client_id = identifier.client_id
			and suppression.identifier_hash = identifier.suppression_hash
			and suppression.lifted_at_ms is null and suppression.scope_kind <> 'channel'
		where identifier.subject_id ${anyOf(
			context.store.kind,
			[...owners.values()].map(({ subjectId }) => subjectId),
		)}`.execute(db);
	return new Set(rows.map(({ subject_id }) => subject_id));
}

interface Added {
	readonly people: Array<Owner & { readonly wrapped: Uint8Array }>;
	readonly links: Link[];
}

/** Row by row, as if each were taken in before the next one is looked up. */
function assignNames(
	context: LedgerContext,
	known: {
		names: ReadonlyArray<readonly KnownAs[]>;
		listed: ReadonlySet<string>;
		owners: Map<string, Owner>;
	},
): Added {
	const { names, listed, owners } = known;
	const added: Added = { people: [], links: [] };
	for (const row of names) {
		const [first] = row;
		if (first === undefined) throw new Error('A record without handle and id passed the border');
		if (row.some(({ suppressionHash }) => listed.has(suppressionHash))) continue;
		const owner = owners.get(first.lookupHash) ?? createOwner(context, added);
		for (const name of row) {
			if (owners.has(name.lookupHash)) continue;
			owners.set(name.lookupHash, owner);
			added.links.push({ owner, name });
		}
	}
	return added;
}

function createOwner(context: LedgerContext, { people }: Added): Owner {
	const { dataKey, wrapped } = context.keys.createDataKey();
	const person = {
		subjectId: 0,
		publicId: createPublicId('per'),
		dataKey: () => dataKey,
		wrapped,
	};
	people.push(person);
	return person;
}

async function createPeople(
	context: LedgerContext,
	db: Database,
	{ client, added }: { client: Client; added: Added },
): Promise<void> {
	if (added.people.length > 0) {
		const { rows } = await sql<{ id: number; public_id: string }>`
			insert into subject (public_id, client_id, status, wrapped_key, key_version, created_at_ms)
			select input.public_id, ${sql.lit(client.id)}, 'active', input.wrapped_key,
				${sql.lit(context.keys.wrappingVersion())}, cast(${context.clock.now().getTime()} as bigint)
			from ${rowSource(context.store.kind, {
				columns: { public_id: 'text', wrapped_key: 'bytes' },
				rows: added.people.map(({ publicId, wrapped }) => [publicId, wrapped]),
			})} as input where true
			returning id, public_id`.execute(db);
		const idOf = new Map(rows.map(({ id, public_id }) => [public_id, id]));
		for (const person of added.people) person.subjectId = idOf.get(person.publicId) ?? 0;
	}
	if (added.links.length > 0) await attachNames(context, db, { client, links: added.links });
}
