import { sql } from 'kysely';
import { expiryInstant, type RetentionPolicy } from '../../../consent/retentionPolicy';
import { anyOf } from '../../database/rowSource';
import type { Database } from '../../database/store';
import type { LedgerContext } from '../../context';
import type { Client } from '../accounts';
import { forgetStrangers } from '../importRemoval';
import { refreshPerson } from '../viewerSummaries';
import type { ExpiredPerson } from './expiredPeople';

const VIEWER_TABLES = [
	{ table: 'story_view', column: 'viewed_at_ms' },
	{ table: 'viewer_signal', column: 'at_ms' },
	{ table: 'viewer_tag', column: 'at_ms' },
] as const;

/** With the account the clustered key leads to the person; without it every view would be read. */
const expiredRows = (
	{ table, column }: (typeof VIEWER_TABLES)[number],
	{ person, beforeMs }: ExpiredPerson,
) => sql`from ${sql.table(table)} where subject_id = ${person.id}
	${table === 'story_view' ? sql`and account_id in (select id from account)` : sql``}
	and ${sql.ref(column)} < ${beforeMs}`;

export async function countViewerRows(db: Database, expired: ExpiredPerson): Promise<number> {
	let count = 0;
	for (const place of VIEWER_TABLES) {
		const { rows } = await sql<{ n: number }>`
			select count(*) as n ${expiredRows(place, expired)}`.execute(db);
		count += rows[0]?.n ?? 0;
	}
	return count;
}

/** Returns how many rows went. */
export async function deleteViewerRows(
	context: LedgerContext,
	db: Database,
	expired: ExpiredPerson,
): Promise<number> {
	let count = 0;
	for (const place of VIEWER_TABLES) {
		const { numAffectedRows } = await sql`delete ${expiredRows(place, expired)}`.execute(db);
		count += Number(numAffectedRows ?? 0n);
	}
	await refreshPerson(context, db, expired.person.id);
	await forgetStrangers(context, db, [expired.person.id]);
	return count;
}

export type RowKind = 'plannedTexts' | 'requestRegister';

interface Rows {
	readonly client: Client;
	readonly policy: RetentionPolicy;
	readonly now: Date;
}

const isClientHeld = ({ client }: Rows) => sql`exists (select 1 from legal_hold
	where client_id = ${client.id} and subject_id is null and lifted_at_ms is null)`;

const rowsOf = (kind: RowKind, wanted: Rows) => {
	const beforeMs = expiryInstant(wanted.policy, { kind, country: null, now: wanted.now }).getTime();
	const { client } = wanted;
	return kind === 'plannedTexts'
		? sql`from queued_contact where state <> 'waiting' and due_at_ms < ${beforeMs}
			and length(text_encrypted) > 0
			and account_id in (select id from account where client_id = ${client.id})
			and not ${isClientHeld(wanted)}
			and not exists (select 1 from legal_hold where legal_hold.subject_id = queued_contact.subject_id
				and lifted_at_ms is null)`
		: sql`from data_request where client_id = ${client.id} and state in ('answered', 'refused')
			and answered_at_ms < ${beforeMs} and exact_until_ms is null and not ${isClientHeld(wanted)}
			and not exists (select 1 from request_task
				where request_task.request_id = data_request.id and request_task.state = 'open')`;
};

export async function countExpiredRows(db: Database, kind: RowKind, wanted: Rows): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*) as n ${rowsOf(kind, wanted)}`.execute(
		db,
	);
	return rows[0]?.n ?? 0;
}

/** Deletes at most `limit` rows. Returns how many went. */
export async function deleteExpiredRows(
	context: LedgerContext,
	db: Database,
	kind: RowKind,
	wanted: Rows & { limit: number },
): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		select id ${rowsOf(kind, wanted)} order by id limit ${wanted.limit}`.execute(db);
	if (rows.length === 0) return 0;
	const ids = anyOf(
		context.store.kind,
		rows.map(({ id }) => id),
	);
	if (kind === 'plannedTexts') {
		await sql`update queued_contact set text_encrypted = ${new Uint8Array()} where id ${ids}`.execute(
			db,
		);
	} else {
		await sql`delete from request_task where request_id ${ids}`.execute(db);
		await sql`delete from data_request where id ${ids}`.execute(db);
	}
	return rows.length;
}
