import { sql } from 'kysely';
import {
	answerable,
	conditionOf,
	isLeaf,
	isMet,
	leavesOf,
	missingSignals,
} from '../../audience/conditionOf';
import { requireDistinctNames } from '../../audience/evaluateSegments';
import { byStoriesThenId, toMember, type LeafReading } from '../../audience/explainMembership';
import type { Condition, Leaf, SegmentMember, SegmentRule } from '../../audience/segment';
import { anyOf } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { SegmentCount, SegmentedPeople } from '../ledger';
import type { Account } from './accounts';
import { countBySummary } from './segmentSummaries';
import { meetsByAbsence, readEveryone, readLeaf, type Readings } from './segmentLeaves';
import type { SegmentScope } from './segmentDeeds';
import { deliveredSignals, hiddenImports } from './viewerImports';

interface Sorting {
	readonly account: Account;
	readonly rules: readonly SegmentRule[];
	readonly asOf: Date;
}

/**
 * The rules of `evaluateSegments`: what each condition looks at is counted by the database, what it
 * makes of the counts is the same code. A property test holds both against each other on both stores.
 */
export async function sortPeople(
	context: LedgerContext,
	db: Database,
	{ account, rules, asOf }: Sorting,
): Promise<SegmentedPeople> {
	requireDistinctNames(rules);
	const scope = { account, asOf, hidden: await hiddenImports(db, account) };
	const delivered = await deliveredSignals(db, account);
	const everyone = await readEveryone(db, scope);
	const names = await activeNames(context, db, [...everyone.keys()]);

	const sortedIds = new Set<number>();
	const segments: Array<SegmentedPeople['segments'][number]> = [];
	for (const rule of rules) {
		const missing = missingSignals(conditionOf(rule), delivered);
		const condition = answerable(conditionOf(rule), delivered);
		if (condition === null) {
			segments.push({ name: rule.name, isAnswered: false, missingSignals: missing, members: [] });
			continue;
		}
		const facts = await gatherFacts(context, db, { scope, rule, condition });
		const members: SegmentMember[] = [];
		for (const id of candidatesOf(condition, facts, everyone)) {
			const personId = names.get(id);
			if (personId === undefined) continue;
			const member = toMember(rule, condition, {
				personId,
				distinctStories: facts.stories.get(id)?.count ?? 0,
				readingOf: (leaf) => readingOf(facts, leaf, id),
			});
			if (member === null) continue;
			members.push(member);
			sortedIds.add(id);
		}
		members.sort(byStoriesThenId);
		segments.push({ name: rule.name, isAnswered: true, missingSignals: missing, members });
	}
	const unsorted = [...everyone]
		.filter(([id]) => !sortedIds.has(id))
		.flatMap(([id, { count }]): SegmentMember[] => {
			const personId = names.get(id);
			const because = 'No rule fits this person.';
			return personId === undefined
				? []
				: [{ personId, distinctStories: count, because, evidence: [] }];
		})
		.sort(byStoriesThenId);
	return { asOf, segments, unsorted };
}

/** How many people each segment has; null where a signal is missing that no list has delivered. */
export async function countPeople(
	context: LedgerContext,
	db: Database,
	{ account, rules, asOf }: Sorting,
): Promise<SegmentCount[]> {
	requireDistinctNames(rules);
	const scope = { account, asOf, hidden: await hiddenImports(db, account) };
	const delivered = await deliveredSignals(db, account);
	const counts: SegmentCount[] = [];
	for (const rule of rules) {
		const missing = missingSignals(conditionOf(rule), delivered);
		const condition = answerable(conditionOf(rule), delivered);
		const people =
			condition === null ? null : await countMembers(context, db, { scope, rule, condition });
		counts.push({ name: rule.name, people, missingSignals: missing });
	}
	return counts;
}

interface Question {
	readonly scope: SegmentScope;
	readonly rule: SegmentRule;
	readonly condition: Condition;
}

