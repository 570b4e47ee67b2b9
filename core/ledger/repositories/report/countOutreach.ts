import type { Database } from '../../database/store';
import {
	NOTHING_COUNTED,
	NOTHING_STANDING,
	type Grouped,
	type PeriodCounts,
	type StandingCounts,
	type Uncontacted,
} from '../../reportRecords';
import { countChoices, fitsChoices } from './choiceCounts';
import { countFollowUps } from './followUps';
import { countAnswered, countMessages, type MessageRow } from './messageCounts';
import { toPeople } from './contactedPeople';
import { countContacted, countUncontacted } from './peopleCounts';
import type { CountScope, PeriodScope } from './scope';
import { countBecameReachable, fitsWays } from './reachableWays';
import { countQueue, dueTimesOf } from './queueCounts';
import { countOpenTasks, countReachable, fitsReachable } from './standingCounts';

/** Rows of one query by their group. */
type ByGroup<Row> = ReadonlyMap<string, readonly Row[]>;

const byGroup = <Row extends { readonly grp: string }>(rows: readonly Row[]): ByGroup<Row> =>
	Map.groupBy(rows, ({ grp }) => grp);

/** The whole first, then each group, both with the same queries. */
async function grouped<Counts, Scope extends CountScope>(
	scope: Scope,
	count: (scope: Scope) => Promise<ReadonlyArray<{ group: string; counts: Counts }>>,
	nothing: Counts,
): Promise<Grouped<Counts>> {
	const [whole] = await count({ ...scope, splitBy: null });
	return {
		total: whole?.counts ?? nothing,
		groups: scope.splitBy === null ? [] : await count(scope),
	};
}

export const countPeriod = async (
	db: Database,
	scope: PeriodScope,
): Promise<Grouped<PeriodCounts>> =>
	await grouped(scope, async (each) => await countPeriodGroups(db, each), NOTHING_COUNTED);

async function countPeriodGroups(db: Database, scope: PeriodScope) {
	const messages = byGroup(await countMessages(db, scope));
	const answered = byGroup(await countAnswered(db, scope));
	const contacted = byGroup(await countContacted(db, scope));
	const followUps = byGroup(await countFollowUps(db, scope));
	const uncontacted = byGroup(await countUncontacted(db, scope));
	const hasChoices = fitsChoices(scope);
	const choices = byGroup(hasChoices ? await countChoices(db, scope) : []);
	const hasWays = fitsWays(scope);
	const ways = byGroup(hasWays ? await countBecameReachable(db, scope) : []);

	return groupsOf(messages, contacted, uncontacted, choices, ways).map((group) => {
		const choicesHere = choices.get(group) ?? [];
		return {
			group,
			counts: {
				messages: toMessages(messages.get(group) ?? [], answered.get(group)?.[0]?.n ?? 0),
				...toPeople(contacted.get(group)?.[0]),
				followUps: {
					people: followUps.get(group)?.[0]?.people ?? 0,
					replied: followUps.get(group)?.[0]?.replied ?? 0,
				},
				uncontacted: (uncontacted.get(group) ?? []).map(({ entry, reason, n }): Uncontacted => ({
					entry,
					reason,
					people: n,
				})),
				optOuts: hasChoices ? sum(choicesHere.filter(({ strength }) => strength === null)) : null,
				consents: hasChoices ? tally(choicesHere, ({ strength }) => strength) : null,
				becameReachable: hasWays ? tally(ways.get(group) ?? [], ({ kind }) => kind) : null,
			},
		};
	});
}

export const countStanding = async (
	db: Database,
	scope: CountScope,
): Promise<Grouped<StandingCounts>> =>
	await grouped(scope, async (each) => await countStandingGroups(db, each), NOTHING_STANDING);

async function countStandingGroups(db: Database, scope: CountScope) {
	const queue = byGroup(await countQueue(db, scope));
	const hasReachable = fitsReachable(scope);
	const reachable = byGroup(hasReachable ? await countReachable(db, scope) : []);
	const tasks = byGroup(hasReachable ? await countOpenTasks(db, scope) : []);

	return groupsOf(queue, reachable, tasks).map((group) => {
		const row = queue.get(group)?.[0];
		return {
			group,
			counts: {
				queued: row?.queued ?? 0,
				due: row?.due ?? 0,
				nextDueAt: row === undefined ? null : new Date(row.next_due_at_ms),
				lastDueAt: row === undefined ? null : new Date(row.last_due_at_ms),
				dueTimes: row === undefined ? {} : dueTimesOf(row),
				missWindow: row?.miss_window ?? 0,
				openTasks: hasReachable ? (tasks.get(group)?.[0]?.n ?? 0) : null,
				reachable: hasReachable ? (reachable.get(group)?.[0]?.n ?? 0) : null,
			},
		};
	});
}

const groupsOf = (...results: ReadonlyArray<ReadonlyMap<string, unknown>>): string[] =>
	[...new Set(results.flatMap((result) => [...result.keys()]))].toSorted();

const sum = (rows: ReadonlyArray<{ readonly n: number }>): number =>
	rows.reduce((total, { n }) => total + n, 0);

/** Rows without a word are left out. */
function tally<Row extends { readonly n: number }>(
	rows: readonly Row[],
	wordOf: (row: Row) => string | null,
): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const row of rows) {
		const word = wordOf(row);
		if (word !== null) counts[word] = (counts[word] ?? 0) + row.n;
	}
	return counts;
}

function toMessages(rows: readonly MessageRow[], answered: number): PeriodCounts['messages'] {
	const ours = rows.filter(({ way }) => way === 'ours');
	const inState = (...states: string[]) => sum(ours.filter(({ state }) => states.includes(state)));
	return {
		sent: inState('sent'),
		unconfirmed: inState('unknown'),
		onTheWay: inState('reserved', 'calling'),
		answered,
		failed: tally(ours, (row) =>
			row.state === 'failed' ? (row.failure_class ?? 'unknown') : null,
		),
		byHand: sum(rows.filter(({ way }) => way === 'byHand')),
		otherChannels: tally(rows, ({ way }) => (way === 'ours' || way === 'byHand' ? null : way)),
	};
}
