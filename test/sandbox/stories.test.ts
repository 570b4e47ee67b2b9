import { at, errorCode, list, OTHER_ACCOUNT, text, usePractice } from './support';
import type { Answer } from './support';

const practice = usePractice();

describe('stories', () => {
	it('are listed for 24 hours, without live videos and reshared stories', async () => {
		const story = practice.storyId;
		await practice.control('POST', 'stories', { isReshare: true });
		await practice.control('POST', 'stories', { isLiveVideo: true });
		const now = await practice.get('/v25.0/me/stories?fields=id,timestamp,media_type,caption');
		await practice.advance(22 * 3_600_000);
		const later = await practice.get('/v25.0/me/stories');

		expect(list(now.body, 'data').map((entry) => at(entry, 'id'))).toEqual([story]);
		expect(later.body).toEqual({ data: [] });
	});

	it('come in pages', async () => {
		await practice.control('POST', 'stories', { caption: 'second' });
		const first = await practice.get('/v25.0/me/stories?fields=caption&limit=1');
		const next = new URL(text(first.body, 'paging.next'));
		const second = await practice.get(next.pathname + next.search);

		expect(at(first.body, 'data.0.caption')).toBe('second');
		expect(at(second.body, 'data.0.caption')).toBe('Warm from the oven');
		expect(at(second.body, 'paging.next')).toBeUndefined();
	});
});

describe('account insights', () => {
	const account = async (query: string): Promise<Answer> =>
		practice.get(`/v25.0/me/insights?${query}`);

	it('give totals, and the same day the same number', async () => {
		const query =
			'metric=views,likes&period=day&metric_type=total_value&since=1795000000&until=1795086400';
		const once = await account(query);

		expect(once.status).toBe(200);
		expect((await account(query)).body).toEqual(once.body);
	});

	it('refuse a metric with totals only when no metric_type is given', async () => {
		expect(errorCode(await account('metric=views&period=day'))).toBe('100');
	});

	it.each(['impressions', 'profile_views', 'website_clicks'])(
		'no longer know %s',
		async (metric) => {
			expect(errorCode(await account(`metric=${metric}&period=day`))).toBe('100');
		},
	);

	it('refuse a breakdown that the metric does not have', async () => {
		const query = 'metric=reposts&period=day&metric_type=total_value&breakdown=media_product_type';

		expect(errorCode(await account(query))).toBe('100');
	});

	it('give demographics for this week or this month, and none below 100 followers', async () => {
		const query =
			'metric=follower_demographics&period=lifetime&metric_type=total_value&breakdown=country';
		const some = await account(`${query}&timeframe=this_month`);
		const old = await account(`${query}&timeframe=last_90_days`);
		const small = await practice.get(
			`/v25.0/me/insights?${query}&timeframe=this_week`,
			await practice.issueToken({ accountId: OTHER_ACCOUNT }),
		);

		expect(at(some.body, 'data.0.total_value.breakdowns.0.results.0.dimension_values')).toEqual([
			'IT',
		]);
		expect(errorCode(old)).toBe('100');
		expect(small.body).toEqual({ data: [] });
	});
});
