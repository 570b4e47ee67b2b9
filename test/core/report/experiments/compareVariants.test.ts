import {
	compareVariants,
	type VariantCounts,
} from '../../../../core/report/experiments/compareVariants';
import { alwaysValidInterval } from '../../../../core/report/experiments/evidence';
import { logGamma } from '../../../../core/report/experiments/logBeta';
import { seededRandom } from '../../../support/seededRandom';

const variant = (name: string, changes: Partial<VariantCounts> = {}): VariantCounts => ({
	variant: name,
	weight: 1,
	settled: 1000,
	succeeded: 150,
	contacted: 1000,
	optedOut: 2,
	complained: null,
	...changes,
});

const DAYS = 60;
const PEOPLE_A_DAY = 25;

/** One experiment that is looked at every day; says after how many days something was called. */
function simulate(
	random: () => number,
	rates: readonly number[],
	isCalled: (variants: readonly VariantCounts[]) => boolean,
): number | null {
	const people = rates.map(() => 0);
	const successes = rates.map(() => 0);
	for (let day = 1; day <= DAYS; day += 1) {
		for (let person = 0; person < PEOPLE_A_DAY * rates.length; person += 1) {
			const at = Math.floor(random() * rates.length);
			people[at] = (people[at] ?? 0) + 1;
			if (random() < (rates[at] ?? 0)) successes[at] = (successes[at] ?? 0) + 1;
		}
		const variants = rates.map((_, at) =>
			variant(`v${at}`, {
				settled: people[at] ?? 0,
				succeeded: successes[at] ?? 0,
				contacted: people[at] ?? 0,
				optedOut: 0,
			}),
		);
		if (isCalled(variants)) return day;
	}
	return null;
}

const share = (runs: number, count: (run: number) => boolean): number =>
	Array.from({ length: runs }, (_, run) => run).filter(count).length / runs;

describe('compareVariants, looked at every day for two months', () => {
	it.each([
		['two variants', [0.15, 0.15]],
		['two variants with rare answers', [0.02, 0.02]],
		['four variants', [0.15, 0.15, 0.15, 0.15]],
	])('calls a winner among %s that are equal in under 5 % of experiments', (_, rates) => {
		const random = seededRandom(7);

		const falseAlarms = share(
			150,
			() => simulate(random, rates, (seen) => compareVariants(seen).winner !== null) !== null,
		);

		expect(falseAlarms).toBeLessThan(0.05);
	});

	it('finds a variant that is really better in most experiments', () => {
		const random = seededRandom(8);

		const found = share(
			50,
			() => simulate(random, [0.1, 0.18], (seen) => compareVariants(seen).winner === 'v1') !== null,
		);

		expect(found).toBeGreaterThan(0.8);
	});

	it('would raise false alarms more often with intervals made for one look', () => {
		const random = seededRandom(7);
		const isCalledByOneLook = ([a, b]: readonly VariantCounts[]): boolean => {
			if (a === undefined || b === undefined) return false;
			const [p, q] = [a.succeeded / a.settled, b.succeeded / b.settled];
			const spread = Math.sqrt((p * (1 - p)) / a.settled + (q * (1 - q)) / b.settled);
			return a.settled >= 30 && b.settled >= 30 && Math.abs(p - q) > 1.96 * spread;
		};

		const falseAlarms = share(
			150,
			() => simulate(random, [0.15, 0.15], isCalledByOneLook) !== null,
		);

		expect(falseAlarms).toBeGreaterThan(0.15);
	});

	it('warns of an uneven split in under 1 % of experiments with an even one', () => {
		const random = seededRandom(9);

		const warned = share(
			150,
			() => simulate(random, [0.15, 0.15], (seen) => compareVariants(seen).isSplitUneven) !== null,
		);

		expect(warned).toBeLessThan(0.01);
	});
});

