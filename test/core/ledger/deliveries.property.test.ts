import fc from 'fast-check';
import type { WebhookEvent } from '../../../core/instagram/webhooks/events';
import { normaliseWebhook } from '../../../core/instagram/webhooks/normaliseWebhook';
import type { Ledger } from '../../../core/ledger/ledger';
import { MINUTE_MS } from '../../../core/shared/duration';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const NOW = '2026-11-23T12:00:00.000Z';
const NOW_MS = new Date(NOW).getTime();
const ACCOUNTS = ['17841400000000001', '17841400000000002'] as const;
const PEOPLE = ['801', '802'] as const;
const STORES = [
	{ store: createSqliteTestStore(), runs: 40 },
	{ store: createPostgresTestStore(), runs: 4 },
];

/** What happened on Instagram; a few people, stories and instants, so that they meet. */
const happening = fc.record({
	account: fc.constantFrom(...ACCOUNTS),
	person: fc.constantFrom(...PEOPLE),
	minutesAgo: fc.integer({ min: 0, max: 5 }),
	text: fc.constantFrom('ciao', 'STOP', 'maybe later', 'YES', 'basta, grazie', 'price list?'),
	kind: fc.constantFrom(
		'message',
		'storyReply',
		'standby',
		'standbyThenMessage',
		'postback',
		'comment',
		'liveComment',
		'echo',
		'reaction',
		'edit',
		'delete',
		'seen',
		'storyMention',
	),
});
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

/** The deliveries of one happening, as Meta would send them. */
function bodiesOf({ account, person, minutesAgo, text, kind }: Happening, index: number): object[] {
	const timestamp = NOW_MS - minutesAgo * MINUTE_MS;
	const mid = `mid.${index}`;
	const isEcho = kind === 'echo';
	const parties = {
		sender: { id: isEcho ? account : person },
		recipient: { id: isEcho ? person : account },
		timestamp,
	};
	const entry = (list: object) => ({
		object: 'instagram',
		entry: [{ id: account, time: timestamp, ...list }],
	});
	const item = (content: object, list = 'messaging') =>
		entry({ [list]: [{ ...parties, ...content }] });
	const change = (field: string) => ({
		field,
		value: { id: `c.${index}`, text, from: { id: person, username: `handle_${person}` } },
	});
	const message = { message: { mid, text } };
	const bodies: Readonly<Record<Happening['kind'], readonly object[]>> = {
		message: [item(message)],
		storyReply: [item({ message: { mid, text, reply_to: { story: { id: `s.${minutesAgo}` } } } })],
		standby: [item(message, 'standby')],
		standbyThenMessage: [item(message, 'standby'), item(message)],
		postback: [item({ postback: { mid, payload: 'MENU' } })],
		comment: [entry({ changes: [change('comments')] })],
		liveComment: [entry({ changes: [change('live_comments')] })],
		echo: [item({ message: { mid, text, is_echo: true } })],
		reaction: [item({ reaction: { mid, action: 'react', emoji: 'x' } })],
		edit: [item({ message_edit: { mid, text, num_edit: 1 } })],
		delete: [item({ message: { mid, is_deleted: true } })],
		seen: [item({ read: { mid } })],
		storyMention: [item({ message: { mid, attachments: [{ type: 'story_mention' }] } })],
	};
	return [...bodies[kind]];
}

/** The same happenings, delivered in two ways: in another order, some again, in other packets. */
const twoWays = fc
	.array(happening, { minLength: 6, maxLength: 20 })
	.map((happenings) => happenings.flatMap(bodiesOf))
	.chain((bodies) => {
		const way = fc
			.tuple(fc.shuffledSubarray(bodies, { minLength: bodies.length }), fc.subarray(bodies))
			.chain(([all, again]) =>
				fc.record({
					bodies: fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
					packetSize: fc.integer({ min: 1, max: 6 }),
					atOnce: fc.boolean(),
				}),
			);
		return fc.tuple(way, way);
	});
type Way = typeof twoWays extends fc.Arbitrary<readonly [infer Value, unknown]> ? Value : never;

