import { createInstagramClient } from '../../../../core/instagram/createInstagramClient';
import { accountOfPage } from '../../../../core/instagram/login';
import type { Login } from '../../../../core/instagram/login';
import type { HttpAnswer, HttpRequestOptions } from '../../../../core/shared/ports';
import { graphError } from '../fakeHttp';

const ACCOUNT = '17841400000000001';
const STORY = '18000000000000001';

type Answers = (metrics: string[], request: HttpRequestOptions) => Partial<HttpAnswer>;

/** Everything has a number unless a test says otherwise. */
const allOf = (metrics: string[]): Partial<HttpAnswer> => ({
	body: { data: metrics.map((name) => ({ name, values: [{ value: 7 }] })) },
});

function clientThat(answers: Answers, login: Login = 'instagram') {
	const asked: string[] = [];
	const client = createInstagramClient({
		server: 'https://graph.instagram.com',
		...(login === 'facebook' ? { address: accountOfPage(ACCOUNT, '1') } : {}),
		http: async (request) => {
			const { metric = '', breakdown } = request.query ?? {};
			asked.push(breakdown === undefined ? metric : `${metric} by ${breakdown}`);
			return { status: 200, headers: {}, body: {}, ...answers(metric.split(','), request) };
		},
	});
	const read = async () =>
		await client.getStoryInsights({
			accountId: ACCOUNT,
			storyId: STORY,
			repliesAreCounted: true,
		});
	return { asked, client, read };
}

describe('getStoryInsights', () => {
	it('asks navigation, profile activity and views on Facebook apart from the plain metrics', async () => {
		const { asked, read } = clientThat(allOf);

		await read();

		expect(asked).toEqual([
			'views,reach,replies,shares,reposts,follows,profile_visits,total_interactions',
			'facebook_views',
			'navigation by story_navigation_action_type',
			'profile_activity by action_type',
		]);
	});

	it('asks for what only Facebook Login serves, with Facebook Login only', async () => {
		const { asked, read } = clientThat(allOf, 'facebook');

		await read();

		expect(asked[0]).toContain('link_clicks,total_views');
	});

	it('loses only the metric that is refused', async () => {
		const { asked, read } = clientThat((metrics) =>
			metrics.includes('reposts') ? graphError(100) : allOf(metrics),
		);

		const answer = await read();

		expect(answer.reposts).toMatchObject({ value: null, reason: 'refused' });
		const others = Object.entries(answer).filter(([name]) => name !== 'reposts');
		expect(others.map(([, { value }]) => value)).toEqual(others.map(() => 7));
		expect(asked.filter((metric) => metric === 'views')).toHaveLength(1);
	});

	it('keeps what was read when a limit ends the calls, and says of the rest that nothing came', async () => {
		const { asked, read } = clientThat((metrics) =>
			metrics.includes('facebook_views') ? graphError(4) : allOf(metrics),
		);

		const answer = await read();

		expect(answer.views?.value).toBe(7);
		expect(answer.navigation).toMatchObject({ value: null, reason: 'noAnswer' });
		expect(asked).toHaveLength(2);
	});

	it('takes 10 for too few viewers, after ruling out that the permission is missing', async () => {
		const { asked, read } = clientThat((metrics, { url }) =>
			url.includes(STORY) ? graphError(10) : allOf(metrics),
		);

		const answer = await read();

		expect(asked).toEqual([expect.stringContaining('views'), 'reach']);
		expect(new Set(Object.values(answer).map(({ value, reason }) => `${value} ${reason}`))).toEqual(
			new Set(['null fewerThanFive']),
		);
		expect(Object.keys(answer)).toHaveLength(11);
	});

	it('says that the permission is missing when the account has no numbers either', async () => {
		await expect(clientThat(() => graphError(10)).read()).rejects.toMatchObject({
			code: 'notAllowed',
		});
	});

	it('asks for the permission once, however many stories have few viewers', async () => {
		const { asked, client } = clientThat((metrics, { url }) =>
			url.includes(ACCOUNT) || url.includes('/me/') ? allOf(metrics) : graphError(10),
		);

		for (const storyId of ['1', '2', '3']) {
			await client.getStoryInsights({ accountId: ACCOUNT, storyId, repliesAreCounted: true });
		}

		expect(asked.filter((metric) => metric === 'reach')).toHaveLength(1);
	});

	it.each([
		[graphError(100, 2108006), 'beforeConversion'],
		[graphError(100, 33), 'notFound'],
		[{ body: { data: [] } }, 'noData'],
	] as const)('reads %j as one reason for all', async (answer, reason) => {
		const metrics = await clientThat(() => answer).read();

		expect(new Set(Object.values(metrics).map((metric) => metric.reason))).toEqual(
			new Set([reason]),
		);
	});

	it.each([
		['the connection ended', graphError(190), 'connectionEnded'],
		['Instagram cannot be reached', { status: 503 }, 'instagramUnreachable'],
	])('throws when nothing was answered: %s', async (_what, answer, code) => {
		await expect(clientThat(() => answer).read()).rejects.toMatchObject({ code });
	});

	it('passes a metric on that nobody asked for', async () => {
		const { read } = clientThat((metrics) => allOf([...metrics, 'brand_new_metric']));

		expect((await read()).brand_new_metric?.value).toBe(7);
	});
});

describe('listStories', () => {
	const story = (id: number) => ({ id: String(id), timestamp: '2026-11-24T10:00:00+0000' });

	it('reads page after page by the cursor, and never follows an address of the answer', async () => {
		const urls: string[] = [];
		const client = createInstagramClient({
			server: 'https://graph.instagram.com',
			http: async ({ url, query }) => {
				urls.push(url);
				const next = 'https://elsewhere.example/steal';
				const body =
					query?.after === undefined
						? { data: [story(1)], paging: { cursors: { after: 'two' }, next } }
						: { data: [story(2)], paging: { cursors: { after: 'three' } } };
				return { status: 200, headers: {}, body };
			},
		});

		const { stories } = await client.listStories();

		expect(stories.map(({ storyId }) => storyId)).toEqual(['1', '2']);
		expect(stories[0]?.endsAt).toEqual(new Date('2026-11-25T10:00:00Z'));
		expect(new Set(urls)).toEqual(new Set(['https://graph.instagram.com/v25.0/me/stories']));
	});

	it('ends a list that never ends, and counts what cannot be read', async () => {
		let pages = 0;
		const client = createInstagramClient({
			server: 'https://graph.facebook.com',
			address: accountOfPage(ACCOUNT, '1'),
			http: async () => {
				pages += 1;
				const paging = { cursors: { after: String(pages) }, next: 'https://graph.facebook.com/x' };
				return { status: 200, headers: {}, body: { data: [story(pages), { id: 5 }], paging } };
			},
		});

		const { stories, unreadable } = await client.listStories();

		expect([stories.length, unreadable, pages]).toEqual([20, 20, 20]);
	});

	it('asks for no page more than are wanted', async () => {
		let pages = 0;
		const client = createInstagramClient({
			server: 'https://graph.instagram.com',
			http: async () => {
				pages += 1;
				const paging = { cursors: { after: 'x' }, next: 'https://graph.instagram.com/x' };
				return { status: 200, headers: {}, body: { data: [story(1), story(2)], paging } };
			},
		});

		expect((await client.listStories(1)).stories).toHaveLength(1);
		expect(pages).toBe(1);
	});
});
