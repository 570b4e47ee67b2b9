import fc from 'fast-check';
import { snapshotOfWebhook } from '../../../core/instagram/insights/snapshot';
import type { SnapshotValue } from '../../../core/instagram/insights/snapshot';
import { openLedger } from '../../../core/ledger/host/openLedger';
import type { Ledger, StoryInput } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, LEDGER_WORKER_FILE, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const PUBLISHED = new Date('2026-11-23T12:00:00.000Z');
const STORY = '18000000000000001';

const aStory = (changes: Partial<StoryInput> = {}): StoryInput => ({
	storyId: STORY,
	publishedAt: PUBLISHED,
	endsAt: addMs(PUBLISHED, DAY_MS),
	mediaType: 'IMAGE',
	permalink: 'https://www.instagram.com/stories/bakery/1',
	...changes,
});

const count = (metric: string, value: number, dimension = ''): SnapshotValue => ({
	metric,
	dimension,
	value,
	reason: null,
});
const none = (metric: string): SnapshotValue => ({
	metric,
	dimension: '',
	value: null,
	reason: 'noAnswer',
});

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'stories and their numbers on $name',
	(testStore) => {
		let ledger: Ledger;
		let openThread: () => Promise<Ledger>;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			const config = await testStore.createConfig();
			openThread = async () => await openLedger(config, { workerFile: LEDGER_WORKER_FILE });
			ledger = await openTestLedger(config, new FakeClock(PUBLISHED));
		});
		afterEach(async () => await ledger.close());

		const snap = async (
			ageMs: number,
			values: readonly SnapshotValue[],
			source: 'instagram' | 'webhook' = 'instagram',
		) =>
			await ledger.saveSnapshot({
				accountId: ACCOUNT,
				storyId: STORY,
				takenAt: addMs(PUBLISHED, ageMs),
				source,
				values,
			});
		const numbersOf = async () => {
			const story = await ledger.readStory(ACCOUNT, STORY);
			return Object.fromEntries(
				(story?.values ?? []).map(({ metric, dimension, value }) => [
					dimension === '' ? metric : `${metric}/${dimension}`,
					value,
				]),
			);
		};

		it('keeps a story, and a later answer without a detail does not erase it', async () => {
			await ledger.saveStories(ACCOUNT, [aStory()]);
			await ledger.saveStories(ACCOUNT, [aStory({ mediaType: null, permalink: null })]);

			expect(await ledger.readStory(ACCOUNT, STORY)).toEqual({
				accountId: ACCOUNT,
				...aStory(),
				labels: {},
				values: [],
				snapshots: [],
			});
		});

		it('knows nothing of a story of another account', async () => {
			await ledger.saveStories(ACCOUNT, [aStory()]);

			expect(await ledger.readStory('17841400000000002', STORY)).toBeNull();
			expect(await ledger.readStories({ accountId: '17841400000000002', limit: 5 })).toEqual([]);
		});

		it('lists the newest first, and those that are known from a viewer list only at last', async () => {
			await ledger.labelStory(ACCOUNT, 'from-a-list', { topic: 'bread' });
			await ledger.saveStories(ACCOUNT, [
				aStory(),
				aStory({ storyId: 'newer', publishedAt: addMs(PUBLISHED, HOUR_MS) }),
			]);

			const stories = await ledger.readStories({ accountId: ACCOUNT, limit: 2 });
			const all = await ledger.readStories({ accountId: ACCOUNT, limit: 9 });

			expect(stories.map(({ storyId }) => storyId)).toEqual(['newer', STORY]);
			expect(all.at(-1)).toMatchObject({ storyId: 'from-a-list', publishedAt: null });
		});

		it('keeps of each number the highest ever seen, whatever comes later', async () => {
			await snap(HOUR_MS, [count('views', 100), count('navigation', 9, 'tap_exit')]);
			await snap(2 * HOUR_MS, [none('views'), count('navigation', 7, 'tap_exit')]);
			await snap(3 * HOUR_MS, [count('views', 140), none('reach')]);
			await snap(4 * HOUR_MS, [count('views', 0), count('reach', 0)]);

			expect(await numbersOf()).toEqual({ views: 140, reach: 0, 'navigation/tap_exit': 9 });
		});

		it('keeps the latest reason while there is no number', async () => {
			await snap(HOUR_MS, [none('views')]);
			const { story } = await snap(2 * HOUR_MS, [
				{ metric: 'views', dimension: '', value: null, reason: 'fewerThanFive' },
			]);

			expect(story.values).toEqual([
				{ metric: 'views', dimension: '', value: null, reason: 'fewerThanFive' },
			]);
		});

		it('comes to the same numbers in any order of snapshots', async () => {
			const values = fc.array(
				fc.record({
					metric: fc.constantFrom('views', 'reach'),
					dimension: fc.constantFrom('', 'tap_exit'),
					value: fc.option(fc.nat(1000)),
				}),
				{ maxLength: 6 },
			);
			await fc.assert(
				fc.asyncProperty(fc.array(values, { maxLength: 5 }), fc.nat(), async (snapshots, run) => {
					const storyId = `story-${run}-${Math.max(0, ...snapshots.map(({ length }) => length))}`;
					const save = async (of: string, order: typeof snapshots) => {
						for (const [at, one] of order.entries()) {
							await ledger.saveSnapshot({
								accountId: ACCOUNT,
								storyId: of,
								takenAt: addMs(PUBLISHED, at),
								source: 'instagram',
								values: one.map((value) => ({
									...value,
									reason: value.value === null ? ('noAnswer' as const) : null,
								})),
							});
						}
						return (await ledger.readStory(ACCOUNT, of))?.values;
					};

					expect(await save(`${storyId}-forth`, snapshots)).toEqual(
						await save(`${storyId}-back`, snapshots.toReversed()),
					);
				}),
				{ numRuns: 15 },
			);
		}, 30_000);

		it('knows which snapshots Instagram answered in full', async () => {
			await snap(HOUR_MS, [count('views', 100), none('reach')]);
			const { story } = await snap(2 * HOUR_MS, [count('views', 100), count('reach', 50)]);

			expect(story.snapshots.map(({ isComplete }) => isComplete)).toEqual([false, true]);
		});

		it('takes the same snapshot once', async () => {
			const first = await snap(HOUR_MS, [count('views', 1)]);
			const again = await snap(HOUR_MS, [count('views', 5)]);

			expect([first.isMerged, again.isMerged]).toEqual([true, false]);
			expect(again.story.snapshots).toHaveLength(1);
			expect(await numbersOf()).toEqual({ views: 1 });
		});

		it('keeps out what Instagram says after the end, and takes in the event about the end', async () => {
			await ledger.saveStories(ACCOUNT, [aStory()]);
			await snap(DAY_MS - 1, [count('views', 200), count('reach', 150)]);
			const highlight = await snap(DAY_MS, [count('views', 999)]);
			const event = await snap(
				DAY_MS + HOUR_MS,
				snapshotOfWebhook({ impressions: 260, reach: 180, taps_back: 12, exits: null, replies: 0 }),
				'webhook',
			);

			expect([highlight.isMerged, event.isMerged]).toEqual([false, true]);
			expect(await numbersOf()).toEqual({
				views: 200,
				reach: 180,
				impressions: 260,
				'navigation/tap_back': 12,
				'navigation/tap_exit': null,
				replies: null,
			});
		});

		it('merges what two threads save at once, and loses neither', async () => {
			const [one, other] = await Promise.all([openThread(), openThread()]);
			const values = ['views', 'reach', 'shares', 'follows'].map((metric) => count(metric, 1));
			await Promise.all(
				Array.from({ length: 12 }, async (_, at) => {
					const order = at % 2 === 0 ? values : values.toReversed();
					await (at % 2 === 0 ? one : other).saveSnapshot({
						accountId: ACCOUNT,
						storyId: STORY,
						takenAt: addMs(PUBLISHED, at * MINUTE_MS),
						source: 'instagram',
						values: order.map((value) => ({ ...value, value: at })),
					});
				}),
			);
			await Promise.all([one.close(), other.close()]);

			expect(await numbersOf()).toEqual({ views: 11, reach: 11, shares: 11, follows: 11 });
			expect((await ledger.readStory(ACCOUNT, STORY))?.snapshots).toHaveLength(12);
		}, 30_000);

		it('adds, changes and takes away labels one by one', async () => {
			await ledger.labelStory(ACCOUNT, STORY, { topic: 'bread', offer: '10 %' });
			const { labels } = await ledger.labelStory(ACCOUNT, STORY, {
				topic: 'rolls',
				offer: null,
				callToAction: 'reply YES',
			});

			expect(labels).toEqual({ topic: 'rolls', callToAction: 'reply YES' });
		});
	},
);
