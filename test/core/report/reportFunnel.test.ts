import type { FunnelCounts } from '../../../core/ledger/reportRecords';
import { readFunnel } from '../../../core/report/readings';
import { reportFunnel } from '../../../core/report/reportFunnel';

const countsOf = (...periods: FunnelCounts['periods']): FunnelCounts => ({
	asOf: new Date('2026-11-24T12:00:00Z'),
	accountIds: ['1'],
	periods,
	marksMade: [],
});

const WITH_LIST = {
	viewers: { viewers: 300, reachable: 40, contacted: 30, replied: 5, qualified: 3, sale: 1 },
	others: { reachable: 9, contacted: 4, replied: 2, qualified: 0, sale: 0 },
};
const WITHOUT_LIST = {
	viewers: { viewers: 0, reachable: 0, contacted: 0, replied: 0, qualified: 0, sale: 0 },
	others: { reachable: 9, contacted: 4, replied: 2, qualified: 0, sale: 0 },
};

describe('reportFunnel', () => {
	it('gives each stage as a share of the one before, with others beside it', () => {
		const stages = reportFunnel(countsOf(WITH_LIST, WITHOUT_LIST), 'en');

		expect(stages.map(({ stage, people, others }) => [stage, people.value, others])).toEqual([
			['viewers', 300, null],
			['reachable', 40, 9],
			['contacted', 30, 4],
			['replied', 5, 2],
			['qualified', null, null],
			['sale', null, null],
		]);
		expect(stages[1]?.ofStageBefore).toMatchObject({ part: 40, whole: 300 });
		expect(stages.map(({ isTooFew }) => isTooFew)).toEqual([
			false,
			false,
			false,
			false,
			false,
			false,
		]);
		expect(stages[3]).toMatchObject({ previous: { value: 2 } });
	});

	it('calls the last stages not recorded yet, never 0', () => {
		const [qualified, sale] = reportFunnel(countsOf(WITH_LIST), 'en').slice(-2);

		expect(qualified?.people).toMatchObject({ value: null, missing: 'notRecordedYet' });
		expect(sale?.people).toMatchObject({ value: null, missing: 'notRecordedYet' });
	});

	it('counts the last stages from the first mark on', () => {
		const counts = { ...countsOf(WITH_LIST), marksMade: ['sale' as const] };

		const [qualified, sale] = reportFunnel(counts, 'en').slice(-2);

		expect(qualified?.people.value).toBe(3);
		expect(sale).toMatchObject({ people: { value: 1 }, ofStageBefore: { part: 1, whole: 3 } });
	});

	it('counts everyone where no list covers the period, and says so', () => {
		const stages = reportFunnel(countsOf(WITHOUT_LIST), 'en');

		expect(stages.map(({ people }) => people.value)).toEqual([null, 9, 4, 2, null, null]);
		expect(stages[0]?.people.missing).toBe('noViewerList');
		expect(stages[1]?.ofStageBefore?.missing).toBe('noViewerList');
		expect(stages[2]).toMatchObject({ isTooFew: true, ofStageBefore: { part: 4, whole: 9 } });
		expect(readFunnel(stages, 'en')).toBe(
			'No viewer list covers this period; of everyone, could be messaged 9, contacted 4, replied 2; qualified: not recorded yet; sale: not recorded yet.',
		);
	});

	it.each([
		[
			'en',
			'Viewers 300, could be messaged 40, contacted 30, replied 5; qualified: not recorded yet; sale: not recorded yet.',
		],
		[
			'it',
			'Spettatori 300, raggiungibili 40, contattati 30, con risposta 5; qualificati: non ancora registrato; vendite: non ancora registrato.',
		],
	] as const)('is read in one sentence in %s', (language, sentence) => {
		expect(readFunnel(reportFunnel(countsOf(WITH_LIST), language), language)).toBe(sentence);
	});

	it('makes no share of an empty stage', () => {
		const nobody = {
			viewers: { viewers: 5, reachable: 0, contacted: 0, replied: 0, qualified: 0, sale: 0 },
			others: { reachable: 0, contacted: 0, replied: 0, qualified: 0, sale: 0 },
		};

		expect(reportFunnel(countsOf(nobody), 'en')[2]?.ofStageBefore).toMatchObject({
			value: null,
			missing: 'noOneInStageBefore',
		});
	});
});
