import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Person } from './people';

const selectLatest = prepared((db, at: { accountId: number; personId: number }) =>
	db
		.selectFrom('foreign_message')
		.select((eb) => eb.fn.max('sent_at_ms').as('at'))
		.where('account_id', '=', at.accountId)
		.where('subject_id', '=', at.personId),
);

/** When a person or another app last wrote to this person. */
export async function latestForeignMessage(
	db: Database,
	{ account, person }: { account: Account; person: Person },
): Promise<Date | null> {
	const [row] = await selectLatest(db, { accountId: account.id, personId: person.id });
	return row?.at == null ? null : new Date(row.at);
}

const selectSince = prepared((db, asked: { accountId: number; sinceMs: number; limit: number }) =>
	db
		.selectFrom('foreign_message')
		.select('sent_at_ms')
		.where('account_id', '=', asked.accountId)
		.where('sent_at_ms', '>', asked.sinceMs)
		.orderBy('sent_at_ms', 'desc')
		.limit(asked.limit),
);

/** Instants after `sinceMs` of messages that we did not send, latest first, at most `limit`. */
export async function foreignMessagesSince(
	db: Database,
	{ account, sinceMs, limit }: { account: Account; sinceMs: number; limit: number },
): Promise<number[]> {
	const rows = await selectSince(db, { accountId: account.id, sinceMs, limit });
	return rows.map(({ sent_at_ms }) => sent_at_ms);
}
