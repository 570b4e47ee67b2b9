import fc from 'fast-check';
import { readUsage } from '../../../core/instagram/readUsage';

describe('readUsage', () => {
	it('finds the highest share of any limit and the longest wait', () => {
		const usage = readUsage({
			'x-app-usage': '{"call_count":28,"total_time":25,"total_cputime":25}',
			'x-business-use-case-usage': JSON.stringify({
				'178': [
					{
						type: 'instagram',
						call_count: 10,
						total_cputime: 20,
						total_time: 95,
						estimated_time_to_regain_access: 19,
					},
					{
						type: 'messenger',
						call_count: 3,
						total_cputime: 0,
						total_time: 0,
						estimated_time_to_regain_access: 4,
					},
				],
			}),
		});

		expect(usage).toEqual({ percentMax: 95, minutesToRegainAccess: 19 });
	});

	it('does not take silence for nought', () => {
		expect(readUsage({})).toEqual({ percentMax: null, minutesToRegainAccess: 0 });
	});

	it('reads one header when the other is broken', () => {
		expect(
			readUsage({ 'x-app-usage': '{"call_count":81}', 'x-business-use-case-usage': '{"178":' }),
		).toEqual({ percentMax: 81, minutesToRegainAccess: 0 });
	});

	it('never throws and never answers with something that is no number', () => {
		const header = fc.oneof(fc.string(), fc.json());
		fc.assert(
			fc.property(header, header, (app, business) => {
				const usage = readUsage({ 'x-app-usage': app, 'x-business-use-case-usage': business });

				expect(Number.isFinite(usage.percentMax ?? 0)).toBe(true);
				expect(Number.isFinite(usage.minutesToRegainAccess)).toBe(true);
			}),
		);
	});
});
