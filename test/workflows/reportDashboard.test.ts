import { aPersonWhoWrote, useNodeWorld } from '../nodes/support/nodeWorld';
import { runShipped } from './support/runShipped';

useNodeWorld();

const KEY = 'Kq4vX2mT9bRw7ZsL1nPc';
const visit = async (key: string, query: Record<string, string>) =>
	await runShipped('report-dashboard.json', 'Page is opened', {
		json: { query },
		mode: 'webhook',
		fields: { key },
	});

describe('Report as a live page', () => {
	it('shows the page to whoever has the key, and names nobody', async () => {
		await aPersonWhoWrote('9001');

		const run = await visit(KEY, { key: KEY });

		const [answer] = run.json('Show the page');
		expect(answer).toMatchObject({ status: 200 });
		expect(String(answer?.body)).toMatch(/^<!DOCTYPE html>/);
		expect(String(answer?.body)).not.toContain('handle.9001');
	});

	it.each([
		['the wrong key', KEY, { key: `${KEY}x` }],
		['no key', KEY, {}],
		['a key that is too short to be one', 'short', { key: 'short' }],
		['the empty key that it is shipped with', '', { key: '' }],
	])('shows nothing for %s', async (_what, key, query) => {
		const run = await visit(key, query);

		expect(run.error).toBeUndefined();
		expect(run.json('Show the page')).toEqual([]);
		expect(run.json('Show nothing')).toEqual([{ body: 'Not found', status: 404 }]);
	});
});
