import { DAY_MS } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';
import { explainMembership } from './explainMembership';
import type { SegmentMember, SegmentRule, ViewerEvent } from './segment';

/** What one person did inside a window. */
interface Activity {
	readonly personId: string;
	readonly stories: Set<string>;
	firstViewMs: number;
	lastEngagementMs: number;
}

/**
 * The members of each rule's segment, by rule name, most distinct stories first, then by person id.
 * The events are those of one account, in any order, read once. Only those in
 * `(asOf - windowDays, asOf]` count (DESIGN §9). A view without story id counts as a view, not as a
 * story.
 *
 * @throws UserFacingError `segmentNameTwice`.
 */
export function evaluateSegments(
	events: Iterable<ViewerEvent>,
	rules: readonly SegmentRule[],
	asOf: Date,
): Map<string, SegmentMember[]> {
	requireDistinctNames(rules);
	const peopleByDays = new Map(
		rules.map(({ windowDays }) => [windowDays, new Map<string, Activity>()]),
	);
	for (const event of events) {
		for (const [windowDays, people] of peopleByDays) {
			if (isInside(event.at, windowDays, asOf)) note(people, event);
		}
	}
	return new Map(
		rules.map((rule) => {
			const people = [...(peopleByDays.get(rule.windowDays)?.values() ?? [])];
			return [rule.name, selectMembers(rule, people).map((person) => toMember(rule, person))];
		}),
	);
}

function requireDistinctNames(rules: readonly SegmentRule[]): void {
	if (new Set(rules.map(({ name }) => name)).size === rules.length) return;
	throw new UserFacingError(
		'segmentNameTwice',
		'Two segments have the same name.',
		'Give every segment a name of its own.',
	);
}

function isInside(at: Date, windowDays: number, asOf: Date): boolean {
	const ageMs = asOf.getTime() - at.getTime();
	return ageMs >= 0 && ageMs < windowDays * DAY_MS;
}

function note(people: Map<string, Activity>, { personId, kind, storyId, at }: ViewerEvent): void {
	const person = people.get(personId) ?? {
		personId,
		stories: new Set<string>(),
		firstViewMs: Infinity,
		lastEngagementMs: -Infinity,
	};
	people.set(personId, person);

	if (kind === 'view') {
		person.firstViewMs = Math.min(person.firstViewMs, at.getTime());
		if (storyId !== undefined) person.stories.add(storyId);
	} else {
		person.lastEngagementMs = Math.max(person.lastEngagementMs, at.getTime());
	}
}

function selectMembers(rule: SegmentRule, people: readonly Activity[]): Activity[] {
	const ranked = [...people].sort(byStoriesThenId);
	switch (rule.kind) {
		case 'repeatViewers':
			return ranked.filter(({ stories }) => stories.size >= rule.storiesMin);
		case 'highEngagement':
			return ranked.filter((person) => person.lastEngagementMs > person.firstViewMs);
		case 'topPercent':
			return selectTop(
				ranked.filter(({ stories }) => stories.size > 0),
				rule.percent,
			);
	}
}

/** `ceil(percent % of viewers)`, and everybody level with the last of them. */
function selectTop(viewers: readonly Activity[], percent: number): Activity[] {
	const last = viewers[placesOf(viewers.length, percent) - 1];
	if (last === undefined) return percent >= 100 ? [...viewers] : [];
	return viewers.filter(({ stories }) => stories.size >= last.stories.size);
}

/** Rounded first: 1.1 % of 3,000 is 33, which floating point makes a hair more. */
export const placesOf = (viewers: number, percent: number): number =>
	Math.ceil(Number(((viewers * percent) / 100).toFixed(9)));

/** Code units, not a locale's order: the same on every machine. */
const byStoriesThenId = (a: Activity, b: Activity): number =>
	b.stories.size - a.stories.size || (a.personId < b.personId ? -1 : 1);

const toMember = (rule: SegmentRule, { personId, stories }: Activity): SegmentMember => ({
	personId,
	distinctStories: stories.size,
	because: explainMembership(rule, stories.size),
});
