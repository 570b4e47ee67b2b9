import type { Candidate, ContactHistory } from '../../core/outreach/contact';
import { PACES } from '../../core/outreach/policy';
import type { OutreachPolicy } from '../../core/outreach/policy';
import { DAY_MS, HOUR_MS, addMs } from '../../core/shared/duration';

/** A Friday noon in Rome: outside quiet hours, far from any clock change. */
export const NOON = new Date('2026-11-20T12:00:00+01:00');

export const ACCOUNT_ID = '17841400000000001';

export const aCandidate = (changes: Partial<Candidate> = {}): Candidate => ({
	accountId: ACCOUNT_ID,
	personId: 'per_anna',
	channel: 'instagramDm',
	purpose: 'conversation',
	sequence: 'autumn',
	step: 1,
	rotation: 1,
	template: 'hello',
	...changes,
});

/** Somebody who only appears in a viewer list: never wrote, never agreed, nothing sent. */
export const aHistory = (changes: Partial<ContactHistory> = {}): ContactHistory => ({
	doNotContact: { kind: 'notListed' },
	optOut: null,
	account: { kind: 'active' },
	consent: { kind: 'none' },
	person: { status: 'active', isReachable: false },
	unavailableSince: null,
	country: null,
	sequenceStopped: null,
	campaignPaused: null,
	window: null,
	replyRight: null,
	snoozed: null,
	answeredByOthersAt: null,
	attempts: [],
	caps: [],
	warmUp: null,
	latestSlotAt: null,
	code: 'notNeeded',
	zones: { person: null, account: 'Europe/Rome' },
	...changes,
});

/** Wrote one hour before `at` and agreed in their own words: no gate objects at `at`. */
export const aReachablePerson = (
	changes: Partial<ContactHistory> & { readonly at?: Date } = {},
): ContactHistory => {
	const { at = NOON, ...history } = changes;
	const wroteAt = addMs(at, -HOUR_MS);
	return aHistory({
		consent: { kind: 'granted', strength: 'ownWordsWithMessageId', at: wroteAt },
		person: { status: 'active', isReachable: true },
		window: {
			lastMessageAt: wroteAt,
			automatedUntil: addMs(wroteAt, DAY_MS),
			humanUntil: addMs(wroteAt, 7 * DAY_MS),
		},
		...history,
	});
};

/** The careful pace with what a test is about put in its place. */
export const aPolicy = (changes: Partial<OutreachPolicy> = {}): OutreachPolicy => ({
	...PACES.careful,
	...changes,
});
