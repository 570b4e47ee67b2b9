import type { AccountState } from '../../outreach/contact';
import { DAY_MS, MINUTE_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Person } from './people';

/** How often a listener says that it is alive; `ledgerWorker` calls `keepListening` that often. */
export const ALIVE_INTERVAL_MS = MINUTE_MS;
/** A listener that is silent for less may only have missed its own turn. */
const GAP_MS_MIN = 2 * ALIVE_INTERVAL_MS;
/** Who was last heard before can only be answered by hand (facts/instagram.md §4.4). */
const GAP_AGE_MS_MAX = 8 * DAY_MS;

/** The trigger of a workflow, and the account whose events it is to receive. */
interface Listener {
	readonly account: Account;
	/** Workflow id + node id. */
	readonly consumer: string;
}

/** A published trigger begins to listen; since it last did, opt-outs may have been missed. */
export async function startListening(
	context: LedgerContext,
	db: Database,
	{ account, consumer }: Listener,
): Promise<void> {
	const now = context.clock.now().getTime();
	const before = await db
		.selectFrom('listener')
		.select('alive_at_ms')
		.where('account_id', '=', account.id)
		.where('consumer', '=', consumer)
		.executeTakeFirst();
	if (before !== undefined && now - before.alive_at_ms >= GAP_MS_MIN) {
		await db
			.insertInto('listening_gap')
			.values({ account_id: account.id, from_ms: before.alive_at_ms, until_ms: now })
			.onConflict((conflict) => conflict.columns(['account_id', 'from_ms']).doNothing())
			.execute();
	}
	await db
		.insertInto('listener')
		.values({
			account_id: account.id,
			consumer,
			state: 'published',
			alive_at_ms: now,
			heard_at_ms: null,
		})
		.onConflict((conflict) =>
			conflict
				.columns(['account_id', 'consumer'])
				.doUpdateSet({ state: 'published', alive_at_ms: now }),
		)
		.execute();
}

export async function stopListening(
	context: LedgerContext,
	db: Database,
	consumer: string,
): Promise<void> {
	await db
		.updateTable('listener')
		.set({ state: 'ended', alive_at_ms: context.clock.now().getTime() })
		.where('consumer', '=', consumer)
		.where('state', '=', 'published')
		.execute();
}

export async function keepListening(
	context: LedgerContext,
	db: Database,
	consumers: readonly string[],
): Promise<void> {
	await db
		.updateTable('listener')
		.set({ alive_at_ms: context.clock.now().getTime() })
		.where('consumer', 'in', [...consumers])
		.where('state', '=', 'published')
		.execute();
}

/**
 * An event whose origin was checked reached a published trigger: this account's opt-outs arrive. Also
 * the way in which a database learns of a trigger that was published before it was chosen.
 */
export async function noteHeard(
	context: LedgerContext,
	db: Database,
	{ account, consumer }: Listener,
): Promise<void> {
	const now = context.clock.now().getTime();
	const heard = { state: 'published', alive_at_ms: now, heard_at_ms: now } as const;
	await db
		.insertInto('listener')
		.values({ account_id: account.id, consumer, ...heard })
		.onConflict((conflict) =>
			conflict
				.columns(['account_id', 'consumer'])
				.doUpdateSet(heard)
				// A busy account is not written for every event.
				.where((eb) =>
					eb.or([
						eb('listener.heard_at_ms', 'is', null),
						eb('listener.heard_at_ms', '<', now - ALIVE_INTERVAL_MS),
						eb('listener.state', '=', 'ended'),
					]),
				),
		)
		.execute();
}

const selectPublished = prepared((db, { accountId }: { accountId: number }) =>
	db
		.selectFrom('listener')
		.select('heard_at_ms')
		.where('account_id', '=', accountId)
		.where('state', '=', 'published'),
);

/** No ears, no send (DESIGN §5): without a listener that was heard, nobody would notice a STOP. */
export async function readListening(
	db: Database,
	account: Pick<Account, 'id'>,
): Promise<Extract<AccountState['kind'], 'active' | 'nobodyListening' | 'nothingHeardYet'>> {
	const published = await selectPublished(db, { accountId: account.id });
	if (published.length === 0) return 'nobodyListening';
	return published.some(({ heard_at_ms }) => heard_at_ms !== null) ? 'active' : 'nothingHeardYet';
}

const selectGaps = prepared((db, asked: { accountId: number; sinceMs: number }) =>
	db
		.selectFrom('listening_gap')
		.select(['from_ms', 'until_ms'])
		.where('account_id', '=', asked.accountId)
		.where('until_ms', '>', asked.sinceMs),
);

/** Was there a gap too long for the policy that ended after this person's messages were last read? */
export async function mayHaveMissedMessages(
	context: LedgerContext,
	db: Database,
	asked: { account: Account; person: Person; outageMsMax: number },
): Promise<boolean> {
	const { account, person, outageMsMax } = asked;
	const sinceMs = context.clock.now().getTime() - GAP_AGE_MS_MAX;
	const gaps = await selectGaps(db, { accountId: account.id, sinceMs });
	const long = gaps.filter(({ from_ms, until_ms }) => until_ms - from_ms > outageMsMax);
	if (long.length === 0) return false;

	const read = await db
		.selectFrom('thread_read')
		.select('read_at_ms')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.executeTakeFirst();
	return long.some(({ until_ms }) => until_ms > (read?.read_at_ms ?? 0));
}

export async function markMessagesRead(
	context: LedgerContext,
	db: Database,
	{ account, person }: { account: Account; person: Person },
): Promise<void> {
	const read = { read_at_ms: context.clock.now().getTime() };
	await db
		.insertInto('thread_read')
		.values({ account_id: account.id, subject_id: person.id, ...read })
		.onConflict((conflict) => conflict.columns(['account_id', 'subject_id']).doUpdateSet(read))
		.execute();
}
