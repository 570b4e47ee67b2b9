import { readInsights } from '../../../../core/instagram/insights/readInsights';

const plain = (name: string, value: unknown) => ({ name, period: 'lifetime', values: [{ value }] });
const refusal = (code: number, subcode?: number) => ({
	error: { message: 'private words', code, error_subcode: subcode },
});

describe('readInsights', () => {
	it('reads both shapes of facts §2.4', () => {
		const { kind, metrics } = readInsights({
			data: [
				plain('views', 120),
				{
					name: 'navigation',
					total_value: {
						value: 90,
						breakdowns: [
							{
								dimension_keys: ['story_navigation_action_type'],
								results: [
									{ dimension_values: ['tap_forward'], value: 60 },
									{ dimension_values: ['TAP_EXIT'], value: 20 },
								],
							},
						],
					},
				},
			],
		});

		expect(kind).toBe('read');
		expect(metrics.views?.value).toBe(120);
		expect(metrics.navigation).toMatchObject({
			value: 90,
			breakdowns: { story_navigation_action_type: { tap_forward: 60, tap_exit: 20 } },
		});
	});

	it.each([
		['no data', { data: [] }, 'noData'],
		['fewer than five viewers', refusal(10), 'fewerThanFive'],
		['fewer than five viewers, with an empty subcode', refusal(10, 0), 'fewerThanFive'],
		['a restriction that also is a 10', refusal(10, 1893063), 'refused'],
		['a closed window that also is a 10', refusal(10, 2534022), 'refused'],
		['a story from before the conversion', refusal(100, 2108006), 'beforeConversion'],
		['a metric that is not served', refusal(100), 'refused'],
		['a page of a proxy', '<html>', 'unreadable'],
		['nothing', undefined, 'unreadable'],
	])('reads %s as what it is, without any number', (_what, response, kind) => {
		expect(readInsights(response)).toEqual({ kind, metrics: {} });
	});

	it.each([
		['-1', -1, 'fewerThanFive'],
		['nothing', null, 'notDelivered'],
		['a text', '12', 'unreadable'],
		['a negative count', -7, 'unreadable'],
		['a number that JSON rounds', 2 ** 53, 'unreadable'],
	])('reads %s as null with its reason', (_what, value, reason) => {
		expect(readInsights({ data: [plain('reach', value)] }).metrics.reach).toMatchObject({
			value: null,
			reason,
		});
	});

	it('takes 0 replies for no count, unless the account is where they are counted', () => {
		const response = { data: [plain('replies', 0), plain('shares', 0)] };

		expect(readInsights(response).metrics).toMatchObject({
			replies: { value: null, reason: 'repliesNotCounted' },
			shares: { value: 0, reason: null },
		});
		expect(readInsights(response, { repliesAreCounted: true }).metrics.replies).toMatchObject({
			value: 0,
			reason: null,
		});
	});

	it('leaves out what was not delivered, and passes on what is new', () => {
		const { metrics } = readInsights({ data: [plain('brand_new_metric', 3), 'noise', { no: 1 }] });

		expect(Object.keys(metrics)).toEqual(['brand_new_metric']);
	});

	it('keeps the names of places and ages as they are, and reads a value of -1 among them', () => {
		const results = [
			{ dimension_values: ['Milan, Lombardy'], value: 40 },
			{ dimension_values: ['Rome, Lazio'], value: -1 },
		];
		const { metrics } = readInsights({
			data: [
				{
					name: 'follower_demographics',
					total_value: { breakdowns: [{ dimension_keys: ['city'], results }] },
				},
			],
		});

		expect(metrics.follower_demographics?.breakdowns).toEqual({
			city: { 'Milan, Lombardy': 40, 'Rome, Lazio': null },
		});
	});

	it('keeps the days of a series', () => {
		const values = [
			{ value: 3, end_time: '2026-11-22T08:00:00+0000' },
			{ value: 4, end_time: '2026-11-23T08:00:00+0000' },
		];

		expect(readInsights({ data: [{ name: 'follower_count', values }] }).metrics).toMatchObject({
			follower_count: {
				value: 3,
				series: [
					{ value: 3, endsAt: '2026-11-22T08:00:00+0000' },
					{ value: 4, endsAt: '2026-11-23T08:00:00+0000' },
				],
			},
		});
	});
});
