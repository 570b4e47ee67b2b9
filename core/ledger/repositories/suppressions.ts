import { sql, type RawBuilder } from 'kysely';
import { channelsStoppedTogether } from '../../consent/consentFact';
import { EVERYWHERE, readScope, writeScope, type ListScope } from '../../consent/listScope';
import { ASKERS, type Asker } from '../../consent/mayLift';
import type { Channel } from '../../outreach/contact';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { KEY_VERSION } from '../keys';
import type { ListedEntry } from '../ledger';
import type { Client } from './accounts';
import { outweighOptOuts } from './outweighOptOuts';
import { suppressionHashOf, type IdentifierValue, type Person } from './people';

/** Where a message would go. */
export interface Reach {
	readonly accountRef: string | RawBuilder<unknown>;
	readonly channel: Channel;
}

/** Consent belongs to no account: entries for one account only do not count there. */
export const NO_ACCOUNT = '';

/** The condition on `suppression` under which a current entry stops a message there. */
export const reachesTo = ({ accountRef, channel }: Reach): RawBuilder<boolean> => sql<boolean>`(
	suppression.lifted_at_ms is null and (
		suppression.scope_kind = 'client'
		or (suppression.scope_kind = 'account' and suppression.scope_ref = ${accountRef})
		or (suppression.scope_kind = 'channel'
			and suppression.scope_ref in (${sql.join(channelsStoppedTogether(channel))}))))`;

/** The current entries of a person, strictest asker and widest reach first. */
export async function listedEntries(db: Database, person: Person): Promise<ListedEntry[]> {
	const rows = await db
		.selectFrom('suppression')
		.innerJoin('identifier', (join) =>
			join
				.onRef('identifier.suppression_hash', '=', 'suppression.identifier_hash')
				.onRef('identifier.client_id', '=', 'suppression.client_id'),
		)
		.select(['scope_kind', 'scope_ref', 'asked_by', 'reason', 'suppression.source'])
		.select((eb) => eb.fn.max('suppression.since_ms').as('since_ms'))
		.where('identifier.subject_id', '=', person.id)
		.where('suppression.lifted_at_ms', 'is', null)
		.groupBy(['scope_kind', 'scope_ref', 'asked_by', 'reason', 'suppression.source'])
		.execute();
	return rows.map(toEntry).toSorted(strictestFirst);
}

/** What was heard under another name of the person says less than the entry it comes from. */
const INHERITED = 'inherited';

const WIDTHS = { client: 0, account: 1, channel: 2 } as const;

const strictestFirst = (a: ListedEntry, b: ListedEntry): number =>
	ASKERS.indexOf(a.askedBy) - ASKERS.indexOf(b.askedBy) ||
	WIDTHS[a.scope.kind] - WIDTHS[b.scope.kind] ||
	Number(a.reason === INHERITED) - Number(b.reason === INHERITED) ||
	a.since.getTime() - b.since.getTime();

interface ListRow {
	scope_kind: string;
	scope_ref: string;
	asked_by: string;
	reason: string;
	source: string;
	since_ms: number;
}

export const toEntry = (row: ListRow): ListedEntry => ({
	scope: readScope(`${row.scope_kind}:${row.scope_ref}`),
	// An unknown word counts as the one that only the person can take back.
	askedBy: ASKERS.find((asker) => asker === row.asked_by) ?? 'person',
	reason: row.reason,
	source: row.source,
	since: new Date(row.since_ms),
});

/** Since when the person may not be written to there. An entry that is narrower than `anywhere` counts, too. */
export async function suppressedSince(
	db: Database,
	person: Person,
	reach: Reach | 'anywhere',
): Promise<Date | null> {
	const { rows } = await sql<{ since_ms: number | null }>`
		select min(suppression.since_ms) as since_ms from suppression
		join identifier on identifier.suppression_hash = suppression.identifier_hash
			and identifier.client_id = suppression.client_id
		where identifier.subject_id = ${person.id}
			and ${reach === 'anywhere' ? sql`suppression.lifted_at_ms is null` : reachesTo(reach)}
		`.execute(db);
	const since = rows[0]?.since_ms ?? null;
	return since === null ? null : new Date(since);
}

/** The current entries of a name, whether or not it belongs to anybody stored. */
export async function listedEntriesOfName(
	context: LedgerContext,
	db: Database,
	known: { client: Client; identifier: IdentifierValue },
): Promise<ListedEntry[]> {
	const rows = await db
		.selectFrom('suppression')
		.select(['scope_kind', 'scope_ref', 'asked_by', 'reason', 'source', 'since_ms'])
		.where('client_id', '=', known.client.id)
		.where('identifier_hash', '=', suppressionHashOf(context, known.client, known.identifier))
		.where('lifted_at_ms', 'is', null)
		.execute();
	return rows.map(toEntry).toSorted(strictestFirst);
}

