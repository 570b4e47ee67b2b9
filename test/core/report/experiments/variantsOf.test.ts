import { NOTHING_COUNTED, type PeriodCounts } from '../../../../core/ledger/reportRecords';
import { compareVariants } from '../../../../core/report/experiments/compareVariants';
import { variantsOf } from '../../../../core/report/experiments/variantsOf';

const reached = (contacted: number, replied: number, optedOut = 0): PeriodCounts => ({
	...NOTHING_COUNTED,
	people: { ...NOTHING_COUNTED.people, contacted, replied, optedOut, complained: 1 },
});

const grouped = (groups: Record<string, PeriodCounts>) => ({
	total: NOTHING_COUNTED,
	groups: Object.entries(groups).map(([group, counts]) => ({ group, counts })),
});

describe('variantsOf', () => {
	const periods = {
		settled: grouped({ A: reached(100, 10), '': reached(5, 1) }),
		all: grouped({
			B: reached(40, 2),
			A: reached(150, 12, 3),
			'': reached(9, 1),
			C: NOTHING_COUNTED,
		}),
		areComplaintsMarked: false,
	};

	it('compares people whose time is over, and counts harm among all', () => {
		expect(variantsOf(periods)).toEqual([
			{
				variant: 'A',
				weight: 1,
				settled: 100,
				succeeded: 10,
				contacted: 150,
				optedOut: 3,
				complained: null,
			},
			{
				variant: 'B',
				weight: 1,
				settled: 0,
				succeeded: 0,
				contacted: 40,
				optedOut: 0,
				complained: null,
			},
		]);
	});

	it('takes planned weights and marked complaints over', () => {
		const [first] = variantsOf({ ...periods, weights: { A: 9 }, areComplaintsMarked: true });

		expect(first).toMatchObject({ weight: 9, complained: 1 });
	});

	it('gives what an experiment can be read from', () => {
		expect(compareVariants(variantsOf(periods)).verdict).toBe('unevenSplit');
	});
});
