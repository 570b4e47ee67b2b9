import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../world/clock';
import { isAlive } from '../world/media';
import type { Media } from '../world/model';
import type { SeededRandom } from '../world/random';
import type { DemoIntent, DemoWriter } from './demo';
import { OLDER_TEXTS, RECENT_TEXTS } from './texts';
import type { DemoViewer } from './viewers';

/** Handles of people who wrote but appear in no export. */
const OUTSIDE_EXPORT = ['zia.pina_cucina', 'panificio_amico', 'thebreadclub.ny', 'marisol.hornea'];

/** Places in the list of writers, recent ones first (34), then 2-5 days (7), then 9 days and more (3). */
const OUTSIDE_EXPORT_PLACES = [20, 25, 30, 36];
const REFUSED_PLACES = [17, 38];
const BLOCKED_PLACES = [22];

type Draft = Omit<DemoWriter, 'igsid' | 'messageId'>;

interface Request {
	viewers: readonly DemoViewer[];
	stories: readonly Media[];
	now: number;
	random: SeededRandom;
}

export function demoWriters({ viewers, stories, now, random }: Request): Draft[] {
	const texts = [...RECENT_TEXTS, ...OLDER_TEXTS];
	const chosen = random.sample(viewers, texts.length);
	const outside = [...OUTSIDE_EXPORT];
	return texts.map(({ text, intent }, place) => {
		const isOutside = OUTSIDE_EXPORT_PLACES.includes(place);
		const viewer = chosen[place];
		const username = (isOutside ? outside.shift() : viewer?.handle) ?? '';
		const wroteAt = timeOf(place, now, random);
		return {
			username,
			name: isOutside ? null : (viewer?.name ?? null),
			wroteAt,
			storyId: storyAt(stories, wroteAt, random),
			text,
			intent: intent satisfies DemoIntent,
			inExport: !isOutside,
			profile: profileAt(place),
		};
	});
}

function profileAt(place: number): DemoWriter['profile'] {
	if (REFUSED_PLACES.includes(place)) return 'refused';
	return BLOCKED_PLACES.includes(place) ? 'blocked' : 'ok';
}

const RECENT_COUNT = RECENT_TEXTS.length;
const DAYS_AGO_COUNT = 7;

function timeOf(place: number, now: number, random: SeededRandom): number {
	const span = spanOf(place);
	const ago = span.from + random.next() * (span.to - span.from);
	return Math.round((now - ago) / SECOND_MS) * SECOND_MS;
}

/** How long ago, with room at the borders: a window must not close while the demo is being tried. */
function spanOf(place: number): { from: number; to: number } {
	if (place < RECENT_COUNT) return { from: 10 * MINUTE_MS, to: 19.8 * HOUR_MS };
	if (place < RECENT_COUNT + DAYS_AGO_COUNT) return { from: 2.05 * DAY_MS, to: 4.95 * DAY_MS };
	return { from: 9.05 * DAY_MS, to: 9.5 * DAY_MS };
}

/** One that was still visible then, and old enough to have been seen first. */
function storyAt(stories: readonly Media[], at: number, random: SeededRandom): string {
	const visible = stories.filter(
		(story) => isAlive(story, at - 10 * MINUTE_MS) && isAlive(story, at) && story.isGrowing,
	);
	return random.pick(visible).id;
}
