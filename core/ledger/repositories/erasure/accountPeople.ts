import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/store';
import type { Account } from '../accounts';
import { directTables } from './sweepRows';

export interface PersonOfAccount {
	readonly id: number;
	readonly publicId: string;
	/** Another account of the client knows the person too. */
	readonly isKnownElsewhere: boolean;
}

const TRACES = directTables().filter(({ hasAccount }) => hasAccount);

const hasTrace = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
	sql.join(
		TRACES.map(
			({ name }) => sql`exists (select 1 from ${sql.table(name)} as trace
				where trace.subject_id = subject.id and ${condition})`,
		),
		sql` or `,
	);

/** People of an account in the order of their rows, after the one given. */
export async function peopleOfAccount(
	db: Database,
	{ account, after, limit }: { account: Account; after: number; limit: number },
): Promise<PersonOfAccount[]> {
	const here = sql`trace.account_id = ${account.id}`;
	// With its accounts the clustered key of views leads to the person.
	const elsewhere = sql`trace.account_id in (select id from account where id <> ${account.id})`;
	const igsid = (scope: RawBuilder<unknown>) => sql`exists (select 1 from identifier
		where identifier.subject_id = subject.id and kind = 'igsid' and ${scope})`;
	const { rows } = await sql<{ id: number; public_id: string; elsewhere: number }>`
		select subject.id, subject.public_id,
			case when ${igsid(sql`scope <> ${account.ref}`)} or ${hasTrace(elsewhere)}
				then 1 else 0 end as elsewhere
		from subject
		where subject.client_id = ${account.client.id} and subject.status = 'active'
			and subject.id > ${after}
			and (${igsid(sql`scope = ${account.ref}`)} or ${hasTrace(here)})
		order by subject.id limit ${limit}`.execute(db);
	return rows.map(({ id, public_id, elsewhere: known }) => ({
		id,
		publicId: public_id,
		isKnownElsewhere: known === 1,
	}));
}

/** The numbers and names of the account itself; counts of people who watched are nobody's data. */
export async function eraseAccountRows(db: Database, account: Account): Promise<void> {
	const stories = sql`story_id in (select id from story where account_id = ${account.id})`;
	for (const table of ['story_label', 'story_snapshot', 'story_metric']) {
		await sql`delete from ${sql.table(table)} where ${stories}`.execute(db);
	}
	await sql`update story set permalink = null where account_id = ${account.id}`.execute(db);
	await sql`update account set username = '' where id = ${account.id}`.execute(db);
}
