import type { INodeParameters } from 'n8n-workflow';
import { ACCOUNT } from '../support/events';
import { practiceLedger, runSubject, useNodeWorld, workflowOf, world } from './support/nodeWorld';
import { ONE_ITEM, usePracticeWorld } from './support/practiceServer';
import { schemaFaults } from './support/schemaFaults';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const OTHER_ACCOUNT = '17841400000000003';

useNodeWorld();
const practice = usePracticeWorld();

const story = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'story',
	operation,
	account: '',
	...changes,
});
const byId = (value: string): INodeParameters => ({ story: { __rl: true, mode: 'id', value } });
const faults = (item: unknown, operation: string, resource = 'story'): string[] =>
	schemaFaults(item, { node: 'InstagramStoryInsights', resource, operation });

describe('Instagram Story Insights, Story: Get Many', () => {
	it('lists what is live, newest first, and says how many end soon', async () => {
		await practice.publish(23.5 * HOUR_MS);
		await practice.publish(2 * HOUR_MS);
		await practice.publish(25 * HOUR_MS);

		const run = await practice.run(story('getMany', { returnAll: true }));

		const items = run.json('Subject');
		expect(items.map(({ minutesLeft }) => minutesLeft)).toEqual([22 * 60, 30]);
		expect(items.flatMap((item) => faults(item, 'getMany'))).toEqual([]);
		expect(items[0]).toMatchObject({ accountId: ACCOUNT, source: 'instagram', mediaType: 'IMAGE' });
		expect(practice.hints(run)).toContain('2 live stories; 1 ends within the hour.');
	});

	it('reads every page, or only as many as wanted', async () => {
		for (let at = 0; at < 130; at += 1) await practice.publish(at * MINUTE_MS);

		const all = await practice.run(story('getMany', { returnAll: true }));
		const some = await practice.run(story('getMany', { returnAll: false, limit: 3 }));

		expect(new Set(all.json('Subject').map(({ storyId }) => storyId)).size).toBe(130);
		expect(some.json('Subject')).toHaveLength(3);
	});

	it('gives all that Instagram gives when it is not simplified', async () => {
		await practice.publish();

		const run = await practice.run(story('getMany', { returnAll: true, simplify: false }));

		expect(run.json('Subject')[0]).toMatchObject({
			mediaUrl: expect.stringContaining('http'),
			username: 'lumina.bakery.practice',
		});
	});

	it('answers every item for its own account, and an account it cannot reach in the item', async () => {
		await practice.publish();
		const input = [{ json: { accountId: OTHER_ACCOUNT } }, { json: { accountId: ACCOUNT } }];

		const run = await practice.run(
			story('getMany', { account: '={{ $json.accountId }}', returnAll: true }),
			input,
			{ onError: 'continueRegularOutput' },
		);

		expect(
			run.items('Subject').map(({ json, pairedItem }) => [json.accountId, pairedItem]),
		).toEqual([
			[ACCOUNT, { item: 1 }],
			[undefined, { item: 0 }],
		]);
		expect(run.json('Subject')[1]).toMatchObject({ error: expect.stringContaining('account') });
	});
});

describe('Instagram Story Insights, Story: Get', () => {
	it('reads a live story with its labels', async () => {
		const storyId = await practice.publish(HOUR_MS);
		await practice.run(
			story('label', { labelsFrom: 'fields', ...byId(storyId), labels: { topic: 'bread' } }),
		);

		const run = await practice.run(story('get', byId(storyId)));

		const [item] = run.json('Subject');
		expect(item).toMatchObject({ storyId, source: 'instagram', labels: { topic: 'bread' } });
		expect(faults(item, 'get')).toEqual([]);
	});

	it('knows a story that Instagram has no more', async () => {
		const storyId = await practice.publish(HOUR_MS);
		await practice.run(story('get', byId(storyId)));
		practice.world.media.clear();

		const run = await practice.run(story('get', byId(storyId)));

		expect(run.json('Subject')[0]).toMatchObject({ storyId, source: 'database' });
	});

	it('says so when nobody knows the story', async () => {
		const run = await practice.run(story('get', byId('18999999999999999')));

		expect(run.error?.message).toContain('neither on Instagram nor in the Outreach Database');
	});

	it.each([
		['={{ $json.nothing }}', '"Story" is empty'],
		['../me', '"Story" is no ID of a story'],
	])('refuses "%s" as a story', async (value, message) => {
		const run = await practice.run(story('get', byId(value)));

		expect(run.error?.message).toBe(message);
	});
});

