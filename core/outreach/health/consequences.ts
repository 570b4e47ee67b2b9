import type { GraphFailure } from '../../instagram/failure';
import { MINUTE_MS } from '../../shared/duration';

/** What a failed call brings about beside its own end (facts/instagram.md §4.7). */
export interface Consequence {
	/**
	 * `windowCloses`: nothing automatic until they write again. `unreachable`: nothing at all until then,
	 * because whom Instagram does not deliver to may have blocked the account (§7).
	 */
	readonly person: 'none' | 'windowCloses' | 'unreachable';
	/** After `restsThenSlow` the account begins again with a few messages an hour (`slowRestartStages`). */
	readonly account: 'goesOn' | 'rests' | 'restsThenSlow';
	/** `ends`: nobody can be reached until a person mends something, so nobody else is asked. */
	readonly run: 'goesOn' | 'ends';
	/** Whether it speaks against the campaign: its text, its list of people or its clock. */
	readonly countsForCampaign: boolean;
}

const ABOUT_ONE_MESSAGE = {
	person: 'none',
	account: 'goesOn',
	run: 'goesOn',
	countsForCampaign: true,
} as const;
const ABOUT_NO_MESSAGE = { ...ABOUT_ONE_MESSAGE, countsForCampaign: false } as const;
/** No pause: the first run after the repair must not find the account still resting. */
const UNTIL_MENDED = { ...ABOUT_NO_MESSAGE, run: 'ends' } as const;

export const CONSEQUENCES: Readonly<Record<GraphFailure['class'], Consequence>> = {
	windowClosed: { ...ABOUT_ONE_MESSAGE, person: 'windowCloses' },
	personUnavailable: { ...ABOUT_ONE_MESSAGE, person: 'unreachable' },
	profileConsentMissing: ABOUT_NO_MESSAGE,
	rateLimited: { ...ABOUT_NO_MESSAGE, account: 'rests' },
	accountRestricted: { ...ABOUT_NO_MESSAGE, account: 'restsThenSlow' },
	tokenDead: UNTIL_MENDED,
	permissionMissing: UNTIL_MENDED,
	notThreadOwner: ABOUT_ONE_MESSAGE,
	invalidRequest: ABOUT_ONE_MESSAGE,
	tooFewViewers: ABOUT_NO_MESSAGE,
	notFound: ABOUT_ONE_MESSAGE,
	// An hour of trouble at Instagram says nothing about the campaign, and is tried again by itself.
	temporary: ABOUT_NO_MESSAGE,
	ambiguous: ABOUT_ONE_MESSAGE,
	unknown: ABOUT_ONE_MESSAGE,
};

/** Warnings about how people take the messages, or about an uneven volume: rest alone changes nothing. */
const WARNINGS: ReadonlySet<number | null> = new Set([2018338, 1996]);

export function consequenceOf(
	failure: Pick<GraphFailure, 'class' | 'subcode' | 'pausesAccount'>,
): Consequence {
	const usual = CONSEQUENCES[failure.class];
	if (failure.class === 'rateLimited' && WARNINGS.has(failure.subcode)) {
		return { ...usual, account: 'restsThenSlow' };
	}
	// A permission that is missing for some people only (200 before App Review).
	return usual.run === 'ends' && !failure.pausesAccount ? { ...usual, run: 'goesOn' } : usual;
}

/** One vendor waits 30 minutes after a restriction, doubling (facts/instagram.md §4.7). */
const REST_WHEN_NOT_TOLD_MS = 30 * MINUTE_MS;

export const restMsOf = ({ retryAfterMs }: Pick<GraphFailure, 'retryAfterMs'>): number =>
	retryAfterMs ?? REST_WHEN_NOT_TOLD_MS;
