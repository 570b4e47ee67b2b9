import { sql } from 'kysely';
import type { Condition, SegmentRule } from '../../audience/segment';
import { SUMMARY_DEPTH } from '../../audience/summariseViews';
import { DAY_MS } from '../../shared/duration';
import type { Database } from '../database/store';
import type { SegmentScope } from './segmentDeeds';
import { areSummariesCurrent } from './viewerImports';

/**
 * The size of a segment from the kept summaries, where they answer exactly; null where they do not:
 * for other rules, for an instant before the latest view, and while an import is being applied.
 */
export async function countBySummary(
	db: Database,
	{ account, asOf }: SegmentScope,
	{ rule, condition }: { rule: SegmentRule; condition: Condition },
): Promise<number | null> {
	const test = testOf(condition, rule.windowDays, asOf);
	if (test === null || !(await areSummariesCurrent(db, account))) return null;
	// Few are inactive, so they are counted apart instead of asking for each of the others.
	const { rows } = await sql<{ people: number; inactive: number; last_ms: number | null }>`
		select
			(select count(*) from viewer_summary where account_id = ${account.id} and ${test}) as people,
			(select count(*) from viewer_summary where account_id = ${account.id} and ${test}
				and subject_id in (select id from subject where status <> 'active')) as inactive,
			(select max(last_ms) from viewer_summary where account_id = ${account.id}) as last_ms`.execute(db);
	const [row] = rows;
	if (row === undefined || (row.last_ms ?? 0) > asOf.getTime()) return null;
	return (await areSummariesCurrent(db, account)) ? row.people - row.inactive : null;
}

const COLUMN_OF_LATEST = ['last_ms', 'latest_2', 'latest_3', 'latest_4', 'latest_5'] as const;

function testOf(condition: Condition, windowDays: number, asOf: Date) {
	if (condition.kind === 'burst' && condition.storiesMin <= SUMMARY_DEPTH) {
		const span = sql.ref(`span_${condition.storiesMin}`);
		return sql`${span} < ${condition.windowDays * DAY_MS}`;
	}
	if (condition.kind !== 'did' || condition.activities.join() !== 'view') return null;
	const isPlain =
		condition.count === 'stories' &&
		condition.atMost === undefined &&
		condition.olderThanDays === undefined &&
		condition.storyLabel === undefined;
	const column = COLUMN_OF_LATEST[condition.atLeast - 1];
	if (!isPlain || column === undefined) return null;
	const days = condition.windowDays ?? windowDays;
	return sql`${sql.ref(column)} > ${asOf.getTime() - days * DAY_MS}`;
}
