import { normaliseWebhook } from '../../../../core/instagram/webhooks/normaliseWebhook';
import { ACCOUNT_ID, IGSID, SENT_AT_MS, envelope, inbound, messaging, outbound } from './payloads';

const eventOf = (item: unknown): unknown => {
	const { events, rejected } = normaliseWebhook(messaging(item));
	expect(rejected).toEqual([]);
	expect(events).toHaveLength(1);
	return events[0];
};

const common = { accountId: ACCOUNT_ID, igsid: IGSID, occurredAt: new Date(SENT_AT_MS) };
const sourceId = (...parts: string[]): string => [ACCOUNT_ID, ...parts].join(':');

describe('a message of a person', () => {
	const base = { ...common, messageId: 'm1', attachments: [], isStandby: false };

	it('is a message when it is text', () => {
		expect(eventOf(inbound({ message: { mid: 'm1', text: 'hi' } }))).toEqual({
			...base,
			kind: 'message',
			text: 'hi',
			sourceId: sourceId('message', 'm1'),
		});
	});

	it('is a story reply when it answers a story, even when it is only an emoji', () => {
		const reply_to = { story: { id: '178', url: 'https://cdn.example/s', link_sticker_url: 'x' } };

		expect(eventOf(inbound({ message: { mid: 'm1', text: '😍', reply_to } }))).toEqual({
			...base,
			kind: 'storyReply',
			text: '😍',
			storyId: '178',
			sourceId: sourceId('storyReply', 'm1'),
		});
	});

	it('names the message it answers', () => {
		const reply_to = { mid: 'm0', is_self_reply: false };

		expect(eventOf(inbound({ message: { mid: 'm1', text: 'ok', reply_to } }))).toMatchObject({
			kind: 'message',
			replyToMessageId: 'm0',
		});
	});

	it('is a story mention when its attachment says so, whatever else it carries', () => {
		const attachments = [{ type: 'story_mention', payload: { url: 'https://cdn.example/m' } }];
		const reply_to = { story: { id: '178' } };

		expect(eventOf(inbound({ message: { mid: 'm1', attachments } }))).toEqual({
			...base,
			kind: 'storyMention',
			attachments: [{ type: 'story_mention', url: 'https://cdn.example/m' }],
			sourceId: sourceId('storyMention', 'm1'),
		});
		expect(eventOf(inbound({ message: { mid: 'm1', attachments, reply_to } }))).toMatchObject({
			kind: 'storyMention',
		});
	});

	it('is a quick reply with its payload', () => {
		const message = { mid: 'm1', text: 'Yes', quick_reply: { payload: 'YES' } };

		expect(eventOf(inbound({ message }))).toMatchObject({
			kind: 'quickReply',
			text: 'Yes',
			payload: 'YES',
		});
	});

	it('is an ad referral only when an ad brought it', () => {
		const ad = { ref: 'r', ad_id: '1', source: 'ADS', type: 'OPEN_THREAD' };
		const shop = { product: { id: '9' } };

		expect(eventOf(inbound({ message: { mid: 'm1', text: 'a', referral: ad } }))).toMatchObject({
			kind: 'adReferral',
		});
		expect(eventOf(inbound({ message: { mid: 'm1', referral: shop } }))).toMatchObject({
			kind: 'message',
		});
	});

	it('survives attachments without an address and payloads written by PHP', () => {
		const attachments = [{ type: 'ephemeral' }, { type: 'image', payload: [] }, {}];

		expect(eventOf(inbound({ message: { mid: 'm1', text: 'STOP', attachments } }))).toMatchObject({
			text: 'STOP',
			attachments: [{ type: 'ephemeral' }, { type: 'image' }, { type: 'unknown' }],
		});
	});

	it('is still a message when Instagram cannot show its content', () => {
		expect(eventOf(inbound({ message: { mid: 'm1', is_unsupported: true } }))).toMatchObject({
			kind: 'message',
		});
	});

	it('keeps no NUL in its text, because Postgres refuses it', () => {
		expect(eventOf(inbound({ message: { mid: 'm1', text: 'ST\u0000OP' } }))).toMatchObject({
			text: 'STOP',
		});
	});

	it('is marked when it went to another inbox', () => {
		const item = inbound({ message: { mid: 'm1', text: 'hi' } });
		const { events } = normaliseWebhook(envelope({ id: ACCOUNT_ID, time: 1, standby: [item] }));

		expect(events).toMatchObject([{ kind: 'message', isStandby: true }]);
	});
});

