import type { CampaignPauseCause, Candidate, Cap, ContactHistory } from '../outreach/contact';
import type { PastSlots } from '../outreach/forecast/forecast';
import type { Circuit } from '../outreach/health/circuit';
import type { OutreachPolicy } from '../outreach/policy';

/** How full a limit of the account is at this moment. */
export interface CapUse {
	readonly cap: Cap;
	readonly used: number;
	/** When the next place gets free; null while there is one. */
	readonly nextFreeAt: Date | null;
}

/** Everything that is known about an account's sending, without a judgement. */
export interface AccountFacts {
	readonly accountId: string;
	readonly asOf: Date;
	readonly pause: { readonly reason: string; readonly until: Date | null } | null;
	readonly circuit: Circuit | null;
	readonly clockDistrust: string | null;
	readonly listening: 'active' | 'nobodyListening' | 'nothingHeardYet';
	readonly pausedCampaigns: ReadonlyArray<{
		readonly campaign: string;
		readonly since: Date;
		readonly cause: CampaignPauseCause;
	}>;
	/** The limits it last sent or queued under; null before the first time. */
	readonly policy: OutreachPolicy | null;
	/** The account's own limits, and those of a slow restart that hold now. */
	readonly caps: readonly CapUse[];
	readonly latestSlotAt: Date | null;
	readonly queue: {
		readonly waiting: number;
		readonly due: number;
		/** When the first of those that wait may go; null for an empty queue. */
		readonly nextDueAt: Date | null;
	};
	/** Attempts and what became of them, over the last 24 hours and the 7 days before those. */
	readonly lastDay: VolumeCounts;
	readonly weekBefore: VolumeCounts;
}

export interface VolumeCounts {
	readonly attempts: number;
	readonly sent: number;
	readonly failed: number;
	readonly unconfirmed: number;
	/** People who asked not to be contacted. */
	readonly optOuts: number;
}

/** How accounts are doing, and what a person decides about them. */
export interface AccountLedger {
	/** Null for an account that the database does not know. */
	readAccount(accountId: string): Promise<AccountFacts | null>;
	/** Nothing is sent until `resumeAccount`, or until the instant given. */
	pauseAccount(accountId: string, reason: string, until: Date | null): Promise<void>;
	/**
	 * Ends a pause, and every pause of its campaigns. A rest that Instagram asked for stays.
	 * @returns what was lifted
	 */
	resumeAccount(accountId: string): Promise<{ wasPaused: boolean; campaigns: string[] }>;
	/**
	 * What the gates look at, for a forecast; decides and writes nothing.
	 * @throws UserFacingError when the ledger does not know the person
	 */
	readContact(
		candidate: Candidate,
		policy: OutreachPolicy,
	): Promise<{ readonly history: ContactHistory; readonly asOf: Date }>;
	/** As many of the latest slots as the limits of the policy look back at. */
	readSlots(
		accountId: string,
		policy: OutreachPolicy,
		templates: readonly string[],
	): Promise<PastSlots>;
	pauseCampaign(accountId: string, campaign: string): Promise<void>;
	/** @returns whether it was paused */
	resumeCampaign(accountId: string, campaign: string): Promise<boolean>;
	/**
	 * Stores limits under a name as the next version, unless the latest one says the same.
	 * @param accountId null: for every account of the client
	 */
	savePolicy(input: {
		name: string;
		accountId: string | null;
		limits: Omit<OutreachPolicy, 'name'>;
	}): Promise<SavedPolicy & { readonly isNew: boolean }>;
	/**
	 * Those saved for the account before those for the client.
	 * @param reference `name` for the latest version, or `name@version`
	 */
	findPolicy(reference: string, accountId: string): Promise<OutreachPolicy | null>;
	listPolicies(): Promise<SavedPolicy[]>;
}

/** One version; it never changes. */
export interface SavedPolicy {
	readonly name: string;
	readonly version: number;
	/** Null: for every account of the client. */
	readonly accountId: string | null;
	readonly savedAt: Date;
	readonly isLatest: boolean;
	readonly policy: OutreachPolicy;
}
