import { aPersonWhoWrote, useNodeWorld } from '../nodes/support/nodeWorld';
import { runShipped } from './support/runShipped';

useNodeWorld();

describe('Weekly report by e-mail', () => {
	it('mails the figures with the page attached, and names nobody', async () => {
		await aPersonWhoWrote('9001', { text: 'STOP' });

		const run = await runShipped('weekly-report-by-mail.json', 'Every Monday at 8');

		const [page] = run.json('Count the week');
		const mails = run.json('Mail the report');
		expect(run.error).toBeUndefined();
		expect(mails).toMatchObject([
			{
				subject: page?.title,
				body: page?.mailHtml,
				attachments: [{ fileName: 'outreach-report.html', mimeType: 'text/html' }],
			},
		]);
		expect(String(mails[0]?.body)).toMatch(/<table[\s>]/);
		expect(String(mails[0]?.body)).not.toMatch(/handle\.9001/);
	});
});
