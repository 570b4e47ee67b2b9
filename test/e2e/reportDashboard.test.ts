import { until } from '../../scripts/lib/until.mts';
import { RUN_TIMEOUT_MS } from './support/editor';
import { TestN8n } from './support/n8n';
import { sharedPractice, START_TIMEOUT_MS } from './support/practice';

const ID = 'storyOutreachDashboard';
const KEY = 'Kq4vX2mT9bRw7ZsL1nPc';

describe('the shipped live page of the report, published in real n8n', () => {
	it(
		'is shown to whoever has the key, and to nobody else',
		async () => {
			const practice = await sharedPractice();
			const n8n = await TestN8n.connect(practice);
			await n8n.setUp(ID, { key: KEY });
			await n8n.publish(ID);
			const address = new URL('/webhook/outreach-report', practice.address);
			const visit = async (key: string | null): Promise<Response> => {
				const url = new URL(address);
				if (key !== null) url.searchParams.set('key', key);
				return await fetch(url);
			};
			// n8n publishes in the background; until then every address answers 404, too.
			await until('the page is there', async () => (await visit(KEY)).ok, RUN_TIMEOUT_MS);

			const page = await visit(KEY);
			const others = await Promise.all([visit(null), visit(`${KEY}x`), visit('')]);

			expect(page.headers.get('content-type')).toContain('text/html');
			expect(page.headers.get('cache-control')).toBe('no-store');
			expect(await page.text()).toMatch(/^<!DOCTYPE html>[\s\S]*<svg/);
			expect(others.map(({ status }) => status)).toEqual([404, 404, 404]);
			expect(await Promise.all(others.map(async (other) => await other.text()))).toEqual(
				Array<string>(3).fill('Not found'),
			);
		},
		START_TIMEOUT_MS + RUN_TIMEOUT_MS,
	);
});
