/** What the counting methods of the ledger take and give. Numbers only: nobody can be told from them. */

import type { Circuit } from '../outreach/health/circuit';
import type { CountedVariants } from './experimentRecords';
import type { PersonMark } from './markRecords';
import type { OutreachSplit } from './reportSplits';
import type { CountedStories, NamedStory } from './storyReportRecords';

export type * from './experimentRecords';
export * from './markRecords';
export * from './reportSplits';
export type * from './storyReportRecords';

/** `(from, to]` (DESIGN §9). */
export interface Period {
	readonly from: Date;
	readonly to: Date;
}

/** Counts by a word of the database, such as a failure class; words with none are absent. */
export type Tally = Readonly<Record<string, number>>;

export interface CountOutreachInput {
	/** null means every account of the database. */
	readonly accountIds: readonly string[] | null;
	readonly periods: readonly Period[];
	readonly splitBy: OutreachSplit | null;
	/** IANA zone of weekdays and hours. */
	readonly timezone: string;
}

/**
 * One period. "Person" is a person of an account: whom two accounts contacted counts twice. A message
 * belongs to the instant at which its call began, a decision to the instant at which it was made.
 */
export interface PeriodCounts {
	readonly messages: {
		/** Instagram accepted them. */
		readonly sent: number;
		readonly unconfirmed: number;
		/** Reserved or being called right now. */
		readonly onTheWay: number;
		/**
		 * Accepted, and the person wrote strictly later, within 7 days, before or at the account's next
		 * message to them: each reply belongs to the last message before it.
		 */
		readonly answered: number;
		/** By failure class. */
		readonly failed: Tally;
		/** Written by a person in Instagram's own app, as tasks that were done. */
		readonly byHand: number;
		/** Sent by other channels and confirmed, by medium. */
		readonly otherChannels: Tally;
	};
	readonly people: {
		/** Got at least one accepted message. The figures below are about their first one. */
		readonly contacted: number;
		/** Sent a message or a story reply strictly after it and within 7 days (DESIGN §9). */
		readonly replied: number;
		/** A read receipt came after it, within 7 days. */
		readonly sawIt: number;
		/** Asked not to be contacted, at it or after it and within 7 days. */
		readonly optedOut: number;
		/** Their 7 days are not over yet. */
		readonly stillOpen: number;
		/** Marked at it or whenever after it; whoever bought is qualified too. */
		readonly qualified: number;
		readonly bought: number;
		readonly complained: number;
	};
	/** Between first message and first reply, over people who replied; null where nobody did. */
	readonly replyMsMedian: number | null;
	/**
	 * People who were contacted again, by any way, before they replied to their first message, and those
	 * of them who then replied within 7 days.
	 */
	readonly followUps: { readonly people: number; readonly replied: number };
	/** People with a decision but without an accepted message, by the latest entry about them. */
	readonly uncontacted: readonly Uncontacted[];
	/** People who asked not to be contacted, contacted or not; null where the split does not fit. */
	readonly optOuts: number | null;
	/** Consents given, by strength of evidence; null where the split does not fit. */
	readonly consents: Tally | null;
	/**
	 * People who did something that opens their 24 hours, by the kind of event that came first; null
	 * where the split does not fit.
	 */
	readonly becameReachable: Tally | null;
}

export const NOTHING_COUNTED: PeriodCounts = {
	messages: {
		sent: 0,
		unconfirmed: 0,
		onTheWay: 0,
		answered: 0,
		failed: {},
		byHand: 0,
		otherChannels: {},
	},
	people: {
		contacted: 0,
		replied: 0,
		sawIt: 0,
		optedOut: 0,
		stillOpen: 0,
		qualified: 0,
		bought: 0,
		complained: 0,
	},
	replyMsMedian: null,
	followUps: { people: 0, replied: 0 },
	uncontacted: [],
	optOuts: 0,
	consents: {},
	becameReachable: {},
};

export interface Uncontacted {
	/** Of the decision (`hold`, `skip`, `handOff`, `send`) or of the outcome that followed it. */
	readonly entry: string;
	readonly reason: string | null;
	readonly people: number;
}

