import { DAY_MS } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';
import { answerable, conditionOf } from './conditionOf';
import type { LeafReading } from './explainMembership';
import { byStoriesThenId, toMember } from './explainMembership';
import type { ActivityKind, Leaf, SegmentMember, SegmentRule, ViewerEvent } from './segment';
import { SIGNALS } from './segment';
import { signalText } from './signalText';

interface Deed {
	readonly kind: ActivityKind;
	readonly storyId: string | undefined;
	readonly atMs: number;
	readonly labels: Readonly<Record<string, string>>;
}

/** What is known of one person. */
interface Profile {
	readonly personId: string;
	/** Each one once: the same thing on the same story at the same instant is one deed. */
	readonly deeds: Map<string, Deed>;
	readonly signals: Map<string, { value: string; atMs: number }>;
	readonly tags: Set<string>;
	readonly handles: Set<string>;
}

/**
 * The members of each rule's segment, by rule name, most distinct stories first, then by person id.
 * The events are those of one account, in any order, read once. Windows: DESIGN §9. A view without
 * story id counts as a view, not as a story. A segment that needs a signal which no event carries is
 * empty. People of whom only tags are known are in no segment.
 *
 * @throws UserFacingError `segmentNameTwice`.
 */
export function evaluateSegments(
	events: Iterable<ViewerEvent>,
	rules: readonly SegmentRule[],
	asOf: Date,
): Map<string, SegmentMember[]> {
	requireDistinctNames(rules);
	const known = gather(events);
	const asOfMs = asOf.getTime();
	const people = [...known.people.values()].filter(({ deeds }) =>
		[...deeds.values()].some(({ atMs }) => atMs <= asOfMs),
	);
	return new Map(
		rules.map((rule) => {
			const condition = answerable(conditionOf(rule), known.delivered);
			if (condition === null) return [rule.name, []];
			const view = new Evaluation(people, rule, asOfMs);
			const members = people.flatMap((person) => {
				const member = toMember(rule, condition, {
					personId: person.personId,
					distinctStories: view.storiesOf(person, rule.windowDays),
					readingOf: (leaf) => view.read(person, leaf),
				});
				return member === null ? [] : [member];
			});
			return [rule.name, members.sort(byStoriesThenId)];
		}),
	);
}

export function requireDistinctNames(rules: readonly SegmentRule[]): void {
	if (new Set(rules.map(({ name }) => name)).size === rules.length) return;
	throw new UserFacingError(
		'segmentNameTwice',
		'Two segments have the same name.',
		'Give every segment a name of its own.',
	);
}

function gather(events: Iterable<ViewerEvent>): {
	people: Map<string, Profile>;
	delivered: Set<string>;
} {
	const people = new Map<string, Profile>();
	const delivered = new Set<string>();
	for (const event of events) {
		const person = people.get(event.personId) ?? {
			personId: event.personId,
			deeds: new Map(),
			signals: new Map(),
			tags: new Set<string>(),
			handles: new Set<string>(),
		};
		people.set(event.personId, person);
		note(person, event);
		if (event.kind === 'like') delivered.add('liked');
		if (event.kind === 'profileVisit') delivered.add('visitedProfile');
		for (const name of person.signals.keys()) delivered.add(name);
	}
	return { people, delivered };
}

function note(person: Profile, event: ViewerEvent): void {
	const { kind, storyId, at, signals = {}, tag, handle, storyLabels = {} } = event;
	const atMs = at.getTime();
	if (handle !== undefined) person.handles.add(handle);
	if (tag !== undefined) person.tags.add(tag);
	if (kind !== 'tag') {
		const key = `${kind}\n${storyId ?? ''}\n${atMs}`;
		person.deeds.set(key, { kind, storyId, atMs, labels: storyLabels });
	}
	for (const name of SIGNALS) {
		if (signals[name] === undefined) continue;
		const value = signalText(signals[name]);
		const known = person.signals.get(name);
		const isLater = known === undefined || atMs > known.atMs;
		if (isLater || (atMs === known.atMs && value > known.value)) {
			person.signals.set(name, { value, atMs });
		}
	}
}

class Evaluation {
	readonly #thresholds = new Map<Leaf, number>();

	constructor(
		private readonly people: readonly Profile[],
		private readonly rule: SegmentRule,
		private readonly asOfMs: number,
	) {}

