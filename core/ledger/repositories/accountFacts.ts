import { sql } from 'kysely';
import { CHANNELS, isOnInstagram } from '../../outreach/channels';
import { slowRestartStages } from '../../outreach/health/circuit';
import type { Cap } from '../../outreach/contact';
import type { OutreachPolicy } from '../../outreach/policy';
import { DAY_MS, addMs } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { AccountFacts, CapUse, VolumeCounts } from '../ledger';
import type { Account } from './accounts';
import { INSTAGRAM, latestSlots } from './capUse';
import { listPausedCampaigns } from './campaigns';
import { foreignMessagesSince } from './foreignMessages';
import { readListening } from './listeners';
import { readPolicy } from './policies';

const WEEK_MS = 7 * DAY_MS;

/** For one account, not for every send: it may count. */
export async function readAccountFacts(
	context: LedgerContext,
	db: Database,
	account: Account,
): Promise<AccountFacts> {
	const now = context.clock.now();
	const policy = await latestPolicy(db, account);
	const [latest] = await latestSlots(db, account, { limit: 1 });
	return {
		accountId: account.ref,
		asOf: now,
		pause:
			account.pausedReason === null
				? null
				: { reason: account.pausedReason, until: account.pausedUntil },
		circuit: account.circuit,
		clockDistrust: await context.clock.distrust(db),
		listening: await readListening(db, account),
		pausedCampaigns: await listPausedCampaigns(db, account),
		policy,
		caps: await readCapUses(db, { account, caps: accountCaps(policy, account, now), now }),
		latestSlotAt: latest === undefined ? null : new Date(latest),
		queue: await readQueue(db, account, now),
		lastDay: await countVolume(db, account, { from: addMs(now, -DAY_MS), to: now }),
		weekBefore: await countVolume(db, account, {
			from: addMs(now, -DAY_MS - WEEK_MS),
			to: addMs(now, -DAY_MS),
		}),
	};
}

/** Of messages on Instagram: an e-mail goes under limits of its own. */
async function latestPolicy(db: Database, account: Account): Promise<OutreachPolicy | null> {
	const sent = await db
		.selectFrom('send')
		.select('policy_id')
		.where('account_id', '=', account.id)
		.where('medium', '=', 'instagram')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	const latest =
		sent ??
		(await db
			.selectFrom('queued_contact')
			.select('policy_id')
			.where('account_id', '=', account.id)
			.where('channel', 'in', CHANNELS.filter(isOnInstagram))
			.orderBy('id', 'desc')
			.limit(1)
			.executeTakeFirst());
	return latest === undefined ? null : await readPolicy(db, latest.policy_id);
}

function accountCaps(policy: OutreachPolicy | null, { circuit }: Account, now: Date): Cap[] {
	const stages = slowRestartStages(circuit);
	return [
		...(policy?.caps ?? []).filter(({ scope }) => scope === 'account'),
		...stages.filter(({ from, until }) => from <= now && now < until).map(({ cap }) => cap),
	];
}

/** The same places as the gate counts: every attempt, and what others sent from the account. */
async function readCapUses(
	db: Database,
	{ account, caps, now }: { account: Account; caps: readonly Cap[]; now: Date },
): Promise<CapUse[]> {
	const uses: CapUse[] = [];
	for (const cap of caps) {
		const sinceMs = now.getTime() - cap.windowMs;
		const own = await latestSlots(db, account, { limit: cap.sendsMax });
		const foreign = await foreignMessagesSince(db, { account, sinceMs, limit: cap.sendsMax });
		const slots = [...own.filter((ms) => ms > sinceMs), ...foreign].toSorted((a, b) => b - a);
		const filling = slots[cap.sendsMax - 1];
		uses.push({
			cap,
			used: Math.min(slots.length, cap.sendsMax),
			nextFreeAt: filling === undefined ? null : new Date(filling + cap.windowMs),
		});
	}
	return uses;
}

async function readQueue(
	db: Database,
	account: Account,
	now: Date,
): Promise<AccountFacts['queue']> {
	const row = await db
		.selectFrom('queued_contact')
		.select((eb) => [
			eb.fn.countAll<number>().as('waiting'),
			eb.fn.count<number>('id').filterWhere('due_at_ms', '<=', now.getTime()).as('due'),
			eb.fn.min('due_at_ms').as('next'),
		])
		.where('account_id', '=', account.id)
		.where('state', '=', 'waiting')
		.executeTakeFirstOrThrow();
	return {
		waiting: Number(row.waiting),
		due: Number(row.due),
		nextDueAt: row.next === null ? null : new Date(Number(row.next)),
	};
}

/** Attempts on Instagram of `(from, to]` by the instant their place was taken. */
async function countVolume(
	db: Database,
	account: Account,
	{ from, to }: { from: Date; to: Date },
): Promise<VolumeCounts> {
	const rows = await db
		.selectFrom('send')
		.select(['state'])
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.where('account_id', '=', account.id)
		.where('medium', '=', INSTAGRAM)
		// An open attempt holds its place until its lease ends, a little after now.
		.where('slot_at_ms', '>', from.getTime())
		.where('reserved_at_ms', '<=', to.getTime())
		.where('reserved_at_ms', '>', from.getTime())
		.where('state', '<>', 'released')
		.groupBy('state')
		.execute();
	const of = (state: string): number => Number(rows.find((row) => row.state === state)?.n ?? 0);
	const optOuts = await sql<{ n: number }>`
		select count(distinct subject_id) as n from event
		where account_id = ${account.id} and reply_intent = 'opt_out'
			and occurred_at_ms > ${from.getTime()} and occurred_at_ms <= ${to.getTime()}`.execute(db);
	return {
		attempts: rows.reduce((sum, { n }) => sum + Number(n), 0),
		sent: of('sent'),
		failed: of('failed'),
		unconfirmed: of('unknown'),
		optOuts: Number(optOuts.rows[0]?.n ?? 0),
	};
}
