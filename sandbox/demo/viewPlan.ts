import { DAY_MS } from '../world/clock';
import type { Media } from '../world/model';
import type { SeededRandom } from '../world/random';
import type { DemoWriter } from './demo';
import type { DemoViewer } from './viewers';

/** 60 people saw 3, 4 or 5 stories of the last week, 40 saw two stories, 200 saw one: 520 views. */
export const REPEAT_VIEWERS = 60;
const TWICE_VIEWERS = 40;
const TINY_STORY_VIEWERS = 3;

/** A little less than seven days: it stays true while the demo is being tried. */
const WEEK_MS = 6.9 * DAY_MS;

interface Request {
	viewers: readonly DemoViewer[];
	stories: readonly Media[];
	writers: readonly Pick<DemoWriter, 'username' | 'storyId'>[];
	now: number;
	random: SeededRandom;
}

/** Which stories each viewer saw, by handle. Whoever answered a story has seen it; nobody sees one twice. */
export function planViews({
	viewers,
	stories,
	writers,
	now,
	random,
}: Request): Map<string, string[]> {
	const usual = stories.filter(({ isGrowing }) => isGrowing);
	const tiny = stories.filter(({ isGrowing }) => !isGrowing).map(({ id }) => id);
	const ofThisWeek = usual.filter(({ publishedAt }) => publishedAt > now - WEEK_MS);
	const answered = new Map(writers.map(({ username, storyId }) => [username, storyId]));

	// A reply to an older story does not fit among the repeat viewers of this week.
	const mayRepeat = ({ handle }: DemoViewer): boolean => {
		const story = answered.get(handle);
		return story === undefined || ofThisWeek.some(({ id }) => id === story);
	};
	const repeating = viewers.filter(mayRepeat).slice(0, REPEAT_VIEWERS);
	const others = viewers.filter((viewer) => !repeating.includes(viewer));
	const ofTinyStory = others
		.filter(({ handle }) => !answered.has(handle))
		.slice(-TINY_STORY_VIEWERS);

	const plan = new Map<string, string[]>();
	const see = ({ handle }: DemoViewer, pool: readonly Media[], count: number): void => {
		const first = answered.get(handle);
		const rest = random
			.sample(pool, pool.length)
			.map(({ id }) => id)
			.filter((id) => id !== first);
		plan.set(handle, [...(first === undefined ? [] : [first]), ...rest].slice(0, count));
	};
	repeating.forEach((viewer, index) => see(viewer, ofThisWeek, 3 + (index % 3)));
	others.forEach((viewer, index) => see(viewer, usual, index < TWICE_VIEWERS ? 2 : 1));
	for (const { handle } of ofTinyStory) plan.set(handle, tiny);
	return plan;
}
