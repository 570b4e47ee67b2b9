import { ACCOUNT } from '../support/events';
import { runWorkflow } from '../support/engine';
import type { EngineRun } from '../support/engine';
import { practiceLedger, useNodeWorld } from '../nodes/support/nodeWorld';
import { usePracticeWorld } from '../nodes/support/practiceServer';
import { readShipped } from './support/shippedWorkflow';
import { STAND_INS } from './support/standIns';

const WORKFLOW = readShipped('save-story-insights.json');
const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

useNodeWorld();
const practice = usePracticeWorld();

const runOnce = async (): Promise<EngineRun> => {
	const setup = practice.setup();
	const nodeTypes = { ...setup.nodeTypes, ...STAND_INS };
	return await runWorkflow({ ...setup, nodeTypes }, WORKFLOW, { node: 'Every 15 minutes' });
};

describe('Save story insights before they vanish', () => {
	it.each([
		['a story published while it runs', 0],
		['one published at an odd minute', 7],
	])(
		'keeps all numbers of %s, early and last among them, although nobody asks',
		async (_what, ageMinutes) => {
			const storyId = await practice.publish(ageMinutes * MINUTE_MS, { isGrowing: true });

			for (let quarter = 0; quarter <= 25 * 4; quarter += 1) {
				const run = await runOnce();
				if (run.error) throw run.error;
				await practice.pass(15 * MINUTE_MS);
			}

			const stored = await (await practiceLedger()).readStory(ACCOUNT, storyId);
			const ages = (stored?.snapshots ?? []).map(
				({ takenAt }) => (takenAt.getTime() - (stored?.publishedAt?.getTime() ?? 0)) / MINUTE_MS,
			);
			expect(ages.length).toBeGreaterThanOrEqual(24);
			expect(ages[0]).toBeGreaterThanOrEqual(30);
			expect(ages[0]).toBeLessThanOrEqual(90);
			expect(ages.at(-1)).toBeGreaterThanOrEqual(23.5 * HOUR_MINUTES);
			expect(ages.at(-1)).toBeLessThan(24 * HOUR_MINUTES);

			const numbers = new Map(
				(stored?.values ?? []).map(({ metric, dimension, value }) => [
					[metric, dimension].join('/'),
					value,
				]),
			);
			const totals = ['views', 'reach', 'shares', 'reposts', 'follows', 'profile_visits'];
			for (const metric of [...totals, 'total_interactions', 'navigation', 'profile_activity']) {
				expect([metric, numbers.get(`${metric}/`)]).toEqual([metric, expect.any(Number)]);
			}
			// The practice story ends with 240 views; at 23 h 30 it has 99 % of them.
			expect(numbers.get('views/')).toBeGreaterThanOrEqual(237);
			expect(numbers.get('navigation/tap_forward')).toBeGreaterThanOrEqual(118);
		},
		120_000,
	);

	it('puts what could not be read aside and stores the rest', async () => {
		await practice.publish(40 * MINUTE_MS);
		await practice.publish(45 * MINUTE_MS);
		// Who the account is, its stories, and two of four calls for the first story.
		await practice.control('POST', 'limits', { callsPerDay: 4 });

		const run = await runOnce();

		expect(run.json('Stored')).toHaveLength(1);
		expect(run.json('Could not be read')).toMatchObject([{ accountId: ACCOUNT, isSaved: false }]);
	});
});
