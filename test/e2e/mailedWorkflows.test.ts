import { readProof } from '../../core/consent/log/savedHead';
import { Mailbox } from './support/mailbox';
import { RUN_TIMEOUT_MS } from './support/editor';
import { PACKAGE, TestN8n } from './support/n8n';
import { sharedPractice, START_TIMEOUT_MS } from './support/practice';

const account = (operation: 'pause' | 'resume') => ({
	type: `${PACKAGE}.instagramOutreach`,
	name: operation,
	parameters: { resource: 'account', operation, account: { __rl: true, mode: 'id', value: '' } },
});

/** As a person does: import, choose credentials, put addresses into Config, press Execute. */
describe('the shipped workflows that send mail, in real n8n', () => {
	let n8n: TestN8n;
	let mailbox: Mailbox;

	beforeAll(async () => {
		n8n = await TestN8n.connect(await sharedPractice());
		mailbox = await Mailbox.open();
		await n8n.createCredential('smtp', {
			host: '127.0.0.1',
			port: mailbox.port,
			secure: false,
			disableStartTls: true,
		});
	}, START_TIMEOUT_MS);
	beforeEach(() => mailbox.mails.splice(0));
	afterAll(async () => await mailbox.close());

	const execute = async (workflowId: string, triggerName: string) => {
		await n8n.setUp(workflowId);
		return await n8n.runFrom(workflowId, triggerName);
	};

	it(
		'mail the report of the week with its page',
		async () => {
			const run = await execute('storyOutreachWeeklyReport', 'Every Monday at 8');

			expect(run.error).toBeNull();
			expect(mailbox.mails).toHaveLength(1);
			expect(mailbox.mails[0]).toMatch(/^To: team@example\.com$/m);
			expect(mailbox.mails[0]).toContain('filename=outreach-report.html');
		},
		RUN_TIMEOUT_MS,
	);

	it(
		'mail a proof that can be read again, and delete nothing yet',
		async () => {
			const run = await execute('storyOutreachNightly', 'Every night at 3:30');

			expect(run.error).toBeNull();
			expect(run.output('Expired data')).toMatchObject([{ state: 'preview' }]);
			const [proof] = run.output('Take the proof');
			expect(readProof(String(proof?.proof))).toMatchObject({ sequence: proof?.entries });
			expect(mailbox.mails).toHaveLength(1);
			// Lines of a mail are broken at 76 characters.
			expect(mailbox.mails[0]?.replaceAll('=\r\n', '')).toContain(String(proof?.proof));
		},
		RUN_TIMEOUT_MS,
	);

	it(
		'mail an alert once',
		async () => {
			const pauseId = await n8n.createWorkflow('Pause', [account('pause')]);
			const resumeId = await n8n.createWorkflow('Resume', [account('resume')]);
			const alerts = async () => await execute('storyOutreachAlerts', 'Every hour');
			await n8n.run(pauseId);
			try {
				const first = await alerts();
				const second = await alerts();

				expect([first.error, second.error]).toEqual([null, null]);
				expect(mailbox.mails).toHaveLength(1);
				expect(mailbox.mails[0]).toMatch(/^Subject: Sending has stopped$/m);
				expect(mailbox.mails[0]).toContain('is paused');
			} finally {
				await n8n.run(resumeId);
			}
		},
		3 * RUN_TIMEOUT_MS,
	);

	it(
		'send what is due, and mail nobody a list without tasks',
		async () => {
			const due = await execute('storyOutreachSendDue', 'Every 10 minutes');
			const morning = await execute('storyOutreachSendDue', 'Every morning at 9');

			expect([due.error, morning.error]).toEqual([null, null]);
			expect(due.outputCounts('Send what is due')).toHaveLength(4);
			expect(mailbox.mails).toEqual([]);
		},
		2 * RUN_TIMEOUT_MS,
	);
});
