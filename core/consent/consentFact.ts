import type { Channel, EvidenceStrength, Purpose } from '../outreach/contact';

/** A stop is usually about everything; a yes never is. */
export type EveryOr<T> = T | 'all';

export type Choice = 'granted' | 'refused' | 'withdrawn';

/** One choice as the log holds it; what somebody was shown is another entry. */
export interface ConsentFact {
	readonly entryId: string;
	readonly purpose: EveryOr<Purpose>;
	readonly channel: EveryOr<Channel>;
	readonly choice: Choice;
	readonly strength: EvidenceStrength;
	readonly at: Date;
	/** The first instant at which a yes counts no more; null is no end. */
	readonly expiresAt: Date | null;
}

/** How a choice was made known. */
export const CONSENT_METHODS = [
	'reply',
	'form',
	'preferencePage',
	'oneClick',
	'import',
	'inPerson',
	'phone',
	'other',
] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

/**
 * What the person did themselves weighs most; what somebody says about them, least. A yes that weighs
 * less than an earlier no does not undo it.
 */
export const WEIGHTS: Readonly<Record<EvidenceStrength, number>> = {
	ownWordsWithMessageId: 2,
	formWithWording: 2,
	importedFromSystem: 1,
	statedByUser: 0,
};

/** Both arrive in the same inbox, so a stop in one is a stop in the other. A yes is not. */
const ONE_INBOX: ReadonlySet<string> = new Set<Channel>(['instagramDm', 'instagramPrivateReply']);

export const channelsStoppedTogether = (channel: Channel): readonly Channel[] =>
	ONE_INBOX.has(channel) ? ([...ONE_INBOX] as Channel[]) : [channel];
