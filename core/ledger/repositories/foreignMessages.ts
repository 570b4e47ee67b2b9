import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Person } from './people';

/** When a person or another app last wrote to this person. */
export async function latestForeignMessage(
	db: Database,
	{ account, person }: { account: Account; person: Person },
): Promise<Date | null> {
	const row = await db
		.selectFrom('foreign_message')
		.select((eb) => eb.fn.max('sent_at_ms').as('at'))
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.executeTakeFirst();
	return row?.at == null ? null : new Date(row.at);
}

/** Instants after `sinceMs` of messages that we did not send, latest first, at most `limit`. */
export async function foreignMessagesSince(
	db: Database,
	{ account, sinceMs, limit }: { account: Account; sinceMs: number; limit: number },
): Promise<number[]> {
	const rows = await db
		.selectFrom('foreign_message')
		.select('sent_at_ms')
		.where('account_id', '=', account.id)
		.where('sent_at_ms', '>', sinceMs)
		.orderBy('sent_at_ms', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ sent_at_ms }) => sent_at_ms);
}