	/** Null when the leaf is not met. */
	read(person: Profile, leaf: Leaf): LeafReading | null {
		switch (leaf.kind) {
			case 'did':
				return this.#readDid(person, leaf);
			case 'after':
				return this.#readAfter(person, leaf);
			case 'burst':
				return this.#readBurst(person, leaf);
			case 'signal': {
				const known = person.signals.get(leaf.signal);
				if (known === undefined || !leaf.isOneOf.includes(known.value)) return null;
				return { count: 1, firstMs: known.atMs, lastMs: known.atMs };
			}
			case 'tag':
				return leaf.tags.some((tag) => person.tags.has(tag)) ? TIMELESS : null;
			case 'watchlist':
				return leaf.handles.some((handle) => person.handles.has(handle)) ? TIMELESS : null;
			case 'top':
				return this.#readTop(person, leaf);
		}
	}

	storiesOf(person: Profile, windowDays: number): number {
		return countOf(this.#inside(person, ['view'], windowDays), 'stories');
	}

	#inside(person: Profile, kinds: readonly ActivityKind[], windowDays: number): Deed[] {
		const fromMs = this.asOfMs - windowDays * DAY_MS;
		return [...person.deeds.values()].filter(
			({ kind, atMs }) => kinds.includes(kind) && atMs > fromMs && atMs <= this.asOfMs,
		);
	}

	#readDid(person: Profile, leaf: Extract<Leaf, { kind: 'did' }>): LeafReading | null {
		const { olderThanDays, storyLabel, windowDays = this.rule.windowDays } = leaf;
		const untilMs = this.asOfMs - (olderThanDays ?? 0) * DAY_MS;
		const deeds =
			olderThanDays === undefined
				? this.#inside(person, leaf.activities, windowDays)
				: this.#inside(person, leaf.activities, Infinity).filter(({ atMs }) => atMs <= untilMs);
		const counted = deeds.filter(
			({ labels }) => storyLabel === undefined || labels[storyLabel.kind] === storyLabel.value,
		);
		const count = countOf(counted, leaf.count);
		if (count < leaf.atLeast || count > (leaf.atMost ?? Infinity)) return null;
		return reading(count, counted);
	}

	#readAfter(person: Profile, leaf: Extract<Leaf, { kind: 'after' }>): LeafReading | null {
		const days = leaf.windowDays ?? this.rule.windowDays;
		const firstMs = Math.min(...this.#inside(person, leaf.first, days).map(({ atMs }) => atMs));
		const later = this.#inside(person, leaf.then, days).filter(({ atMs }) => atMs > firstMs);
		return later.length === 0 ? null : reading(later.length, later);
	}

	#readBurst(person: Profile, leaf: Extract<Leaf, { kind: 'burst' }>): LeafReading | null {
		const views = this.#inside(person, ['view'], Infinity);
		const lengthMs = leaf.windowDays * DAY_MS;
		const isInOne = views.some(({ atMs: endMs }) => {
			const inside = views.filter(({ atMs }) => atMs > endMs - lengthMs && atMs <= endMs);
			return countOf(inside, 'stories') >= leaf.storiesMin;
		});
		return isInOne ? TIMELESS : null;
	}

	#readTop(person: Profile, leaf: Extract<Leaf, { kind: 'top' }>): LeafReading | null {
		const days = leaf.windowDays ?? this.rule.windowDays;
		const threshold = this.#thresholds.get(leaf) ?? this.#thresholdOf(leaf, days);
		this.#thresholds.set(leaf, threshold);
		const views = this.#inside(person, ['view'], days);
		const stories = countOf(views, 'stories');
		return stories === 0 || stories < threshold ? null : reading(stories, views);
	}

	/** The stories of the last one who has a place. */
	#thresholdOf(leaf: Extract<Leaf, { kind: 'top' }>, days: number): number {
		const counts = this.people
			.map((person) => this.storiesOf(person, days))
			.filter((stories) => stories > 0)
			.sort((a, b) => b - a);
		return counts[placesOf(counts.length, leaf.percent) - 1] ?? Infinity;
	}
}

const TIMELESS: LeafReading = { count: 1, firstMs: null, lastMs: null };

const reading = (count: number, deeds: readonly Deed[]): LeafReading => {
	const times = deeds.map(({ atMs }) => atMs).sort((a, b) => a - b);
	return { count, firstMs: times[0] ?? null, lastMs: times.at(-1) ?? null };
};

function countOf(deeds: readonly Deed[], unit: 'times' | 'stories' | 'days'): number {
	switch (unit) {
		case 'times':
			return deeds.length;
		case 'stories':
			return new Set(deeds.flatMap(({ storyId }) => storyId ?? [])).size;
		case 'days':
			return new Set(deeds.map(({ atMs }) => Math.floor(atMs / DAY_MS))).size;
	}
}

/** Rounded first: 1.1 % of 3,000 is 33, which floating point makes a hair more. */
export const placesOf = (viewers: number, percent: number): number =>
	Math.ceil(Number(((viewers * percent) / 100).toFixed(9)));
