import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Person } from './people';

/** Their own words beat what a list says about them; the latest words beat earlier ones. */
export async function languageOf(
	db: Database,
	{ account, person }: { account: Account | null; person: Person },
): Promise<string | null> {
	const spoken =
		account === null
			? undefined
			: await db
					.selectFrom('event')
					.select('language')
					.where('account_id', '=', account.id)
					.where('subject_id', '=', person.id)
					.where('language', 'is not', null)
					.orderBy('occurred_at_ms', 'desc')
					.orderBy('id', 'desc')
					.limit(1)
					.executeTakeFirst();
	if (spoken?.language != null) return spoken.language;
	const row = await db
		.selectFrom('subject')
		.select('language')
		.where('id', '=', person.id)
		.executeTakeFirst();
	return row?.language ?? null;
}
