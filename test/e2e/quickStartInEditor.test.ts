import { describeInBrowser } from './support/browser';
import { Editor, RUN_TIMEOUT_MS } from './support/editor';
import { picture } from './support/pictures';
import { sharedPractice, START_TIMEOUT_MS } from './support/practice';

describeInBrowser('the quick start in the editor of real n8n', (chromium) => {
	let editor: Editor;

	beforeAll(async () => {
		editor = await Editor.open(await sharedPractice(), chromium);
	}, START_TIMEOUT_MS);

	afterAll(async () => {
		await editor.close();
	});

	it(
		'shows after one click on Execute who was sent the message, who was not, and why',
		async () => {
			const { page } = editor;

			await editor.openWorkflow('storyOutreachQuickStart');
			await editor.executeWorkflow();
			await page
				.getByText('Workflow executed successfully')
				.first()
				.waitFor({ timeout: RUN_TIMEOUT_MS });
			await page.screenshot({ path: picture('quick-start') });
			await editor.openNode('Send the message');
			await editor.output.getByText('nextAllowedAt').first().waitFor();
			const outputs = await editor.output.innerText();
			await page.screenshot({ path: picture('send-outputs') });

			expect(outputs).toMatch(/\d+ sent, \d+ waiting, \d+ not contacted, \d+ for a person/);
			expect(outputs).toMatch(/Sent Branch \([1-9]\d* items?\)/);
			expect(outputs).toMatch(/For a Person Branch/);
			expect(outputs).toContain('Sent: Instagram accepted the message.');
		},
		2 * RUN_TIMEOUT_MS,
	);
});
