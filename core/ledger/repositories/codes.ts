import { sql } from 'kysely';
import type { CodeState } from '../../outreach/contact';
import type { LedgerContext } from '../context';
import { rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { AddedCodes, CodeCounts } from '../messageRecords';
import type { Client } from './accounts';
import type { Contact } from './contactHistory';
import type { Person } from './people';

/** Serialises everything that gives codes of a client away, whatever account asks. */
export const lockCodes = async (
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<void> => await context.store.lock(db, `codes:${client.publicId}`);

/** A code that any list of the client has is not taken again: two people would get it. */
export async function addCodes(
	context: LedgerContext,
	db: Database,
	added: { client: Client; list: string; codes: readonly string[]; expiresAt: Date | null },
): Promise<AddedCodes> {
	const { client, list, codes, expiresAt } = added;
	await lockCodes(context, db, client);
	const different = [...new Set(codes)];
	const source = rowSource(context.store.kind, {
		columns: { value: 'text' },
		rows: different.map((code) => [code]),
	});
	const { rows } = await sql<{ value: string }>`
		insert into code (client_id, list, value, expires_at_ms, added_at_ms)
		select ${sql.lit(client.id)}, ${list}, input.value,
			${sql.lit(expiresAt?.getTime() ?? null)}, ${sql.lit(context.clock.now().getTime())}
		from ${source} as input where true order by input.n
		on conflict (client_id, value) do nothing returning value`.execute(db);
	return { added: rows.length, known: codes.length - rows.length };
}

export async function countCodes(
	context: LedgerContext,
	db: Database,
	{ client, list }: { client: Client; list: string },
): Promise<CodeCounts> {
	const now = sql.lit(context.clock.now().getTime());
	const { rows } = await sql<{
		total: number;
		given: number;
		expired: number;
		next: number | null;
	}>`
		select count(*) as total, count(given_at_ms) as given,
			count(case when given_at_ms is null and expires_at_ms <= ${now} then 1 end) as expired,
			min(case when given_at_ms is null and expires_at_ms > ${now} then expires_at_ms end) as next
		from code where client_id = ${client.id} and list = ${list}`.execute(db);
	const { total = 0, given = 0, expired = 0, next = null } = rows[0] ?? {};
	return {
		total,
		given,
		expired,
		left: total - given - expired,
		nextExpiresAt: next === null ? null : new Date(next),
	};
}

interface Wanted {
	readonly client: Client;
	readonly person: Person;
	readonly codeList: string;
}

/** The code a person got before is theirs, also when a send is tried again. */
async function codeOf(db: Database, { client, person, codeList }: Wanted) {
	return await db
		.selectFrom('code')
		.select(['id', 'value', 'expires_at_ms'])
		.where('client_id', '=', client.id)
		.where('list', '=', codeList)
		.where('subject_id', '=', person.id)
		.executeTakeFirst();
}

async function nextCode(context: LedgerContext, db: Database, { client, codeList }: Wanted) {
	return await db
		.selectFrom('code')
		.select(['id', 'value'])
		.where('client_id', '=', client.id)
		.where('list', '=', codeList)
		.where('given_at_ms', 'is', null)
		.where((eb) =>
			eb.or([
				eb('expires_at_ms', 'is', null),
				eb('expires_at_ms', '>', context.clock.now().getTime()),
			]),
		)
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
}

export async function readCodeState(
	context: LedgerContext,
	db: Database,
	{ account, person, candidate: { codeList } }: Contact,
): Promise<CodeState> {
	if (codeList === undefined) return 'notNeeded';
	const wanted = { client: account.client, person, codeList };
	await lockCodes(context, db, wanted.client);
	const own = await codeOf(db, wanted);
	if (own !== undefined) {
		const isOver = own.expires_at_ms !== null && own.expires_at_ms <= context.clock.now().getTime();
		return isOver ? 'expired' : 'ready';
	}
	if ((await nextCode(context, db, wanted)) !== undefined) return 'ready';
	const { total, expired } = await countCodes(context, db, {
		client: wanted.client,
		list: wanted.codeList,
	});
	if (total === 0) return 'missing';
	return expired > 0 ? 'expired' : 'usedUp';
}

/**
 * In the transaction that takes the person's place: a code is used up only together with a send, and
 * nobody else can take it in between.
 */
export async function giveCode(
	context: LedgerContext,
	db: Database,
	{ contact, sendId }: { contact: Contact; sendId: number },
): Promise<string | null> {
	const { codeList } = contact.candidate;
	if (codeList === undefined) return null;
	const wanted = { client: contact.account.client, person: contact.person, codeList };
	await lockCodes(context, db, wanted.client);
	const own = await codeOf(db, wanted);
	if (own !== undefined) return own.value;

	const next = await nextCode(context, db, wanted);
	if (next === undefined) throw new Error('A code was promised and is not there');
	await db
		.updateTable('code')
		.set({
			subject_id: wanted.person.id,
			given_at_ms: context.clock.now().getTime(),
			send_id: sendId,
		})
		.where('id', '=', next.id)
		.execute();
	return next.value;
}

/** Of two codes of one list the person keeps that of the record that stays; the other one is not given out again. */
export async function moveCodes(
	db: Database,
	{ keepId, otherId }: { keepId: number; otherId: number },
): Promise<void> {
	await sql`update code set subject_id = null
		where subject_id = ${otherId} and list in
			(select list from code where subject_id = ${keepId})`.execute(db);
	await db
		.updateTable('code')
		.set({ subject_id: keepId })
		.where('subject_id', '=', otherId)
		.execute();
}