describe('Instagram Story Insights, Story: Get Insights', () => {
	it('reads every number, breakdowns too, and says why one is missing', async () => {
		const storyId = await practice.publish(2 * HOUR_MS);

		const run = await practice.run(story('getInsights', byId(storyId)));

		const [item] = run.json('Subject');
		expect(faults(item, 'getInsights')).toEqual([]);
		expect(item).toMatchObject({
			source: 'instagram',
			metrics: { views: 240, reach: 180, navigation: 205, replies: null, facebook_views: null },
			breakdowns: { navigation: { tap_forward: 120, tap_exit: 25 } },
		});
		expect(item?.missing).toEqual([
			{ metric: 'replies', reason: 'repliesNotCounted', explanation: expect.any(String) },
			{ metric: 'facebook_views', reason: 'refused', explanation: expect.any(String) },
		]);
	});

	it('reads upper-case names of taps as the same taps', async () => {
		await practice.control('POST', 'app', { upperCaseDimensions: true });
		const storyId = await practice.publish(2 * HOUR_MS);

		const run = await practice.run(story('getInsights', byId(storyId)));

		expect(run.json('Subject')[0]?.breakdowns).toMatchObject({ navigation: { tap_back: 20 } });
	});

	it('shows 0 replies only of an account for which they are counted', async () => {
		const storyId = await practice.publish(HOUR_MS, { metrics: { reach: 50, replies: 0 } });

		const run = await practice.run(
			story('getInsights', { ...byId(storyId), options: { repliesAreCounted: true } }),
		);

		expect(run.json('Subject')[0]?.metrics).toMatchObject({ replies: 0, reach: 50 });
	});

	it.each([
		['fewer than five viewers', { metrics: { reach: 4, views: 4 } }, 'fewerThanFive'],
		['numbers that are late', { areInsightsDelayed: true }, 'noData'],
		['a time before the conversion', { isFromBeforeConversion: true }, 'beforeConversion'],
	])('says null, never 0, of %s', async (_what, details, reason) => {
		const storyId = await practice.publish(HOUR_MS, details);

		const run = await practice.run(story('getInsights', byId(storyId)));

		const [item] = run.json('Subject');
		expect(new Set(Object.values(item?.metrics ?? {}))).toEqual(new Set([null]));
		const missing = item?.missing as Array<{ metric: string; reason: string }>;
		expect(missing.find(({ metric }) => metric === 'views')?.reason).toBe(reason);
	});

	it('does not take a missing permission for few viewers', async () => {
		practice.token = await practice.issueToken({ scopes: ['instagram_business_basic'] });
		const storyId = await practice.publish(HOUR_MS);

		const run = await practice.run(story('getInsights', byId(storyId)));

		expect(run.error?.message).toContain('no permission');
	});

	it('answers from the database after the end, and says so', async () => {
		const storyId = await practice.publish(HOUR_MS);
		const live = await practice.run(story('getInsights', byId(storyId)));
		await practice.pass(24 * HOUR_MS);

		const later = await practice.run(story('getInsights', byId(storyId)));

		expect(later.json('Subject')[0]).toMatchObject({
			source: 'database',
			readAt: live.json('Subject')[0]?.readAt,
			metrics: { views: 240, navigation: 205 },
			breakdowns: { navigation: { tap_exit: 25 } },
		});
		expect(faults(later.json('Subject')[0], 'getInsights')).toEqual([]);
		expect(practice.hints(later)[0]).toContain('1 from the Outreach Database');
	});

	it('says of a story that ended unseen that its numbers are gone', async () => {
		const storyId = await practice.publish(25 * HOUR_MS);

		const run = await practice.run(story('getInsights', byId(storyId)));

		const [item] = run.json('Subject');
		expect(item).toMatchObject({ source: 'database', readAt: null, metrics: { views: null } });
		expect(item?.missing).toContainEqual(
			expect.objectContaining({ metric: 'views', reason: 'expired' }),
		);
	});

	it('says exactly how long to wait when the limit is reached', async () => {
		const storyId = await practice.publish(HOUR_MS);
		await practice.control('POST', 'limits', { callsPerDay: 1 });
		await practice.get('/v25.0/me');

		const run = await practice.run(story('getInsights', byId(storyId)));

		expect(run.error).toMatchObject({
			message: expect.stringContaining('slow down'),
			description: expect.stringMatching(/in \d+ minutes/),
		});
	});
});

