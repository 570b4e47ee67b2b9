import { MISSING_REASONS } from '../../instagram/insights/missingReasons';
import type { MissingReason } from '../../instagram/insights/missingReasons';
import type { Database } from '../database/store';
import type { StoryRecord } from '../insightRecords';
import type { Account } from './accounts';

/** Stories with all that is known of them, newest first. */
export async function readStories(
	db: Database,
	account: Account,
	wanted: { readonly limit: number } | { readonly storyId: number },
): Promise<StoryRecord[]> {
	let query = db
		.selectFrom('story')
		.select(['id', 'story_ref', 'published_at_ms', 'ends_at_ms', 'media_type', 'permalink'])
		.where('account_id', '=', account.id)
		.orderBy((eb) => eb.fn.coalesce('published_at_ms', eb.lit(0)), 'desc')
		.orderBy('id', 'desc');
	query = 'storyId' in wanted ? query.where('id', '=', wanted.storyId) : query.limit(wanted.limit);
	const rows = await query.execute();
	if (rows.length === 0) return [];

	const details = await readStoryDetails(
		db,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => ({
		accountId: account.ref,
		storyId: row.story_ref,
		publishedAt: toInstant(row.published_at_ms),
		endsAt: toInstant(row.ends_at_ms),
		mediaType: row.media_type,
		permalink: row.permalink,
		...details(row.id),
	}));
}

type Details = Pick<StoryRecord, 'labels' | 'values' | 'snapshots'>;

/** Labels, numbers and snapshots of some stories, by their internal id. */
export async function readStoryDetails(
	db: Database,
	ids: readonly number[],
): Promise<(storyId: number) => Details> {
	const labels = await db
		.selectFrom('story_label')
		.select(['story_id', 'kind', 'value'])
		.where('story_id', 'in', ids)
		.execute();
	const metrics = await db
		.selectFrom('story_metric')
		.select(['story_id', 'metric', 'dimension', 'value', 'reason'])
		.where('story_id', 'in', ids)
		.orderBy('metric')
		.orderBy('dimension')
		.execute();
	const snapshots = await db
		.selectFrom('story_snapshot')
		.select(['story_id', 'taken_at_ms', 'source', 'is_complete'])
		.where('story_id', 'in', ids)
		.orderBy('taken_at_ms')
		.execute();

	const labelsOf = Map.groupBy(labels, ({ story_id: id }) => id);
	const metricsOf = Map.groupBy(metrics, ({ story_id: id }) => id);
	const snapshotsOf = Map.groupBy(snapshots, ({ story_id: id }) => id);
	return (id) => ({
		labels: Object.fromEntries((labelsOf.get(id) ?? []).map(({ kind, value }) => [kind, value])),
		values: (metricsOf.get(id) ?? []).map(({ metric, dimension, value, reason }) => {
			return { metric, dimension, value, reason: reason === null ? null : toReason(reason) };
		}),
		snapshots: (snapshotsOf.get(id) ?? []).map((row) => ({
			takenAt: new Date(row.taken_at_ms),
			source: row.source,
			isComplete: row.is_complete === 1,
		})),
	});
}

const toInstant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

const isReason = (text: string): text is MissingReason => Object.hasOwn(MISSING_REASONS, text);

/** A reason of an older version of this package. */
const toReason = (text: string): MissingReason => (isReason(text) ? text : 'notDelivered');
