import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { IdentifierKind } from '../database/schema';
import type { LedgerContext } from '../context';
import { KEY_VERSION, openText, sealText } from '../keys';
import { createPublicId } from '../publicId';
import type { Account, Client } from './accounts';

export interface Person {
	readonly id: number;
	readonly publicId: string;
	readonly clientId: number;
	readonly status: 'active' | 'erased';
	readonly wrappedKey: Uint8Array | null;
	readonly timezone: string | null;
	readonly country: string | null;
}

export interface IdentifierValue {
	readonly kind: IdentifierKind;
	/** Account for an IGSID, tool for a tool's viewer id, empty for a handle. */
	readonly scope: string;
	readonly value: string;
}

export const igsidOf = (account: Account, igsid: string): IdentifierValue => ({
	kind: 'igsid',
	scope: account.ref,
	value: igsid,
});

export const handleOf = (handle: string): IdentifierValue => ({
	kind: 'handle',
	scope: '',
	value: handle,
});

/** Lower case, or digits with the country; whoever holds it is the person. */
export const addressOf = (kind: 'email' | 'phone', value: string): IdentifierValue => ({
	kind,
	scope: '',
	value,
});

const parts = ({ kind, scope, value }: IdentifierValue): readonly string[] => [kind, scope, value];

export const lookupHashOf = (
	context: LedgerContext,
	client: Client,
	identifier: IdentifierValue,
): string => context.keys.lookupHash(client.publicId, parts(identifier));

export const suppressionHashOf = (
	context: LedgerContext,
	client: Client,
	identifier: IdentifierValue,
): string => context.keys.suppressionHash(client.publicId, parts(identifier));

export async function findPersonByIdentifier(
	context: LedgerContext,
	db: Database,
	known: { client: Client; identifier: IdentifierValue },
): Promise<Person | null> {
	const { client, identifier } = known;
	const row = await db
		.selectFrom('identifier')
		.innerJoin('subject', 'subject.id', 'identifier.subject_id')
		.selectAll('subject')
		.where('identifier.client_id', '=', client.id)
		.where('identifier.kind', '=', identifier.kind)
		.where('identifier.scope', '=', identifier.scope)
		.where(
			'identifier.lookup_hash',
			'=',
			context.keys.lookupHash(client.publicId, parts(identifier)),
		)
		.where('identifier.valid_to_ms', 'is', null)
		.executeTakeFirst();
	return row === undefined ? null : toPerson(row);
}

const selectSubject = prepared((db, { publicId }: { publicId: string }) =>
	db
		.selectFrom('subject')
		.select(['id', 'public_id', 'client_id', 'status', 'merged_into', 'wrapped_key'])
		.select(['timezone', 'country'])
		.where('public_id', '=', publicId),
);

/** Follows merges: an id that a workflow still carries keeps meaning the same person. */
export async function findPersonById(db: Database, publicId: string): Promise<Person | null> {
	let [row] = await selectSubject(db, { publicId });
	while (row !== undefined && row.merged_into !== null) {
		row = await db
			.selectFrom('subject')
			.selectAll()
			.where('id', '=', row.merged_into)
			.executeTakeFirst();
	}
	return row === undefined ? null : toPerson(row);
}

interface SubjectRow {
	id: number;
	public_id: string;
	client_id: number;
	status: 'active' | 'erased' | 'merged';
	wrapped_key: Uint8Array | null;
	timezone: string | null;
	country: string | null;
}

const toPerson = (row: SubjectRow): Person => ({
	id: row.id,
	publicId: row.public_id,
	clientId: row.client_id,
	status: row.status === 'active' ? 'active' : 'erased',
	wrappedKey: row.wrapped_key,
	timezone: row.timezone,
	country: row.country,
});

export async function createPerson(
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<Person> {
	const { wrapped } = context.keys.createDataKey();
	const row = await db
		.insertInto('subject')
		.values({
			public_id: createPublicId('per'),
			client_id: client.id,
			status: 'active',
			merged_into: null,
			wrapped_key: wrapped,
			key_version: context.keys.wrappingVersion(),
			language: null,
			country: null,
			timezone: null,
			created_at_ms: context.clock.now().getTime(),
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	return toPerson(row);
}

export async function attachIdentifier(
	context: LedgerContext,
	db: Database,
	link: { person: Person; client: Client; identifier: IdentifierValue; source: string },
): Promise<void> {
	const { person, client, identifier, source } = link;
	await db
		.insertInto('identifier')
		.values({
			subject_id: person.id,
			client_id: client.id,
			kind: identifier.kind,
			scope: identifier.scope,
			lookup_hash: context.keys.lookupHash(client.publicId, parts(identifier)),
			suppression_hash: suppressionHashOf(context, client, identifier),
			value_encrypted: sealText(dataKeyOf(context, person), identifier.value),
			key_version: KEY_VERSION,
			valid_from_ms: context.clock.now().getTime(),
			valid_to_ms: null,
			source,
		})
		.execute();
}

/** Identity writes of one client follow each other: two events of a new person make one person. */
export const lockIdentity = async (
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<void> => await context.store.lock(db, identityLock(client));

/** A reservation looks at records, which must not be joined meanwhile; others may look too. */
export const shareIdentity = async (
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<void> => await context.store.lock(db, identityLock(client), 'shared');

const identityLock = (client: Client): string => `identity:${client.publicId}`;

export async function ensurePerson(
	context: LedgerContext,
	db: Database,
	known: { client: Client; identifier: IdentifierValue; source: string },
): Promise<Person> {
	const existing = await findPersonByIdentifier(context, db, known);
	if (existing !== null) return existing;
	const person = await createPerson(context, db, known.client);
	await attachIdentifier(context, db, { ...known, person });
	return person;
}

/** @throws when the person was erased: their key is gone for good. */
export function dataKeyOf(context: LedgerContext, person: Person): Uint8Array {
	if (person.wrappedKey === null) throw new Error('An erased person has no data key');
	return context.keys.unwrap(person.wrappedKey);
}

interface WantedIdentifier {
	readonly personId: number;
	readonly kind: IdentifierKind;
	readonly scope: string;
}

const selectIdentifier = prepared((db, { personId, kind, scope }: WantedIdentifier) =>
	db
		.selectFrom('identifier')
		.select('value_encrypted')
		.where('subject_id', '=', personId)
		.where('kind', '=', kind)
		.where('scope', '=', scope)
		.where('valid_to_ms', 'is', null)
		.orderBy('id', 'desc')
		.limit(1),
);

export async function readIdentifier(
	context: LedgerContext,
	db: Database,
	wanted: { person: Person; kind: IdentifierKind; scope: string },
): Promise<string | null> {
	const { person, kind, scope } = wanted;
	if (person.wrappedKey === null) return null;
	const [row] = await selectIdentifier(db, { personId: person.id, kind, scope });
	return row === undefined ? null : openText(dataKeyOf(context, person), row.value_encrypted);
}

export async function hasIdentifier(
	db: Database,
	wanted: { person: Person; kind: IdentifierKind; scope: string },
): Promise<boolean> {
	const { person, kind, scope } = wanted;
	return (await selectIdentifier(db, { personId: person.id, kind, scope })).length > 0;
}
