import { normaliseWebhook } from '../../../../core/instagram/webhooks/normaliseWebhook';
import { ACCOUNT_ID, IGSID, SENT_AT_MS, changes, envelope, inbound } from './payloads';

const SECONDS = Math.floor(SENT_AT_MS / 1000);
const common = { accountId: ACCOUNT_ID, occurredAt: new Date(SECONDS * 1000) };

const eventsOf = (field: string, value: unknown) => {
	const { events, rejected } = normaliseWebhook(changes({ field, value }));
	expect(rejected).toEqual([]);
	return events;
};

describe('a comment', () => {
	const from = { id: IGSID, username: 'ann.b' };
	const media = { id: '178', media_product_type: 'REELS' };

	it.each([
		['comments', 'comment'],
		['live_comments', 'liveComment'],
	])('in %s is a %s', (field, kind) => {
		expect(eventsOf(field, { id: '55', text: 'nice', from, media })).toEqual([
			{
				...common,
				kind,
				sourceId: `${ACCOUNT_ID}:${kind}:55`,
				igsid: IGSID,
				username: 'ann.b',
				commentId: '55',
				text: 'nice',
				mediaId: '178',
				mediaType: 'REELS',
			},
		]);
	});

	it('may call its id comment_id, as Facebook Login does', () => {
		expect(eventsOf('comments', { comment_id: '55', from })).toMatchObject([{ commentId: '55' }]);
	});

	it('is left out when the account wrote it', () => {
		expect(eventsOf('comments', { id: '55', from: { id: ACCOUNT_ID } })).toEqual([]);
		expect(eventsOf('comments', { id: '55', from: { ...from, self_ig_scoped_id: '7' } })).toEqual(
			[],
		);
	});

	it('does without a handle that is none, rather than with a cut one', () => {
		const [event] = eventsOf('comments', {
			id: '55',
			from: { id: IGSID, username: 'a'.repeat(31) },
		});

		expect(event).not.toHaveProperty('username');
	});
});

describe('a mention', () => {
	it('is told apart by media and comment', () => {
		const [ofMedia] = eventsOf('mentions', { media_id: '178' });
		const [ofComment] = eventsOf('mentions', { media_id: '178', comment_id: '55' });

		expect(ofMedia).toMatchObject({ ...common, kind: 'mention', mediaId: '178' });
		expect(ofComment).toMatchObject({ kind: 'mention', commentId: '55' });
		expect(ofComment?.sourceId).not.toBe(ofMedia?.sourceId);
	});
});

describe('insights of an expired story', () => {
	it('keep every number under its name and say null for fewer than five', () => {
		const value = { media_id: '178', impressions: 28, reach: 17, exits: -1, replies: 0 };

		expect(eventsOf('story_insights', value)).toEqual([
			{
				...common,
				kind: 'storyInsights',
				sourceId: `${ACCOUNT_ID}:storyInsights:178`,
				mediaId: '178',
				metrics: { impressions: 28, reach: 17, exits: null, replies: 0 },
			},
		]);
	});

	it('fill nothing in for what is no count', () => {
		const value = { media_id: '178', views: 'many', reach: -2, 'not a name': 4 };

		expect(eventsOf('story_insights', value)).toMatchObject([{ metrics: {} }]);
	});

	it('leave prototypes alone', () => {
		const value: unknown = JSON.parse('{"media_id":"178","__proto__":5,"constructor":6}');
		const [event] = eventsOf('story_insights', value);

		expect(event).toMatchObject({ metrics: { constructor: 6 } });
		expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
		expect({}.constructor).toBe(Object);
	});
});

describe('other changes', () => {
	it('may carry a message, as the Test button does: text times, in seconds', () => {
		const value = {
			...inbound({ message: { mid: 'm1', text: 'hi' } }),
			timestamp: String(SECONDS),
		};

		expect(eventsOf('messages', value)).toMatchObject([
			{ kind: 'message', igsid: IGSID, occurredAt: common.occurredAt, isStandby: false },
		]);
		expect(eventsOf('standby', value)).toMatchObject([{ kind: 'message', isStandby: true }]);
	});

	it('survive as other when the field is unknown, and are known again', () => {
		const [first] = eventsOf('story_shares', { a: 1, b: { c: [2] } });
		const [again] = eventsOf('story_shares', { b: { c: [2] }, a: 1 });
		const [another] = eventsOf('story_shares', { a: 2 });

		expect(first).toMatchObject({ ...common, kind: 'other', field: 'story_shares' });
		expect(again?.sourceId).toBe(first?.sourceId);
		expect(another?.sourceId).not.toBe(first?.sourceId);
	});

	it('are read from a flat entry too', () => {
		const value = { id: '55', from: { id: IGSID } };
		const flat = envelope({ id: ACCOUNT_ID, time: SECONDS, field: 'comments', value });

		expect(normaliseWebhook(flat).events).toEqual(eventsOf('comments', value));
	});

	it('may have their time in milliseconds', () => {
		const entry = {
			id: ACCOUNT_ID,
			time: SENT_AT_MS,
			changes: [{ field: 'mentions', value: { media_id: '1' } }],
		};

		expect(normaliseWebhook(envelope(entry)).events).toMatchObject([
			{ occurredAt: new Date(SENT_AT_MS) },
		]);
	});
});
