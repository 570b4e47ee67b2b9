import type { Database } from '../database/store';

const COUNTED = [
	'subject',
	'identifier',
	'event',
	'story_view',
	'viewer_import',
	'viewer_signal',
	'viewer_summary',
	'viewer_tag',
	'send',
	'contact_log',
	'consent_entry',
	'suppression',
	'queued_contact',
	'profile_job',
	'person_mark',
] as const;

/** Rows of each table, for summaries and checks. */
export async function countRows(db: Database): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const table of COUNTED) {
		const row = await db
			.selectFrom(table)
			.select((eb) => eb.fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow();
		counts[table] = row.n;
	}
	return counts;
}
