import { sql } from 'kysely';
import type { ViewerRecord } from '../../audience/viewerRecord';
import { anyOf, rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { KEY_VERSION, sealText } from '../keys';
import { createPublicId } from '../publicId';
import type { Client } from './accounts';
import { handleOf, lookupHashOf, suppressionHashOf, type IdentifierValue } from './people';

/** Of one handle or viewer id of a list. */
interface KnownAs {
	readonly identifier: IdentifierValue;
	readonly lookupHash: string;
	readonly suppressionHash: string;
}

export interface FoundPerson {
	/** Null for a do-not-contact entry that no longer belongs to anyone stored. */
	readonly subjectId: number | null;
	readonly publicId: string | null;
	readonly isDoNotContact: boolean;
}

/** People of a list are looked up again and again; this many hashes are kept at hand. */
const HASHES_MAX = 100_000;

/** Two keyed hashes for each name of a list, remembered for as long as the list is read. */
export class NameHashes {
	readonly #known = new Map<string, KnownAs>();

	constructor(
		private readonly context: LedgerContext,
		private readonly client: Client,
	) {}

	of(identifier: IdentifierValue): KnownAs {
		const key = `${identifier.kind}\n${identifier.scope}\n${identifier.value}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;

		const fresh = {
			identifier,
			lookupHash: lookupHashOf(this.context, this.client, identifier),
			suppressionHash: suppressionHashOf(this.context, this.client, identifier),
		};
		if (this.#known.size >= HASHES_MAX) this.#known.clear();
		this.#known.set(key, fresh);
		return fresh;
	}
}

function identifiersOf(record: ViewerRecord): IdentifierValue[] {
	return [
		...(record.handle === null ? [] : [handleOf(record.handle)]),
		...(record.viewerId === null
			? []
			: [{ kind: 'toolViewerId' as const, scope: record.sourceTool, value: record.viewerId }]),
	];
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

	const wanted = new Map<string, KnownAs>();
	for (const [first, ...rest] of names) {
		if (first === undefined) throw new Error('A record without handle and id passed the border');
		const isListed = [first, ...rest].some(({ suppressionHash }) => listed.has(suppressionHash));
		if (isListed || owners.has(first.lookupHash)) continue;
		wanted.set(first.lookupHash, first);
	}
	await createPeople(context, db, { client: search.client, wanted, owners });
	await addNames(context, db, { client: search.client, names, listed, owners });

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

interface Owner {
	readonly subjectId: number;
	readonly publicId: string;
	/** Of their own; null for somebody who was erased. */
	readonly dataKey: (() => Uint8Array) | null;
}

async function listedHashes(
	context: LedgerContext,
	db: Database,
	{ client, names }: { client: Client; names: readonly KnownAs[] },
): Promise<Set<string>> {
	const { rows } = await sql<{ identifier_hash: string }>`
		select identifier_hash from suppression
		where client_id = ${client.id} and lifted_at_ms is null and identifier_hash ${anyOf(
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
			and suppression.lifted_at_ms is null
		where identifier.subject_id ${anyOf(
			context.store.kind,
			[...owners.values()].map(({ subjectId }) => subjectId),
		)}`.execute(db);
	return new Set(rows.map(({ subject_id }) => subject_id));
}

async function createPeople(
	context: LedgerContext,
	db: Database,
	created: { client: Client; wanted: ReadonlyMap<string, KnownAs>; owners: Map<string, Owner> },
): Promise<void> {
	const { client, wanted, owners } = created;
	if (wanted.size === 0) return;
	const fresh = [...wanted.keys()].map((lookupHash) => {
		const { dataKey, wrapped } = context.keys.createDataKey();
		return { lookupHash, publicId: createPublicId('per'), dataKey, wrapped };
	});
	const now = context.clock.now().getTime();
	const { rows } = await sql<{ id: number; public_id: string }>`
		insert into subject (public_id, client_id, status, wrapped_key, key_version, created_at_ms)
		select input.public_id, ${sql.lit(client.id)}, 'active', input.wrapped_key,
			${sql.lit(KEY_VERSION)}, ${sql.lit(now)}
		from ${rowSource(context.store.kind, {
			columns: { public_id: 'text', wrapped_key: 'bytes' },
			rows: fresh.map(({ publicId, wrapped }) => [publicId, wrapped]),
		})} as input where true
		returning id, public_id`.execute(db);
	const idOf = new Map(rows.map(({ id, public_id }) => [public_id, id]));
	for (const { lookupHash, publicId, dataKey } of fresh) {
		const subjectId = idOf.get(publicId);
		if (subjectId === undefined) throw new Error('A person could not be created');
		owners.set(lookupHash, { subjectId, publicId, dataKey: () => dataKey });
	}
	await attach(context, db, {
		client,
		links: [...wanted.entries()].flatMap(([lookupHash, name]) => {
			const owner = owners.get(lookupHash);
			return owner === undefined ? [] : [{ owner, name }];
		}),
	});
}

/** Second names of people, where nobody has them yet. */
async function addNames(
	context: LedgerContext,
	db: Database,
	added: {
		client: Client;
		names: ReadonlyArray<readonly KnownAs[]>;
		listed: ReadonlySet<string>;
		owners: Map<string, Owner>;
	},
): Promise<void> {
	const { client, names, listed, owners } = added;
	const links: Link[] = [];
	for (const known of names) {
		const [first, ...rest] = known;
		const owner = first === undefined ? undefined : owners.get(first.lookupHash);
		if (owner === undefined || owner.dataKey === null) continue;
		if (known.some(({ suppressionHash }) => listed.has(suppressionHash))) continue;
		for (const name of rest) {
			if (owners.has(name.lookupHash)) continue;
			owners.set(name.lookupHash, owner);
			links.push({ owner, name });
		}
	}
	if (links.length > 0) await attach(context, db, { client, links });
}

interface Link {
	readonly owner: Owner;
	readonly name: KnownAs;
}

async function attach(
	context: LedgerContext,
	db: Database,
	{ client, links }: { client: Client; links: readonly Link[] },
): Promise<void> {
	const now = context.clock.now().getTime();
	await sql`
		insert into identifier (subject_id, client_id, kind, scope, lookup_hash, suppression_hash,
			value_encrypted, key_version, valid_from_ms, source)
		select input.subject_id, ${sql.lit(client.id)}, input.kind, input.scope, input.lookup_hash,
			input.suppression_hash, input.value_encrypted, ${sql.lit(KEY_VERSION)}, ${sql.lit(now)},
			'import'
		from ${rowSource(context.store.kind, {
			columns: {
				subject_id: 'integer',
				kind: 'text',
				scope: 'text',
				lookup_hash: 'text',
				suppression_hash: 'text',
				value_encrypted: 'bytes',
			},
			rows: links.flatMap(({ owner, name }) => {
				if (owner.dataKey === null) return [];
				const { kind, scope, value } = name.identifier;
				const sealed = sealText(owner.dataKey(), value);
				return [
					[owner.subjectId, kind, scope, name.lookupHash, name.suppressionHash, sealed],
				];
			}),
		})} as input where true`.execute(db);
}
