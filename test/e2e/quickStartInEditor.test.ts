import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { findChromium, openBrowser, temporaryFolder } from './browser';
import { ROOT, startPractice } from './practice';
import type { PracticeLogin } from './practice';

const PAGE_TIMEOUT_MS = 120_000;
const RUN_TIMEOUT_MS = 5 * 60_000;
const SCREENSHOTS = path.join(ROOT, 'docs/screenshots');

async function signIn(page: Page, { address, email, password }: PracticeLogin): Promise<void> {
	await page.goto(`${address}/signin`);
	await page.fill('input[name="emailOrLdapLoginId"]', email);
	await page.fill('input[name="password"]', password);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/home\//);
}

async function executeQuickStart(page: Page, { address }: PracticeLogin): Promise<void> {
	await page.goto(`${address}/workflow/storyOutreachQuickStart`);
	await page.getByTestId('execute-workflow-button').click();
	await page
		.getByText('Workflow executed successfully')
		.first()
		.waitFor({ timeout: RUN_TIMEOUT_MS });
}

/** What the output panel of a node shows: hints, branches with their counts, and the first items. */
async function readOutputs(page: Page, node: string): Promise<string> {
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`).dblclick();
	const panel = page.getByTestId('output-panel');
	await panel.getByText('nextAllowedAt').first().waitFor();
	return await panel.innerText();
}

const chromium = findChromium();
if (chromium === null)
	console.warn('Skipped: no Chromium is installed (apt-get install chromium).');

(chromium === null ? describe.skip : describe)('the quick start in the editor of real n8n', () => {
	const place = temporaryFolder();
	let practice: PracticeLogin | undefined;
	let browser: Browser | undefined;

	beforeAll(async () => {
		practice = await startPractice(place.folder);
	}, 30 * 60_000);

	afterAll(async () => {
		await browser?.close();
		// Undefined when the start failed; that failure is reported already.
		await practice?.stop();
		place.remove();
	}, 60_000);

	it(
		'shows after one click on Execute who was sent the message, who was not, and why',
		async () => {
			browser = await openBrowser(chromium ?? '');
			const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
			page.setDefaultTimeout(PAGE_TIMEOUT_MS);

			if (!practice) throw new Error('npm start did not come up');
			await signIn(page, practice);
			await executeQuickStart(page, practice);
			await page.screenshot({ path: path.join(SCREENSHOTS, 'quick-start.png') });
			const outputs = await readOutputs(page, 'Send the message');
			await page.screenshot({ path: path.join(SCREENSHOTS, 'send-outputs.png') });

			expect(outputs).toMatch(/\d+ sent, \d+ waiting, \d+ not contacted, \d+ for a person/);
			expect(outputs).toMatch(/Sent Branch \([1-9]\d* items?\)/);
			expect(outputs).toMatch(/For a Person Branch/);
			expect(outputs).toContain('Sent: Instagram accepted the message.');
		},
		RUN_TIMEOUT_MS + 5 * PAGE_TIMEOUT_MS,
	);
});
