import { openLedger } from '../../../core/ledger/host/openLedger';
import type { EventFilter, Ledger } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, LEDGER_WORKER_FILE, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const REPLIES: EventFilter = { accountIds: [], kinds: ['storyReply'] };
const NEXT_STORY: EventFilter = { ...REPLIES, isNextStoryOnly: true };

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'events about stories on $name',
	(testStore) => {
		let ledger: Ledger;
		let clock: FakeClock;
		let openThread: () => Promise<Ledger>;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock(NOW);
			const config = await testStore.createConfig();
			openThread = async () => await openLedger(config, { workerFile: LEDGER_WORKER_FILE });
			ledger = await openTestLedger(config, clock);
		});
		afterEach(async () => await ledger.close());

		const reply = async (storyId: string, filter: EventFilter = REPLIES, consumer = 'receiver') => {
			const event = { ...aStoryReply({ igsid: '9001', at: clock.now() }), storyId };
			const [recorded] = await ledger.recordEvents({
				events: [event],
				consumer,
				origin: 'publishedTrigger',
				filter,
			});
			if (recorded === undefined) throw new Error('Nothing was recorded');
			return { event, recorded };
		};
		const publishStory = async (storyId: string, publishedAt = clock.now()) =>
			await ledger.saveStories(ACCOUNT, [
				{
					storyId,
					publishedAt,
					endsAt: addMs(publishedAt, DAY_MS),
					mediaType: null,
					permalink: null,
				},
			]);

		describe('its labels', () => {
			it('come with the event', async () => {
				await ledger.labelStory(ACCOUNT, 's1', { topic: 'bread', campaign: 'Autumn' });

				expect((await reply('s1')).recorded.stored?.storyLabels).toEqual({
					topic: 'bread',
					campaign: 'Autumn',
				});
				expect((await reply('s2')).recorded.stored?.storyLabels).toEqual({});
			});

			it.each([
				[[{ kind: 'campaign', value: 'autumn' }], true],
				[
					[
						{ kind: 'campaign', value: 'autumn' },
						{ kind: 'topic', value: 'bread' },
					],
					true,
				],
				[
					[
						{ kind: 'campaign', value: 'autumn' },
						{ kind: 'topic', value: 'cake' },
					],
					false,
				],
				[[{ kind: 'topic', value: 'autumn' }], false],
			] as const)(
				'let an event through as a filter %j asks: %s',
				async (storyLabels, isThrough) => {
					await ledger.labelStory(ACCOUNT, 's1', { topic: 'bread', campaign: 'Autumn' });
					const filter = { ...REPLIES, storyLabels };

					expect((await reply('s1', filter)).recorded.shouldEmit).toBe(isThrough);
					expect((await reply('s2', filter)).recorded.shouldEmit).toBe(false);
				},
			);
		});

		describe('the next story', () => {
			it('is the first one published since the workflow waits, and no other', async () => {
				await publishStory('before', addMs(NOW, -HOUR_MS));
				await ledger.watchNextStory('receiver', false);
				clock.advance(HOUR_MS);
				await publishStory('next');
				clock.advance(HOUR_MS);
				await publishStory('later');

				const through = [];
				for (const storyId of ['before', 'next', 'later', 'next']) {
					through.push((await reply(storyId, NEXT_STORY)).recorded.shouldEmit);
				}
				expect(through).toEqual([false, true, false, true]);
			});

			it('is waited for through a restart, and anew after a publication', async () => {
				await ledger.watchNextStory('receiver', false);
				clock.advance(HOUR_MS);
				await publishStory('first');
				clock.advance(HOUR_MS);
				await ledger.watchNextStory('receiver', true);
				expect((await reply('first', NEXT_STORY)).recorded.shouldEmit).toBe(true);

				await ledger.watchNextStory('receiver', false);
				expect((await reply('first', NEXT_STORY)).recorded.shouldEmit).toBe(false);
			});

			it('is nothing for a workflow that never began to wait', async () => {
				await publishStory('first');

				expect((await reply('first', NEXT_STORY)).recorded.shouldEmit).toBe(false);
			});

			it('lets a reply through once it is known when its story came out', async () => {
				await ledger.watchNextStory('receiver', false);
				clock.advance(1000);
				const publishedAt = clock.now();
				const { event, recorded } = await reply('first', NEXT_STORY);
				expect(recorded).toMatchObject({ isNew: true, shouldEmit: false, isStoryUnread: true });

				await publishStory('first', publishedAt);
				const [again] = await ledger.recordEvents({
					events: [event],
					consumer: 'receiver',
					origin: 'publishedTrigger',
					filter: NEXT_STORY,
				});
				expect(again).toMatchObject({ isNew: false, shouldEmit: true, isStoryUnread: false });
			});

			it('reaches each workflow that waits for it, by its own time of waiting', async () => {
				const claim = async (consumer: string) =>
					(
						await ledger.claimEvents({
							consumer,
							filter: NEXT_STORY,
							limit: 10,
							ageMsMax: DAY_MS,
						})
					).map(({ storyId }) => storyId);
				await claim('early');
				await claim('late');
				await ledger.watchNextStory('early', false);
				clock.advance(HOUR_MS);
				await publishStory('first');
				clock.advance(HOUR_MS);
				await ledger.watchNextStory('late', false);
				clock.advance(HOUR_MS);
				await publishStory('second');
				await reply('first');
				await reply('second');

				expect(await claim('early')).toEqual(['first']);
				expect(await claim('late')).toEqual(['second']);
			});
		});

		it('keeps the numbers that Instagram sends after the end, once', async () => {
			await publishStory('s1');
			const over = addMs(NOW, DAY_MS + HOUR_MS);
			const other = await openThread();
			try {
				for (const store of [ledger, other, ledger]) {
					await store.recordEvents({
						events: [
							{
								kind: 'storyInsights',
								accountId: ACCOUNT,
								occurredAt: over,
								sourceId: `${ACCOUNT}:storyInsights:s1`,
								mediaId: 's1',
								metrics: { reach: 180, taps_back: 12, replies: 0 },
							},
						],
						consumer: 'receiver',
						origin: 'publishedTrigger',
					});
				}
			} finally {
				await other.close();
			}

			const story = await ledger.readStory(ACCOUNT, 's1');
			expect(story?.snapshots).toMatchObject([{ takenAt: over, source: 'webhook' }]);
			expect(story?.values).toMatchObject([
				{ metric: 'navigation', dimension: 'tap_back', value: 12 },
				{ metric: 'reach', value: 180 },
				{ metric: 'replies', value: null, reason: 'repliesNotCounted' },
			]);
		});
	},
);
