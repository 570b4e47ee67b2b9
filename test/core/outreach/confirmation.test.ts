import type { ContactHistory } from '../../../core/outreach/contact';
import { decideContact } from '../../../core/outreach/decideContact';
import { policyForConfirmation } from '../../../core/outreach/policyForConfirmation';
import { PACES, parsePolicy } from '../../../core/outreach/policy';
import { DAY_MS, HOUR_MS, addMs } from '../../../core/shared/duration';
import { NOON, aCandidate, aPolicy, aReachablePerson } from '../../support/people';

const CONFIRMATION = aCandidate({ optOutId: 'opt_1', sequence: 'opt-out-confirmation' });
const STOPPED_AT = addMs(NOON, -HOUR_MS);

/** Wrote STOP an hour ago, and nothing else ever kept messages from them. */
const whoWroteStop = (changes: Partial<ContactHistory> = {}): ContactHistory =>
	aReachablePerson({
		consent: { kind: 'withdrawn', at: STOPPED_AT },
		optOut: {
			writtenAt: STOPPED_AT,
			listedAt: STOPPED_AT,
			outweighedAt: null,
			listings: [{ askedBy: 'person', since: STOPPED_AT }],
		},
		...changes,
	});

const decide = (history: ContactHistory, candidate = CONFIRMATION, now = NOON) =>
	decideContact(candidate, policyForConfirmation(aPolicy()), history, now);

describe('decideContact, for the confirmation of an opt-out', () => {
	it('sends, although every consent is withdrawn', () => {
		expect(decide(whoWroteStop())).toMatchObject({ kind: 'send' });
	});

	it('refuses any other message to the same person', () => {
		const listed = whoWroteStop({ doNotContact: { kind: 'listed', since: STOPPED_AT } });

		expect(decide(listed, aCandidate())).toMatchObject({ kind: 'skip', reason: 'doNotContact' });
	});

	it('refuses a confirmation that is called promotional', () => {
		const candidate = { ...CONFIRMATION, purpose: 'promotional' } as const;

		expect(decide(whoWroteStop(), candidate)).toMatchObject({ reason: 'noLegalBasis' });
	});

	it.each([
		['a stop besides', { doNotContact: { kind: 'listed', since: NOON } }, 'doNotContact'],
		['an unknown opt-out', { optOut: null }, 'nothingToConfirm'],
		['an unread profile', { doNotContact: { kind: 'notChecked' } }, 'profileNotRead'],
		['missed messages', { doNotContact: { kind: 'messagesMissed' } }, 'messagesMissed'],
		['nobody listening', { account: { kind: 'nobodyListening' } }, 'nobodyListening'],
		[
			'a paused account',
			{ account: { kind: 'paused', reason: '', until: null } },
			'accountStopped',
		],
		['an erased person', { person: { status: 'erased', isReachable: true } }, 'personErased'],
		[
			'an earlier one',
			{ attempts: [{ state: 'sent', isRetryable: false, settledAt: NOON }] },
			'alreadyContacted',
		],
		[
			'one without an answer',
			{ attempts: [{ state: 'unknown', isRetryable: false, settledAt: NOON }] },
			'unconfirmed',
		],
	] as ReadonlyArray<readonly [string, Partial<ContactHistory>, string]>)(
		'gives way to %s',
		(_name, history, reason) => {
			expect(decide(whoWroteStop(history))).toMatchObject({ reason });
		},
	);

	it('is over 24 hours after the STOP, whatever they wrote since', () => {
		const end = addMs(STOPPED_AT, DAY_MS);
		const lastMessageAt = addMs(end, -HOUR_MS);
		const window = {
			lastMessageAt,
			automatedUntil: addMs(lastMessageAt, DAY_MS),
			humanUntil: addMs(lastMessageAt, 7 * DAY_MS),
		};
		const history = whoWroteStop({ window });

		expect(decide(history, CONFIRMATION, addMs(end, -1))).toMatchObject({ kind: 'send' });
		expect(decide(history, CONFIRMATION, end)).toMatchObject({
			kind: 'skip',
			reason: 'confirmationTooLate',
		});
	});

	it.each([
		[
			'a closed window',
			{ window: { lastMessageAt: NOON, automatedUntil: NOON, humanUntil: addMs(NOON, DAY_MS) } },
		],
		[
			'a disputed answer',
			{ attempts: [{ state: 'unknown', isRetryable: false, settledAt: NOON, isDisputed: true }] },
		],
	] as ReadonlyArray<readonly [string, Partial<ContactHistory>]>)(
		'is no task for a person after %s, whatever the limits say',
		(_name, history) => {
			const decision = decideContact(CONFIRMATION, aPolicy(), whoWroteStop(history), NOON);

			expect(decision.kind).toBe('skip');
		},
	);
});

describe('policyForConfirmation', () => {
	it.each(Object.values(PACES))('gives each limit of a person one place more: $name', (pace) => {
		const policy = policyForConfirmation(pace);

		expect(parsePolicy(policy)).toEqual(policy);
		expect(policy.name).not.toBe(pace.name);
		expect(policy.caps.filter(({ scope }) => scope === 'account')).toEqual(
			pace.caps.filter(({ scope }) => scope === 'account'),
		);
		expect(policy.caps.filter(({ scope }) => scope === 'person')).toEqual(
			pace.caps
				.filter(({ scope }) => scope === 'person')
				.map((cap) => ({ ...cap, sendsMax: cap.sendsMax + 1 })),
		);
		expect(policy.warmUp).toBeNull();
	});
});
