import {
	aPersonWhoWrote,
	OUR_NODES,
	practiceSetup,
	useNodeWorld,
} from '../nodes/support/nodeWorld';
import { runWorkflow } from '../support/engine';
import { readShipped } from './support/shippedWorkflow';
import { STAND_INS } from './support/standIns';

useNodeWorld();

const KEY = 'Kq4vX2mT9bRw7ZsL1nPc';
const shipped = readShipped('report-dashboard.json');

/** As somebody set it up who put this key into Config. */
const withKey = (key: string) => ({
	...shipped,
	nodes: structuredClone(shipped.nodes).map((node) => {
		if (node.name !== 'Config') return node;
		const { assignments } = node.parameters.assignments as {
			assignments: Array<{ name: string; value: string }>;
		};
		for (const field of assignments) if (field.name === 'key') field.value = key;
		return node;
	}),
});
const visit = async (workflow: typeof shipped, query: Record<string, string>) =>
	await runWorkflow({ ...practiceSetup(), nodeTypes: { ...OUR_NODES, ...STAND_INS } }, workflow, {
		node: 'Page is opened',
		input: [{ json: { query } }],
		mode: 'webhook',
	});

describe('Report as a live page', () => {
	it('shows the page to whoever has the key, and names nobody', async () => {
		await aPersonWhoWrote('9001');

		const run = await visit(withKey(KEY), { key: KEY });

		const [answer] = run.json('Show the page');
		expect(answer).toMatchObject({ status: 200 });
		expect(String(answer?.body)).toMatch(/^<!DOCTYPE html>/);
		expect(String(answer?.body)).not.toContain('handle.9001');
	});

	it.each([
		['the wrong key', withKey(KEY), { key: `${KEY}x` }],
		['no key', withKey(KEY), {}],
		['a key that is too short to be one', withKey('short'), { key: 'short' }],
		['the empty key that it is shipped with', shipped, { key: '' }],
	])('shows nothing for %s', async (_what, workflow, query) => {
		const run = await visit(workflow, query);

		expect(run.error).toBeUndefined();
		expect(run.json('Show the page')).toEqual([]);
		expect(run.json('Show nothing')).toEqual([{ body: 'Not found', status: 404 }]);
	});
});
