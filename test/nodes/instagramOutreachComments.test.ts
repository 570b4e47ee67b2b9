import type { INodeParameters } from 'n8n-workflow';
import { PUBLIC_REPLY_FIELDS } from '../../nodes/InstagramOutreach/actions/comment/fields';
import { sourceIdOf } from '../../core/instagram/webhooks/sourceIdOf';
import { faultsOf } from './support/contractFields';
import {
	ACCOUNT,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';
import { usePracticeWorld } from './support/practiceServer';

useNodeWorld();
const practice = usePracticeWorld();

const TEXT =
	'Thanks for your comment! Automatic message, write STOP to end. Privacy: link in our profile.';

/** Somebody comments on a story, on Instagram and in the database. */
async function aComment(username = 'anna.rossi'): Promise<{ commentId: string; personId: string }> {
	const storyId = await practice.publish();
	await practice.control('POST', 'deliver', {
		kind: 'comment',
		person: username,
		mediaId: storyId,
		text: 'nice',
	});
	const commentId = [...practice.world.comments.keys()].at(-1) ?? '';
	const [recorded] = await (
		await practiceLedger()
	).recordEvents({
		events: [
			{
				kind: 'comment',
				accountId: ACCOUNT,
				occurredAt: world.clock.now(),
				sourceId: sourceIdOf(ACCOUNT, 'comment', commentId),
				igsid: practice.igsidOf(username),
				username,
				commentId,
				text: 'nice',
			},
		],
		consumer: 'test',
		origin: 'publishedTrigger',
	});
	return { commentId, personId: recorded?.personId ?? '' };
}

const run = async (operation: string, commentId: string, changes: INodeParameters = {}) =>
	await runSubject(
		workflowOf('instagramOutreach', {
			resource: 'comment',
			operation,
			account: '',
			text: TEXT,
			pace: 'custom',
			hourSendsMax: 20,
			daySendsMax: 100,
			personDaySendsMax: 3,
			spacingMinSeconds: 0,
			spacingMaxSeconds: 0,
			...changes,
			options: { quietHours: 'off', ...(changes.options as INodeParameters) },
		}),
		[{ json: { commentId } }],
		practice.setup(),
	);

describe('Instagram Outreach, Comment: Private Reply', () => {
	it('answers once in private, however often it is run', async () => {
		const { commentId, personId } = await aComment();

		const first = await run('privateReply', commentId);
		const second = await run('privateReply', commentId, { options: { campaign: 'another' } });

		expect(first.json('Subject', 0)).toMatchObject([
			{ personId, accountId: ACCOUNT, reason: 'sent' },
		]);
		expect(second.json('Subject', 2)).toMatchObject([{ reason: 'commentAnswered' }]);
		expect(practice.world.received).toMatchObject([
			{ kind: 'privateReply', commentId, text: TEXT, username: 'anna.rossi' },
		]);
		expect(faultsOf(first.json('Subject', 0)[0], 'comment', 'privateReply')).toEqual([]);
	});

	it('is not sent to somebody who wrote STOP', async () => {
		const { commentId, personId } = await aComment();
		const ledger = await practiceLedger();
		await ledger.suppress({ personId, reason: 'test', source: 'test' });

		const result = await run('privateReply', commentId);

		expect(result.json('Subject', 2)).toMatchObject([{ reason: 'doNotContact' }]);
		expect(practice.world.received).toEqual([]);
	});

	it('says that 7 days are over, and what can still be done', async () => {
		const { commentId } = await aComment();
		await practice.pass(7 * 86_400_000);

		const result = await run('privateReply', commentId);

		expect(result.json('Subject', 2)).toMatchObject([{ reason: 'commentTooOld' }]);
		expect(practice.hints(result).join()).toContain('Comment: Reply');
	});

	it('says that nobody heard of the comment', async () => {
		const result = await run('privateReply', '123');

		expect(result.json('Subject', 2)).toMatchObject([{ personId: null, reason: 'commentUnknown' }]);
	});

	it('takes the refusal of Instagram as final: somebody answered by hand', async () => {
		const { commentId } = await aComment();
		const comment = practice.world.comments.get(commentId);
		if (comment !== undefined) comment.isPrivatelyReplied = true;

		const result = await run('privateReply', commentId);
		const again = await run('privateReply', commentId);

		expect(result.json('Subject', 2)).toMatchObject([{ reason: 'commentTooOld' }]);
		expect(again.json('Subject', 2)).toMatchObject([{ reason: 'failedBefore' }]);
	});
});

describe('Instagram Outreach, Comment: Reply', () => {
	it('asks for its text by the name that the field has', async () => {
		const { commentId } = await aComment();

		const result = await run('reply', commentId, { text: '={{ $json.nothing }}' });

		const label = PUBLIC_REPLY_FIELDS.find(({ name }) => name === 'text')?.displayName;
		expect(result.error?.message).toBe(`"${label}" is empty`);
	});

	it('answers once where everybody reads it', async () => {
		const { commentId } = await aComment();

		const first = await run('reply', commentId, { text: 'Thank you, [brand] says hi!' });
		const second = await run('reply', commentId, { text: 'Thank you, [brand] says hi!' });

		const replies = [...practice.world.comments.values()].filter(
			({ parentId }) => parentId === commentId,
		);
		expect(replies.map(({ text }) => text)).toEqual([
			expect.stringMatching(/^Thank you, @.+ says hi!$/),
		]);
		expect(first.json('Subject', 0)).toMatchObject([{ reason: 'sent', messageId: replies[0]?.id }]);
		expect(second.json('Subject', 2)).toMatchObject([{ reason: 'alreadyContacted' }]);
		expect(faultsOf(first.json('Subject', 0)[0], 'comment', 'reply')).toEqual([]);
	});
});

describe('Instagram Outreach, Comment: Hide', () => {
	it('hides a comment once, and shows it again', async () => {
		const { commentId } = await aComment();

		const hidden = await run('hide', commentId);
		const again = await run('hide', commentId);
		expect(practice.world.comments.get(commentId)?.isHidden).toBe(true);
		const shown = await run('hide', commentId, { visibility: 'show' });

		expect(practice.world.comments.get(commentId)?.isHidden).toBe(false);
		expect([hidden, again, shown].map((each) => each.json('Subject')[0]?.result)).toEqual([
			'done',
			'doneBefore',
			'done',
		]);
		expect(faultsOf(hidden.json('Subject')[0], 'comment', 'hide')).toEqual([]);
	});

	it('says so when Instagram refuses, and may be tried again', async () => {
		const { commentId } = await aComment();
		await practice.control('POST', 'faults', { route: 'comments', kind: 'error', code: 200 });

		const refused = await run('hide', commentId);
		const again = await run('hide', commentId);

		expect(refused.error?.message).toContain('no permission');
		expect(again.json('Subject')).toMatchObject([{ result: 'done' }]);
	});
});

describe('Instagram Outreach, Comment: Delete', () => {
	it('deletes a comment once and writes it into the log', async () => {
		const { commentId } = await aComment();

		const first = await run('delete', commentId);
		const second = await run('delete', commentId);

		expect(practice.world.comments.get(commentId)?.isDeleted).toBe(true);
		expect(first.json('Subject')).toMatchObject([
			{ accountId: ACCOUNT, commentId, result: 'done' },
		]);
		expect(second.json('Subject')).toMatchObject([{ result: 'doneBefore' }]);
		expect(await (await practiceLedger()).checkLog()).toMatchObject({ kind: 'intact' });
		expect(faultsOf(first.json('Subject')[0], 'comment', 'delete')).toEqual([]);
	});

	it('says that a comment is not there, and goes on with the others', async () => {
		const result = await run('delete', '17858893269123456');

		expect(result.json('Subject')).toMatchObject([{ result: 'gone' }]);
	});
});
