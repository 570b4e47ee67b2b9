import type { StoryCounts } from '../../../../core/ledger/reportRecords';
import { createPicture } from '../../../../core/report/page/drawPicture';
import type { ReportSource } from '../../../../core/report/pictures/picture';

const aStory = (topic: string, repliers: number): StoryCounts => ({
	accountId: '1',
	storyId: `1790${repliers}`,
	publishedAt: new Date('2026-11-24T08:30:00Z'),
	mediaType: 'IMAGE',
	labels: { topic },
	metrics: { reach: 1000 },
	snapshots: [],
	repliers,
	listed: 0,
});

const sourceOf = (stories: readonly StoryCounts[]): ReportSource => {
	const asOf = new Date('2026-11-24T12:00:00Z');
	const places = { asOf, accountIds: ['1'] };
	return {
		counts: { ...places, periods: [], standing: [], dailyCap: null, marksMade: [] } as never,
		funnel: { ...places, periods: [] } as never,
		stories: { ...places, stories },
		period: { from: asOf, to: asOf },
		language: 'en',
		timezone: 'UTC',
	};
};

describe('createPicture', () => {
	it('names a drawing by the words that people typed, whatever signs they have', async () => {
		const source = sourceOf([aStory(`Cakes $& $' $1`, 300), aStory('Bread', 10)]);

		const { svg } = await createPicture('stories', source, {
			drawCharts: async () => ['<svg width="10"><path/></svg>'],
			palette: 'light',
		});

		expect(svg).toMatch(/^<svg role="img" aria-label="[^"]*Cakes \$&amp; \$&#39; \$1[^"]*" width/);
		expect(svg?.match(/<path\/>/g)).toHaveLength(1);
	});
});
