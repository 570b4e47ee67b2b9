import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { drawCharts } from '../../core/ledger/host/drawCharts';
import { createReportPage } from '../../core/report/page/reportPage';
import { DRAWING_WORKER_FILE } from '../support/ledgers';
import { aReportSource } from '../support/reportSource';
import { describeInBrowser, openBrowser } from './support/browser';
import { sketch } from './support/pictures';

/** Answers what is cut, overlaps or leaves the screen. */
const FIND_FAULTS = readFileSync(join(__dirname, 'support/findPageFaults.cjs'), 'utf8');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	readonly id: string;
	readonly help: string;
	readonly nodes: ReadonlyArray<{ readonly html: string; readonly failureSummary?: string }>;
}

const SCREENS = [390, 1280].flatMap((width) =>
	(['light', 'dark'] as const).flatMap((colorScheme) =>
		(['en', 'it'] as const).map((language) => ({ width, colorScheme, language })),
	),
);

describeInBrowser('the report page', (chromium) => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser(chromium);
	}, 60_000);
	afterAll(async () => await browser.close());

	async function openPage(
		screen: (typeof SCREENS)[number],
	): Promise<{ page: Page; asked: string[] }> {
		const { width, colorScheme, language } = screen;
		const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		const { html } = await createReportPage(
			aReportSource(language),
			async (orders) => await drawCharts(orders, DRAWING_WORKER_FILE),
		);
		await page.setContent(html);
		return { page, asked };
	}

	it.each(SCREENS)(
		'fits $width px in $colorScheme and $language, readable for everyone',
		async (screen) => {
			const { page, asked } = await openPage(screen);
			const { width, colorScheme, language } = screen;
			await page.screenshot({
				path: sketch(`report-${width}-${colorScheme}-${language}`),
				fullPage: true,
			});
			const closed: string[] = await page.evaluate(FIND_FAULTS);
			await page.evaluate(
				"for (const details of document.querySelectorAll('details')) details.open = true",
			);
			const opened: string[] = await page.evaluate(FIND_FAULTS);
			await page.evaluate(AXE);
			const violations: Violation[] = await page.evaluate(
				'axe.run().then(({ violations }) => violations)',
			);

			expect([...closed, ...opened]).toEqual([]);
			expect(
				violations.map(({ id, help, nodes }) => [
					id,
					help,
					nodes[0]?.html,
					nodes[0]?.failureSummary,
				]),
			).toEqual([]);
			expect(asked).toEqual([]);
			await page.close();
		},
		60_000,
	);

	it('is dark where the screen is', async () => {
		const colours: string[] = [];
		for (const colorScheme of ['light', 'dark'] as const) {
			const { page } = await openPage({ width: 390, colorScheme, language: 'en' });
			colours.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
			await page.close();
		}

		expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(21, 27, 36)']);
	}, 60_000);
});
