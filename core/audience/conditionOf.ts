import { normaliseHandle } from './normaliseHandle';
import type { ActivityKind, Condition, Leaf, SegmentRule, SignalName } from './segment';

type Did = Extract<Leaf, { kind: 'did' }>;

const did = (activity: ActivityKind, more: Partial<Did> = {}): Did => ({
	kind: 'did',
	activities: [activity],
	count: 'times',
	atLeast: 1,
	...more,
});

const signal = (name: SignalName, ...isOneOf: string[]): Leaf => ({
	kind: 'signal',
	signal: name,
	isOneOf,
});

const all = (...conditions: Condition[]): Condition => ({ kind: 'all', conditions });
const any = (...conditions: Condition[]): Condition => ({ kind: 'any', conditions });
const none = (...conditions: Condition[]): Condition => ({ kind: 'none', conditions });

const ENGAGEMENTS: readonly ActivityKind[] = ['reply', 'reaction', 'message', 'mention'];

/** What a rule asks for. The presets are the playbook's (PLAYBOOK P4, P5). */
export function conditionOf(rule: SegmentRule): Condition {
	const { windowDays } = rule;
	switch (rule.kind) {
		case 'repeatViewers':
			return did('view', { count: 'stories', atLeast: rule.storiesMin });
		case 'highEngagement':
			// A like belongs to the view of its story, so it comes after it by nature.
			return any({ kind: 'after', first: ['view'], then: [...ENGAGEMENTS] }, did('like'));
		case 'topPercent':
			return { kind: 'top', percent: rule.percent };
		case 'profileVisitors':
			return did('profileVisit');
		case 'languageOrPlace':
			return all(
				...(rule.languages.length > 0 ? [signal('language', ...rule.languages)] : []),
				...(rule.countries.length > 0 ? [signal('country', ...rule.countries)] : []),
				...(rule.places.length > 0 ? [signal('place', ...rule.places)] : []),
			);
		case 'newViewers':
			return all(did('view'), none(did('view', { olderThanDays: windowDays })));
		case 'lapsed':
			return all(did('view', { olderThanDays: windowDays }), none(did('view')));
		case 'partnership':
			return any(signal('isVerified', 'yes'), signal('accountType', 'business', 'creator'));
		case 'possibleBot':
			return any(signal('bioBand', 'none'), signal('followerBand', 'none'));
		case 'watchlist':
			return {
				kind: 'watchlist',
				handles: rule.handles.map((handle) => normaliseHandle(handle) ?? handle),
			};
		case 'tagged':
			return { kind: 'tag', tags: rule.tags };
		case 'storyLabel':
			return did('view', { storyLabel: { kind: rule.label, value: rule.value } });
		case 'own':
			return rule.condition;
	}
}

export const isLeaf = (condition: Condition): condition is Leaf => !('conditions' in condition);

/** Every leaf, in its order. */
export const leavesOf = (condition: Condition): Leaf[] =>
	isLeaf(condition) ? [condition] : condition.conditions.flatMap(leavesOf);

/** The truth of a condition when that of its leaves is known. */
export function isMet(condition: Condition, isLeafMet: (leaf: Leaf) => boolean): boolean {
	if (isLeaf(condition)) return isLeafMet(condition);
	const { conditions } = condition;
	switch (condition.kind) {
		case 'all':
			return conditions.every((one) => isMet(one, isLeafMet));
		case 'any':
			return conditions.some((one) => isMet(one, isLeafMet));
		case 'none':
			return !conditions.some((one) => isMet(one, isLeafMet));
	}
}

/** Leaves that speak for a member: those under a `none` would speak against. */
export function speakingLeaves(condition: Condition): Leaf[] {
	if (isLeaf(condition)) return [condition];
	return condition.kind === 'none' ? [] : condition.conditions.flatMap(speakingLeaves);
}

/** The signals that a leaf needs lists to deliver. */
export function neededSignals(leaf: Leaf): string[] {
	if (leaf.kind === 'signal') return [leaf.signal];
	if (leaf.kind !== 'did') return [];
	const { activities } = leaf;
	const fromLists: Readonly<Partial<Record<ActivityKind, string>>> = {
		like: 'liked',
		profileVisit: 'visitedProfile',
	};
	const needed = activities.flatMap((activity) => fromLists[activity] ?? []);
	// Something else that counts too can still be counted.
	return needed.length === activities.length ? needed : [];
}

/**
 * What can be answered of a condition with the signals there are; null when the answer would be a
 * guess. Of an `any` the branches that cannot be answered are left out: who fits another one belongs.
 */
export function answerable(condition: Condition, delivered: ReadonlySet<string>): Condition | null {
	if (isLeaf(condition)) {
		const needed = neededSignals(condition);
		return needed.length === 0 || needed.some((name) => delivered.has(name)) ? condition : null;
	}
	const branches = condition.conditions.map((one) => answerable(one, delivered));
	const known = branches.filter((branch) => branch !== null);
	const isComplete = known.length === branches.length;
	if (condition.kind === 'any' ? known.length === 0 : !isComplete) return null;
	return { kind: condition.kind, conditions: known };
}

/** The signals that a condition asks for and no list has delivered. */
export const missingSignals = (condition: Condition, delivered: ReadonlySet<string>): string[] => [
	...new Set(
		leavesOf(condition)
			.flatMap(neededSignals)
			.filter((name) => !delivered.has(name)),
	),
];