export interface NewListing {
	readonly reason: string;
	readonly source: string;
	/** Absent means the person. */
	readonly askedBy?: Asker;
	/** Absent means everywhere. */
	readonly scope?: ListScope;
	/** Absent means now. */
	readonly since?: Date;
	/** The person wrote it to us just now, so it may be confirmed to them. */
	readonly isOwnMessage?: true;
}

/** Lists every identifier the person has or had. Returns whether anything new was listed. */
export async function suppressPerson(
	context: LedgerContext,
	db: Database,
	suppression: NewListing & { person: Person },
): Promise<boolean> {
	const { person, ...listing } = suppression;
	if (listing.isOwnMessage !== true) {
		await outweighOptOuts(context, db, {
			personId: person.id,
			...(listing.reason === INHERITED && listing.since !== undefined
				? { passedOnSince: listing.since }
				: {}),
		});
	}
	const identifiers = await db
		.selectFrom('identifier')
		.select('suppression_hash')
		.where('subject_id', '=', person.id)
		.execute();
	const hashes = identifiers.map(({ suppression_hash }) => suppression_hash);
	return (await listHashes(context, db, { clientId: person.clientId, hashes, listing })) > 0;
}

/**
 * Puts names on the list. One that is there stays as it is, except that the person's own wish takes
 * the place of anybody else's. Returns how many entries are new or changed.
 */
export async function listHashes(
	context: LedgerContext,
	db: Database,
	listed: { clientId: number; hashes: readonly string[]; listing: NewListing },
): Promise<number> {
	const { clientId, hashes, listing } = listed;
	const scope = writeScope(listing.scope ?? EVERYWHERE);
	const [scopeKind = '', scopeRef = ''] = scope.split(':', 2);
	const since = (listing.since ?? context.clock.now()).getTime();
	let changed = 0n;
	for (const identifierHash of hashes) {
		const result = await db
			.insertInto('suppression')
			.values({
				client_id: clientId,
				identifier_hash: identifierHash,
				key_version: KEY_VERSION,
				reason: listing.reason,
				source: listing.source,
				since_ms: since,
				lifted_at_ms: null,
				scope_kind: scopeKind,
				scope_ref: scopeRef,
				asked_by: listing.askedBy ?? 'person',
			})
			.onConflict((conflict) =>
				conflict
					.columns(['client_id', 'identifier_hash', 'scope_kind', 'scope_ref'])
					.where('lifted_at_ms', 'is', null)
					.doUpdateSet((eb) => ({
						asked_by: eb.ref('excluded.asked_by'),
						reason: eb.ref('excluded.reason'),
						source: eb.ref('excluded.source'),
						since_ms: eb.ref('excluded.since_ms'),
					}))
					.where(sql<boolean>`suppression.asked_by <> 'person' and excluded.asked_by = 'person'`),
			)
			.executeTakeFirst();
		changed += result.numInsertedOrUpdatedRows ?? 0n;
	}
	return Number(changed);
}

/** An identifier that becomes known later inherits the opt-out of the others, and the other way round. */
export async function inheritSuppression(
	context: LedgerContext,
	db: Database,
	person: Person,
): Promise<boolean> {
	let isChanged = false;
	for (const { scope, askedBy, since } of await listedEntries(db, person)) {
		const added = await suppressPerson(context, db, {
			person,
			reason: INHERITED,
			source: 'linkedIdentifier',
			scope,
			askedBy,
			since,
		});
		isChanged ||= added;
	}
	return isChanged;
}

/** Ends the entries of one reach, whatever name they are under. Returns how many ended. */
export async function liftEntries(
	context: LedgerContext,
	db: Database,
	{ person, scope }: { person: Person; scope: ListScope },
): Promise<number> {
	const [scopeKind = '', scopeRef = ''] = writeScope(scope).split(':', 2);
	const result = await db
		.updateTable('suppression')
		.set({ lifted_at_ms: context.clock.now().getTime() })
		.where('client_id', '=', person.clientId)
		.where('lifted_at_ms', 'is', null)
		.where('scope_kind', '=', scopeKind)
		.where('scope_ref', '=', scopeRef)
		.where('identifier_hash', 'in', (eb) =>
			eb.selectFrom('identifier').select('suppression_hash').where('subject_id', '=', person.id),
		)
		.executeTakeFirst();
	return Number(result.numUpdatedRows);
}
