import { fact } from './facts';
import { at, DAY_MS, errorCode, list, OTHER_ACCOUNT, text, usePractice } from './support';
import type { Answer } from './support';

const practice = usePractice();

async function insights(metric: string, extra = '', token = practice.token): Promise<Answer> {
	return practice.get(`/v25.0/${practice.storyId}/insights?metric=${metric}${extra}`, token);
}

async function changeStory(details: Record<string, unknown>): Promise<void> {
	await practice.control('POST', 'stories', { id: practice.storyId, ...details });
}

describe('story insights', () => {
	fact(
		[
			'2.4/views',
			'2.4/reach',
			'2.4/shares',
			'2.4/reposts',
			'2.4/follows',
			'2.4/profile_visits',
			'2.4/total_interactions',
			'2.4/shape-values',
		],
		'serve the plain metrics together, in values',
		async () => {
			const names = 'views,reach,shares,reposts,follows,profile_visits,total_interactions';

			const { status, body } = await insights(names);

			expect(status).toBe(200);
			const values = list(body, 'data').map((entry) => [
				at(entry, 'name'),
				at(entry, 'values.0.value'),
			]);
			expect(Object.fromEntries(values)).toEqual({
				views: 240,
				reach: 180,
				shares: 5,
				reposts: 2,
				follows: 3,
				profile_visits: 9,
				total_interactions: 26,
			});
			expect(at(body, 'data.0.period')).toBe('lifetime');
			expect(at(body, 'data.0.id')).toBe(`${practice.storyId}/insights/views/lifetime`);
		},
	);

	fact('2.4/period', 'ignore the period', async () => {
		const { body } = await insights('reach', '&period=day');

		expect(at(body, 'data.0.period')).toBe('lifetime');
	});

	fact('2.4/permission', 'need the insights permission', async () => {
		const token = await practice.issueToken({ scopes: ['instagram_business_basic'] });

		expect(errorCode(await insights('reach', '', token))).toBe('10');
	});

	fact('2.4/replies', 'count no replies for a creator in Europe, but elsewhere', async () => {
		const inEurope = await insights('replies');
		await practice.control('POST', 'accounts', { id: practice.world.account()?.id, country: 'US' });
		const elsewhere = await insights('replies');

		expect(at(inEurope.body, 'data.0.values.0.value')).toBe(0);
		expect(at(elsewhere.body, 'data.0.values.0.value')).toBe(12);
	});

	fact(['2.4/navigation', '2.4/shape-total'], 'break navigation down', async () => {
		const { body } = await insights('navigation', '&breakdown=story_navigation_action_type');

		expect(at(body, 'data.0.total_value')).toEqual({
			value: 205,
			breakdowns: [
				{
					dimension_keys: ['story_navigation_action_type'],
					results: [
						{ dimension_values: ['tap_forward'], value: 120 },
						{ dimension_values: ['tap_back'], value: 20 },
						{ dimension_values: ['tap_exit'], value: 25 },
						{ dimension_values: ['swipe_forward'], value: 40 },
					],
				},
			],
		});
	});

	fact('2.4/profile_activity', 'break profile activity down', async () => {
		const { body } = await insights('profile_activity', '&breakdown=action_type');

		expect(at(body, 'data.0.total_value.breakdowns.0.results.0')).toEqual({
			dimension_values: ['bio_link_clicked'],
			value: 2,
		});
	});

	fact(
		'2.4/dimension-case',
		'write dimensions in lower case, or in upper case on demand',
		async () => {
			await practice.control('POST', 'app', { upperCaseDimensions: true });
			const { body } = await insights('navigation', '&breakdown=story_navigation_action_type');

			const dimension = 'data.0.total_value.breakdowns.0.results.0.dimension_values.0';
			expect(at(body, dimension)).toBe('TAP_FORWARD');
		},
	);

	fact('2.4/breakdown', 'fail as a whole when a metric has no such breakdown', async () => {
		const mixed = await insights('navigation,reach', '&breakdown=story_navigation_action_type');

		expect(mixed.status).toBe(500);
		expect(at(mixed.body, 'error.message')).toBe('An unknown error has occurred.');
	});

	fact(
		['2.4/unsupported', '2.4/not-story'],
		'fail as a whole for a metric of posts or reels',
		async () => {
			for (const metric of ['saved', 'likes', 'comments', 'ig_reels_avg_watch_time']) {
				const answer = await insights(`reach,${metric}`);

				expect(errorCode(answer)).toBe('100');
				expect(at(answer.body, 'data')).toBeUndefined();
				expect(text(answer.body, 'error.message')).toContain('not supported for this media type');
			}
		},
	);

	fact('2.4/dead-names', 'no longer know the old names of navigation', async () => {
		for (const metric of ['taps_forward', 'taps_back', 'exits']) {
			expect(errorCode(await insights(metric))).toBe('100');
		}
	});

	fact(
		['2.4/link_clicks', '2.4/total_views'],
		'give two metrics to Facebook Login only',
		async () => {
			const facebook = await practice.issueToken({ login: 'facebook' });
			for (const metric of ['link_clicks', 'total_views']) {
				expect(errorCode(await insights(metric))).toBe('100');
				expect((await insights(metric, '', facebook)).status).toBe(200);
			}
		},
	);

	fact('2.4/organic', 'leave out of views what total_views adds', async () => {
		const facebook = await practice.issueToken({ login: 'facebook' });
		const { body } = await insights('views,total_views', '', facebook);

		expect(Number(at(body, 'data.1.values.0.value'))).toBeGreaterThan(
			Number(at(body, 'data.0.values.0.value')),
		);
	});

	fact(
		'2.4/facebook_views',
		'throw for facebook_views unless the story is shared to Facebook',
		async () => {
			const alone = await insights('facebook_views');
			await changeStory({ isSharedToFacebook: true });
			const shared = await insights('facebook_views');

			expect(errorCode(alone)).toBe('100');
			expect(at(shared.body, 'data.0.values.0.value')).toBe(31);
		},
	);

	fact('2.4/impressions', 'know impressions for old media only', async () => {
		const today = await insights('impressions');
		await changeStory({ publishedAt: '2024-07-01T12:00:00Z', isHighlight: true });
		const old = await insights('impressions');
		await changeStory({ publishedAt: '2024-07-02T00:00:00Z' });
		const atTheBorder = await insights('impressions');

		expect(errorCode(today)).toBe('100');
		expect(old.status).toBe(200);
		expect(errorCode(atTheBorder)).toBe('100');
	});

	fact('2.4/delay', 'may be delayed', async () => {
		await changeStory({ areInsightsDelayed: true });

		expect((await insights('reach')).body).toEqual({ data: [] });
	});

	fact(
		['2.4/no-data', '2.4/two-years'],
		'end with the story: an empty list, never a zero',
		async () => {
			await practice.advance(DAY_MS - 2 * 3_600_000 - 60_000);
			const before = await insights('reach');
			await practice.advance(2 * 60_000);
			const after = await insights('reach');
			await changeStory({ isHighlight: true });
			const kept = await insights('reach');

			expect(at(before.body, 'data.0.values.0.value')).toBe(180);
			expect(after.body).toEqual({ data: [] });
			expect(at(kept.body, 'data.0.values.0.value')).toBe(180);
		},
	);

	fact('2.4/few-viewers', 'are refused with code 10 below five viewers', async () => {
		await changeStory({ metrics: { reach: 4, views: 6 } });
		const four = await insights('views');
		await changeStory({ metrics: { reach: 5, views: 6 } });
		const five = await insights('views');

		expect(errorCode(four)).toBe('10');
		expect(at(four.body, 'error.message')).toBe(
			'(#10) Not enough viewers for the media to show insights',
		);
		expect(five.status).toBe(200);
	});

	fact('2.4/before-conversion', 'are refused for media from before the conversion', async () => {
		await changeStory({ isFromBeforeConversion: true });

		expect(errorCode(await insights('reach'))).toBe('100/2108006');
	});

	it('are not shown to another account', async () => {
		const token = await practice.issueToken({ accountId: OTHER_ACCOUNT });

		expect(errorCode(await insights('reach', '', token))).toBe('100/33');
	});
});
