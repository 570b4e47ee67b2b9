import { sql } from 'kysely';
import type { WebhookEventKind } from '../../instagram/webhooks/events';
import { DAY_MS, addMs } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { WindowRefusal } from '../ledger';
import type { Account } from './accounts';
import type { Person } from './people';

/** facts/instagram.md §4.3 and §4.4: 24 hours for automation, 7 days for a person. */
const AUTOMATED_WINDOW_MS = DAY_MS;
const HUMAN_WINDOW_MS = 7 * DAY_MS;

/** Windows from before the kind was kept. */
const KIND_UNKNOWN = 'unknown';

interface Thread {
	readonly account: Account;
	readonly person: Person;
}

/** The latest message decides, in whatever order messages arrive; of two at one instant the lesser name. */
export async function openWindow(
	context: LedgerContext,
	db: Database,
	message: Thread & { at: Date; kind: WebhookEventKind },
): Promise<void> {
	// A message from the future would keep the window open too long.
	const at = new Date(Math.min(message.at.getTime(), context.clock.now().getTime()));
	await db
		.insertInto('messaging_window')
		.values({
			account_id: message.account.id,
			subject_id: message.person.id,
			last_message_at_ms: at.getTime(),
			automated_until_ms: addMs(at, AUTOMATED_WINDOW_MS).getTime(),
			human_until_ms: addMs(at, HUMAN_WINDOW_MS).getTime(),
			opened_by: message.kind,
		})
		.onConflict((conflict) =>
			conflict
				.columns(['account_id', 'subject_id'])
				.doUpdateSet((eb) => ({
					last_message_at_ms: eb.ref('excluded.last_message_at_ms'),
					// A window that Instagram closed stays closed when its message is delivered again.
					automated_until_ms: sql<number>`case
						when excluded.last_message_at_ms > messaging_window.last_message_at_ms
						then excluded.automated_until_ms else messaging_window.automated_until_ms end`,
					human_until_ms: eb.ref('excluded.human_until_ms'),
					opened_by: eb.ref('excluded.opened_by'),
				}))
				.where(
					sql<boolean>`excluded.last_message_at_ms > messaging_window.last_message_at_ms
						or (excluded.last_message_at_ms = messaging_window.last_message_at_ms
							and excluded.opened_by < messaging_window.opened_by)`,
				),
		)
		.execute();
}

/**
 * Instagram says that the window is closed (10/2534022): it is, and what opened it is counted. A message
 * that came in after the call began opened it anew.
 */
export async function closeWindow(
	context: LedgerContext,
	db: Database,
	{ account, person, calledAtMs }: Thread & { calledAtMs: number },
): Promise<void> {
	const nowMs = context.clock.now().getTime();
	const closed = await db
		.updateTable('messaging_window')
		.set({ automated_until_ms: nowMs })
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('last_message_at_ms', '<=', calledAtMs)
		.where('automated_until_ms', '>', nowMs)
		.returning('opened_by')
		.executeTakeFirst();
	if (closed === undefined) return;
	await db
		.insertInto('window_refusal')
		.values({ account_id: account.id, opened_by: closed.opened_by ?? KIND_UNKNOWN, times: 1 })
		.onConflict((conflict) =>
			conflict
				.columns(['account_id', 'opened_by'])
				.doUpdateSet((eb) => ({ times: eb('window_refusal.times', '+', 1) })),
		)
		.execute();
}

/** Instagram says that they cannot receive messages: nothing more until they write again. */
export async function markUnavailable(
	context: LedgerContext,
	db: Database,
	{ account, person }: Thread,
): Promise<void> {
	await db
		.updateTable('messaging_window')
		.set({ unavailable_at_ms: context.clock.now().getTime() })
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.execute();
}

export async function windowRefusals(db: Database): Promise<WindowRefusal[]> {
	const rows = await db
		.selectFrom('window_refusal')
		.innerJoin('account', 'account.id', 'window_refusal.account_id')
		.select(['account.account_ref', 'window_refusal.opened_by', 'window_refusal.times'])
		.orderBy('account.account_ref')
		.orderBy('window_refusal.opened_by')
		.execute();
	return rows.map((row) => ({
		accountId: row.account_ref,
		openedBy: row.opened_by,
		times: row.times,
	}));
}
