import type { SnoozeState } from '../../outreach/contact';
import { DAY_MS, addMs } from '../../shared/duration';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Person } from './people';

/**
 * "Not now", "maybe later": how long is a guess of ours, on the side of peace, also where a nearer time
 * is named, because a named time is not read.
 */
const SNOOZE_MS = 30 * DAY_MS;

interface Thread {
	readonly account: Account;
	readonly person: Person;
}

/** The latest wish counts, in whatever order they arrive. */
export async function snooze(
	db: Database,
	{ account, person, askedAt }: Thread & { askedAt: Date },
): Promise<void> {
	await db
		.insertInto('snooze')
		.values({
			account_id: account.id,
			subject_id: person.id,
			asked_at_ms: askedAt.getTime(),
			until_ms: addMs(askedAt, SNOOZE_MS).getTime(),
		})
		.onConflict((conflict) =>
			conflict
				.columns(['account_id', 'subject_id'])
				.doUpdateSet((eb) => ({
					asked_at_ms: eb.ref('excluded.asked_at_ms'),
					until_ms: eb.ref('excluded.until_ms'),
				}))
				.whereRef('excluded.asked_at_ms', '>', 'snooze.asked_at_ms'),
		)
		.execute();
}

const selectSnooze = prepared((db, at: { accountId: number; personId: number }) =>
	db
		.selectFrom('snooze')
		.select(['asked_at_ms', 'until_ms'])
		.where('account_id', '=', at.accountId)
		.where('subject_id', '=', at.personId),
);

export async function readSnooze(
	db: Database,
	{ account, person }: Thread,
): Promise<SnoozeState | null> {
	const [row] = await selectSnooze(db, { accountId: account.id, personId: person.id });
	return row === undefined
		? null
		: { askedAt: new Date(row.asked_at_ms), until: new Date(row.until_ms) };
}
