import { BENCHMARKS, judgeShare } from '../../../core/report/verdicts';

describe('judgeShare of people who replied', () => {
	it.each([
		[3, 29, 0, 'tooFew'],
		[3, 30, 0, 'usual'],
		[9, 63, 0, 'usual'],
		[20, 100, 0, 'usual'],
		[21, 100, 0, 'aboveUsual'],
		[9, 100, 0, 'belowUsual'],
		[0, 100, 0, 'belowUsual'],
		[9, 100, 50, 'belowUsual'],
		[9, 100, 51, 'tooEarly'],
		[10, 100, 100, 'usual'],
	])('calls %i of %i, %i still open, %s', (part, whole, stillOpen, verdict) => {
		expect(judgeShare({ part, whole, stillOpen }, BENCHMARKS.replyRate)).toBe(verdict);
	});
});

describe('judgeShare of opt-outs', () => {
	it.each([
		[0, 29, 'tooFew'],
		[0, 30, 'belowLine'],
		[1, 63, 'aboveLine'],
		[9, 1000, 'belowLine'],
		[1, 100, 'aboveLine'],
		[1, 25, 'tooFew'],
		[2, 10, 'aboveLine'],
	])('calls %i of %i %s', (part, whole, verdict) => {
		expect(judgeShare({ part, whole, stillOpen: 0 }, BENCHMARKS.optOutRate)).toBe(verdict);
	});
});

describe('judgeShare without a benchmark', () => {
	it('says only whether there are too few', () => {
		expect(judgeShare({ part: 1, whole: 29, stillOpen: 0 }, undefined)).toBe('tooFew');
		expect(judgeShare({ part: 1, whole: 30, stillOpen: 0 }, undefined)).toBeNull();
	});
});
