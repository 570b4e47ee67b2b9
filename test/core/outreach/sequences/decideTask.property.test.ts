import fc from 'fast-check';
import type { ContactHistory } from '../../../../core/outreach/contact';
import { decideContact } from '../../../../core/outreach/decideContact';
import { PACES } from '../../../../core/outreach/policy';
import { decideTask } from '../../../../core/outreach/sequences/decideTask';
import { DAY_MS, HOUR_MS, addMs } from '../../../../core/shared/duration';
import { NOON, aCandidate, aPolicy, aReachablePerson } from '../../../support/people';

const decide = (history: Partial<ContactHistory>, purpose: 'conversation' | 'promotional') =>
	decideTask(aCandidate({ purpose }), aPolicy(), aReachablePerson(history), NOON);
const purpose = fc.constantFrom('conversation', 'promotional');
const wroteAgo = (ms: number): Partial<ContactHistory> => ({
	window: {
		lastMessageAt: addMs(NOON, -ms),
		automatedUntil: addMs(NOON, DAY_MS - ms),
		humanUntil: addMs(NOON, 7 * DAY_MS - ms),
	},
});

describe('a task for a person', () => {
	it('is never raised for somebody who may not be written to at all', () => {
		const forbidden: fc.Arbitrary<Partial<ContactHistory>> = fc.constantFrom(
			{ doNotContact: { kind: 'listed', since: NOON } },
			{ doNotContact: { kind: 'unclear', since: NOON } },
			{ consent: { kind: 'withdrawn', at: NOON } },
			{ person: { status: 'erased', isReachable: true } },
			{ sequenceStopped: { at: NOON } },
			{ window: null },
			wroteAgo(7 * DAY_MS),
		);
		fc.assert(
			fc.property(forbidden, purpose, (history, forWhat) => {
				expect(decide(history, forWhat).kind).toBe('refused');
			}),
		);
	});

	it('never stands for a promotion without consent, though they wrote', () => {
		const noConsent = { consent: { kind: 'none' } } as const;

		expect(decide(noConsent, 'promotional')).toEqual({
			kind: 'refused',
			objection: { kind: 'skip', reason: 'noLegalBasis' },
		});
		expect(decide(noConsent, 'conversation')).toMatchObject({ kind: 'task' });
	});

	it('ends with the 7 days, the last instant excluded', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 7 * DAY_MS - 1 }), (agoMs) => {
				expect(decide(wroteAgo(agoMs), 'conversation')).toEqual({
					kind: 'task',
					before: addMs(NOON, 7 * DAY_MS - agoMs),
				});
			}),
		);
	});

	it('does not wait for limits and quiet hours, which pace what is sent', () => {
		const night = addMs(NOON, 12 * HOUR_MS);
		const decision = decideTask(aCandidate(), aPolicy(), aReachablePerson({ at: night }), night);

		expect(decision.kind).toBe('task');
	});

	it('does not wait for a test batch either: nobody writes a hundred by hand', () => {
		const { warmUp } = PACES.careful;
		const rates = { people: 50, replied: 10, optedOut: 0, attempts: 50, failures: 0 };
		const isFull = { step: 0, people: 50, isCounted: false, latestFirstAt: NOON, rates };
		const history = aReachablePerson({ at: NOON, warmUp: isFull });

		expect(decideContact(aCandidate(), aPolicy({ warmUp }), history, NOON).kind).toBe('hold');
		expect(decideTask(aCandidate(), aPolicy({ warmUp }), history, NOON).kind).toBe('task');
	});
});
