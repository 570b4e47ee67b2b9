import fc from 'fast-check';
import type { ContactHistory } from '../../../core/outreach/contact';
import { decideContact } from '../../../core/outreach/decideContact';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { NOON, aCandidate, aPolicy, aReachablePerson } from '../../support/people';

/** A window that outlasts every hold, so that only the hold gates decide. */
const WINDOW = {
	lastMessageAt: NOON,
	automatedUntil: addMs(NOON, 60 * DAY_MS),
	humanUntil: addMs(NOON, 60 * DAY_MS),
};

const within = (fromMs: number, toMs: number) =>
	fc.integer({ min: fromMs, max: toMs }).map((ms) => addMs(NOON, ms));

const someHistory = fc
	.record({
		pausedUntil: fc.option(within(-HOUR_MS, DAY_MS)),
		failedAt: fc.option(within(-10 * MINUTE_MS, 0)),
		slotAt: fc.option(within(-DAY_MS, MINUTE_MS)),
		latestSlotAt: fc.option(within(-MINUTE_MS, MINUTE_MS)),
		zone: fc.constantFrom('Europe/Rome', 'America/New_York', 'Asia/Tokyo'),
	})
	.map(({ pausedUntil, failedAt, slotAt, latestSlotAt, zone }): ContactHistory =>
		aReachablePerson({
			window: WINDOW,
			zones: { person: zone, account: null },
			latestSlotAt,
			account:
				pausedUntil === null
					? { kind: 'active' }
					: { kind: 'paused', reason: 'by hand', until: pausedUntil },
			attempts:
				failedAt === null ? [] : [{ state: 'failed', isRetryable: true, settledAt: failedAt }],
			caps: [
				{
					cap: { scope: 'account', sendsMax: 1, windowMs: DAY_MS },
					fillingSlotAt: slotAt,
				},
			],
		}),
	);

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });

describe('the end of a hold', () => {
	it('is the first instant at which the same facts allow the send', () => {
		fc.assert(
			fc.property(someHistory, weekdays, (history, days) => {
				const policy = aPolicy({ weekdays: days });
				const decision = decideContact(aCandidate(), policy, history, NOON);
				fc.pre(decision.kind === 'hold');

				const at = (instant: Date) => decideContact(aCandidate(), policy, history, instant);
				expect(at(decision.until)).toMatchObject({ kind: 'send' });
				expect(at(addMs(decision.until, -1))).toMatchObject({
					kind: 'hold',
					until: decision.until,
				});
			}),
			{ numRuns: 1000 },
		);
	});
});