async function deliver(ledger: Ledger, { bodies, packetSize, atOnce }: Way): Promise<void> {
	const events = bodies.flatMap((body) => normaliseWebhook(body).events);
	const packets: WebhookEvent[][] = [];
	for (let from = 0; from < events.length; from += packetSize) {
		packets.push(events.slice(from, from + packetSize));
	}
	const record = async (packet: WebhookEvent[]) =>
		await ledger.recordEvents({ events: packet, consumer: 'receiver', origin: 'publishedTrigger' });
	if (atOnce) await Promise.all(packets.map(record));
	else for (const packet of packets) await record(packet);
}

/** Every table that events write to, with people by their Instagram ids and without row numbers. */
const QUERIES: Readonly<Record<string, string>> = {
	events: `select a.account_ref, e.kind, e.source_id, e.occurred_at_ms, e.story_ref, e.media_ref,
		e.comment_ref, e.reply_intent, e.reply_rule, e.language, e.spam, e.abuse, p.public_id as person
		from event e join account a on a.id = e.account_id left join subject p on p.id = e.subject_id`,
	windows: `select a.account_ref, p.public_id as person, w.last_message_at_ms,
		w.automated_until_ms, w.human_until_ms, w.opened_by
		from messaging_window w join account a on a.id = w.account_id
		join subject p on p.id = w.subject_id`,
	rights: `select a.account_ref, p.public_id as person, r.comment_ref, r.kind, r.until_ms
		from private_reply_right r join account a on a.id = r.account_id
		join subject p on p.id = r.subject_id`,
	snoozes: `select a.account_ref, p.public_id as person, s.asked_at_ms, s.until_ms
		from snooze s join account a on a.id = s.account_id join subject p on p.id = s.subject_id`,
	foreign: `select e.source_id, p.public_id as person, f.sent_at_ms from foreign_message f
		join event e on e.id = f.event_id join subject p on p.id = f.subject_id`,
	stories: `select a.account_ref, s.story_ref from story s join account a on a.id = s.account_id`,
	words: `select e.source_id, k.keyword from event_keyword k join event e on e.id = k.event_id`,
	choices: `select p.public_id as person, c.purpose, c.choice, c.occurred_at_ms
		from consent_choice c join subject p on p.id = c.subject_id`,
	suppressed: `select p.public_id as person, i.kind, i.scope from identifier i
		join subject p on p.id = i.subject_id
		join suppression s on s.identifier_hash = i.suppression_hash where s.lifted_at_ms is null`,
	identifiers: `select p.public_id as person, i.kind, i.scope from identifier i
		join subject p on p.id = i.subject_id where i.valid_to_ms is null`,
	profiles: `select a.account_ref, p.public_id as person, j.state from profile_job j
		join account a on a.id = j.account_id join subject p on p.id = j.subject_id`,
};

describe.each(STORES)('deliveries on $store.name', ({ store, runs }) => {
	beforeAll(async () => await store.start(), 60_000);
	afterAll(async () => await store.stop(), 60_000);

	async function booksAfter(way: Way): Promise<Record<string, string[]>> {
		const config = await store.createConfig();
		const ledger = await openTestLedger(config, new FakeClock(NOW));
		try {
			await ledger.watchKeywords('shop', ['price list']);
			await deliver(ledger, way);
			const names = await namesOfPeople(ledger);
			const books: Record<string, string[]> = {};
			for (const [name, query] of Object.entries(QUERIES)) {
				const rows = await ledgerRows(config, query);
				books[name] = rows
					.map((row) => JSON.stringify(row).replace(/per_\w+/g, (id) => names.get(id) ?? id))
					.sort();
			}
			return books;
		} finally {
			await ledger.close();
		}
	}

	async function namesOfPeople(ledger: Ledger): Promise<Map<string, string>> {
		const names = new Map<string, string>();
		for (const accountId of ACCOUNTS) {
			for (const igsid of PEOPLE) {
				const person = await ledger.findPerson({ kind: 'igsid', igsid, accountId });
				if (person === null) continue;
				names.set(person.personId, `${names.get(person.personId) ?? ''}${accountId}/${igsid} `);
			}
		}
		return names;
	}

	it('leave the same ledger in whatever order, how often and in which packets they come', async () => {
		await fc.assert(
			fc.asyncProperty(twoWays, async ([one, other]) => {
				expect(await booksAfter(one)).toEqual(await booksAfter(other));
			}),
			{ numRuns: runs, interruptAfterTimeLimit: 240_000 },
		);
	}, 300_000);
});
