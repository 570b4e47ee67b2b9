import { fact } from './facts';
import { useReceiver } from './receiver';
import { ACCOUNT, at, DAY_MS, text, usePractice } from './support';

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

describe('signals', () => {
	fact(
		['6.5/reaction', '6.5/unreact'],
		'tell reactions, and their end without an emoji',
		async () => {
			await told({ kind: 'echo', messageId: 'mid-1' });
			const react = await told({ kind: 'reaction', emoji: '❤️' });
			const unreact = await told({ kind: 'reaction', action: 'unreact' });

			expect(at(react, 'reaction')).toEqual({
				mid: 'mid-1',
				action: 'react',
				reaction: 'love',
				emoji: '❤️',
			});
			expect(at(unreact, 'reaction')).toEqual({ mid: 'mid-1', action: 'unreact' });
		},
	);

	fact('6.5/postback', 'tell postbacks', async () => {
		const event = await told({ kind: 'postback', title: 'More', payload: 'MORE' });

		expect(at(event, 'postback')).toEqual({ mid: MID, title: 'More', payload: 'MORE' });
	});

	fact('6.5/referral', 'tell referrals', async () => {
		expect(at(await told({ kind: 'referral', ref: 'qr' }), 'referral')).toMatchObject({
			ref: 'qr',
			type: 'OPEN_THREAD',
		});
	});

	fact('6.5/read', 'tell what was read', async () => {
		await told({ kind: 'echo', messageId: 'mid-1' });

		expect(at(await told({ kind: 'seen' }), 'read')).toEqual({ mid: 'mid-1' });
	});

	fact('6.5/edit', 'tell edits and count them', async () => {
		await told({ kind: 'message', messageId: 'mid-1' });
		await told({ kind: 'edit', text: 'first' });

		expect(at(await told({ kind: 'edit', text: 'second' }), 'message_edit')).toEqual({
			mid: 'mid-1',
			text: 'second',
			num_edit: 2,
		});
	});

	fact('6.5/deleted', 'tell deletions', async () => {
		await told({ kind: 'message', messageId: 'mid-1' });

		expect(at(await told({ kind: 'delete' }), 'message')).toEqual({
			mid: 'mid-1',
			is_deleted: true,
		});
	});

	it('tell what another app owns on standby', async () => {
		await told({ kind: 'standby', text: 'Hello?' });

		expect(receiver.requests.at(-1)?.body).toMatchObject({
			entry: [{ standby: [{ message: { text: 'Hello?' } }] }],
		});
	});

	it('cannot tell about a message that does not exist', async () => {
		const answer = await practice.tryControl('POST', 'deliver', {
			kind: 'seen',
			person: 'anna.test',
		});

		expect([answer.status, at(answer.body, 'error')]).toEqual([
			400,
			'There is no message to this person for "seen"',
		]);
	});
});

describe('comments', () => {
	fact(
		['6.6/comments', '6.6/no-ad-id'],
		'name person, media and text, and no ad or album',
		async () => {
			const event = await told({ kind: 'comment', text: 'Wow', mediaId: '18012345678901234' });

			expect(event).toEqual({
				id: expect.stringMatching(/^179\d{14}$/),
				from: { id: practice.igsidOf('anna.test'), username: 'anna.test' },
				media: { id: '18012345678901234', media_product_type: 'FEED' },
				text: 'Wow',
			});
		},
	);

	fact('6.6/live-comments', 'of a live video have their own field', async () => {
		expect(await envelope({ kind: 'liveComment' })).toMatchObject({
			entry: [{ changes: [{ field: 'live_comments' }] }],
		});
	});

	fact('6.6/ad-comment', 'under an ad name it', async () => {
		expect(at(await told({ kind: 'comment', adId: '12' }), 'media')).toMatchObject({
			media_product_type: 'AD',
			ad_id: '12',
			ad_title: expect.any(String),
		});
	});

	fact('6.6/own-comment', 'of the account itself fire too', async () => {
		const event = await told({ kind: 'comment', byAccount: true, text: 'Thanks' });

		expect(at(event, 'from')).toMatchObject({ id: ACCOUNT, self_ig_scoped_id: expect.any(String) });
	});

	fact('6.5/feed-tags', 'hold mentions outside stories, which trigger no message', async () => {
		const body = await envelope({ kind: 'mention', text: 'Look, @lumina.bakery.practice' });

		expect(body).toMatchObject({ entry: [{ changes: [{ field: 'comments' }] }] });
		expect((await practice.send(practice.igsidOf('anna.test'))).status).not.toBe(200);
	});

	it('reach public accounts only', async () => {
		await practice.control('POST', 'accounts', { id: ACCOUNT, isPrivate: true });

		expect(
			await practice.control('POST', 'deliver', { kind: 'comment', person: 'anna.test' }),
		).toMatchObject({
			delivered: false,
			reason: 'comments reach only public accounts',
		});
	});
});

describe('with Instagram Login', () => {
	it('there are no story insights by webhook', async () => {
		const subscribed = await practice.graph(
			'POST',
			'/me/subscribed_apps?subscribed_fields=story_insights',
		);
		const answer = await practice.control('POST', 'deliver', { kind: 'storyInsights' });

		expect(subscribed.status).toBe(400);
		expect(answer).toMatchObject({
			delivered: false,
			reason: expect.stringContaining('Facebook Login'),
		});
		expect(
			await practice.control('POST', 'deliver', { kind: 'storyInsights', force: true }),
		).toMatchObject({
			delivered: true,
		});
	});
});

describe('with Facebook Login', () => {
	beforeEach(async () => {
		const token = await practice.issueToken({ kind: 'page' });
		await practice.graph(
			'POST',
			'/v25.0/me/subscribed_apps?subscribed_fields=feed',
			undefined,
			token,
		);
	});

	fact('6.6/comment-id-key', 'comments have a comment_id instead of an id', async () => {
		const event = await told({ kind: 'comment', commentId: '17900000000000042' });

		expect([at(event, 'comment_id'), at(event, 'id')]).toEqual(['17900000000000042', undefined]);
	});

	fact(
		['6.6/mentions', '6.6/mention-caption'],
		'mentions name media, a comment if it is one, and nobody',
		async () => {
			const inComment = await told({ kind: 'mention', mediaId: '18', text: 'Look!' });
			const inCaption = await told({ kind: 'mention', mediaId: '18' });

			expect(inComment).toEqual({ media_id: '18', comment_id: expect.any(String) });
			expect(inCaption).toEqual({ media_id: '18' });
		},
	);

	fact(
		['6.6/story-insights', '6.6/legacy-names', '6.6/minus-one'],
		'story insights come under old names, -1 below five',
		async () => {
			const event = await told({
				kind: 'storyInsights',
				person: undefined,
				insights: { taps_back: 4, exits: 5 },
			});

			expect(event).toEqual({
				media_id: practice.storyId,
				impressions: 240,
				reach: 180,
				taps_forward: 120,
				taps_back: -1,
				exits: 5,
				replies: 12,
			});
		},
	);
});

describe('pictures', () => {
	fact('6.5/cdn-expiry', 'are gone with their story', async () => {
		const event = await told({ kind: 'storyReply' });
		const url = text(event, 'message.reply_to.story.url');
		const now = await fetch(url);
		await practice.advance(DAY_MS);
		const later = await fetch(url);

		expect([now.status, now.headers.get('content-type'), later.status]).toEqual([
			200,
			'image/svg+xml',
			403,
		]);
	});
});
