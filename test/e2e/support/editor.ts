import type { Browser, Locator, Page } from 'playwright-core';

import { openBrowser } from './browser';
import type { Practice } from './practice';

/** A busy computer needs most of a minute to show the editor. */
const PAGE_TIMEOUT_MS = 120_000;
export const RUN_TIMEOUT_MS = 5 * 60_000;

/** n8n's editor in a browser, signed in: what a person does, by the names of n8n's own elements. */
export class Editor {
	readonly page: Page;

	readonly #address: string;

	readonly #browser: Browser;

	private constructor(browser: Browser, page: Page, address: string) {
		this.#browser = browser;
		this.page = page;
		this.#address = address;
	}

	static async open(
		{ address, email, password }: Practice,
		executablePath: string,
	): Promise<Editor> {
		const browser = await openBrowser(executablePath);
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		page.setDefaultTimeout(PAGE_TIMEOUT_MS);
		await page.goto(`${address}/signin`);
		await page.fill('input[name="emailOrLdapLoginId"]', email);
		await page.fill('input[name="password"]', password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/home\//);
		return new Editor(browser, page, address);
	}

	async close(): Promise<void> {
		await this.#browser.close();
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.#address}/workflow/${id}`);
		await this.page.getByTestId('canvas-node').first().waitFor();
	}

	/** One entry of the Executions tab. */
	async openExecution(workflowId: string, executionId: string): Promise<void> {
		await this.page.goto(`${this.#address}/workflow/${workflowId}/executions/${executionId}`);
		await this.page.getByTestId('execution-preview-label').waitFor();
	}

	/** The canvas of a workflow without a node, with the nodes panel beside it. */
	async openNodesPanel(): Promise<void> {
		await this.page.goto(`${this.#address}/workflow/new`);
		await this.page.getByTestId('node-creator-plus-button').first().click();
		await this.page.getByTestId('node-creator-search-bar').waitFor();
	}

	async executeWorkflow(): Promise<void> {
		await this.page.getByTestId('execute-workflow-button').click();
	}

	node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** Opens the panel of a node: input, parameters, output. */
	async openNode(name: string): Promise<Locator> {
		await this.node(name).dblclick();
		const panel = this.page.getByTestId('ndv');
		await panel.getByTestId('node-parameters').waitFor();
		return panel;
	}

	/** In the panel of a trigger the button stands on the left, in that of another node above. */
	async executeStep(isTrigger: boolean): Promise<void> {
		const button = isTrigger ? 'trigger-execute-button' : 'node-execute-button';
		await this.page.getByTestId(button).first().click();
	}

	/**
	 * Until the panel shows items, a hint, an error or that the trigger is listening.
	 * @returns what stands beside the parameters
	 */
	async untilNodeHasSpoken(): Promise<string> {
		const answer = this.output
			.getByText(/\d+ items?\b/)
			.or(this.output.getByTestId('node-error-message'))
			.or(this.output.getByTestId('node-error-description'))
			.or(this.page.getByTestId('trigger-listening'))
			.or(this.page.getByText('Workflow execution cannot start'));
		await answer.first().waitFor({ timeout: RUN_TIMEOUT_MS });
		const beside = this.page.getByTestId('trigger-listening').or(this.page.getByRole('alert'));
		return [...(await beside.allInnerTexts()), await this.output.innerText()].join('\n');
	}

	async closeNode(): Promise<void> {
		await this.page.getByTestId('ndv-close-button').click();
		await this.page.getByTestId('ndv').waitFor({ state: 'hidden' });
	}

	async unpublish(): Promise<void> {
		await this.page.getByTestId('version-menu-button').click();
		await this.page.getByTestId('version-menu-item-unpublish').click();
		const question = this.page.getByTestId('workflow-history-version-unpublish-modal');
		await question.getByRole('button', { name: 'Unpublish' }).click();
		await question.waitFor({ state: 'hidden' });
	}

	async publish(): Promise<void> {
		await this.page.getByTestId('workflow-open-publish-modal-button').click();
		await this.page.getByTestId('workflow-publish-button').click();
		await this.page.getByText('Workflow published').first().waitFor();
	}

	get output(): Locator {
		return this.page.getByTestId('output-panel');
	}
}
