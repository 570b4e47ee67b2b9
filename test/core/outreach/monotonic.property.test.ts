import fc from 'fast-check';
import type { ConsentState, ContactHistory } from '../../../core/outreach/contact';
import { EVIDENCE_STRENGTHS, SEND_STATES } from '../../../core/outreach/contact';
import { decideContact } from '../../../core/outreach/decideContact';
import { DAY_MS, HOUR_MS, addMs } from '../../../core/shared/duration';
import { NOON, aCandidate, aPolicy, aReachablePerson } from '../../support/people';

const around = fc
	.integer({ min: -8 * 24, max: 8 * 24 })
	.map((hours) => addMs(NOON, hours * HOUR_MS));
/** Most facts stand against nothing, or nobody would ever be sent to. */
const mostlyNone = <T>(some: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
/** Most people wrote, or every refusal would be for the same reason. */
const mostly = <T>(some: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 5, arbitrary: some });

const someConsent: fc.Arbitrary<ConsentState> = fc.oneof(
	fc.record({
		kind: fc.constant('granted' as const),
		strength: fc.constantFrom(...EVIDENCE_STRENGTHS),
		at: around,
	}),
	fc.record({ kind: fc.constantFrom('refused' as const, 'withdrawn', 'expired'), at: around }),
	fc.constant({ kind: 'none' as const }),
);

const someHistory = fc
	.record({
		consent: someConsent,
		country: fc.constantFrom('IT', 'US', 'JP', null),
		wroteAt: mostly(fc.integer({ min: 0, max: 30 }).map((h) => addMs(NOON, -h * HOUR_MS))),
		isReachable: fc.integer({ min: 0, max: 5 }).map((dice) => dice > 0),
		stoppedAt: mostlyNone(around),
		unavailableSince: mostlyNone(around),
		answeredByOthersAt: mostlyNone(around),
		attempt: mostlyNone(
			fc.record({
				state: fc.constantFrom(...SEND_STATES),
				isRetryable: fc.boolean(),
				settledAt: around,
			}),
		),
		slotAt: mostlyNone(around),
		zone: fc.constantFrom('Europe/Rome', 'Asia/Tokyo', null),
	})
	.map(({ wroteAt, isReachable, stoppedAt, attempt, slotAt, zone, ...same }): ContactHistory => {
		const window =
			wroteAt === null
				? null
				: {
						lastMessageAt: wroteAt,
						automatedUntil: addMs(wroteAt, DAY_MS),
						humanUntil: addMs(wroteAt, 7 * DAY_MS),
					};
		return aReachablePerson({
			...same,
			window,
			person: { status: 'active', isReachable },
			sequenceStopped: stoppedAt === null ? null : { at: stoppedAt },
			attempts: attempt === null ? [] : [attempt],
			caps: [{ cap: { scope: 'account', sendsMax: 1, windowMs: DAY_MS }, fillingSlotAt: slotAt }],
			zones: { person: zone, account: 'Europe/Rome' },
		});
	});

/** Each takes something away that a send may rest on, or adds a wish to be left alone. */
const STOPS: Readonly<Record<string, Partial<ContactHistory>>> = {
	'an opt-out': { doNotContact: { kind: 'listed', since: NOON } },
	'an unclear last message': { doNotContact: { kind: 'unclear', since: NOON } },
	'an unread profile': { doNotContact: { kind: 'notChecked' } },
	'missed messages': { doNotContact: { kind: 'messagesMissed' } },
	'a withdrawal': { consent: { kind: 'withdrawn', at: NOON } },
	'a consent that is gone': { consent: { kind: 'none' } },
	'a consent that ran out': { consent: { kind: 'expired', at: NOON } },
	'a snooze': { snoozed: { askedAt: NOON, until: addMs(NOON, DAY_MS) } },
	'a pause of the account': { account: { kind: 'paused', reason: 'byHand', until: null } },
	'a rest of the account': {
		account: { kind: 'resting', cause: 'rateLimited', until: addMs(NOON, HOUR_MS) },
	},
	'a deaf trigger': { account: { kind: 'nobodyListening' } },
	'a stop of the sequence': { sequenceStopped: { at: NOON } },
	'a pause of the campaign': { campaignPaused: { since: NOON, cause: 'byHand' } },
	'an erased person': { person: { status: 'erased', isReachable: true } },
	'a closed window': { window: null },
	'somebody else who wrote': { answeredByOthersAt: NOON },
	'an earlier delivery': { attempts: [{ state: 'sent', isRetryable: false, settledAt: NOON }] },
};

const purposes = fc.constantFrom('conversation' as const, 'promotional' as const);

describe.each(Object.entries(STOPS))('%s', (_name, stop) => {
	it('never turns a refusal into a send', () => {
		fc.assert(
			fc.property(someHistory, purposes, (history, purpose) => {
				const decide = (read: ContactHistory) =>
					decideContact(aCandidate({ purpose }), aPolicy(), read, NOON).kind;
				fc.pre(decide(history) !== 'send');
				// Only what was given can be taken away: a refusal that is gone is no stop.
				fc.pre(stop.consent?.kind !== 'none' || history.consent.kind === 'granted');

				expect(decide({ ...history, ...stop })).not.toBe('send');
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a send', () => {
	it('is decided exactly when no gate objects', () => {
		let sends = 0;
		fc.assert(
			fc.property(someHistory, purposes, (history, purpose) => {
				const decision = decideContact(aCandidate({ purpose }), aPolicy(), history, NOON);
				if (decision.kind === 'send') sends += 1;

				expect(decision.kind === 'send').toBe(
					decision.trace.every(({ objection }) => objection === null),
				);
			}),
			{ numRuns: 1000 },
		);
		expect(sends).toBeGreaterThan(20);
	});
});
