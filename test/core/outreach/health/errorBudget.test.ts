import { exceedsErrorBudget } from '../../../../core/outreach/health/errorBudget';

describe('the error budget of a campaign', () => {
	it.each([
		['four failures, whatever the share', 4, 4, false],
		['five of five', 5, 5, true],
		['five of twenty-five: exactly a fifth', 25, 5, false],
		['five of twenty-four', 24, 5, true],
		['ten of fifty', 50, 10, false],
		['eleven of fifty', 50, 11, true],
		['nothing yet', 0, 0, false],
	])('is judged for %s', (_case, attempts, failures, isExceeded) => {
		expect(exceedsErrorBudget({ attempts, failures })).toBe(isExceeded);
	});
});
