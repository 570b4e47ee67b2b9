import { fact } from './facts';
import { useReceiver } from './receiver';
import { ACCOUNT, at, usePractice } from './support';

const practice = usePractice();
const receiver = useReceiver(practice);

/** Delivers one event and answers what the receiver got. */
async function told(spec: Record<string, unknown>): Promise<unknown> {
	const answer = await practice.control('POST', 'deliver', { person: 'anna.test', ...spec });
	expect(answer).toMatchObject({ delivered: true, status: 200 });
	return receiver.lastEvent;
}

async function envelope(spec: Record<string, unknown>): Promise<unknown> {
	await told(spec);
	return receiver.requests.at(-1)?.body;
}

const MID = expect.stringMatching(/^aWdfZAG\w{80,}$/);

describe('envelopes', () => {
	fact('6.4/messaging', 'hold messages with the time in milliseconds', async () => {
		expect(await envelope({ kind: 'message', at: '2026-11-23T10:00:00.250Z' })).toEqual({
			object: 'instagram',
			entry: [{ id: ACCOUNT, time: 1795428000250, messaging: [expect.any(Object)] }],
		});
	});

	fact('6.4/changes', 'hold comments with the time in seconds', async () => {
		expect(await envelope({ kind: 'comment', at: '2026-11-23T10:00:00.250Z' })).toEqual({
			object: 'instagram',
			entry: [
				{
					id: ACCOUNT,
					time: 1795428000,
					changes: [{ field: 'comments', value: expect.any(Object) }],
				},
			],
		});
	});

	fact('6.4/flat', 'may be flat', async () => {
		expect(await envelope({ kind: 'comment', shape: 'flat' })).toMatchObject({
			entry: [{ id: ACCOUNT, field: 'comments', value: { text: 'How lovely!' } }],
		});
	});

	fact('6.4/array', 'may be wrapped in a list', async () => {
		expect(await envelope({ kind: 'message', shape: 'array' })).toMatchObject([
			{ object: 'instagram', entry: [{ messaging: [{ message: { text: 'Hi!' } }] }] },
		]);
	});

	fact('6.4/dm-changes', 'may hold messages as changes', async () => {
		expect(await envelope({ kind: 'message', shape: 'changes' })).toMatchObject({
			entry: [{ changes: [{ field: 'messages', value: { message: { text: 'Hi!' } } }] }],
		});
	});
});

