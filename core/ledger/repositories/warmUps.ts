import { sql } from 'kysely';
import { judgeWarmUp, peopleMaxAt, stepOf } from '../../outreach/warmUp';
import type { WarmUpRates, WarmUpReading } from '../../outreach/warmUp';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { CLASSES_AGAINST_CAMPAIGN } from './campaigns';
import type { Contact } from './contactHistory';
import { ANSWER_TIME_MS, isReply } from './report/sentMessages';

/**
 * Counted from the sends themselves, behind the account's lock, so that no number of processes contacts
 * more people than a batch holds. Nothing is counted once the warm-up is over.
 */
export async function readWarmUp(
	db: Database,
	{ contact, step }: { contact: Contact; step: number },
): Promise<WarmUpReading | null> {
	const { warmUp } = contact.policy;
	if (warmUp === null || step >= warmUp.steps) return null;
	if (await hasSentForLong(db, contact)) return null;

	const { people, isCounted, latestFirstMs } = await countPeople(db, contact);
	const isFull = people >= peopleMaxAt(warmUp, step);
	return {
		step,
		people,
		isCounted,
		latestFirstAt: latestFirstMs === null ? null : new Date(latestFirstMs),
		rates: isFull && !isCounted ? await readRates(db, contact, people) : null,
	};
}

/**
 * A campaign that has sent so much, under limits without a warm-up, is past any test batch; counting its
 * people before every send would hold up the whole account.
 */
const SENDS_MAX = 10_000;

async function hasSentForLong(db: Database, { account, candidate }: Contact): Promise<boolean> {
	const row = await db
		.selectFrom('send')
		.select('id')
		.where('account_id', '=', account.id)
		.where('sequence', '=', candidate.sequence)
		.limit(1)
		.offset(SENDS_MAX)
		.executeTakeFirst();
	return row !== undefined;
}

/** The person who steps over the edge of a batch takes the whole campaign along. */
export async function keepWarmUpStep(
	context: LedgerContext,
	db: Database,
	{ contact, reading }: { contact: Contact; reading: WarmUpReading | null },
): Promise<void> {
	const { policy, account, candidate } = contact;
	if (policy.warmUp === null || reading === null) return;
	if (judgeWarmUp(policy.warmUp, reading, context.clock.now()).kind !== 'stepUp') return;
	const passed = { warm_up_step: stepOf(policy.warmUp, reading.people) };
	await db
		.insertInto('campaign')
		.values({
			account_id: account.id,
			sequence: candidate.sequence,
			paused_cause: null,
			paused_at_ms: null,
			resumed_at_ms: null,
			...passed,
		})
		.onConflict((conflict) => conflict.columns(['account_id', 'sequence']).doUpdateSet(passed))
		.execute();
}

/** Whom a message of the campaign reached, or may have reached, each by the first one. */
const firstMessages = ({ account, candidate }: Contact) => sql`
	select subject_id, min(slot_at_ms) as first_ms from send
	where account_id = ${account.id} and sequence = ${candidate.sequence}
		and state in ('reserved', 'calling', 'sent', 'unknown')
	group by subject_id`;

async function countPeople(
	db: Database,
	contact: Contact,
): Promise<{ people: number; isCounted: boolean; latestFirstMs: number | null }> {
	const { rows } = await sql<{ people: number; latest: number | null; counted: number | null }>`
		select count(*) as people, max(first_ms) as latest,
			max(case when subject_id = ${contact.person.id} then 1 else 0 end) as counted
		from (${firstMessages(contact)}) firsts`.execute(db);
	const row = rows[0];
	return {
		people: Number(row?.people ?? 0),
		isCounted: Number(row?.counted ?? 0) === 1,
		latestFirstMs: row?.latest == null ? null : Number(row.latest),
	};
}

/** Every figure of the batch; a full batch is looked at, not each send. */
async function readRates(db: Database, contact: Contact, people: number): Promise<WarmUpRates> {
	const { account, candidate } = contact;
	const after = sql`event.subject_id = firsts.subject_id and event.account_id = ${account.id}
		and event.occurred_at_ms > firsts.first_ms
		and event.occurred_at_ms <= firsts.first_ms + ${sql.lit(ANSWER_TIME_MS)}`;
	const { rows } = await sql<{ replied: number; opted_out: number }>`
		select
			sum(case when exists (select 1 from event where ${after}
				and ${isReply(sql`event.kind`)}) then 1 else 0 end) as replied,
			sum(case when exists (select 1 from event where ${after}
				and event.reply_intent = 'opt_out') then 1 else 0 end) as opted_out
		from (${firstMessages(contact)}) firsts`.execute(db);
	const attempts = await db
		.selectFrom('send')
		.select((eb) => [
			eb.fn.countAll<number>().as('attempts'),
			eb.fn
				.count<number>('id')
				.filterWhere('failure_class', 'in', [...CLASSES_AGAINST_CAMPAIGN])
				.as('failures'),
		])
		.where('account_id', '=', account.id)
		.where('sequence', '=', candidate.sequence)
		.where('state', 'in', ['sent', 'failed', 'unknown'])
		.executeTakeFirstOrThrow();
	return {
		people,
		replied: Number(rows[0]?.replied ?? 0),
		optedOut: Number(rows[0]?.opted_out ?? 0),
		attempts: Number(attempts.attempts),
		failures: Number(attempts.failures),
	};
}
