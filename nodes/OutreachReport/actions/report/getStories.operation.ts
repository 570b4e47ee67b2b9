import type { IDataObject } from 'n8n-workflow';
import type { StoryReading } from '../../../../core';
import type { Operation } from '../../../shared/operation';
import { STORY_FIELDS } from './fields';
import { figureItem, periodItem, startReportRun } from './reportRun';

export const getStories = {
	option: {
		name: 'Get Stories',
		value: 'getStories',
		action: 'Get stories with their numbers',
		description:
			'Give one item for each story of the period, with replies for the people reached, exits, taps and labels, and say what worked best. Runs once for all items.',
	},
	properties: STORY_FIELDS,
	async execute(run) {
		const reportRun = await startReportRun(run);
		const { core, ledger, accountIds, periods, language, timezone } = reportRun;
		const { stories, accountIds: counted } = await ledger.countStories({
			accountIds,
			period: periods[0],
		});
		const place = { language, timezone };
		const compared = core.compareStories(stories, place);
		for (const { reading } of compared) run.hint(reading);
		const comparisons = compared.map((comparison) => ({
			...comparison,
			groups: comparison.groups.map((group) => ({
				...group,
				replyRate: figureItem(group.replyRate),
			})),
		}));
		return core.reportStories(stories, place).map((story) => ({
			output: 0,
			itemIndex: 0,
			json: { ...storyItem(story), comparisons, ...periodItem(reportRun, counted) },
		}));
	},
} satisfies Operation;

const storyItem = (story: StoryReading): IDataObject => ({
	accountId: story.accountId,
	storyId: story.storyId,
	name: story.name,
	publishedAt: story.publishedAt?.toISOString() ?? null,
	mediaType: story.mediaType,
	labels: { ...story.labels },
	views: figureItem(story.views),
	reached: figureItem(story.reached),
	repliers: figureItem(story.repliers),
	replyRate: figureItem(story.replyRate),
	isTooFew: story.isTooFew,
	exits: figureItem(story.exits),
	tapsForward: figureItem(story.tapsForward),
	tapsBack: figureItem(story.tapsBack),
	profileVisits: figureItem(story.profileVisits),
	snapshots: story.snapshots.map(({ takenAt, source, isComplete }) => ({
		takenAt: takenAt.toISOString(),
		source,
		isComplete,
	})),
});
