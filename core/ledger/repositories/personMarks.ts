import { sql } from 'kysely';
import type { Database } from '../database/store';
import type { PersonMark } from '../reportRecords';
import type { Account } from './accounts';
import type { Person } from './people';

/** The earliest time stays: a later report of the same sale changes no figure of the past. */
export async function markPerson(
	db: Database,
	{ account, person, kind, at }: { account: Account; person: Person; kind: PersonMark; at: Date },
): Promise<{ isNew: boolean }> {
	const known = await db
		.selectFrom('person_mark')
		.select('at_ms')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('kind', '=', kind)
		.executeTakeFirst();
	await db
		.insertInto('person_mark')
		.values({ account_id: account.id, subject_id: person.id, kind, at_ms: at.getTime() })
		.onConflict((conflict) =>
			conflict
				.columns(['subject_id', 'account_id', 'kind'])
				.doUpdateSet({ at_ms: (eb) => eb.ref('excluded.at_ms') })
				.whereRef('excluded.at_ms', '<', 'person_mark.at_ms'),
		)
		.execute();
	return { isNew: known === undefined };
}

/** Both records of one person may have been marked. */
export async function moveMarks(
	db: Database,
	{ keepId, otherId }: { keepId: number; otherId: number },
): Promise<void> {
	await sql`insert into person_mark (account_id, subject_id, kind, at_ms)
		select account_id, ${sql.lit(keepId)}, kind, at_ms from person_mark
		where subject_id = ${otherId}
		on conflict (subject_id, account_id, kind) do update set at_ms = excluded.at_ms
		where excluded.at_ms < person_mark.at_ms`.execute(db);
	await db.deleteFrom('person_mark').where('subject_id', '=', otherId).execute();
}
