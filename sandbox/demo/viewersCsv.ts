import { MINUTE_MS, SECOND_MS } from '../world/clock';
import { STORY_LIFE_MS } from '../world/media';
import type { Media } from '../world/model';
import type { SeededRandom } from '../world/random';
import { badLines } from './badLines';
import { csvLine, SOURCE_TOOL } from './csv';
import type { DemoWriter } from './demo';
import { planViews, REPEAT_VIEWERS } from './viewPlan';
import type { DemoViewer } from './viewers';

export const CSV_COLUMNS = [
	'viewer_id',
	'story_id',
	'viewed_at',
	'source_tool',
	'handle',
	'liked',
	'follower_band',
	'language',
	'country',
	'timezone',
	'profile_bio',
] as const;

const DUPLICATES = 12;

export interface ViewersExport {
	csv: string;
	rowsGood: number;
	rowsDuplicate: number;
	rowsBad: number;
	repeatViewers: number;
}

interface Request {
	viewers: readonly DemoViewer[];
	stories: readonly Media[];
	writers: readonly Pick<DemoWriter, 'username' | 'storyId' | 'wroteAt'>[];
	now: number;
	random: SeededRandom;
}

/** The story viewer export of an authorised tool, as messy as such exports are. */
export function viewersExport(request: Request): ViewersExport {
	const { viewers, stories, now, random } = request;
	const plan = planViews(request);
	const good = viewers.flatMap((viewer) => {
		return (plan.get(viewer.handle) ?? []).map((storyId) => viewLine(viewer, storyId, request));
	});
	const duplicates = random.sample(good, DUPLICATES);
	const bad = badLines(viewers, stories, now);
	const lines = random.shuffle([...good, ...duplicates, ...bad]);
	return {
		csv: `${csvLine(CSV_COLUMNS)}\n${lines.join('\n')}\n`,
		rowsGood: good.length,
		rowsDuplicate: duplicates.length,
		rowsBad: bad.length,
		repeatViewers: REPEAT_VIEWERS,
	};
}

const SHARE_LIKED = 0.12;

function viewLine(
	viewer: DemoViewer,
	storyId: string,
	{ stories, writers, now, random }: Request,
): string {
	const story = stories.find(({ id }) => id === storyId);
	if (!story) throw new Error(`The demo has no story ${storyId}`);
	const reply = writers.find(({ username }) => username === viewer.handle);
	const before = reply?.storyId === storyId ? reply.wroteAt : now;
	return csvLine([
		viewer.viewerId,
		storyId,
		isoTime(viewTime(story, before, random), random),
		SOURCE_TOOL,
		viewer.handle,
		String(random.next() < SHARE_LIKED),
		viewer.followerBand,
		viewer.language,
		viewer.country,
		viewer.timezone,
		viewer.bio,
	]);
}

/** Most people see a story in its first hours, and before they answer it. */
function viewTime(story: Media, before: number, random: SeededRandom): number {
	const earliest = story.publishedAt + 2 * MINUTE_MS;
	const latest = Math.min(story.publishedAt + STORY_LIFE_MS, before) - MINUTE_MS;
	return earliest + (latest - earliest) * random.next() ** 2;
}

/** Mostly UTC, sometimes with the offset of the tool's owner: both are ISO 8601. */
function isoTime(instantMs: number, random: SeededRandom): string {
	const utc = new Date(Math.round(instantMs / SECOND_MS) * SECOND_MS);
	if (random.next() < 0.8) return utc.toISOString().replace('.000Z', 'Z');
	return `${new Date(utc.getTime() + 60 * MINUTE_MS).toISOString().slice(0, 19)}+01:00`;
}
