import fc from 'fast-check';
import { readCaps } from '../../../core/outreach/caps';
import type { CountedSend } from '../../../core/outreach/caps';
import type { Cap, SendState } from '../../../core/outreach/contact';
import { SEND_STATES } from '../../../core/outreach/contact';
import { caps } from '../../../core/outreach/gates/caps';
import { addMs } from '../../../core/shared/duration';
import { ACCOUNT_ID, NOON, aCandidate, aPolicy, aReachablePerson } from '../../support/people';

const aCap = fc.record<Cap>({
	scope: fc.constantFrom('account', 'person', 'template'),
	sendsMax: fc.integer({ min: 1, max: 4 }),
	windowMs: fc.integer({ min: 1, max: 50 }),
});

const aSend = fc.record<CountedSend>({
	slotAt: fc.nat(120).map((ms) => addMs(NOON, ms)),
	accountId: fc.constantFrom(ACCOUNT_ID, 'another account'),
	personId: fc.constantFrom('per_anna', 'per_bruno'),
	template: fc.constantFrom('hello', 'follow-up'),
	state: fc.constantFrom(...SEND_STATES),
});

const objectionTo = (policyCaps: readonly Cap[], sends: readonly CountedSend[], now: Date) =>
	caps({
		candidate: aCandidate(),
		policy: aPolicy(),
		history: aReachablePerson({ caps: readCaps(policyCaps, sends, aCandidate()) }),
		now,
	});

const MAY_HAVE_ARRIVED: readonly SendState[] = ['reserved', 'calling', 'sent', 'unknown'];

/** The rule as DESIGN §5 words it, send by send. */
const isCounted = (cap: Cap, send: CountedSend): boolean => {
	if (send.accountId !== ACCOUNT_ID) return false;
	if (cap.scope === 'account') return true;
	if (!MAY_HAVE_ARRIVED.includes(send.state)) return false;
	return cap.scope === 'person' ? send.personId === 'per_anna' : send.template === 'hello';
};

const countInWindow = (cap: Cap, sends: readonly CountedSend[], end: Date): number =>
	sends.filter(
		(send) => isCounted(cap, send) && send.slotAt <= end && send.slotAt > addMs(end, -cap.windowMs),
	).length;

describe('caps over an exact sliding window', () => {
	it('object exactly while the window that ends now is full', () => {
		fc.assert(
			fc.property(aCap, fc.array(aSend, { maxLength: 12 }), fc.nat(60), (cap, sends, laterMs) => {
				const now = addMs(NOON, 120 + laterMs);

				const isFull = countInWindow(cap, sends, now) >= cap.sendsMax;

				expect(objectionTo([cap], sends, now) !== null).toBe(isFull);
			}),
			{ numRuns: 1000 },
		);
	});

	it('hold until the first instant at which no cap objects', () => {
		fc.assert(
			fc.property(
				fc.array(aCap, { minLength: 1, maxLength: 4 }),
				fc.array(aSend, { minLength: 1, maxLength: 12 }),
				(policyCaps, sends) => {
					const objection = objectionTo(policyCaps, sends, addMs(NOON, 120));
					fc.pre(objection?.kind === 'hold');

					expect(objectionTo(policyCaps, sends, objection.until)).toBeNull();
					expect(objectionTo(policyCaps, sends, addMs(objection.until, -1))).not.toBeNull();
				},
			),
			{ numRuns: 500 },
		);
	});

	it('are never exceeded in any window by somebody who sends whenever it is allowed', () => {
		fc.assert(
			fc.property(
				fc.array(aCap, { minLength: 1, maxLength: 3 }),
				fc.array(fc.record({ waitMs: fc.nat(15), send: aSend }), { maxLength: 40 }),
				(policyCaps, tries) => {
					const sends: CountedSend[] = [];
					let now = NOON;
					for (const { waitMs, send } of tries) {
						now = addMs(now, waitMs);
						if (objectionTo(policyCaps, sends, now) !== null) continue;
						const { accountId, personId, template } = aCandidate();
						sends.push({ accountId, personId, template, state: send.state, slotAt: now });
					}

					for (const cap of policyCaps) {
						for (const { slotAt } of sends) {
							expect(countInWindow(cap, sends, slotAt)).toBeLessThanOrEqual(cap.sendsMax);
						}
					}
				},
			),
			{ numRuns: 500 },
		);
	});
});