describe('compareVariants', () => {
	it('says that there are too few, however large the difference', () => {
		const compared = compareVariants([
			variant('A', { settled: 29, succeeded: 0, contacted: 29, optedOut: 0 }),
			variant('B', { settled: 29, succeeded: 29, contacted: 29, optedOut: 0 }),
		]);

		expect(compared).toMatchObject({ verdict: 'tooFew', winner: null });
		expect(compared.reading.en).toContain('29 people');
		expect(compared.reading.it).toContain('29 persone');
	});

	it('names the better one with its share', () => {
		const compared = compareVariants([variant('A'), variant('B', { succeeded: 250 })]);

		expect(compared).toMatchObject({ verdict: 'better', winner: 'B' });
		expect(compared.reading).toEqual({
			en: '"B" is clearly better (25 %): use it for everyone.',
			it: '"B" è chiaramente migliore (25 %): usala per tutti.',
		});
	});

	it('says nothing where people were not split as planned', () => {
		const compared = compareVariants([
			variant('A', { contacted: 1300, settled: 1300 }),
			variant('B', { succeeded: 400 }),
		]);

		expect(compared).toMatchObject({ verdict: 'unevenSplit', winner: null, isSplitUneven: true });
	});

	it('holds a split of 9 to 1 for even where it was planned', () => {
		const compared = compareVariants([
			variant('A', { weight: 9, contacted: 9000, settled: 1000, optedOut: 10 }),
			variant('B', { weight: 1, contacted: 1000 }),
		]);

		expect(compared.isSplitUneven).toBe(false);
	});

	it.each([
		['optOuts', { optedOut: 40 }],
		['complaints', { complained: 15 }],
	])('stops a variant for %s even if it wins', (stop, harm) => {
		const compared = compareVariants([variant('A'), variant('B', { succeeded: 400, ...harm })]);

		expect(compared.variants.map(({ stop: reason }) => reason)).toEqual([null, stop]);
		expect(compared.winner).toBeNull();
		expect(compared.reading.en).toContain('stop B');
		expect(compared.reading.it).toContain('ferma B');
	});

	it('stops all where all do harm', () => {
		const harm = { optedOut: 60 };

		const compared = compareVariants([variant('A', harm), variant('B', harm)]);

		expect(compared.verdict).toBe('allStopped');
	});

	it('compares nothing with nothing', () => {
		expect(compareVariants([variant('A')]).verdict).toBe('oneVariant');
		expect(compareVariants([]).verdict).toBe('noVariants');
	});

	it('refuses counts that cannot be', () => {
		expect(() => compareVariants([variant('A', { succeeded: 1001 })])).toThrow('contradict');
	});
});

describe('alwaysValidInterval', () => {
	it('holds the share, stays within 0 and 1, and narrows', () => {
		const few = alwaysValidInterval({ part: 3, whole: 20 }, 0.05);
		const many = alwaysValidInterval({ part: 300, whole: 2000 }, 0.05);

		expect(few.low).toBeLessThan(0.15);
		expect(few.high).toBeGreaterThan(0.15);
		expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5);
		expect(alwaysValidInterval({ part: 0, whole: 50 }, 0.05).low).toBe(0);
		expect(alwaysValidInterval({ part: 50, whole: 50 }, 0.05).high).toBe(1);
	});

	it('leaves the true rate out at some time in under 5 % of series', () => {
		const random = seededRandom(10);

		const missed = share(100, () => {
			let part = 0;
			for (let whole = 1; whole <= 200; whole += 1) {
				if (random() < 0.1) part += 1;
				const { low, high } = alwaysValidInterval({ part, whole }, 0.05);
				if (low > 0.1 || high < 0.1) return true;
			}
			return false;
		});

		expect(missed).toBeLessThan(0.05);
	});
});

describe('logGamma', () => {
	it.each([
		[0.5, Math.log(Math.sqrt(Math.PI))],
		[1, 0],
		[5, Math.log(24)],
		[11, Math.log(3_628_800)],
	])('of %p is right to nine digits', (x, expected) => {
		expect(logGamma(x)).toBeCloseTo(expected, 9);
	});
});
