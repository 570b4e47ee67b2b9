import fc from 'fast-check';
import { wilsonInterval } from '../../../core/report/wilsonInterval';

describe('wilsonInterval', () => {
	// Values of R 4: binom::binom.confint(x, n, methods = "wilson"), rounded.
	it.each([
		[0, 10, 0, 0.2775],
		[1, 10, 0.0179, 0.4042],
		[5, 10, 0.2366, 0.7634],
		[10, 10, 0.7225, 1],
		[9, 63, 0.0769, 0.25],
		[150, 1000, 0.1292, 0.1735],
	])('gives for %i of %i the interval that is in the books', (part, whole, low, high) => {
		const interval = wilsonInterval(part, whole);

		expect(interval.low).toBeCloseTo(low, 3);
		expect(interval.high).toBeCloseTo(high, 3);
	});

	const aShare = fc
		.integer({ min: 1, max: 1_000_000 })
		.chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

	it('always holds what was seen, stays within 0 and 1, and is the mirror of its complement', () => {
		fc.assert(
			fc.property(aShare, ([part, whole]) => {
				const { low, high } = wilsonInterval(part, whole);
				const mirrored = wilsonInterval(whole - part, whole);

				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(part / whole);
				expect(high).toBeGreaterThanOrEqual(part / whole);
				expect(mirrored.low).toBeCloseTo(1 - high, 9);
			}),
		);
	});

	it.each([
		[0, 0],
		[-1, 5],
		[6, 5],
		[Number.NaN, 5],
	])('knows no share of %p in %p', (part, whole) => {
		expect(() => wilsonInterval(part, whole)).toThrow(RangeError);
	});
});