describe('Instagram Story Insights, Story: Capture Snapshot', () => {
	const capture = (changes: INodeParameters = {}): INodeParameters => ({
		resource: 'story',
		operation: 'captureSnapshot',
		accounts: 'all',
		onlyWhenDue: true,
		...changes,
	});

	it('stores what is due and leaves the rest for later', async () => {
		const early = await practice.publish(40 * MINUTE_MS);
		const last = await practice.publish(23.6 * HOUR_MS);
		await practice.publish(5 * MINUTE_MS);

		const run = await practice.run(capture());

		const items = run.json('Subject');
		expect(items.map(({ storyId, snapshot, isSaved }) => [storyId, snapshot, isSaved])).toEqual([
			[early, 'early', true],
			[last, 'last', true],
		]);
		expect(items.flatMap((item) => faults(item, 'captureSnapshot'))).toEqual([]);
		expect(practice.hints(run)).toEqual([
			'2 snapshots stored, 1 of them the last before the end; 1 not due yet.',
		]);
		expect((await (await practiceLedger()).readStory(ACCOUNT, early))?.snapshots).toHaveLength(1);
	});

	it('stores nothing twice when it runs twice', async () => {
		await practice.publish(40 * MINUTE_MS);
		await practice.run(capture());

		const again = await practice.run(capture());

		expect(again.json('Subject')).toEqual([]);
	});

	it('stores one story at once when asked to', async () => {
		const storyId = await practice.publish(5 * MINUTE_MS);

		const run = await practice.run(
			capture({
				accounts: 'one',
				account: '',
				stories: 'one',
				onlyWhenDue: false,
				...byId(storyId),
			}),
		);

		expect(run.json('Subject')).toMatchObject([{ storyId, snapshot: 'extra' }]);
	});

	it('refuses a story that has ended', async () => {
		const storyId = await practice.publish(24 * HOUR_MS);

		const run = await practice.run(
			capture({ accounts: 'one', account: '', stories: 'one', ...byId(storyId) }),
		);

		expect(run.error?.message).toContain('not live');
	});

	it('keeps what it stored when the limit comes in the middle, says so, and takes the rest later', async () => {
		const first = await practice.publish(23.6 * HOUR_MS);
		const second = await practice.publish(23.7 * HOUR_MS);
		const snapshotsOf = async (storyId: string) =>
			(await (await practiceLedger()).readStory(ACCOUNT, storyId))?.snapshots;
		// Who the account is, its stories, and two of four calls for the first of them.
		await practice.control('POST', 'limits', { callsPerDay: 4 });
		const run = await practice.run(capture());
		await practice.control('DELETE', 'limits');
		await practice.pass(MINUTE_MS);
		practice.forgetUsage();
		const again = await practice.run(capture());

		const items = run.json('Subject');
		expect(items).toMatchObject([
			{ storyId: first, isSaved: true, metrics: { views: 240, navigation: null } },
			{ isSaved: false, explanation: expect.stringContaining('slow down') },
		]);
		expect(items.flatMap((item) => faults(item, 'captureSnapshot'))).toEqual([]);
		expect(again.json('Subject')).toMatchObject([
			{ storyId: first, snapshot: 'last', metrics: { views: 240, navigation: 205 } },
			{ storyId: second, snapshot: 'last' },
		]);
		expect((await snapshotsOf(first))?.map(({ isComplete }) => isComplete)).toEqual([false, true]);
		expect(await snapshotsOf(second)).toHaveLength(1);
	});

	it('ends with one sentence when nothing can be read', async () => {
		await practice.publish(40 * MINUTE_MS);
		await practice.control('POST', 'faults', { route: 'stories', kind: 'deadToken' });

		const run = await practice.run(capture());

		expect(run.error?.message).toContain('The connection to Instagram has ended.');
	});
});

