import type { Candidate, Cap, ContactHistory } from '../contact';
import type { ReasonCode } from '../reasons';

/** One intended contact, with everything the gates know about it at the instant of the forecast. */
export interface ForecastContact {
	readonly candidate: Candidate;
	readonly history: ContactHistory;
	/** The higher, the sooner among those whose window closes at the same instant. */
	readonly priority?: number;
}

/** Slot times of the account, in any order: as many as its fullest limit holds are enough. */
export interface PastSlots {
	readonly account: readonly Date[];
	readonly templates: Readonly<Record<string, readonly Date[]>>;
}

/** What will become of one contact if the queue is worked off without a break. */
export type Prospect =
	| { readonly kind: 'sent'; readonly at: Date }
	/** Their 24 hours end while they wait; `cause` is what they waited for last. */
	| {
			readonly kind: 'lost';
			readonly windowEndsAt: Date;
			readonly cause: ReasonCode;
			/** The limit that was full, where one was. */
			readonly cap: Cap | null;
	  }
	| { readonly kind: 'never'; readonly reason: ReasonCode }
	| { readonly kind: 'byHand'; readonly reason: ReasonCode; readonly before: Date }
	/** It goes on when a person or Instagram does something; nobody can say when. */
	| { readonly kind: 'open'; readonly reason: ReasonCode };

export interface Forecast {
	/** In the order of the contacts. */
	readonly prospects: readonly Prospect[];
	/** How many may be sent to at the very instant of the forecast: with a pause, at most one. */
	readonly now: number;
	/** When the last message goes out; null when none does. */
	readonly lastAt: Date | null;
	/** The forecast holds only if people take the test batch well. */
	readonly dependsOnTestBatch: boolean;
}