describe('messages', () => {
	fact(
		['6.5/direction', '6.5/text'],
		'name the person as sender and the account as recipient',
		async () => {
			const event = await told({ kind: 'message', text: 'Ciao', at: '2026-11-23T10:00:00.000Z' });

			expect(event).toEqual({
				sender: { id: practice.igsidOf('anna.test') },
				recipient: { id: ACCOUNT },
				timestamp: 1795428000000,
				message: { mid: MID, text: 'Ciao' },
			});
		},
	);

	fact(['6.5/story-reply', '6.5/link-sticker'], 'may answer a story', async () => {
		const linkStickerUrl = 'https://example.com/shop';
		const event = await told({ kind: 'storyReply', text: 'love it', linkStickerUrl });

		expect(at(event, 'message')).toEqual({
			mid: MID,
			text: 'love it',
			reply_to: {
				story: {
					id: practice.storyId,
					url: expect.stringContaining(practice.url),
					link_sticker_url: linkStickerUrl,
				},
			},
		});
	});

	it('may be a quick reaction to a story', async () => {
		const event = await told({ kind: 'quickReaction', emoji: '🔥' });

		expect(at(event, 'message')).toMatchObject({
			text: '🔥',
			reply_to: { story: { id: practice.storyId } },
		});
	});

	fact('6.5/inline-reply', 'may quote a message', async () => {
		const event = await told({ kind: 'message', text: 'this one', replyTo: 'a-mid' });

		expect(at(event, 'message.reply_to')).toEqual({ mid: 'a-mid', is_self_reply: false });
	});

	fact('6.5/story-mention', 'may be a story mention', async () => {
		const event = await told({ kind: 'storyMention' });

		expect(at(event, 'message')).toEqual({
			mid: MID,
			attachments: [{ type: 'story_mention', payload: { url: expect.any(String) } }],
		});
	});

	fact('6.5/quick-reply', 'may be a tapped quick reply', async () => {
		const event = await told({ kind: 'quickReply', text: 'Yes', payload: 'YES' });

		expect(at(event, 'message')).toEqual({
			mid: MID,
			text: 'Yes',
			quick_reply: { payload: 'YES' },
		});
	});

	fact('6.5/ad', 'may come from an ad', async () => {
		const event = await told({ kind: 'adReferral', ref: 'summer', adId: '12' });

		expect(at(event, 'message.referral')).toMatchObject({
			ref: 'summer',
			ad_id: '12',
			source: 'ADS',
			type: 'OPEN_THREAD',
			ads_context_data: { ad_title: expect.any(String) },
		});
	});

	fact('6.5/shop', 'may name a product', async () => {
		const event = await told({ kind: 'message', productId: '77' });

		expect(at(event, 'message')).toEqual({ mid: MID, referral: { product: { id: '77' } } });
	});

	fact('6.5/unsupported', 'may be of an unsupported kind', async () => {
		expect(at(await told({ kind: 'message', isUnsupported: true }), 'message')).toEqual({
			mid: MID,
			is_unsupported: true,
		});
	});

	fact(['6.5/ephemeral', '6.5/attachments'], 'may carry attachments', async () => {
		const ephemeral = await told({ kind: 'message', attachment: { type: 'ephemeral' } });
		const payload = { ig_post_media_id: '18', title: 'A post', url: 'https://example.com' };
		const post = await told({ kind: 'message', attachment: { type: 'ig_post', payload } });

		expect(at(ephemeral, 'message')).toEqual({ mid: MID, attachments: [{ type: 'ephemeral' }] });
		expect(at(post, 'message.attachments')).toEqual([{ type: 'ig_post', payload }]);
	});

	fact(
		'6.5/gif-silent',
		'that are GIFs or stickers are told to nobody, and yet were written',
		async () => {
			const spec = { kind: 'message', person: 'anna.test', attachment: { type: 'gif' } };
			const answer = await practice.control('POST', 'deliver', spec);

			expect(answer).toMatchObject({ delivered: false, reason: expect.stringContaining('GIFs') });
			expect(receiver.requests).toHaveLength(0);
			expect((await practice.send(practice.igsidOf('anna.test'))).status).toBe(200);
		},
	);
});

describe('echoes', () => {
	fact('6.5/echo', 'run from the account to the person', async () => {
		const event = await told({ kind: 'echo', text: 'Anna here, the owner' });

		expect(event).toMatchObject({
			sender: { id: ACCOUNT },
			recipient: { id: practice.igsidOf('anna.test') },
			message: { mid: MID, text: 'Anna here, the owner', is_echo: true },
		});
		expect(practice.world.received).toHaveLength(0);
	});

	fact('6.5/self', 'say so when the account writes to itself', async () => {
		expect(at(await told({ kind: 'echo', isSelf: true }), 'message')).toMatchObject({
			is_echo: true,
			is_self: true,
		});
	});

	fact('6.5/own-reaction', 'are not sent for own reactions', async () => {
		const igsid = await practice.writes('anna.test');
		const payload = {
			message_id: practice.world.threads.get(igsid)?.messages[0]?.id,
			reaction: '❤️',
		};
		await practice.graph('POST', '/v25.0/me/messages', {
			recipient: { id: igsid },
			sender_action: 'react',
			payload,
		});
		await practice.writes('bruno.test');

		expect(receiver.requests).toHaveLength(2);
		expect(receiver.requests.every(({ raw }) => !raw.includes('is_echo'))).toBe(true);
	});
});
