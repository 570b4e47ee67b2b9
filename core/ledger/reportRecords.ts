/** What the counting methods of the ledger take and give. Numbers only: nobody can be told from them. */

import type { Circuit } from '../outreach/health/circuit';
import type { StoredSnapshot } from './insightRecords';
import type { StoryLabels } from './storyLabels';

/** `(from, to]` (DESIGN §9). */
export interface Period {
	readonly from: Date;
	readonly to: Date;
}

/** What a workflow says about a person, because Instagram does not know it. */
export const PERSON_MARKS = ['qualified', 'sale', 'complaint'] as const;
export type PersonMark = (typeof PERSON_MARKS)[number];

export const OUTREACH_SPLITS = [
	'account',
	'campaign',
	'template',
	'step',
	'purpose',
	'language',
	'day',
	'weekday',
	'hour',
] as const;
export type OutreachSplit = (typeof OUTREACH_SPLITS)[number];

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
	messages: { sent: 0, unconfirmed: 0, onTheWay: 0, answered: 0, failed: {} },
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

/** One story of the period, by what Instagram says and by what the trigger received. */
export interface StoryCounts {
	readonly accountId: string;
	readonly storyId: string;
	/** Null for a story that is known from a viewer list only. */
	readonly publishedAt: Date | null;
	readonly mediaType: string | null;
	readonly labels: StoryLabels;
	/** The highest number ever seen of each metric; `navigation/tap_exit` is one of a breakdown. */
	readonly metrics: Readonly<Record<string, number>>;
	readonly snapshots: readonly StoredSnapshot[];
	/** People who replied to it, whenever. */
	readonly repliers: number;
	/** People in finished viewer lists. */
	readonly listed: number;
}

export interface CountedStories {
	readonly asOf: Date;
	readonly accountIds: readonly string[];
	/** Newest first, at most `STORIES_MAX`. */
	readonly stories: readonly StoryCounts[];
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
	/** Stories published in the period, or first seen in a viewer list of it. */
	countStories(input: {
		readonly accountIds: readonly string[] | null;
		readonly period: Period;
	}): Promise<CountedStories>;
	readAccountStates(input: {
		readonly accountIds: readonly string[] | null;
	}): Promise<{ readonly states: readonly AccountStateCounts[] }>;
}

/** The part of the ledger that takes results from workflows. */
export interface MarkLedger {
	/**
	 * Marks a person as qualified, as a customer or as somebody who complained. The same mark again only
	 * moves its time back. Whoever complained goes on the do-not-contact list.
	 */
	markPerson(input: {
		accountId: string;
		personId: string;
		kind: PersonMark;
		at: Date;
	}): Promise<{ isNew: boolean }>;
}
