import fc from 'fast-check';
import { PACES } from '../../../core/outreach/policy';
import {
	judgeWarmUp,
	peopleMaxAt,
	stepOf,
	type WarmUpReading,
} from '../../../core/outreach/warmUp';
import { HOUR_MS, addMs } from '../../../core/shared/duration';
import { NOON } from '../../support/people';

const WARM_UP = {
	testBatch: 100,
	growth: 2,
	steps: 3,
	observeMs: 2 * HOUR_MS,
	guardrails: { replyShareMin: 0.1, optOutShareMax: 0.01, failureShareMax: 0.1 },
};

const full = (changes: Partial<NonNullable<WarmUpReading['rates']>> = {}): WarmUpReading => ({
	step: 0,
	people: 100,
	isCounted: false,
	latestFirstAt: addMs(NOON, -2 * HOUR_MS),
	rates: { people: 100, replied: 10, optedOut: 1, attempts: 100, failures: 10, ...changes },
});

describe('the warm-up', () => {
	it('doubles from the test batch, and ends', () => {
		expect([0, 1, 2, 3, 4].map((step) => peopleMaxAt(WARM_UP, step))).toEqual([
			100,
			200,
			400,
			Infinity,
			Infinity,
		]);
	});

	it('knows the batch in which the next person has a place', () => {
		expect([0, 99, 100, 199, 200, 399, 400, 1e6].map((people) => stepOf(WARM_UP, people))).toEqual([
			0, 0, 1, 1, 2, 2, 3, 3,
		]);
	});

	it.each([
		['while the batch has room', { ...full(), people: 99, rates: null }, { kind: 'room' }],
		['for who is counted already', { ...full(), isCounted: true }, { kind: 'room' }],
		[
			'until the batch was observed long enough',
			{ ...full(), latestFirstAt: addMs(NOON, 1 - 2 * HOUR_MS) },
			{ kind: 'observing', until: addMs(NOON, 1) },
		],
		[
			'at once when opt-outs have already decided it',
			{ ...full({ optedOut: 2 }), latestFirstAt: NOON },
			{ kind: 'outside', guardrail: 'optOuts' },
		],
		[
			'after the time when only replies are missing',
			{ ...full({ replied: 0 }), latestFirstAt: NOON },
			{ kind: 'observing' },
		],
		['on every guardrail exactly', full(), { kind: 'stepUp' }],
		['with one reply too few', full({ replied: 9 }), { kind: 'outside', guardrail: 'replies' }],
		['with one opt-out too many', full({ optedOut: 2 }), { kind: 'outside', guardrail: 'optOuts' }],
		[
			'with one failure too many',
			full({ failures: 11 }),
			{ kind: 'outside', guardrail: 'failures' },
		],
		['with everything wrong', full({ replied: 0, optedOut: 9 }), { guardrail: 'optOuts' }],
	] as const)('answers %s', (_case, reading, verdict) => {
		expect(judgeWarmUp(WARM_UP, reading, NOON)).toMatchObject(verdict);
	});

	it('ships with a test batch of 50 to 150 people in every pace', () => {
		for (const { warmUp } of Object.values(PACES)) {
			expect(warmUp?.testBatch).toBeGreaterThanOrEqual(50);
			expect(warmUp?.testBatch).toBeLessThanOrEqual(150);
		}
	});

	it('never steps up once more people opt out, or fewer reply', () => {
		const count = fc.integer({ min: 0, max: 100 });
		fc.assert(
			fc.property(count, count, count, count, (replied, optedOut, failures, more) => {
				const before = judgeWarmUp(WARM_UP, full({ replied, optedOut, failures }), NOON);
				const worse = judgeWarmUp(
					WARM_UP,
					full({
						replied: Math.max(replied - more, 0),
						optedOut: optedOut + more,
						failures: failures + more,
					}),
					NOON,
				);

				if (before.kind === 'outside') expect(worse.kind).toBe('outside');
			}),
		);
	});
});
