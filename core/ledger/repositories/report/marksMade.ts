import type { Database } from '../../database/store';
import type { PersonMark } from '../../reportRecords';

/** Kinds of marks that were ever made for these accounts. */
export async function readMarksMade(
	db: Database,
	accounts: readonly number[],
): Promise<PersonMark[]> {
	if (accounts.length === 0) return [];
	const rows = await db
		.selectFrom('person_mark')
		.select('kind')
		.distinct()
		.where('account_id', 'in', accounts)
		.orderBy('kind')
		.execute();
	return rows.map(({ kind }) => kind);
}
