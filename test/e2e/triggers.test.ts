import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { until } from '../../scripts/lib/until.mts';
import { describeInBrowser } from './support/browser';
import { Editor, RUN_TIMEOUT_MS } from './support/editor';
import { TestInstagram } from './support/instagram';
import { PACKAGE, TestN8n } from './support/n8n';
import { sketch } from './support/pictures';
import { sharedPractice, START_TIMEOUT_MS } from './support/practice';

/** Two looks of the trigger, and an execution. */
const LOOK_MS = 5000;

describe('Outreach Database Trigger in real n8n', () => {
	it(
		'starts its published workflow with the event that the receiver recorded',
		async () => {
			const practice = await sharedPractice();
			const n8n = await TestN8n.connect(practice);
			const instagram = new TestInstagram(practice.instagramAddress);
			const name = 'Outreach Database Trigger';
			const workflowId = await n8n.createWorkflow('Starts for each event', [
				{ type: `${PACKAGE}.outreachDatabaseTrigger`, name },
			]);
			await n8n.keepExecutions(workflowId);
			await n8n.publish(workflowId);
			const { accountId, people } = await instagram.demo();

			const deliver = async () =>
				await instagram.deliver({
					kind: 'message',
					person: people[0]?.username,
					accountId,
					text: `Are you open on Sunday? ${randomUUID()}`,
				});
			const startedWith = async () => {
				const ids = await n8n.executionsOf(workflowId);
				const runs = await Promise.all(ids.map((id) => n8n.readExecution(id)));
				return runs.flatMap((run) => [0, 1, 2].flatMap((output) => run.output(name, output)));
			};
			const delivered = new Set<unknown>();
			const events = async () =>
				(await startedWith()).filter(({ messageId }) => delivered.has(messageId));
			await until(
				'the published workflow was started with an event',
				async () => {
					// n8n publishes in the background, and a new workflow begins with what comes after that.
					delivered.add(await deliver());
					await pause(LOOK_MS);
					return (await events()).length > 0;
				},
				RUN_TIMEOUT_MS,
			);

			expect(await events()).toContainEqual(
				expect.objectContaining({ kind: 'message', accountId }),
			);
		},
		START_TIMEOUT_MS + RUN_TIMEOUT_MS,
	);
});

describeInBrowser('Instagram Story Trigger, executed in the editor while published', (chromium) => {
	it(
		"changes neither the app's address nor the account's subscription",
		async () => {
			const practice = await sharedPractice();
			const instagram = new TestInstagram(practice.instagramAddress);
			const editor = await Editor.open(practice, chromium);
			try {
				const before = await instagram.state();
				await editor.openWorkflow('storyOutreachReceiver');
				await editor.openNode('Instagram Story Trigger');
				await editor.executeStep(true);
				await editor.page.getByTestId('trigger-listening').waitFor();
				await editor.page.screenshot({ path: sketch('trigger-executed-while-published') });
				const during = await instagram.state();

				expect(during.app.callbackUrl).toContain('/webhook/');
				expect(during.app.callbackUrl).toBe(before.app.callbackUrl);
				expect(during.accounts).toEqual(before.accounts);
			} finally {
				await editor.close();
			}
		},
		START_TIMEOUT_MS + RUN_TIMEOUT_MS,
	);
});
