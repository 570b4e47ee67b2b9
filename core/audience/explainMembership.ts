import { isMet, speakingLeaves } from './conditionOf';
import type {
	ActivityKind,
	Condition,
	Evidence,
	Leaf,
	SegmentMember,
	SegmentRule,
} from './segment';

/** How often and when a person did what a leaf looks at; null where the leaf is not met. */
export interface LeafReading {
	readonly count: number;
	readonly firstMs: number | null;
	readonly lastMs: number | null;
}

const DEEDS: Readonly<Record<ActivityKind, string>> = {
	view: 'watched a story',
	like: 'liked a story',
	profileVisit: 'visited the profile',
	reply: 'replied to a story',
	reaction: 'reacted',
	message: 'wrote a message',
	mention: 'mentioned the account',
	comment: 'commented',
};

const COUNTED = {
	times: (count: number) => `${count} times`,
	stories: (count: number) => `on ${count} different stories`,
	days: (count: number) => `on ${count} different days`,
} as const;

const SIGNAL_TEXTS: Readonly<Record<Extract<Leaf, { kind: 'signal' }>['signal'], string>> = {
	isVerified: 'A list says whether the account is verified.',
	followsUs: 'A list says whether the account follows yours.',
	accountType: 'A list names the type of the account.',
	followerBand: 'A list names the band of followers.',
	bioBand: 'A list says how long the profile text is.',
	viewLength: 'A list says how long stories were watched.',
	language: 'A list names the language.',
	country: 'A list names the country.',
	place: 'A list names the place.',
};

/** Why a leaf is met, for the user; never a text for the person. */
export function explainLeaf(rule: SegmentRule, leaf: Leaf, count: number): string {
	const days = ('windowDays' in leaf ? leaf.windowDays : undefined) ?? rule.windowDays;
	switch (leaf.kind) {
		case 'did':
			if (leaf.olderThanDays !== undefined) {
				return `Was seen more than ${leaf.olderThanDays} days ago.`;
			}
			if (leaf.count === 'stories' && leaf.activities.join() === 'view') {
				return `Watched ${count} different stories in ${days} days.`;
			}
			return `${capital(leaf.activities.map((name) => DEEDS[name]).join(' or '))} ${COUNTED[leaf.count](count)} in ${days} days.`;
		case 'after':
			return rule.kind === 'highEngagement'
				? `Replied, reacted or wrote after watching a story, within ${days} days.`
				: `First ${leaf.first.map((name) => DEEDS[name]).join(' or ')}, later ${leaf.then.map((name) => DEEDS[name]).join(' or ')}, within ${days} days.`;
		case 'burst':
			return `Watched at least ${leaf.storiesMin} different stories within some ${leaf.windowDays} days.`;
		case 'signal':
			return SIGNAL_TEXTS[leaf.signal];
		case 'tag':
			return `Has one of the tags ${leaf.tags.join(', ')}.`;
		case 'watchlist':
			return 'Is on the list of handles to watch.';
		case 'top':
			return `Among the top ${leaf.percent} % by stories watched in ${days} days.`;
	}
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A member with the counts and dates that make them one; null for somebody who is none. */
export function toMember(
	rule: SegmentRule,
	condition: Condition,
	person: {
		readonly personId: string;
		readonly distinctStories: number;
		readingOf(leaf: Leaf): LeafReading | null;
	},
): SegmentMember | null {
	const { personId, distinctStories, readingOf } = person;
	if (!isMet(condition, (leaf) => readingOf(leaf) !== null)) return null;

	const evidence = speakingLeaves(condition).flatMap((leaf): Evidence[] => {
		const reading = readingOf(leaf);
		if (reading === null) return [];
		const { count, firstMs, lastMs } = reading;
		return [
			{
				what: explainLeaf(rule, leaf, count),
				count,
				...(firstMs === null ? {} : { firstAt: new Date(firstMs) }),
				...(lastMs === null ? {} : { lastAt: new Date(lastMs) }),
			},
		];
	});
	const sentences = evidence.map(({ what }) => what);
	return {
		personId,
		distinctStories,
		because: sentences.length > 0 ? sentences.join(' ') : 'Nothing that the rule excludes.',
		evidence,
	};
}

/** Code units, not a locale's order: the same on every machine. */
export const byStoriesThenId = (a: SegmentMember, b: SegmentMember): number =>
	b.distinctStories - a.distinctStories || (a.personId < b.personId ? -1 : 1);
