import { HOUR_MS } from '../../core/shared/duration';
import {
	aPersonWhoWrote,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from '../nodes/support/nodeWorld';
import { acceptMessages, itemsFor, outreach } from '../nodes/support/outreachCalls';
import { runShipped } from './support/runShipped';

useNodeWorld();

const FILE = 'send-what-is-due.json';
const aTaskInAnHour = workflowOf('instagramOutreach', {
	resource: 'sequence',
	operation: 'add',
	sequence: 'welcome',
	steps: {
		step: [{ way: 'task', text: 'Did the size guide help?', earliestHours: 1, latestHours: 2 }],
	},
	pace: 'careful',
	options: { quietHours: 'off' },
});

describe('Send what is due, every day', () => {
	it('sends what a campaign left waiting once it may go, and nothing twice', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();
		await runSubject(outreach('send', { hourSendsMax: 1 }), itemsFor(...people));

		const early = await runShipped(FILE, 'Every 10 minutes');
		world.clock.advance(HOUR_MS);
		const due = await runShipped(FILE, 'Every 10 minutes');
		const after = await runShipped(FILE, 'Every 10 minutes');

		expect([early, due, after].map(({ error }) => error)).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		expect([early, due, after].map((run) => run.json('Sent').length)).toEqual([0, 1, 0]);
		expect(recipients.toSorted()).toEqual(['9001', '9002']);
	});

	it('mails the open tasks of sequences with their last instant, and nothing when there is none', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		await runSubject(aTaskInAnHour, itemsFor(personId));

		const before = await runShipped(FILE, 'Every morning at 9');
		world.clock.advance(2 * HOUR_MS);
		const raising = await runShipped(FILE, 'Every 10 minutes');
		const morning = await runShipped(FILE, 'Every morning at 9');

		expect(before.json('Mail the list')).toEqual([]);
		expect(raising.json('For a person')).toMatchObject([{ personId, reason: 'taskRaised' }]);
		expect(morning.error).toBeUndefined();
		const [mail] = morning.json('Mail the list');
		expect(mail).toMatchObject({ subject: '1 to look after in the Instagram app' });
		expect(String(mail?.body)).toMatch(
			/^@handle\.9001, until 1 December 05:00\n.+\nhttps:\/\/ig\.me\/m\/handle\.9001\nTask: tsk_/,
		);
	});
});
