import fc from 'fast-check';
import { ENTRIES_MAX, EVENTS_MAX } from '../../../../core/instagram/webhooks/limits';
import { normaliseWebhook } from '../../../../core/instagram/webhooks/normaliseWebhook';
import { parseWebhookBody } from '../../../../core/instagram/webhooks/parseWebhookBody';
import { ACCOUNT_ID, SENT_AT_MS, changes, envelope, inbound, messaging } from './payloads';

const hello = (mid: string): object => inbound({ message: { mid, text: 'hi' } });
const rejectedBy = (body: unknown) => normaliseWebhook(body).rejected;

describe('the envelope', () => {
	it('may be wrapped in a list, with several entries and several messages each', () => {
		const body = [messaging(hello('a'), hello('b')), messaging(hello('c'))];
		const { events, rejected } = normaliseWebhook(body);

		expect(events.map((event) => 'messageId' in event && event.messageId)).toEqual(['a', 'b', 'c']);
		expect(rejected).toEqual([]);
	});

	it('may hold messages, standby and changes in one entry', () => {
		const entry = {
			id: ACCOUNT_ID,
			time: SENT_AT_MS,
			messaging: [hello('a')],
			standby: [hello('b')],
			changes: [{ field: 'mentions', value: { media_id: '1' } }],
		};
		const { events } = normaliseWebhook(envelope(entry));

		expect(events.map(({ kind }) => kind)).toEqual(['message', 'message', 'mention']);
	});

	it.each([
		['nothing', undefined, '$', 'is not JSON'],
		['a text', 'hi', '$', 'is not an object'],
		['an event of a Page', { object: 'page', entry: [] }, '$', 'is not an event of Instagram'],
		['no entries', { object: 'instagram' }, '$', 'has no list of entries'],
		['an empty slot', [null], '$[0]', 'is not an object'],
		['an entry that is none', envelope(5), '$.entry[0]', 'is not an object'],
		['an entry of nobody', envelope({ messaging: [] }), '$.entry[0].id', 'is missing'],
		['an entry without events', envelope({ id: '1', time: 1 }), '$.entry[0]', 'holds no event'],
		[
			'a list that is none',
			envelope({ id: '1', messaging: {} }),
			'$.entry[0].messaging',
			'is not a list',
		],
	])('is rejected by name when it is %s', (_name, body, path, reason) => {
		expect(normaliseWebhook(body)).toEqual({ events: [], rejected: [{ path, reason }] });
	});
});

describe('a malformed piece', () => {
	it('is rejected with its path while the rest goes on', () => {
		const broken = { ...hello('b'), sender: {} };
		const { events, rejected } = normaliseWebhook([messaging(hello('a'), broken, hello('c'))]);

		expect(events).toHaveLength(2);
		expect(rejected).toEqual([
			{ path: '$[0].entry[0].messaging[1].sender.id', reason: 'is missing' },
		]);
	});

	it.each([
		[
			'no message id',
			messaging(inbound({ message: { text: 'hi' } })),
			'messaging[0].message.mid',
			'is missing',
		],
		[
			'no time',
			messaging({ ...hello('a'), timestamp: undefined }),
			'messaging[0].timestamp',
			'is missing',
		],
		[
			'an impossible time',
			messaging({ ...hello('a'), timestamp: 253_402_300_800_000 }),
			'messaging[0].timestamp',
			'is not a time',
		],
		[
			'a number for a text',
			messaging(inbound({ message: { mid: 'a', text: 5 } })),
			'messaging[0].message.text',
			'is not of type string',
		],
		[
			'nobody who comments',
			changes({ field: 'comments', value: { id: '5' } }),
			'changes[0].value.from',
			'is missing',
		],
		[
			'no comment id',
			changes({ field: 'comments', value: { from: { id: '5' } } }),
			'changes[0].value.id',
			'is missing',
		],
		['no field', changes({ value: {} }), 'changes[0].field', 'is not of type string'],
		['no piece', messaging(null), 'messaging[0]', 'is not an object'],
	])('with %s says where and why', (_name, body, path, reason) => {
		expect(normaliseWebhook(body)).toEqual({
			events: [],
			rejected: [{ path: `$.entry[0].${path}`, reason }],
		});
	});

	it('has no time of its own where the entry has none', () => {
		const entry = { id: '1', changes: [{ field: 'mentions', value: { media_id: '1' } }] };

		expect(rejectedBy(envelope(entry))).toEqual([
			{ path: '$.entry[0].changes[0]', reason: 'has no time' },
		]);
	});

	it('is never quoted in its reason', () => {
		const item = { ...hello('a'), timestamp: 'private words', sender: { id: 'private words' } };

		expect(JSON.stringify(rejectedBy(messaging(item)))).not.toContain('private');
	});
});

