import type { ContactHistory, GateName } from '../../../core/outreach/contact';
import { GATE_NAMES } from '../../../core/outreach/contact';
import { decideContact } from '../../../core/outreach/decideContact';
import type { ReasonCode } from '../../../core/outreach/reasons';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, addMs } from '../../../core/shared/duration';
import { NOON, aCandidate, aHistory, aPolicy, aReachablePerson } from '../../support/people';

const POLICY = aPolicy();
const MIDNIGHT = new Date('2026-11-21T00:00:00+01:00');

const ACCOUNT_CAP = { scope: 'account', sendsMax: 1, windowMs: HOUR_MS } as const;

const A_BATCH_NOBODY_LIKED = {
	step: 0,
	people: 50,
	isCounted: false,
	latestFirstAt: addMs(MIDNIGHT, -DAY_MS),
	rates: { people: 50, replied: 0, optedOut: 9, attempts: 50, failures: 0 },
};

/** What makes each gate object at midnight in Rome, in the order of precedence. */
const OBJECTIONS: ReadonlyArray<
	readonly [gate: GateName, reason: ReasonCode, cause: Partial<ContactHistory>]
> = [
	['doNotContact', 'doNotContact', { doNotContact: { kind: 'listed', since: NOON } }],
	[
		'account',
		'accountPaused',
		{ account: { kind: 'paused', reason: 'restricted', until: addMs(MIDNIGHT, DAY_MS) } },
	],
	['legalBasis', 'consentWithdrawn', { consent: { kind: 'withdrawn', at: NOON } }],
	['person', 'personErased', { person: { status: 'erased', isReachable: true } }],
	['sequence', 'sequenceStopped', { sequenceStopped: { at: NOON } }],
	['campaign', 'campaignFailing', { campaignPaused: { since: NOON, cause: 'errorBudget' } }],
	[
		'messagingWindow',
		'windowClosed',
		{ window: { lastMessageAt: NOON, automatedUntil: NOON, humanUntil: NOON } },
	],
	[
		'duplicate',
		'alreadyContacted',
		{ attempts: [{ state: 'sent', isRetryable: false, settledAt: NOON }] },
	],
	['warmUp', 'warmUpOutside', { warmUp: A_BATCH_NOBODY_LIKED }],
	[
		'caps',
		'accountCap',
		{ caps: [{ cap: ACCOUNT_CAP, fillingSlotAt: addMs(MIDNIGHT, -MINUTE_MS) }] },
	],
	['quietHours', 'quietHours', {}],
	['spacing', 'spacing', { latestSlotAt: addMs(MIDNIGHT, -SECOND_MS) }],
	['code', 'codesUsedUp', { code: 'usedUp' }],
];

describe('decideContact', () => {
	it('sends when no gate objects, and says so gate by gate', () => {
		const decision = decideContact(aCandidate(), POLICY, aReachablePerson(), NOON);

		expect(decision).toEqual({
			kind: 'send',
			trace: GATE_NAMES.map((gate) => ({ gate, objection: null })),
		});
	});

	it('has an objection of every gate in the table, in the documented order', () => {
		expect(OBJECTIONS.map(([gate]) => gate)).toEqual(GATE_NAMES);
	});

	it.each(OBJECTIONS.map(([gate, reason], rank) => ({ gate, reason, rank })))(
		'reports $reason first when $gate and every later gate object',
		({ reason, rank }) => {
			const causes = OBJECTIONS.slice(rank).map(([, , cause]) => cause);
			const isAfterQuietHours = rank > GATE_NAMES.indexOf('quietHours');
			const policy = isAfterQuietHours ? aPolicy({ quietHours: null }) : POLICY;
			const history = aReachablePerson(Object.assign({ at: MIDNIGHT }, ...causes));

			const decision = decideContact(aCandidate(), policy, history, MIDNIGHT);

			expect(decision).toMatchObject({ reason });
			expect(decision.trace.map((entry) => entry.objection !== null)).toEqual(
				GATE_NAMES.map((_, index) => index >= rank),
			);
		},
	);

	it('refuses at the instant of an opt-out, whatever else is allowed', () => {
		const history = aReachablePerson({ doNotContact: { kind: 'listed', since: NOON } });

		const decision = decideContact(aCandidate(), POLICY, history, NOON);

		expect(decision).toMatchObject({ kind: 'skip', reason: 'doNotContact' });
	});

	it('never contacts somebody who only appears in a viewer list', () => {
		for (const purpose of ['conversation', 'promotional'] as const) {
			const decision = decideContact(aCandidate({ purpose }), POLICY, aHistory(), NOON);

			expect(decision).toMatchObject({ kind: 'skip', reason: 'noLegalBasis' });
		}
	});
});

describe('the end of a hold', () => {
	const day = { scope: 'account', sendsMax: 1, windowMs: DAY_MS } as const;

	it('is the end of quiet hours when a place under the cap gets free during them', () => {
		const history = aReachablePerson({
			caps: [{ cap: day, fillingSlotAt: new Date('2026-11-20T03:00:00+01:00') }],
		});

		const decision = decideContact(aCandidate(), POLICY, history, NOON);

		expect(decision).toMatchObject({
			kind: 'hold',
			reason: 'accountCap',
			until: new Date('2026-11-21T09:00:00+01:00'),
		});
	});

	it('is the end of quiet hours for a pause and for a retry that would fall into them', () => {
		const until = new Date('2026-11-20T23:00:00+01:00');
		const paused = aReachablePerson({ account: { kind: 'paused', reason: 'by hand', until } });
		const late = new Date('2026-11-20T20:59:30+01:00');
		const failed = aReachablePerson({
			attempts: [{ state: 'failed', isRetryable: true, settledAt: late }],
		});

		const decisions = [
			decideContact(aCandidate(), POLICY, paused, NOON),
			decideContact(aCandidate(), POLICY, failed, late),
		];

		const nine = new Date('2026-11-21T09:00:00+01:00');
		expect(decisions).toMatchObject([
			{ reason: 'accountPaused', until: nine },
			{ reason: 'retryLater', until: nine },
		]);
	});

	it('waits for the longest of several holds and keeps the first reason', () => {
		const history = aReachablePerson({
			caps: [{ cap: ACCOUNT_CAP, fillingSlotAt: addMs(NOON, -HOUR_MS + 1) }],
			latestSlotAt: addMs(NOON, -1),
		});

		const decision = decideContact(aCandidate(), POLICY, history, NOON);

		expect(decision).toMatchObject({
			reason: 'accountCap',
			until: addMs(NOON, POLICY.spacing.minMs - 1),
		});
	});

	it('is the next look at a send that is under way, however full the caps are because of it', () => {
		const underWay = aReachablePerson({
			attempts: [{ state: 'calling', isRetryable: false, settledAt: null }],
			caps: [{ cap: day, fillingSlotAt: NOON }],
		});

		const decision = decideContact(aCandidate(), POLICY, underWay, NOON);

		expect(decision).toMatchObject({
			reason: 'beingContacted',
			until: addMs(NOON, MINUTE_MS),
		});
	});

	it('lies no earlier than a pause although the send itself must be looked at sooner', () => {
		const until = addMs(NOON, 2 * HOUR_MS);
		const history = aReachablePerson({
			account: { kind: 'paused', reason: 'by hand', until },
			attempts: [{ state: 'unknown', isRetryable: false, settledAt: NOON }],
		});

		const decision = decideContact(aCandidate(), POLICY, history, NOON);

		expect(decision).toMatchObject({ reason: 'accountPaused', until });
	});
});
