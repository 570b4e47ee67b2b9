import { until } from '../../scripts/lib/until.mts';
import { describeInBrowser } from './support/browser';
import { Editor, RUN_TIMEOUT_MS } from './support/editor';
import { TestInstagram } from './support/instagram';
import type { DemoPerson } from './support/instagram';
import { PACKAGE, TestN8n } from './support/n8n';
import { sketch } from './support/pictures';
import { sharedPractice, START_TIMEOUT_MS } from './support/practice';

const RECEIVER = 'storyOutreachReceiver';
const SUBJECT = 'Send the message';
const HOUR_MS = 3_600_000;
/** Long enough before the end of the 24 hours that no test meets it. */
const REACHABLE_MS = 20 * HOUR_MS;

/** A campaign and limits of its own, so that no other file gets in the way. */
const sendTo = (
	{ igsid }: DemoPerson,
	{ accountId, operation }: { accountId: string; operation: 'preview' | 'send' },
) => ({
	type: `${PACKAGE}.instagramOutreach`,
	name: SUBJECT,
	parameters: {
		resource: 'message',
		operation,
		account: accountId,
		who: { __rl: true, mode: 'igsid', value: igsid },
		text: 'Thank you for your answer! This is an automatic message: write STOP and it ends.',
		pace: 'custom',
		hourSendsMax: 1000,
		daySendsMax: 1000,
		personDaySendsMax: 10,
		spacingMinSeconds: 0,
		spacingMaxSeconds: 0,
		options: { campaign: 'stop-reply', quietHours: 'off', timezone: 'Europe/Rome' },
	},
});

describeInBrowser('someone answers a story with "basta, grazie"', (chromium) => {
	let editor: Editor;
	let n8n: TestN8n;
	let instagram: TestInstagram;
	let accountId: string;
	let stopping: DemoPerson;
	let staying: DemoPerson;

	beforeAll(async () => {
		const practice = await sharedPractice();
		n8n = await TestN8n.connect(practice);
		instagram = new TestInstagram(practice.instagramAddress);
		const demo = await instagram.demo();
		accountId = demo.accountId;
		const reachable = demo.people.filter(
			({ intent, wroteAt }) =>
				intent === 'opt_in' && Date.parse(wroteAt) > Date.now() - REACHABLE_MS,
		);
		const [first, second] = reachable;
		if (!first || !second) throw new Error('The demo has nobody who may be contacted now.');
		[stopping, staying] = [first, second];
		await n8n.keepExecutions(RECEIVER);
		editor = await Editor.open(practice, chromium);
	}, START_TIMEOUT_MS);

	afterAll(async () => {
		await editor.close();
	});

	/** Runs a workflow with one node, and reads the answer where a person reads it. */
	async function readInPanel(workflowId: string, name: string): Promise<string> {
		await editor.openWorkflow(workflowId);
		await editor.openNode(SUBJECT);
		await editor.executeStep(false);
		await editor.output
			.getByText(/\d+ waiting, \d+ not contacted/)
			.first()
			.waitFor({ timeout: RUN_TIMEOUT_MS });
		await editor.page.screenshot({ path: sketch(name) });
		return await editor.output.innerText();
	}

	it(
		'starts the receiver at the output Opt-Outs, and the person is not contacted, now and later',
		async () => {
			const preview = await n8n.createWorkflow('Before the stop', [
				sendTo(stopping, { accountId, operation: 'preview' }),
			]);
			const send = await n8n.createWorkflow('After the stop', [
				sendTo(stopping, { accountId, operation: 'send' }),
			]);
			const before = await readInPanel(preview, 'stop-before');
			const known = new Set(await n8n.executionsOf(RECEIVER));

			await instagram.deliver({
				kind: 'storyReply',
				person: stopping.username,
				accountId,
				storyId: stopping.storyId,
				text: 'basta, grazie',
			});
			let executionId: string | undefined;
			await until(
				'the receiver has an execution of the stop',
				async () => {
					executionId = (await n8n.executionsOf(RECEIVER)).find((id) => !known.has(id));
					return executionId !== undefined;
				},
				RUN_TIMEOUT_MS,
			);
			const received = await n8n.readExecution(executionId ?? '');
			await editor.openExecution(RECEIVER, executionId ?? '');
			await editor.node('Stopped: nothing more is sent').waitFor();
			await editor.page.screenshot({ path: sketch('stop-received') });
			const stopped = await editor
				.node('Stopped: nothing more is sent')
				.getByTestId('canvas-node-status-success')
				.count();
			const after = await readInPanel(send, 'stop-after');
			const again = await readInPanel(send, 'stop-again');

			expect(before).toContain('Would be sent now');
			expect(received.outputCounts('Instagram Story Trigger')).toEqual([0, 1, 0]);
			expect(stopped).toBe(1);
			for (const said of [after, again]) {
				expect(said).toContain('0 sent, 0 waiting, 1 not contacted');
				expect(said).toContain('Not contacted: this person asked not to be contacted.');
			}
		},
		4 * RUN_TIMEOUT_MS,
	);

	it(
		'sends nothing while the receiver is not published, says so, and goes on once it is',
		async () => {
			const { accounts } = await instagram.state();
			const { username } = accounts.find(({ id }) => id === accountId) ?? {};
			const send = await n8n.createWorkflow('While nobody listens', [
				sendTo(staying, { accountId, operation: 'send' }),
			]);

			await editor.openWorkflow(RECEIVER);
			await editor.unpublish();
			const unheard = await readInPanel(send, 'nobody-listening');
			await editor.openWorkflow(RECEIVER);
			await editor.publish();
			const heard = await readInPanel(send, 'listening-again');

			expect(unheard).toContain(
				`nobody is listening for STOP on @${username}. Publish the Instagram Story Trigger.`,
			);
			expect(unheard).toContain('0 sent, 1 waiting');
			expect(heard).toContain('1 sent, 0 waiting');
		},
		4 * RUN_TIMEOUT_MS,
	);
});
