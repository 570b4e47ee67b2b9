import type { StoryCounts } from '../../../../core/ledger/reportRecords';
import { compareStories } from '../../../../core/report/stories/compareStories';
import { reportStories } from '../../../../core/report/stories/reportStories';

const PLACE = { language: 'en', timezone: 'Europe/Rome' } as const;

const aStory = (changes: Partial<StoryCounts> = {}): StoryCounts => ({
	accountId: '1',
	storyId: '17900000000000001',
	publishedAt: new Date('2026-11-24T08:30:00Z'),
	mediaType: 'IMAGE',
	labels: {},
	metrics: { reach: 1000 },
	snapshots: [],
	repliers: 50,
	listed: 0,
	...changes,
});

const comparison = (stories: readonly StoryCounts[], trait: string) =>
	compareStories(stories, PLACE).find((each) => each.trait === trait);

describe('compareStories', () => {
	it('calls a call to action the best where its interval lies above all others', () => {
		const compared = comparison(
			[
				aStory({ labels: { callToAction: 'Reply YES' }, repliers: 90 }),
				aStory({ labels: { callToAction: 'Ask' }, repliers: 20 }),
				aStory({ labels: { callToAction: 'Ask' }, repliers: 30 }),
			],
			'callToAction',
		);

		expect(compared).toMatchObject({
			verdict: 'best',
			reading: 'Call to Action: "Reply YES" brought clearly the most replies.',
			groups: [
				{ group: 'Reply YES', stories: 1, replyRate: { part: 90, whole: 1000 } },
				{ group: 'Ask', stories: 2, replyRate: { part: 50, whole: 2000 } },
			],
		});
	});

	it.each([
		['noClearBest', 55, 50, 1000],
		['tooFew', 5, 2, 20],
	])('says %s where the intervals meet', (verdict, first, second, reach) => {
		const stories = [
			aStory({ labels: { offer: 'A' }, repliers: first, metrics: { reach } }),
			aStory({ labels: { offer: 'B' }, repliers: second, metrics: { reach } }),
		];

		expect(comparison(stories, 'offer')?.verdict).toBe(verdict);
	});

	it('never calls fewer than 30 people the best, however many of them replied', () => {
		const stories = [
			aStory({ labels: { offer: 'A' }, repliers: 29, metrics: { reach: 29 } }),
			aStory({ labels: { offer: 'B' }, repliers: 10 }),
		];

		expect(comparison(stories, 'offer')?.verdict).toBe('tooFew');
	});

	it('leaves out what has no label or no numbers', () => {
		const stories = [aStory({ labels: { topic: 'Cakes' } }), aStory(), aStory({ metrics: {} })];

		expect(comparison(stories, 'topic')).toMatchObject({
			verdict: 'nothingToCompare',
			groups: [{ group: 'Cakes' }],
		});
	});

	it.each([
		['2026-11-24T04:59:00Z', 'Night (0-6)'],
		['2026-11-24T05:00:00Z', 'Morning (6-12)'],
		['2026-11-24T11:00:00Z', 'Afternoon (12-18)'],
		['2026-11-24T22:59:00Z', 'Evening (18-24)'],
	])('puts %s under %s on the clock of the workflow', (publishedAt, group) => {
		const compared = comparison([aStory({ publishedAt: new Date(publishedAt) })], 'timeOfDay');

		expect(compared?.groups[0]?.group).toBe(group);
	});
});

describe('reportStories', () => {
	const read = (changes: Partial<StoryCounts>) => reportStories([aStory(changes)], PLACE)[0];

	it('takes replies for people reached, with an interval', () => {
		expect(read({})?.replyRate).toMatchObject({
			part: 50,
			whole: 1000,
			low: expect.any(Number),
			high: expect.any(Number),
		});
	});

	it('takes the viewer lists where Instagram gave no reach, and names what is missing', () => {
		expect(read({ metrics: {}, listed: 100 })?.replyRate).toMatchObject({ whole: 100 });
		expect(read({ metrics: {} })?.replyRate).toMatchObject({
			value: null,
			missing: 'noStoryNumber',
		});
		expect(read({ metrics: { reach: 0 }, repliers: 0 })?.replyRate.missing).toBe('nobodyReached');
	});

	it('makes no share above one out of an old snapshot', () => {
		expect(read({ metrics: { reach: 40 } })?.replyRate).toMatchObject({
			value: null,
			missing: 'storyNumbersTooOld',
		});
	});

	it('is called by its time and its topic', () => {
		expect(read({ labels: { topic: 'Cakes' } })?.name).toBe('24 Nov, 09:30 · Cakes');
		expect(read({ publishedAt: null })?.name).toBe('…000001 · Story');
	});
});
