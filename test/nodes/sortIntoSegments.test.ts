import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { outputNamesOf } from '../support/engine';
import { ACCOUNT } from '../support/events';
import { schemaFields } from './support/descriptions';
import { practiceSetup, runSubject, useNodeWorld, workflowOf, world } from './support/nodeWorld';
import { importing, ONE_ITEM } from './support/viewerCalls';

useNodeWorld();

const RULES = {
	rule: [
		{ kind: 'highEngagement', name: '', windowDays: 7 },
		{ kind: 'repeatViewers', name: 'Fans', storiesMin: 3, windowDays: 7 },
	],
};

const sorting = (changes: INodeParameters = {}) =>
	workflowOf('storyViewers', {
		resource: 'segment',
		operation: 'sortIntoSegments',
		account: ACCOUNT,
		people: 'all',
		rules: RULES,
		firstMatchOnly: true,
		...changes,
	});

describe('Story Viewers, Segment: Sort Into Segments', () => {
	const importAndEngage = async (): Promise<INodeExecutionData[]> => {
		const imported = await runSubject(importing(), ONE_ITEM);
		return imported.items('Subject', 0);
	};

	it('sends each person to the output of their segment, and the others to No Segment', async () => {
		const accepted = await importAndEngage();
		const [anna, , , bruno] = accepted.map(({ json }) => json.personId);

		const run = await runSubject(sorting(), accepted);

		expect(run.json('Subject', 0)).toEqual([]);
		expect(run.json('Subject', 1)).toEqual([
			{
				personId: anna,
				accountId: ACCOUNT,
				segment: 'Fans',
				distinctStories: 3,
				because: expect.stringMatching(/\.$/),
				evidence: [
					{
						what: 'Watched 3 different stories in 7 days.',
						count: 3,
						firstAt: '2026-11-22T10:00:00.000Z',
						lastAt: '2026-11-24T09:00:00.000Z',
					},
				],
				possibleNow: 'invite',
				possibleUntil: null,
				explanation: expect.stringMatching(/\.$/),
				asOf: world.clock.now().toISOString(),
			},
		]);
		expect(run.json('Subject', 2)).toMatchObject([{ personId: bruno, segment: null }]);
		expect(Object.keys(run.json('Subject', 2)[0] ?? {})).toEqual(
			schemaFields('StoryViewers', 'segment', 'sortIntoSegments'),
		);
	});

	it.each([
		[true, 1],
		[false, 2],
	])('lets a person of two segments come out %s: %s times', async (firstMatchOnly, times) => {
		const accepted = await importAndEngage();
		const twice = {
			rule: [
				{ kind: 'repeatViewers', name: 'One', storiesMin: 1, windowDays: 7 },
				{ kind: 'repeatViewers', name: 'Three', storiesMin: 3, windowDays: 7 },
			],
		};

		const run = await runSubject(sorting({ rules: twice, firstMatchOnly }), accepted);

		const anna = accepted[0]?.json.personId;
		const everywhere = [0, 1, 2].flatMap((output) => run.json('Subject', output));
		expect(everywhere.filter(({ personId }) => personId === anna)).toHaveLength(times);
	});

	it('sorts only people of the input when asked, each once however many rows they have', async () => {
		const accepted = await importAndEngage();

		const run = await runSubject(sorting({ people: 'input' }), accepted.slice(0, 3));

		expect(run.json('Subject', 1)).toHaveLength(1);
		expect(run.json('Subject', 2)).toEqual([]);
		expect(run.items('Subject', 1)[0]?.pairedItem).toEqual({ item: 0 });
	});

	it('names its outputs after the rules, in their order', () => {
		expect(outputNamesOf(practiceSetup(), sorting(), 'Subject')).toEqual([
			'High Engagement',
			'Fans',
			'No Segment',
		]);
	});

	it.each([
		['without a segment', { rule: [] }, 'There is no segment'],
		[
			'with two segments of one name',
			{ rule: [RULES.rule[0] ?? {}, RULES.rule[0] ?? {}] },
			'Two segments have the same name',
		],
		[
			'with a window of no day',
			{ rule: [{ kind: 'highEngagement', name: '', windowDays: 0 }] },
			'"In the Last Days" must be a whole number of 1 or more',
		],
	])('sorts nobody %s', async (_when, rules, message) => {
		const run = await runSubject(sorting({ rules }), ONE_ITEM);

		expect(run.error?.message).toBe(message);
	});

	it('is refused by n8n with more segments than outputs fit', async () => {
		const rule = Array.from({ length: 21 }, (_, index) => ({
			kind: 'highEngagement',
			name: `Segment ${index}`,
			windowDays: 7,
		}));

		await expect(runSubject(sorting({ rules: { rule } }), ONE_ITEM)).rejects.toThrow(
			'At most 20 fields are allowed',
		);
	});
});
