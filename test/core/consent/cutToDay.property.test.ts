import fc from 'fast-check';
import { cutToDay } from '../../../core/consent/cutToDay';
import { DAY_MS } from '../../../core/shared/duration';

const instants = fc.array(fc.integer({ min: -3 * DAY_MS, max: 3 * DAY_MS }), { maxLength: 40 });
/** Instants that lie close together, also around midnight. */
const crowded = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 });

describe('instants cut to the day', () => {
	it('keep their day, their order and their number, and nothing of the time of day', () => {
		fc.assert(
			fc.property(fc.oneof(instants, crowded), (given) => {
				const cut = cutToDay(given);

				expect(cut.map(([from]) => from)).toEqual([...new Set(given)].sort((a, b) => a - b));
				for (const [index, [from, to]] of cut.entries()) {
					expect(Math.floor(to / DAY_MS)).toBe(Math.floor(from / DAY_MS));
					expect(to - Math.floor(to / DAY_MS) * DAY_MS).toBeLessThanOrEqual(given.length);
					expect(to).toBeGreaterThan(cut[index - 1]?.[1] ?? -Infinity);
				}
			}),
		);
	});

	it('stay as they are when they are cut again', () => {
		fc.assert(
			fc.property(fc.oneof(instants, crowded), (given) => {
				const once = cutToDay(given).map(([, to]) => to);

				expect(cutToDay(once).map(([, to]) => to)).toEqual(once);
			}),
		);
	});
});
