import fc from 'fast-check';
import { judgeUnconfirmed, type UnconfirmedFacts } from '../../../core/delivery/judgeUnconfirmed';
import { SEND_STATES } from '../../../core/outreach/contact';
import { MINUTE_MS, SECOND_MS, addMs } from '../../../core/shared/duration';
import { NOON } from '../../support/people';

const ENDED = addMs(NOON, 30 * SECOND_MS);
const instant = fc
	.integer({ min: -3600, max: 3600 })
	.map((seconds) => addMs(NOON, seconds * SECOND_MS));

const facts: fc.Arbitrary<UnconfirmedFacts> = fc.record({
	channel: fc.constantFrom('instagramDm', 'instagramPrivateReply', 'email', 'sms'),
	calledAt: fc.constant(NOON),
	calledUntil: fc.constant(ENDED),
	state: fc.constantFrom(...SEND_STATES),
	isDisputed: fc.boolean(),
	readAt: fc.option(instant),
	readBackTo: fc.option(instant),
	hasUnreadable: fc.boolean(),
});

describe('what became of an unconfirmed send', () => {
	it('is never "not delivered" while it is open, unless the conversation was read back to before the call, long after it, and all of it could be read', () => {
		fc.assert(
			fc.property(facts, (facts) => {
				const given: UnconfirmedFacts = { ...facts, state: 'unknown' };
				const mayBeCalledSo =
					given.channel.startsWith('instagram') &&
					!given.isDisputed &&
					!given.hasUnreadable &&
					given.readBackTo !== null &&
					given.readBackTo <= NOON &&
					given.readAt !== null &&
					given.readAt >= addMs(ENDED, 10 * MINUTE_MS);

				expect(judgeUnconfirmed(given) === 'notDelivered').toBe(mayBeCalledSo);
			}),
			{ numRuns: 1000 },
		);
	});

	it('is "delivered" exactly when the send was settled as sent', () => {
		fc.assert(
			fc.property(facts, (given) => {
				expect(judgeUnconfirmed(given) === 'delivered').toBe(given.state === 'sent');
			}),
		);
	});

	it('is decided at the end of the ten minutes, not a moment before', () => {
		const open: UnconfirmedFacts = {
			channel: 'instagramDm',
			calledAt: NOON,
			calledUntil: ENDED,
			state: 'unknown',
			isDisputed: false,
			readAt: addMs(ENDED, 10 * MINUTE_MS),
			readBackTo: NOON,
			hasUnreadable: false,
		};

		expect(judgeUnconfirmed(open)).toBe('notDelivered');
		expect(judgeUnconfirmed({ ...open, readAt: addMs(ENDED, 10 * MINUTE_MS - 1) })).toBe(
			'stillOpen',
		);
		expect(judgeUnconfirmed({ ...open, readBackTo: addMs(NOON, 1) })).toBe('stillOpen');
	});
});
