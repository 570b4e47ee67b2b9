import fc from 'fast-check';
import { planTokenUpkeep } from '../../../../core/instagram/tokens/planTokenUpkeep';
import { RENEWAL_STEPS } from '../../../../core/instagram/tokens/storedToken';
import type { TokenLife } from '../../../../core/instagram/tokens/storedToken';
import { DAY_MS, HOUR_MS, addMs } from '../../../../core/shared/duration';

const START = new Date('2026-11-24T12:00:00Z');
/** The documented 5,183,944 seconds (facts/instagram.md §1.1). */
const LIFE_MS = 5_183_944_000;
const steps = RENEWAL_STEPS['instagram/signIn'];

const livingSince = (renewedAt: Date): TokenLife => ({
	renewedAt,
	expiresAt: addMs(renewedAt, LIFE_MS),
});

describe('planTokenUpkeep', () => {
	it.each([
		[0, 'keep'],
		[DAY_MS - 1, 'keep'],
		[DAY_MS, 'refresh'],
		[50 * DAY_MS, 'refresh'],
		[59 * DAY_MS, 'refresh'],
		[LIFE_MS - 1, 'refresh'],
		[LIFE_MS, 'dead'],
		[61 * DAY_MS, 'dead'],
		[-HOUR_MS, 'keep'],
	])('of a token that is %d ms old is %s', (ageMs, plan) => {
		expect(planTokenUpkeep({ life: livingSince(START), steps }, addMs(START, ageMs))).toBe(plan);
	});

	it.each([
		['instagram/signIn', 'exchange'],
		['instagram/pasted', 'refresh'],
		['facebook/signIn', 'exchange'],
		['facebook/pasted', 'keep'],
	] as const)('of a %s token of unknown age is %s', (kind, plan) => {
		expect(planTokenUpkeep({ life: null, steps: RENEWAL_STEPS[kind] }, START)).toBe(plan);
	});

	it('never refreshes a token that Instagram would refuse as too young', () => {
		fc.assert(
			fc.property(fc.integer({ min: -DAY_MS, max: 70 * DAY_MS }), (ageMs) => {
				const plan = planTokenUpkeep({ life: livingSince(START), steps }, addMs(START, ageMs));

				return plan !== 'refresh' || ageMs >= DAY_MS;
			}),
		);
	});

	it('keeps any account alive whose uses are at most 59 days apart, whenever they are', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 59 * DAY_MS - 1 })), (pausesMs) => {
				let now = START;
				let life = livingSince(START);
				for (const pauseMs of pausesMs) {
					now = addMs(now, pauseMs);
					const plan = planTokenUpkeep({ life, steps }, now);
					if (plan === 'dead') return false;
					if (plan === 'refresh') life = livingSince(now);
				}
				return true;
			}),
		);
	});

	it('asks Instagram at most once a day, however often the token is used', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 2 * DAY_MS }), { maxLength: 200 }),
				(steps_) => {
					let now = START;
					let life = livingSince(START);
					const renewals: Date[] = [START];
					for (const stepMs of steps_) {
						now = addMs(now, stepMs);
						if (planTokenUpkeep({ life, steps }, now) !== 'refresh') continue;
						life = livingSince(now);
						renewals.push(now);
					}
					return renewals
						.slice(1)
						.every((at, index) => at.getTime() - (renewals[index]?.getTime() ?? 0) >= DAY_MS);
				},
			),
		);
	});
});
