import { fact } from './facts';
import { DAY_MS, errorCode, OTHER_ACCOUNT, text, usePractice } from './support';
import type { Answer } from './support';

const practice = usePractice();

async function comments(person: string, details: Record<string, unknown> = {}): Promise<string> {
	const answer = await practice.control('POST', 'deliver', { kind: 'comment', person, ...details });
	return text(answer, 'messageId');
}

async function privateReply(commentId: string, token?: string): Promise<Answer> {
	const body = { recipient: { comment_id: commentId }, message: { text: 'Here it is' } };
	return practice.graph('POST', '/v25.0/me/messages', body, token);
}

describe('message bodies', () => {
	fact('4.7/100/2534015', 'hold 1000 bytes of UTF-8 and one kind of content', async () => {
		const igsid = await practice.writes('anna.test');
		const full = await practice.send(igsid, 'é'.repeat(500));
		const over = await practice.send(igsid, `${'é'.repeat(500)}.`);
		const empty = await practice.send(igsid, '');
		const both = await practice.send(igsid, '', {
			message: { text: 'x', attachment: { type: 'like_heart' } },
		});

		expect(full.status).toBe(200);
		expect([over, empty, both].map(errorCode)).toEqual([
			'100/2534015',
			'100/2534015',
			'100/2534015',
		]);
	});

	fact('4.7/100/2018074', 'share own media only', async () => {
		const igsid = await practice.writes('anna.test');
		const share = async (id: string): Promise<Answer> =>
			practice.send(igsid, '', {
				message: { attachment: { type: 'MEDIA_SHARE', payload: { id } } },
			});

		expect((await share(practice.storyId)).status).toBe(200);
		expect(errorCode(await share('18000000000000001'))).toBe('100/2018074');
	});

	fact('4.7/100-tag', 'carry no tag but the one for human agents', async () => {
		const igsid = await practice.writes('anna.test');

		for (const tag of ['CONFIRMED_EVENT_UPDATE', 'ACCOUNT_UPDATE', 'POST_PURCHASE_UPDATE']) {
			expect(errorCode(await practice.send(igsid, 'Hi', { tag }))).toBe('100');
		}
	});

	it.each([
		{ text: 'Pick', quick_replies: [{ content_type: 'text', title: 'Yes', payload: 'YES' }] },
		{ attachment: { type: 'image', payload: { url: 'https://example.com/a.jpg' } } },
		{ attachments: [{ type: 'image', payload: { attachment_id: '12' } }] },
		{
			attachment: {
				type: 'template',
				payload: {
					template_type: 'button',
					text: 'Open it',
					buttons: [{ type: 'web_url', url: 'https://example.com', title: 'Open' }],
				},
			},
		},
	])('of documented shape are sent: %j', async (message) => {
		const igsid = await practice.writes('anna.test');

		expect((await practice.send(igsid, '', { message })).status).toBe(200);
	});

	it.each([
		{ text: 'Pick', quick_replies: [{ content_type: 'user_email' }] },
		{
			text: 'Pick',
			quick_replies: Array.from({ length: 14 }, () => ({
				content_type: 'text',
				title: 'a',
				payload: 'b',
			})),
		},
		{ attachment: { type: 'image', payload: { url: 'no address' } } },
		{
			attachment: {
				type: 'template',
				payload: { template_type: 'button', text: 'x', buttons: [] },
			},
		},
	])('of another shape are refused: %j', async (message) => {
		const igsid = await practice.writes('anna.test');

		expect(errorCode(await practice.send(igsid, '', { message }))).toBe('100/2534015');
	});
});

describe('private replies', () => {
	fact('4.7/100/2534025', 'go once to a comment of at most seven days', async () => {
		await practice.control('POST', 'clock', { freeze: true });
		const fresh = await comments('anna.test');
		const old = await comments('bruno.test', {
			at: new Date(practice.world.clock.now() - 7 * DAY_MS).toISOString(),
		});
		const deleted = await comments('carla.test');
		await practice.control('POST', 'comments', { id: deleted, isDeleted: true });
		const live = await comments('dario.test', { kind: 'liveComment' });
		await practice.control('POST', 'comments', { id: live, isBroadcastOver: true });

		expect((await privateReply(fresh)).status).toBe(200);
		expect(errorCode(await privateReply(fresh))).toBe('100/2534025');
		expect(errorCode(await privateReply(old))).toBe('100/2534025');
		expect(errorCode(await privateReply(deleted))).toBe('100/2534025');
		expect(errorCode(await privateReply(live))).toBe('100/2534025');
		expect(practice.world.received).toMatchObject([
			{ kind: 'privateReply', commentId: fresh, windowWasOpen: false },
		]);
	});

	it('open no window', async () => {
		await privateReply(await comments('anna.test'));

		expect(errorCode(await practice.send(practice.igsidOf('anna.test')))).toBe('10/2534022');
	});

	fact('4.7/200/2534066', 'need the comments permission', async () => {
		const scopes = ['instagram_business_basic', 'instagram_business_manage_messages'];
		const token = await practice.issueToken({ scopes });

		expect(errorCode(await privateReply(await comments('anna.test'), token))).toBe('200/2534066');
	});

	fact('4.7/100/33', 'have no old edge, and unknown objects do not exist', async () => {
		const comment = await comments('anna.test');
		const edge = await practice.graph('POST', `/v25.0/${comment}/private_replies`, {
			message: 'Hi',
		});
		const foreign = await practice.get(
			`/v25.0/${practice.storyId}`,
			await practice.issueToken({ accountId: OTHER_ACCOUNT }),
		);

		expect(errorCode(edge)).toBe('100/33');
		expect(errorCode(foreign)).toBe('100/33');
		expect(errorCode(await practice.get('/v25.0/17999999999999999'))).toBe('100/33');
		expect(errorCode(await privateReply('17999999999999999'))).toBe('100/33');
	});
});