describe('an id', () => {
	it('that is a safe whole number becomes a string', () => {
		const { events } = normaliseWebhook(messaging({ ...hello('a'), sender: { id: 42 } }));

		expect(events).toMatchObject([{ igsid: '42' }]);
	});

	it('that is a number above 2^53 is rejected, because it has lost digits', () => {
		const body: unknown = JSON.parse(
			`{"object":"instagram","entry":[{"id":17841400000000001,"time":1,"messaging":[]}]}`,
		);

		expect(normaliseWebhook(body)).toEqual({
			events: [],
			rejected: [
				{ path: '$.entry[0].id', reason: 'is a number above 2^53, which has lost digits' },
			],
		});
	});

	it('keeps all its digits when the body was read by parseWebhookBody', () => {
		const raw = JSON.stringify(messaging(hello('a'))).replaceAll(`"${ACCOUNT_ID}"`, ACCOUNT_ID);
		const { events } = normaliseWebhook(parseWebhookBody(new TextEncoder().encode(raw)));

		expect(raw).not.toContain(`"${ACCOUNT_ID}"`);
		expect(events).toMatchObject([{ accountId: ACCOUNT_ID }]);
	});

	it.each([-5, 1.5, true, {}, '', ' ', 'a:b', 'a b', 'x'.repeat(129)])('is never %p', (id) => {
		expect(normaliseWebhook(messaging({ ...hello('a'), sender: { id } })).events).toEqual([]);
	});
});

describe('the source id', () => {
	it('differs for every pair of account, kind and message', () => {
		const part = fc.string({
			unit: fc.constantFrom('a', '1', ':', '-'),
			minLength: 1,
			maxLength: 6,
		});
		const account = part.map((id) => id.replaceAll(':', '.'));
		const key = fc.record({ account, mid: part, kind: fc.constantFrom('message', 'read') });
		const sourceIdOf = ({
			account: id,
			mid,
			kind,
		}: {
			account: string;
			mid: string;
			kind: string;
		}) =>
			normaliseWebhook(
				envelope({ id, time: 1, messaging: [inbound({ [kind]: { mid, text: 'x' } })] }),
			).events[0]?.sourceId;
		fc.assert(
			fc.property(key, key, (one, other) => {
				const isSame = JSON.stringify(one) === JSON.stringify(other);

				expect(sourceIdOf(one) === sourceIdOf(other)).toBe(isSame);
			}),
		);
	});
});

