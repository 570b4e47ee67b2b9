import fc from 'fast-check';
import { MISSING_REASONS } from '../../../../core/instagram/insights/missingReasons';
import { readInsights } from '../../../../core/instagram/insights/readInsights';

/** Right in its outer shape, anything inside: where a careless reader would fall. */
const almostInsights = fc.record({
	data: fc.array(
		fc.oneof(
			fc.jsonValue(),
			fc.record(
				{
					name: fc.oneof(
						fc.constantFrom('views', 'replies', 'NAVIGATION', '__proto__'),
						fc.string(),
					),
					values: fc.oneof(fc.jsonValue(), fc.array(fc.record({ value: fc.jsonValue() }))),
					total_value: fc.oneof(
						fc.jsonValue(),
						fc.record({
							value: fc.jsonValue(),
							breakdowns: fc.array(
								fc.record({
									dimension_keys: fc.array(fc.string()),
									results: fc.array(
										fc.record({
											dimension_values: fc.array(fc.string()),
											value: fc.jsonValue(),
										}),
									),
								}),
							),
						}),
					),
				},
				{ requiredKeys: ['name'] },
			),
		),
	),
});

const answers = fc.oneof(fc.jsonValue(), almostInsights);

describe('readInsights, whatever comes', () => {
	it('never throws', () => {
		fc.assert(
			fc.property(answers, (answer) => {
				expect(() => readInsights(answer)).not.toThrow();
			}),
			{ numRuns: 500 },
		);
	});

	it('gives every metric either a number from 0 on or a reason, never both and never neither', () => {
		fc.assert(
			fc.property(answers, (answer) => {
				for (const { value, reason } of Object.values(readInsights(answer).metrics)) {
					if (value === null) expect(Object.keys(MISSING_REASONS)).toContain(reason);
					else expect([value >= 0, reason]).toEqual([true, null]);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('never makes a zero out of something else', () => {
		const noZero = fc.jsonValue().filter((value) => value !== 0);
		fc.assert(
			fc.property(noZero, fc.boolean(), (value, isTotal) => {
				const body = isTotal ? { total_value: { value } } : { values: [{ value }] };
				const { metrics } = readInsights({ data: [{ name: 'views', ...body }] });

				expect(metrics.views?.value).not.toBe(0);
			}),
		);
	});

	it('reads every count as it is, in either place', () => {
		fc.assert(
			fc.property(fc.maxSafeNat(), fc.boolean(), (value, isTotal) => {
				const body = isTotal ? { total_value: { value } } : { values: [{ value }] };
				const { metrics } = readInsights({ data: [{ name: 'a_new_metric', ...body }] });

				expect(metrics.a_new_metric).toMatchObject({ value, reason: null });
			}),
		);
	});
});