describe('Instagram Story Insights, Story: Label', () => {
	it('adds, changes and takes away labels', async () => {
		const storyId = await practice.publish();
		const label = async (labels: INodeParameters) =>
			await practice.run(story('label', { labelsFrom: 'fields', ...byId(storyId), labels }));
		await label({ topic: 'bread', offer: '10 % off' });

		const run = await label({ topic: 'rolls', offer: '', language: 'it-IT' });

		const [item] = run.json('Subject');
		expect(item).toEqual({
			accountId: ACCOUNT,
			storyId,
			labels: { topic: 'rolls', language: 'it' },
		});
		expect(faults(item, 'label')).toEqual([]);
		expect(practice.hints(run)).toEqual(['1 story labelled.']);
	});

	it('takes labels from rows, where an empty cell changes nothing', async () => {
		const [first, second] = [await practice.publish(), await practice.publish(HOUR_MS)];
		const rows = [
			{ story_id: first, topic: 'bread', call_to_action: 'reply YES' },
			{ storyId: second, campaign: 'autumn', place: 'Milan' },
			{ story_id: first, topic: '', campaign: 'autumn' },
		];

		const run = await practice.run(
			story('label', { labelsFrom: 'items' }),
			rows.map((json) => ({ json })),
		);

		expect(run.json('Subject').map(({ labels }) => labels)).toEqual([
			{ topic: 'bread', callToAction: 'reply YES' },
			{ campaign: 'autumn', place: 'Milan' },
			{ topic: 'bread', callToAction: 'reply YES', campaign: 'autumn' },
		]);
	});

	it.each([
		[{ topic: 'x' }, 'The item has no "story_id"'],
		[{ story_id: 18012345678901234 }, 'The item has no "story_id"'],
		[{ story_id: '1' }, 'There is no label for this story'],
		[{ story_id: '1', language: 'Italian, please' }, 'The label "language" is no language code'],
		[{ story_id: '18999999999999999', topic: 'x' }, 'neither on Instagram nor'],
	])('refuses the row %j', async (json, message) => {
		const run = await practice.run(story('label', { labelsFrom: 'items' }), [{ json }]);

		expect(run.error?.message).toContain(message);
	});
});

describe('Instagram Story Insights, Account: Get', () => {
	it('reads the own account', async () => {
		const run = await practice.run({ resource: 'account', operation: 'get', account: '' });

		const [item] = run.json('Subject');
		expect(item).toMatchObject({
			accountId: ACCOUNT,
			username: 'lumina.bakery.practice',
			followersCount: 1840,
			accountType: 'BUSINESS',
		});
		expect(faults(item, 'get', 'account')).toEqual([]);
	});
});

describe('Instagram Story Insights, Account: Get Insights', () => {
	const insights = (changes: INodeParameters = {}): INodeParameters => ({
		resource: 'account',
		operation: 'getInsights',
		account: '',
		breakdown: 'none',
		...changes,
	});

	it('reads the last 24 hours', async () => {
		const run = await practice.run(insights());

		const [item] = run.json('Subject');
		expect(faults(item, 'getInsights', 'account')).toEqual([]);
		expect(item).toMatchObject({
			since: '2026-11-23T11:00:00.000Z',
			until: '2026-11-24T11:00:00.000Z',
			metrics: { reach: expect.any(Number), follower_count: expect.any(Number) },
			missing: [],
		});
	});

	it('breaks down what can be broken down, and gives totals of the rest', async () => {
		const run = await practice.run(insights({ breakdown: 'follow_type' }));

		const [item] = run.json('Subject');
		expect(item?.breakdowns).toMatchObject({
			reach: { follower: expect.any(Number), non_follower: expect.any(Number) },
			views: { follower: expect.any(Number) },
		});
		expect(item?.metrics).toMatchObject({ accounts_engaged: expect.any(Number) });
	});

	it('says of a small account that its audience is too small, never 0', async () => {
		practice.token = await practice.issueToken({ accountId: OTHER_ACCOUNT });

		const run = await practice.run(insights());

		const [item] = run.json('Subject');
		expect(item?.metrics).toMatchObject({ follows_and_unfollows: null, reach: expect.any(Number) });
		expect(item?.missing).toContainEqual(
			expect.objectContaining({ metric: 'follows_and_unfollows', reason: 'audienceTooSmall' }),
		);
	});

	it('reads its times on the clock of the workflow, and expressions that give a date', async () => {
		const options = { since: '2026-11-24T01:00:00', until: '={{ $now }}' };
		const workflow = workflowOf('instagramStoryInsights', insights({ options }));
		const inZone = { ...workflow, settings: { timezone: 'Etc/GMT-13' } };

		const run = await runSubject(inZone, ONE_ITEM, practice.setup());

		expect(run.json('Subject')).toMatchObject([
			{ since: '2026-11-23T12:00:00.000Z', until: '2026-11-24T11:00:00.000Z' },
		]);
	});

	it('refuses a time that runs backwards or is too long', async () => {
		const options = { since: '2026-09-01T00:00:00Z' };

		const run = await practice.run(insights({ options }));

		expect(run.error?.message).toContain('up to 30 days apart');
	});
});