async function countMembers(
	context: LedgerContext,
	db: Database,
	question: Question,
): Promise<number> {
	const { scope, rule, condition } = question;
	const quick = await countBySummary(db, scope, { rule, condition });
	if (quick !== null) return quick;

	const facts = await gatherFacts(context, db, question);
	// A tag or signal may be of somebody who has done nothing yet at that instant.
	const needsEveryone =
		isMet(condition, (leaf) => meetsByAbsence(leaf)) ||
		leavesOf(condition).some(({ kind }) => ['signal', 'tag', 'watchlist'].includes(kind));
	const everyone: Readings | null = needsEveryone ? await readEveryone(db, scope) : null;
	const inactive = await inactivePeople(db);
	let people = 0;
	for (const id of candidatesOf(condition, facts, everyone ?? new Map())) {
		if (inactive.has(id) || everyone?.has(id) === false) continue;
		if (isMet(condition, (leaf) => readingOf(facts, leaf, id) !== null)) people += 1;
	}
	return people;
}

interface Facts {
	readonly readings: ReadonlyMap<Leaf, Readings>;
	/** Different stories in the window of the segment. */
	readonly stories: Readings;
}

async function gatherFacts(
	context: LedgerContext,
	db: Database,
	{ scope, rule, condition }: Question,
): Promise<Facts> {
	const { windowDays } = rule;
	const readings = new Map<Leaf, Readings>();
	for (const leaf of leavesOf(condition)) {
		readings.set(leaf, await readLeaf(context, db, { scope, leaf, windowDays }));
	}
	const counted =
		isLeaf(condition) && countsStories(condition) ? readings.get(condition) : undefined;
	return {
		readings,
		stories:
			counted ?? (await readLeaf(context, db, { scope, leaf: DIFFERENT_STORIES, windowDays })),
	};
}

const DIFFERENT_STORIES: Leaf = {
	kind: 'did',
	activities: ['view'],
	count: 'stories',
	atLeast: 1,
};

/** Whether the count of a leaf is the number of different stories in the window of the segment. */
function countsStories(leaf: Leaf): boolean {
	if (leaf.kind === 'top') return leaf.windowDays === undefined;
	if (leaf.kind !== 'did' || leaf.atLeast === 0) return false;
	const { count, activities, windowDays, olderThanDays, storyLabel } = leaf;
	const isWhole = [windowDays, olderThanDays, storyLabel].every((part) => part === undefined);
	return count === 'stories' && activities.join() === 'view' && isWhole;
}

/** Null when the leaf is not met. */
function readingOf({ readings }: Facts, leaf: Leaf, id: number): LeafReading | null {
	const reading = readings.get(leaf)?.get(id) ?? null;
	if (!meetsByAbsence(leaf)) return reading;
	const known = reading ?? { count: 0, firstMs: null, lastMs: null };
	return known.count > (leaf.atMost ?? Infinity) ? null : known;
}

/** Whom a look at the leaves can make a member; everybody where nothing at all would do. */
function candidatesOf(
	condition: Condition,
	{ readings }: Facts,
	everyone: ReadonlyMap<number, unknown>,
): Iterable<number> {
	if (isMet(condition, (leaf) => meetsByAbsence(leaf))) return everyone.keys();
	const [only] = readings.values();
	if (readings.size === 1 && only !== undefined) return only.keys();
	return new Set([...readings.values()].flatMap((reading) => [...reading.keys()]));
}

const NAMES_PER_QUERY = 20_000;

async function activeNames(
	context: LedgerContext,
	db: Database,
	ids: readonly number[],
): Promise<Map<number, string>> {
	const names = new Map<number, string>();
	for (let from = 0; from < ids.length; from += NAMES_PER_QUERY) {
		const { rows } = await sql<{ id: number; public_id: string }>`
			select id, public_id from subject where status = 'active'
			and id ${anyOf(context.store.kind, ids.slice(from, from + NAMES_PER_QUERY))}`.execute(db);
		for (const { id, public_id } of rows) names.set(id, public_id);
	}
	return names;
}

async function inactivePeople(db: Database): Promise<Set<number>> {
	const { rows } = await sql<{ id: number }>`
		select id from subject where status <> 'active'`.execute(db);
	return new Set(rows.map(({ id }) => id));
}
