import type { PeriodCounts, PersonMark, StandingCounts } from '../ledger/reportRecords';
import { DAY_MS } from '../shared/duration';
import { count, countParts, missing, share, type Measure } from './measure';
import type { KpiKey } from './kpiTexts';
import { peopleByOutput } from './peopleByOutput';
import { BENCHMARKS, type Benchmark } from './verdicts';

/** What a figure is computed from. */
export interface KpiSource {
	readonly period: PeriodCounts;
	/** null for an earlier period: how things stood then is not known. */
	readonly standing: StandingCounts | null;
	readonly marksMade: readonly PersonMark[];
	/** null for a group and for an earlier period: limits belong to accounts, and to now. */
	readonly forecast: { readonly dailyCap: number | null; readonly now: Date } | null;
}

export interface Kpi {
	readonly unit: 'messages' | 'people' | 'consents' | 'tasks' | 'share' | 'minutes';
	/** What the keys of `parts` are. */
	readonly partsAre?: 'reasons' | 'failureClasses' | 'evidence' | 'ways' | 'dueTimes' | 'media';
	readonly benchmark?: Benchmark;
	/** null where the figure does not exist for a split. */
	readonly measure: (source: KpiSource) => Measure | null;
}

const people = (output: 'waiting' | 'notContacted' | 'forAPerson'): Kpi => ({
	unit: 'people',
	partsAre: 'reasons',
	measure: ({ period }) => countParts(peopleByOutput(period.uncontacted)[output]),
});

const unknown = (unit: Kpi['unit'], because: Parameters<typeof missing>[0]): Kpi => ({
	unit,
	measure: () => missing(because),
});

const orNull = (value: number | null): Measure | null => (value === null ? null : count(value));

/** The last message leaves when it is due, and not before the daily limit lets all of them through. */
function measureForecast({ standing, forecast }: KpiSource): Measure | null {
	if (forecast === null) return standing === null ? missing('onlyNow') : null;
	if (standing === null) return missing('onlyNow');
	const { queued, lastDueAt } = standing;
	if (lastDueAt === null) return missing('nothingQueued');
	if (forecast.dailyCap === null) return missing('noDailyLimit');
	const untilLast = lastDueAt.getTime() - forecast.now.getTime();
	return { kind: 'duration', ms: Math.max(untilLast, (queued / forecast.dailyCap) * DAY_MS) };
}

/** How each figure is computed from the counts; what it means is in `KPI_TEXTS`. */
export const KPIS: Readonly<Record<KpiKey, Kpi>> = {
	messagesSent: { unit: 'messages', measure: ({ period }) => count(period.messages.sent) },
	peopleContacted: { unit: 'people', measure: ({ period }) => count(period.people.contacted) },
	peopleWaiting: people('waiting'),
	peopleNotContacted: people('notContacted'),
	peopleForAPerson: people('forAPerson'),
	messagesUnconfirmed: {
		unit: 'messages',
		measure: ({ period }) => count(period.messages.unconfirmed),
	},
	messagesFailed: {
		unit: 'messages',
		partsAre: 'failureClasses',
		measure: ({ period }) => countParts(period.messages.failed),
	},
	repliesPerMessage: {
		unit: 'share',
		measure: ({ period: { messages } }) => share(messages.answered, messages.sent, 'noMessageSent'),
	},
	replyRate: {
		unit: 'share',
		benchmark: BENCHMARKS.replyRate,
		measure: ({ period }) =>
			share(period.people.replied, period.people.contacted, 'noOneContacted'),
	},
	timeToReply: {
		unit: 'minutes',
		measure: ({ period: { replyMsMedian } }) =>
			replyMsMedian === null ? missing('noReply') : { kind: 'duration', ms: replyMsMedian },
	},
	optOutRate: {
		unit: 'share',
		benchmark: BENCHMARKS.optOutRate,
		measure: ({ period }) =>
			share(period.people.optedOut, period.people.contacted, 'noOneContacted'),
	},
	optOuts: { unit: 'people', measure: ({ period }) => orNull(period.optOuts) },
	consents: {
		unit: 'consents',
		partsAre: 'evidence',
		measure: ({ period: { consents } }) => (consents === null ? null : countParts(consents)),
	},
	queue: {
		unit: 'messages',
		partsAre: 'dueTimes',
		measure: ({ standing }) =>
			standing === null ? missing('onlyNow') : countParts(standing.dueTimes),
	},
	queueMissesWindow: {
		unit: 'messages',
		measure: ({ standing }) =>
			standing === null ? missing('onlyNow') : count(standing.missWindow),
	},
	queueForecast: { unit: 'minutes', measure: measureForecast },
	followUpGain: {
		unit: 'share',
		measure: ({ period: { followUps } }) =>
			share(followUps.replied, followUps.people, 'noFollowUp'),
	},
	tasksDone: { unit: 'tasks', measure: ({ period }) => count(period.messages.byHand) },
	tasksOpen: {
		unit: 'tasks',
		measure: ({ standing }) =>
			standing === null ? missing('onlyNow') : orNull(standing.openTasks),
	},
	otherChannels: {
		unit: 'messages',
		partsAre: 'media',
		measure: ({ period }) => countParts(period.messages.otherChannels),
	},
	reachableNow: {
		unit: 'people',
		measure: ({ standing }) =>
			standing === null ? missing('onlyNow') : orNull(standing.reachable),
	},
	becameReachable: {
		unit: 'people',
		partsAre: 'ways',
		measure: ({ period: { becameReachable } }) =>
			becameReachable === null ? null : countParts(becameReachable),
	},
	seen: {
		unit: 'share',
		measure: ({
			period: {
				people: { contacted, sawIt },
			},
		}) =>
			contacted > 0 && sawIt === 0
				? missing('noReadReceipt')
				: share(sawIt, contacted, 'noOneContacted'),
	},
	delivered: unknown('messages', 'noDeliveryReceipt'),
	newFollowers: unknown('people', 'noFollowerSource'),
	complaints: {
		unit: 'share',
		measure: ({ period: { people }, marksMade }) =>
			marksMade.includes('complaint')
				? share(people.complained, people.contacted, 'noOneContacted')
				: missing('notRecordedYet'),
	},
	qualified: {
		unit: 'people',
		measure: ({ period, marksMade }) =>
			marksMade.some((kind) => kind !== 'complaint')
				? count(period.people.qualified)
				: missing('notRecordedYet'),
	},
	sales: {
		unit: 'people',
		measure: ({ period, marksMade }) =>
			marksMade.includes('sale') ? count(period.people.bought) : missing('notRecordedYet'),
	},
};
