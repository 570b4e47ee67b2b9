import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import type { WorkflowRun } from '../../scripts/start/n8nRun.mts';
import { startSandbox } from '../../sandbox/server';
import type { Sandbox } from '../../sandbox/server';
import { describeInBrowser, openBrowser } from './support/browser';
import { N8nWithNodes } from './support/n8nWithNodes';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_TIMEOUT_MS = 30 * 60_000;
const TEST_TIMEOUT_MS = 10 * 60_000;
const PAGE_TIMEOUT_MS = 120_000;

const OAUTH2 = 'instagramStoriesOAuth2Api';
const PASTED = 'instagramStoriesTokenApi';
const DATABASE = 'storyOutreachLedgerApi';

/** The first time, and again; n8n keeps both banners on the page and shows one. */
const CONNECT_BUTTON = [
	'[data-test-id="oauth-not-connected-banner"] button:visible',
	'[data-test-id="oauth-switch-account-button"]:visible',
].join(', ');

describeInBrowser('a connection in real n8n', (chromium) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'story-outreach-e2e-'));
	let sandbox: Sandbox;
	let n8n: N8nWithNodes;
	let browser: Browser | undefined;
	let page: Page;
	let database = '';

	beforeAll(async () => {
		sandbox = await startSandbox();
		n8n = await N8nWithNodes.start(folder);
		database = await n8n.createCredential(DATABASE, 'Practice Outreach Database', {
			store: 'sqlite',
			purpose: 'practice',
		});
		browser = await openBrowser(chromium);
		page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		page.setDefaultTimeout(PAGE_TIMEOUT_MS);
		await signIn();
	}, START_TIMEOUT_MS);

	afterAll(async () => {
		await browser?.close();
		await n8n?.stop();
		await sandbox?.close();
		rmSync(folder, { recursive: true, force: true });
	}, 60_000);

	async function signIn(): Promise<void> {
		const { address, email, password } = n8n.login;
		await page.goto(`${address}/signin`);
		const form = page.locator('input[name="emailOrLdapLoginId"]');
		// A session outlives a restart of n8n, and then there is no form.
		await Promise.race([form.waitFor(), page.waitForURL(/\/home\//)]);
		if (!(await form.isVisible())) return;
		await form.fill(email);
		await page.fill('input[name="password"]', password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/home\//);
	}

	/** What a person does: open the credential, Connect (or Reconnect), Allow on Instagram's page. */
	async function connect(credentialName: string): Promise<void> {
		await page.goto(`${n8n.login.address}/home/credentials`);
		await page.getByText(credentialName, { exact: true }).first().click();
		const [popup] = await Promise.all([
			page.waitForEvent('popup'),
			page.locator(CONNECT_BUTTON).first().click(),
		]);
		const popupCloses = popup.waitForEvent('close');
		await popup.click('#allow');
		await popupCloses;
		await page.locator('[data-test-id="oauth-connect-success-banner"]:visible').waitFor();
		await page.keyboard.press('Escape');
	}

	const createCheck = async (name: string, credential: { type: string; id: string }) =>
		await n8n.createWorkflow({
			name,
			settings: { saveManualExecutions: true, executionOrder: 'v1' },
			connections: { Start: { main: [[{ node: 'Check', type: 'main', index: 0 }]] } },
			nodes: [
				{
					id: 'start',
					name: 'Start',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				{
					id: 'check',
					name: 'Check',
					type: 'n8n-nodes-story-outreach.instagramStoryInsights',
					typeVersion: 1,
					position: [220, 0],
					parameters: {
						...(credential.type === PASTED ? { authentication: 'accessToken' } : {}),
						resource: 'connection',
						operation: 'check',
						account: { __rl: true, mode: 'id', value: '' },
					},
					credentials: {
						[credential.type]: { id: credential.id, name: credential.type },
						[DATABASE]: { id: database, name: 'Practice Outreach Database' },
					},
				},
			],
		});

	/**
	 * Every other token is withdrawn, so that the next run only works if n8n stored the newest one.
	 * Answers the newest.
	 */
	function withdrawAllButTheNewest(): string {
		const tokens = [...sandbox.world.tokens.values()];
		for (const token of tokens.slice(0, -1)) token.isRevoked = true;
		return tokens.at(-1)?.value ?? '';
	}

	async function runsWell(workflow: string): Promise<string> {
		const run = await n8n.run(workflow, 'Start');
		expect({ error: run.error, ...firstItem(run) }).toMatchObject({
			error: null,
			username: 'lumina.bakery.practice',
		});
		return withdrawAllButTheNewest();
	}

	const firstItem = (run: WorkflowRun): Record<string, unknown> => run.output('Check')[0] ?? {};

	it(
		'works at hour 0, 2 and 25, on day 50 and 59, after a restart and a reconnect; day 61 says how to reconnect',
		async () => {
			const name = 'Signed in with Instagram';
			const id = await n8n.createCredential(OAUTH2, name, {
				clientId: '990000000000001',
				clientSecret: 'practice-app-secret',
				server: 'practice',
				practicePort: sandbox.port,
			});
			const workflow = await createCheck('Check the connection', { type: OAUTH2, id });
			await connect(name);

			let hour = 0;
			const newest = new Set<string>();
			for (const at of [0, 2, 25, 50 * 24, 59 * 24]) {
				sandbox.world.clock.advance((at - hour) * HOUR_MS);
				hour = at;
				newest.add(await runsWell(workflow));
			}
			// Exchanged at hour 0, kept at hour 2, refreshed at each later run.
			expect(newest.size).toBe(4);

			await n8n.stop();
			await n8n.start();
			expect(newest).toContain(await runsWell(workflow));
			await signIn();

			for (const wrappedTokenAnswer of [true, false]) {
				sandbox.world.app.wrappedTokenAnswer = wrappedTokenAnswer;
				await connect(name);
				const exchanged = await runsWell(workflow);
				expect(newest).not.toContain(exchanged);
				newest.add(exchanged);
				expect(await runsWell(workflow)).toBe(exchanged);
			}

			sandbox.world.clock.advance(61 * DAY_MS);
			expect(firstItem(await n8n.run(workflow, 'Start'))).toMatchObject({
				isReady: false,
				checks: [
					{
						sentence: 'The connection to Instagram ended, because it was not used for 60 days.',
						whatToDo: expect.stringContaining('connect again'),
					},
				],
			});
		},
		TEST_TIMEOUT_MS,
	);

	it(
		'keeps a pasted token alive and stored, also over a restart, and its test speaks to people',
		async () => {
			const account = { accountId: '17841400000000001', login: 'instagram', kind: 'long' };
			const accessToken = await issue({ ...account, ageHours: 48 });
			const data = {
				accessToken,
				appSecret: '',
				login: 'instagram',
				server: 'practice',
				practicePort: sandbox.port,
				graphVersion: 'v25.0',
			};
			const id = await n8n.createCredential(PASTED, 'Pasted token', data);
			const workflow = await createCheck('Check the pasted token', { type: PASTED, id });

			const first = await runsWell(workflow);
			expect(first).not.toBe(accessToken);
			expect(await runsWell(workflow)).toBe(first);

			await n8n.stop();
			await n8n.start();
			expect(await runsWell(workflow)).toBe(first);

			sandbox.world.clock.advance(25 * HOUR_MS);
			const second = await runsWell(workflow);
			expect(second).not.toBe(first);
			expect(await runsWell(workflow)).toBe(second);

			const credential = { id, name: 'Pasted token', type: PASTED };
			expect(
				await n8n.testCredential({ ...credential, data: { ...data, accessToken: 'WRONG' } }),
			).toMatchObject({
				status: 'Error',
				message: expect.stringContaining('Instagram does not accept this token'),
			});
			expect(
				await n8n.testCredential({ ...credential, data: { ...data, accessToken: second } }),
			).toMatchObject({ status: 'OK' });
		},
		TEST_TIMEOUT_MS,
	);

	async function issue(body: object): Promise<string> {
		const answer = await fetch(`${sandbox.url}/_sandbox/token`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		const { access_token: token } = (await answer.json()) as { access_token: string };
		return token;
	}
});
