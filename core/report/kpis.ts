import type { PeriodCounts, PersonMark, StandingCounts } from '../ledger/reportRecords';
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
}

export interface Kpi {
	readonly unit: 'messages' | 'people' | 'consents' | 'share' | 'minutes';
	/** What the keys of `parts` are. */
	readonly partsAre?: 'reasons' | 'failureClasses' | 'evidence' | 'ways';
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
		measure: ({ standing }) => (standing === null ? missing('onlyNow') : count(standing.queued)),
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