describe('size', () => {
	it('takes a full batch of Meta and says what comes after it', () => {
		const entry = { id: ACCOUNT_ID, time: SENT_AT_MS, messaging: [hello('a')] };
		const full = Array.from({ length: ENTRIES_MAX }, () => entry);

		expect(normaliseWebhook(envelope(...full))).toMatchObject({ rejected: [] });
		const { events, rejected } = normaliseWebhook(envelope(...full, entry, entry));
		expect(events).toHaveLength(ENTRIES_MAX);
		expect(rejected).toEqual([
			{ path: `$.entry[${ENTRIES_MAX}]`, reason: 'comes after the first 1000 entries' },
		]);
	});

	it('counts entries over all envelopes, and envelopes too', () => {
		const entry = { id: ACCOUNT_ID, time: SENT_AT_MS, messaging: [] };
		const half = envelope(...Array.from({ length: ENTRIES_MAX / 2 }, () => entry));
		const empty = Array.from({ length: ENTRIES_MAX + 1 }, () => envelope());

		expect(rejectedBy([half, half])).toEqual([]);
		expect(rejectedBy([half, half, half])).toMatchObject([{ path: '$[2].entry[0]' }]);
		expect(rejectedBy(empty)).toMatchObject([{ path: `$[${ENTRIES_MAX}]` }]);
	});

	it('stops after the most events that a batch can hold', () => {
		const items = Array.from({ length: EVENTS_MAX + 5 }, () => hello('a'));
		const { events, rejected } = normaliseWebhook(messaging(...items));

		expect(events).toHaveLength(EVENTS_MAX);
		expect(rejected).toHaveLength(1);
	});

	it('cuts a text that is longer than any of Instagram', () => {
		const { events } = normaliseWebhook(
			messaging(inbound({ message: { mid: 'a', text: 'x'.repeat(20_000) } })),
		);

		expect(events).toMatchObject([{ text: 'x'.repeat(10_000) }]);
	});

	it.each([
		['deep', Array.from({ length: 30 }).reduce<unknown>((inner) => [inner], 1)],
		['wide', Array.from({ length: 6000 }, () => 1)],
	])('refuses an unknown value that is too %s', (_name, value) => {
		expect(rejectedBy(changes({ field: 'new_thing', value }))).toEqual([
			{ path: '$.entry[0].changes[0].value', reason: 'is too large or not JSON' },
		]);
	});
});

describe('whatever comes', () => {
	/** Shapes near enough to real ones that the parsers inside are reached. */
	const nearlyAnEnvelope = fc
		.record(
			{
				messaging: fc.array(
					fc.oneof(
						fc.anything(),
						fc.dictionary(
							fc.constantFrom(
								'sender',
								'recipient',
								'timestamp',
								'message',
								'reaction',
								'read',
								'postback',
								'optin',
								'__proto__',
							),
							fc.anything(),
						),
					),
				),
				changes: fc.array(
					fc.record({
						field: fc.constantFrom('comments', 'mentions', 'story_insights', 'messages', 'x'),
						value: fc.anything(),
					}),
				),
				time: fc.oneof(fc.anything(), fc.constant(1)),
			},
			{ requiredKeys: [] },
		)
		.map((entry) => envelope({ id: '1', ...entry }));
	const anyBody = fc.oneof(
		fc.anything(),
		fc.jsonValue(),
		nearlyAnEnvelope,
		fc.array(nearlyAnEnvelope),
	);

	it('never throws, and never touches a prototype', () => {
		const before = Object.getOwnPropertyNames(Object.prototype);
		fc.assert(
			fc.property(anyBody, (body) => {
				const { events, rejected } = normaliseWebhook(body);

				expect(Array.isArray(events) && Array.isArray(rejected)).toBe(true);
			}),
			{ numRuns: 500 },
		);
		expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
	});

	it('never lets a message disappear: each is an event or rejected with its own path', () => {
		const items = fc.array(fc.oneof(fc.jsonValue(), fc.constant(hello('a'))), { minLength: 1 });
		fc.assert(
			fc.property(items, (list) => {
				const { events, rejected } = normaliseWebhook(messaging(...list));

				expect(events.length + rejected.length).toBe(list.length);
				expect(new Set(rejected.map(({ path }) => path)).size).toBe(rejected.length);
			}),
		);
	});

	it('always gives the same answer to the same bytes', () => {
		fc.assert(
			fc.property(fc.json(), (json) => {
				const body = changes({ field: 'x', value: JSON.parse(json) as unknown });

				expect(normaliseWebhook(body)).toEqual(normaliseWebhook(structuredClone(body)));
			}),
		);
	});
});
