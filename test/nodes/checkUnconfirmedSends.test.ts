import { schemaFields } from './support/descriptions';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceInstagram,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from './support/nodeWorld';
import { itemsFor, outreach, TEXT } from './support/outreachCalls';

useNodeWorld();

const CHECK = workflowOf('instagramOutreach', {
	resource: 'message',
	operation: 'checkUnconfirmedSends',
	account: '',
	limit: 50,
	options: {},
});

/** Instagram took the message and answered with nothing that says so. */
const answerUnclearly = () =>
	practiceInstagram()
		.post('/v25.0/me/messages')
		.reply(500, { error: { code: 1, message: 'unknown' } });

const showConversation = (messages: object[]) =>
	practiceInstagram()
		.get('/v25.0/me/conversations')
		.query(true)
		.reply(200, { data: [{ messages: { data: messages } }] });

const hello = (): object => ({
	id: 'mid.hello',
	created_time: '2026-11-24T10:00:00+0000',
	from: { id: '9001' },
	message: 'ciao',
});

describe('Instagram Outreach, Message: Check Unconfirmed Sends', () => {
	it('finds the message in the conversation and calls it sent', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		answerUnclearly();
		const first = await runSubject(outreach('send'), itemsFor(personId));
		const created_time = world.clock.now().toISOString();
		showConversation([
			{ id: 'mid.7', created_time, from: { id: ACCOUNT }, message: TEXT },
			hello(),
		]);

		const run = await runSubject(CHECK, [{ json: {} }]);

		expect(first.json('Subject', 1)).toMatchObject([{ reason: 'unconfirmed' }]);
		expect(run.json('Subject', 0)).toMatchObject([
			{ personId, decision: 'send', reason: 'confirmed', messageId: 'mid.7' },
		]);
		expect(Object.keys(run.json('Subject', 0)[0] ?? {})).toEqual(
			schemaFields('InstagramOutreach', 'message', 'checkUnconfirmedSends'),
		);
	});

	it('says that a message which is not there did not arrive, and Send does not send it again', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		answerUnclearly();
		await runSubject(outreach('send'), itemsFor(personId));
		world.clock.advance(3_600_000);
		showConversation([hello()]);

		const run = await runSubject(CHECK, [{ json: {} }]);
		const again = await runSubject(outreach('send'), itemsFor(personId));

		expect(run.json('Subject', 2)).toMatchObject([{ personId, reason: 'notDelivered' }]);
		expect(again.json('Subject', 2)).toMatchObject([{ reason: 'failedBefore' }]);
	});
});