describe('Instagram Story Insights, Account: Get Demographics', () => {
	const demographics = (changes: INodeParameters = {}): INodeParameters => ({
		resource: 'account',
		operation: 'getDemographics',
		account: '',
		audience: 'followers',
		timeframe: 'this_month',
		breakdowns: ['age', 'city'],
		...changes,
	});

	it('reads the chosen breakdowns', async () => {
		const run = await practice.run(demographics());

		const [item] = run.json('Subject');
		expect(faults(item, 'getDemographics', 'account')).toEqual([]);
		expect(item).toMatchObject({
			age: { '18-24': expect.any(Number) },
			city: { 'Milan, Lombardy': expect.any(Number) },
			country: null,
			missing: [],
		});
	});

	it('says of a small audience that it is too small', async () => {
		practice.token = await practice.issueToken({ accountId: OTHER_ACCOUNT });

		const run = await practice.run(demographics({ breakdowns: ['gender'] }));

		expect(run.json('Subject')[0]).toMatchObject({
			gender: null,
			missing: [{ breakdown: 'gender', reason: expect.stringMatching(/audienceTooSmall|noData/) }],
		});
	});
});

describe('Instagram Story Insights, Person: Get Profile', () => {
	const profile = (mode: string, value: string): INodeParameters => ({
		resource: 'person',
		operation: 'getProfile',
		account: '',
		who: { __rl: true, mode, value },
	});

	it('reads the profile of someone who wrote, and remembers the handle', async () => {
		const igsid = await practice.writes('anna.rossi');
		const ledger = await practiceLedger();
		const [event] = await ledger.recordEvents({
			events: [
				{
					kind: 'message',
					accountId: ACCOUNT,
					occurredAt: world.clock.now(),
					sourceId: 'message:1',
					igsid,
					messageId: '1',
					attachments: [],
					isStandby: false,
				},
			],
			consumer: 'test',
			origin: 'publishedTrigger',
		});

		const run = await practice.run(profile('personId', event?.personId ?? ''));

		const [item] = run.json('Subject');
		expect(item).toMatchObject({
			personId: event?.personId,
			consent: 'given',
			username: 'anna.rossi',
			explanation: null,
		});
		expect(faults(item, 'getProfile', 'person')).toEqual([]);
		expect(await ledger.findPerson({ kind: 'handle', handle: 'anna.rossi' })).toMatchObject({
			personId: event?.personId,
		});
	});

	it('takes the refusal of someone who never wrote as an answer', async () => {
		await practice.publish();
		await practice.control('POST', 'deliver', { kind: 'comment', person: 'bruno', text: 'nice' });

		const run = await practice.run(profile('igsid', practice.igsidOf('bruno')));

		const [item] = run.json('Subject');
		expect(item).toMatchObject({ consent: 'notGiven', username: null });
		expect(faults(item, 'getProfile', 'person')).toEqual([]);
		expect(practice.hints(run)[0]).toContain('0 of 1 profiles read');
	});

	it('asks for someone who is in the database', async () => {
		const run = await practice.run(profile('handle', '@nobody'), ONE_ITEM);

		expect(run.error?.message).toBe('This person is not in the Outreach Database');
	});
});