/** How things stand at `asOf`, whatever the period. */
export interface StandingCounts {
	readonly queued: number;
	/** Queued, and their time has come. */
	readonly due: number;
	readonly nextDueAt: Date | null;
	readonly lastDueAt: Date | null;
	/** Of the queued, by when they are due: `now`, `in24Hours`, `in7Days`, `later`. */
	readonly dueTimes: Tally;
	/** Of the queued, those that are due only after the person's 24 hours are over. */
	readonly missWindow: number;
	/** Tasks for a person that are still to be done; null where the split does not fit. */
	readonly openTasks: number | null;
	/**
	 * Wrote in the last 24 hours and are not on the do-not-contact list; null where the split does not
	 * fit.
	 */
	readonly reachable: number | null;
}

export const NOTHING_STANDING: StandingCounts = {
	queued: 0,
	due: 0,
	nextDueAt: null,
	lastDueAt: null,
	dueTimes: {},
	missWindow: 0,
	openTasks: 0,
	reachable: 0,
};

export interface Grouped<Counts> {
	readonly total: Counts;
	/** Empty without a split. Days are counted from 1 January 1970, weekdays are `1` (Monday) to `7`, hours `0` to `23`. */
	readonly groups: ReadonlyArray<{ readonly group: string; readonly counts: Counts }>;
}

export interface OutreachCounts {
	readonly asOf: Date;
	readonly accountIds: readonly string[];
	/** In the order of the input's periods. */
	readonly periods: ReadonlyArray<Grouped<PeriodCounts>>;
	readonly standing: Grouped<StandingCounts>;
	/**
	 * Messages that 24 hours may hold under the limits of each account's latest message, all accounts
	 * together; null where nothing was sent yet.
	 */
	readonly dailyCap: number | null;
	/** Marks that were ever made: where there is none, nothing marks people, and 0 would be wrong. */
	readonly marksMade: readonly PersonMark[];
	/** Of a split by story, those that are known; empty otherwise. */
	readonly stories: readonly NamedStory[];
}

export interface FunnelStages {
	/** People in a viewer list with a view in the period. */
	readonly viewers: number;
	/** Can be messaged now, or were contacted in the period. */
	readonly reachable: number;
	readonly contacted: number;
	readonly replied: number;
	readonly qualified: number;
	readonly sale: number;
}

export interface FunnelCounts {
	readonly asOf: Date;
	readonly accountIds: readonly string[];
	readonly periods: ReadonlyArray<{
		readonly viewers: FunnelStages;
		/** The same stages for people who are in no viewer list of the period. */
		readonly others: Omit<FunnelStages, 'viewers'>;
	}>;
	readonly marksMade: readonly PersonMark[];
}

/** How an account stands now. */
export interface AccountStateCounts {
	readonly accountId: string;
	readonly pause: { readonly reason: string; readonly until: Date | null } | null;
	/** Asked for by Instagram, and not over yet. */
	readonly rest: { readonly cause: Circuit['cause']; readonly until: Date } | null;
	readonly listening: 'active' | 'nobodyListening' | 'nothingHeardYet';
	readonly queued: number;
	/** Of the queued, those that are due only after the person's 24 hours are over. */
	readonly missWindow: number;
}

/** The part of the ledger that counts. */
export interface ReportLedger {
	/**
	 * Counts for the report. Erased and merged people stay counted.
	 * @throws UserFacingError when an account is not known.
	 */
	countOutreach(input: CountOutreachInput): Promise<OutreachCounts>;
	countFunnel(input: Pick<CountOutreachInput, 'accountIds' | 'periods'>): Promise<FunnelCounts>;
	/** People contacted in the period by messages of a campaign that were variants of an experiment. */
	countVariants(input: {
		readonly accountIds: readonly string[] | null;
		readonly campaign: string;
		readonly period: Period;
	}): Promise<CountedVariants>;
	/** Stories published in the period, or first seen in a viewer list of it. */
	countStories(input: {
		readonly accountIds: readonly string[] | null;
		readonly period: Period;
	}): Promise<CountedStories>;
	readAccountStates(input: {
		readonly accountIds: readonly string[] | null;
	}): Promise<{ readonly states: readonly AccountStateCounts[] }>;
}
