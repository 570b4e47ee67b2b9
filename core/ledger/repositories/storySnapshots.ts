import { sql } from 'kysely';
import type { SnapshotValue } from '../../instagram/insights/snapshot';
import type { Database } from '../database/store';
import type { SnapshotInput } from '../insightRecords';

/**
 * Adds a snapshot to the story's numbers; false for one that Instagram gave after the story's end, or
 * that is there already.
 */
export async function saveSnapshot(
	db: Database,
	storyId: number,
	snapshot: SnapshotInput,
): Promise<boolean> {
	const { takenAt, source } = snapshot;
	const values = oneEach(snapshot.values);
	const { ends_at_ms: endsAtMs } = await db
		.selectFrom('story')
		.select('ends_at_ms')
		.where('id', '=', storyId)
		.executeTakeFirstOrThrow();
	const isAfterEnd = endsAtMs !== null && takenAt.getTime() >= endsAtMs;
	if (source === 'instagram' && isAfterEnd) return false;

	const added = await db
		.insertInto('story_snapshot')
		.values({
			story_id: storyId,
			taken_at_ms: takenAt.getTime(),
			source,
			body: JSON.stringify(values),
			is_complete: Number(values.every(({ reason }) => reason !== 'noAnswer')),
		})
		.onConflict((conflict) => conflict.columns(['story_id', 'taken_at_ms', 'source']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (added === undefined) return false;

	if (values.length > 0) await mergeValues(db, storyId, { values, takenAt });
	return true;
}

/** One statement, rows in one order: two processes that merge the same story never lock crosswise. */
async function mergeValues(
	db: Database,
	storyId: number,
	{ values, takenAt }: { values: readonly SnapshotValue[]; takenAt: Date },
): Promise<void> {
	const isHigher = sql<boolean>`excluded.value is not null
		and (story_metric.value is null or excluded.value > story_metric.value)`;
	await db
		.insertInto('story_metric')
		.values(
			values.map(({ metric, dimension, value, reason }) => ({
				story_id: storyId,
				metric,
				dimension,
				value,
				reason: value === null ? (reason ?? 'notDelivered') : null,
				changed_at_ms: takenAt.getTime(),
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(['story_id', 'metric', 'dimension']).doUpdateSet({
				value: sql`case when ${isHigher} then excluded.value else story_metric.value end`,
				reason: sql`case when story_metric.value is null and excluded.value is null
					then excluded.reason else null end`,
				changed_at_ms: sql`case when ${isHigher}
					then excluded.changed_at_ms else story_metric.changed_at_ms end`,
			}),
		)
		.execute();
}

/** A statement may touch each row once. */
function oneEach(values: readonly SnapshotValue[]): SnapshotValue[] {
	const byName = new Map<string, SnapshotValue>();
	for (const value of values) {
		const key = JSON.stringify([value.metric, value.dimension]);
		const known = byName.get(key);
		const isHigher = (value.value ?? -1) > (known?.value ?? -1);
		if (known === undefined || isHigher) byName.set(key, value);
	}
	return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