describe('a message of the account', () => {
	it.each([
		['marked as an echo', outbound({ message: { mid: 'm1', text: 'hi', is_echo: true } })],
		['sent by the account without a mark', outbound({ message: { mid: 'm1', text: 'hi' } })],
	])('is an echo when %s', (_name, item) => {
		expect(eventOf(item)).toEqual({
			kind: 'echo',
			accountId: ACCOUNT_ID,
			occurredAt: new Date(SENT_AT_MS),
			sourceId: sourceId('echo', 'm1'),
			recipientIgsid: IGSID,
			messageId: 'm1',
			text: 'hi',
		});
	});

	it('never passes for a message of a person when its mark has an odd form', () => {
		const item = inbound({ message: { mid: 'm1', text: 'hi', is_echo: 'true' } });

		expect(eventOf(item)).toMatchObject({ kind: 'echo' });
	});

	it('is no second send when it was taken back', () => {
		const item = outbound({ message: { mid: 'm1', is_deleted: true, is_echo: true } });

		expect(eventOf(item)).toMatchObject({ kind: 'other', field: 'ownMessageDelete' });
	});

	it('is no event of a person when the account edits, reacts or reads', () => {
		const own = [
			outbound({ message_edit: { mid: 'm1', text: 'STOP', num_edit: 1 } }),
			outbound({ reaction: { mid: 'm1', action: 'react', emoji: '❤️' } }),
			outbound({ read: { mid: 'm1' } }),
		];

		const { events } = normaliseWebhook(messaging(...own));

		expect(events.map(({ kind }) => kind)).toEqual(['other', 'other', 'other']);
	});
});

describe('what else happens in a conversation', () => {
	it('keeps each edit of a message apart', () => {
		const edit = { mid: 'm1', text: 'STOP', num_edit: 2 };

		expect(eventOf(inbound({ message_edit: edit }))).toEqual({
			...common,
			kind: 'messageEdit',
			messageId: 'm1',
			text: 'STOP',
			sourceId: sourceId('messageEdit', '2', 'm1'),
		});
	});

	it('tells when a person takes a message back', () => {
		expect(eventOf(inbound({ message: { mid: 'm1', is_deleted: true } }))).toEqual({
			...common,
			kind: 'messageDelete',
			messageId: 'm1',
			sourceId: sourceId('messageDelete', 'm1'),
		});
	});

	it('keeps a reaction and taking it back apart, each with its time', () => {
		const react = { mid: 'm1', action: 'react', reaction: 'love', emoji: '❤️' };

		expect(eventOf(inbound({ reaction: react }))).toEqual({
			...common,
			kind: 'reaction',
			messageId: 'm1',
			reaction: '❤️',
			sourceId: sourceId('reaction', 'react', String(SENT_AT_MS), 'm1'),
		});
		const unreact = eventOf(inbound({ reaction: { ...react, action: 'unreact' } }));
		expect(unreact).toMatchObject({
			sourceId: sourceId('reaction', 'unreact', String(SENT_AT_MS), 'm1'),
		});
		expect(unreact).not.toHaveProperty('reaction');
	});

	it('reads a read receipt', () => {
		expect(eventOf(inbound({ read: { mid: 'm1' } }))).toEqual({
			...common,
			kind: 'seen',
			messageId: 'm1',
			sourceId: sourceId('seen', 'm1'),
		});
	});

	it('reads a tap on a button, with or without a message id', () => {
		const postback = { mid: 'm1', title: 'More', payload: 'MORE' };

		expect(eventOf(inbound({ postback }))).toEqual({
			...common,
			kind: 'postback',
			messageId: 'm1',
			title: 'More',
			payload: 'MORE',
			isStandby: false,
			sourceId: sourceId('postback', 'm1'),
		});
		expect(eventOf(inbound({ postback: { payload: 'MORE' } }))).toMatchObject({
			kind: 'postback',
			sourceId: expect.stringMatching(/:postback:[0-9a-f]{32}$/),
		});
	});

	it('reads a chat link and an opt-in, and knows them again when they are delivered twice', () => {
		const items = [
			inbound({ referral: { ref: 'spring', source: 'ig.me', type: 'OPEN_THREAD' } }),
			inbound({ optin: { type: 'notification_messages', title: 'News', payload: 'NEWS' } }),
		];

		const first = normaliseWebhook(messaging(...items)).events;
		const second = normaliseWebhook(messaging(...items)).events;

		expect(first).toMatchObject([
			{ ...common, kind: 'referral', ref: 'spring' },
			{ ...common, kind: 'optIn', ref: 'NEWS' },
		]);
		expect(second).toEqual(first);
	});

	it('keeps two referrals at the same instant apart by what they say', () => {
		const items = ['a', 'b'].map((ref) => inbound({ referral: { ref } }));
		const { events } = normaliseWebhook(messaging(...items));

		expect(new Set(events.map((event) => event.sourceId)).size).toBe(2);
	});

	it('lets an unknown kind survive as other, without its content', () => {
		const item = inbound({ pass_thread_control: { new_owner_app_id: 'secret' } });
		const event = eventOf(item);

		expect(event).toMatchObject({ kind: 'other', field: 'pass_thread_control' });
		expect(JSON.stringify(event)).not.toContain('secret');
	});
});
