import fc from 'fast-check';
import type { Database } from '../../core/ledger/database/store';
import { createPublicId } from '../../core/ledger/publicId';
import { PACES } from '../../core/outreach/policy';

const HOUR_MS = 3_600_000;
/** Before the change of the clock in Rome on 25 October 2026. */
export const FIRST_INSTANT = new Date('2026-10-20T00:00:00Z');
const HALF_DAYS = 40;

/** Mostly on a grid of half days, so that ends of periods and of the 7 days are hit exactly. */
export const anInstant = fc.oneof(
	{ weight: 3, arbitrary: fc.nat(HALF_DAYS).map((n) => n * 12 * HOUR_MS) },
	{ weight: 1, arbitrary: fc.nat(HALF_DAYS * 12 * HOUR_MS) },
);

const anAccount = fc.nat(1);
const aPerson = fc.nat(2);
/** The last one is known by viewer lists only. */
const anyone = fc.nat(3);
const aCampaign = fc.record({
	sequence: fc.constantFrom('autumn', 'sale'),
	template: fc.constantFrom('hello', 'again'),
	step: fc.integer({ min: 1, max: 2 }),
	purpose: fc.constantFrom('conversation', 'promotional'),
	variant: fc.constantFrom('A', 'B', null),
	segment: fc.constantFrom('repeat viewers', null),
});

const aSend = fc.record({
	account: anAccount,
	person: aPerson,
	campaign: aCampaign,
	at: anInstant,
	state: fc.constantFrom(
		'sent',
		'sent',
		'sent',
		'failed',
		'unknown',
		'calling',
		'reserved',
		'released',
	),
	failureClass: fc.constantFrom('windowClosed', 'temporary', null),
	/** How it went: a message of ours, one by hand, or a place for another channel. */
	way: fc.constantFrom('ours', 'ours', 'ours', 'byHand', 'email'),
});

const WEEK_MS = 7 * 24 * HOUR_MS;

/** Where the edges are: at a message, just after it, and around the end of its 7 days. */
const nearASend = fc.option(
	fc.record({
		send: fc.nat(13),
		offsetMs: fc.constantFrom(-1, 0, 1, 12 * HOUR_MS, WEEK_MS, WEEK_MS + 1),
	}),
	{ freq: 4 },
);

const aLogEntry = fc.record({
	/** null: a refusal, which belongs to no send. */
	send: fc.option(fc.nat(20), { freq: 2 }),
	account: anAccount,
	person: aPerson,
	campaign: aCampaign,
	at: anInstant,
	decision: fc.constantFrom('hold', 'skip', 'handOff'),
	outcome: fc.constantFrom('sent', 'failed', 'unknown', 'released', 'send'),
	reason: fc.constantFrom('neverWrote', 'quietHours', 'doNotContact'),
});

const anEvent = fc.record({
	near: nearASend,
	account: anAccount,
	person: fc.option(aPerson, { freq: 10 }),
	at: anInstant,
	story: fc.option(fc.nat(2), { freq: 3 }),
	kind: fc.constantFrom(
		'message',
		'storyReply',
		'quickReply',
		'adReferral',
		'postback',
		'seen',
		'echo',
		'comment',
	),
});

const aChoice = fc.record({
	near: nearASend,
	person: anyone,
	at: anInstant,
	purpose: fc.constantFrom('all', 'promotional'),
	choice: fc.constantFrom('granted', 'withdrawn', 'refused'),
	strength: fc.constantFrom('ownWordsWithMessageId', 'formWithWording', 'statedByUser'),
});

const aQueued = fc.record({
	account: anAccount,
	person: aPerson,
	campaign: aCampaign,
	at: anInstant,
	state: fc.constantFrom('waiting', 'waiting', 'sent'),
	channel: fc.constantFrom('instagramDm', 'instagramDm', 'instagramComment', 'email', 'task'),
});

const aTask = fc.record({
	account: anAccount,
	person: aPerson,
	step: fc.nat(3),
	until: anInstant,
	state: fc.constantFrom('open', 'open', 'done', 'dropped'),
});

const aView = fc.record({
	account: anAccount,
	person: anyone,
	at: anInstant,
	/** A few stories, so that people meet in them; each of its account. */
	story: fc.nat(2),
	labels: fc.record({
		topic: fc.constantFrom('cake', 'bread', null),
		callToAction: fc.constantFrom('reply', null),
		offer: fc.constantFrom('code', null),
	}),
	isPublished: fc.boolean(),
	isComplete: fc.boolean(),
});

const aMark = fc.record({
	near: nearASend,
	account: anAccount,
	person: aPerson,
	at: anInstant,
	kind: fc.constantFrom('qualified', 'sale', 'complaint'),
});

const aWindow = fc.record({ account: anAccount, person: aPerson, until: anInstant });

export const anOutreach = fc.record({
	people: fc.array(
		fc.record({
			status: fc.constantFrom('active', 'active', 'erased'),
			language: fc.constantFrom('it', 'en', null),
			listing: fc.constantFrom('none', 'none', 'listed', 'lifted'),
		}),
		{ minLength: 4, maxLength: 4 },
	),
	sends: fc.array(aSend, { maxLength: 14, size: 'max' }),
	log: fc.array(aLogEntry, { maxLength: 12, size: 'max' }),
	events: fc.array(anEvent, { maxLength: 14, size: 'max' }),
	choices: fc.array(aChoice, { maxLength: 6, size: 'max' }),
	queue: fc.array(aQueued, { maxLength: 5 }),
	tasks: fc.array(aTask, { maxLength: 4 }),
	views: fc.array(aView, { maxLength: 8, size: 'max' }),
	windows: fc.array(aWindow, { maxLength: 5 }),
	marks: fc.array(aMark, { maxLength: 8, size: 'max' }),
});

export type Outreach = typeof anOutreach extends fc.Arbitrary<infer T> ? T : never;

const at = (offsetMs: number): number => FIRST_INSTANT.getTime() + offsetMs;
/** A beginning, a middle and an end; mostly of spans that hold nearly everything. */
export const threeEnds = fc
	.oneof(
		{
			weight: 2,
			arbitrary: fc.tuple(fc.constant(-1), anInstant, fc.constant(HALF_DAYS * 12 * HOUR_MS)),
		},
		{ weight: 1, arbitrary: fc.tuple(anInstant, anInstant, anInstant) },
	)
	.map((ends) => ends.toSorted((a, b) => a - b));

let lastNumber = 0;
const fresh = (): number => (lastNumber += 1);

/** Writes raw rows, as years of use might leave them. Returns the ids of the two accounts. */
export async function writeOutreach(db: Database, outreach: Outreach): Promise<string[]> {
	const insert = async (table: string, values: Record<string, unknown>): Promise<number> => {
		const { id } = await db
			.insertInto(table as 'account')
			.values(values as never)
			.returning('id')
			.executeTakeFirstOrThrow();
		return id;
	};
	const put = async (table: string, values: Record<string, unknown>): Promise<void> => {
		await db
			.insertInto(table as 'account')
			.values(values as never)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	};

	const client = await insert('client', {
		public_id: createPublicId('cli'),
		slug: `client-${fresh()}`,
		created_at_ms: 0,
		chain_sequence: 0,
		chain_hash: '',
	});
	const refs = [0, 1].map(() => `1784${String(fresh()).padStart(13, '0')}`);
	const accounts: number[] = [];
	for (const ref of refs) {
		accounts.push(
			await insert('account', {
				client_id: client,
				account_ref: ref,
				username: '',
				created_at_ms: 0,
			}),
		);
	}
	const policy = await insert('policy', {
		client_id: client,
		name: 'test@1',
		body: JSON.stringify(PACES.careful),
		hash: '',
		created_at_ms: 0,
	});
	const storyRef = (account: number, story: number): string =>
		`story-${accounts[account]}-${story}`;
	const people: number[] = [];
	for (const { status, listing, language } of outreach.people) {
		const person = await insert('subject', {
			public_id: createPublicId('per'),
			client_id: client,
			status,
			language,
			key_version: 1,
			created_at_ms: 0,
		});
		const hash = `hash-${fresh()}`;
		await insert('identifier', {
			subject_id: person,
			client_id: client,
			kind: 'igsid',
			scope: refs[0],
			lookup_hash: hash,
			suppression_hash: hash,
			value_encrypted: new Uint8Array(1),
			key_version: 1,
			valid_from_ms: 0,
			source: 'test',
		});
		if (listing !== 'none') {
			await insert('suppression', {
				client_id: client,
				identifier_hash: hash,
				key_version: 1,
				reason: 'optOut',
				source: 'test',
				since_ms: 0,
				lifted_at_ms: listing === 'lifted' ? 1 : null,
			});
		}
		people.push(person);
	}
	const owner = (row: { account: number; person: number | null }) => ({
		account_id: accounts[row.account] ?? 0,
		subject_id: row.person === null ? null : (people[row.person] ?? 0),
	});

	const sends: Array<{ id: number; account_id: number; subject_id: number | null }> = [];
	for (const send of outreach.sends) {
		const wasCalled = send.state !== 'reserved' && send.state !== 'released';
		const id = await insert('send', {
			public_id: createPublicId('snd'),
			client_id: client,
			...owner(send),
			idempotency_key: `key-${fresh()}`,
			...send.campaign,
			rotation: 1,
			policy_id: policy,
			state: send.state,
			// A call may start some time after the reservation; the report goes by the call.
			reserved_at_ms: wasCalled ? at(send.at) - HOUR_MS : at(send.at),
			lease_until_ms: at(send.at),
			calling_at_ms: wasCalled ? at(send.at) : null,
			slot_at_ms: at(send.at),
			message_id: send.state === 'sent' ? `mid-${fresh()}` : null,
			failure_class: send.state === 'failed' ? send.failureClass : null,
			is_retryable: 0,
			medium: send.way === 'email' ? 'email' : 'instagram',
			by_hand: send.way === 'byHand' ? 1 : 0,
		});
		sends.push({ id, ...owner(send) });
	}
	for (const entry of outreach.log) {
		const send = entry.send === null ? undefined : sends[entry.send];
		const data =
			send === undefined
				? { decision: entry.decision, reason: entry.reason, ...withoutNulls(entry.campaign) }
				: toOutcome(entry.outcome, entry.reason);
		await insert('contact_log', {
			public_id: createPublicId('log'),
			client_id: client,
			...(send === undefined
				? owner(entry)
				: { account_id: send.account_id, subject_id: send.subject_id }),
			send_id: send?.id ?? null,
			salt: '',
			body: JSON.stringify({ data }),
			hash: '',
			at_ms: at(entry.at),
		});
	}
	const moved = <Row extends { near: { send: number; offsetMs: number } | null; at: number }>(
		row: Row,
	): Row => {
		const send = row.near === null ? undefined : outreach.sends[row.near.send];
		if (send === undefined || row.near === null) return row;
		const { account, person } = send;
		return { ...row, account, person, at: send.at + row.near.offsetMs };
	};
	for (const event of outreach.events.map(moved)) {
		await insert('event', {
			public_id: createPublicId('evt'),
			client_id: client,
			...owner(event),
			kind: event.kind,
			story_ref: event.story === null ? null : storyRef(event.account, event.story),
			source_id: `source-${fresh()}`,
			occurred_at_ms: at(event.at),
			received_at_ms: at(event.at),
		});
	}
	for (const choice of outreach.choices.map(moved)) {
		const entry = await insert('consent_entry', {
			public_id: createPublicId('log'),
			client_id: client,
			sequence: fresh(),
			type: 'consent',
			body: '{}',
			previous_hash: `hash-${fresh()}`,
			hash: '',
			at_ms: 0,
		});
		await put('consent_choice', {
			entry_id: entry,
			client_id: client,
			subject_id: people[choice.person],
			purpose: choice.purpose,
			channel: 'instagramDm',
			choice: choice.choice,
			strength: choice.strength,
			occurred_at_ms: at(choice.at),
			salt: '',
		});
	}
	for (const mark of outreach.marks.map(moved)) {
		await put('person_mark', { ...owner(mark), kind: mark.kind, at_ms: at(mark.at) });
	}
	for (const queued of outreach.queue) {
		await insert('queued_contact', {
			public_id: createPublicId('que'),
			...owner(queued),
			idempotency_key: `key-${fresh()}`,
			candidate: JSON.stringify(withoutNulls(queued.campaign)),
			channel: queued.channel,
			policy_id: policy,
			text_encrypted: new Uint8Array(1),
			due_at_ms: at(queued.at),
			state: queued.state,
		});
	}
	for (const task of outreach.tasks) {
		await put('task', {
			public_id: createPublicId('tsk'),
			...owner(task),
			sequence: 'autumn',
			step: task.step,
			rotation: 1,
			purpose: 'conversation',
			policy_id: policy,
			reason: 'windowClosed',
			text_encrypted: new Uint8Array(1),
			due_before_ms: at(task.until),
			created_at_ms: 0,
			state: task.state,
		});
	}
	for (const view of outreach.views) {
		const named = {
			account_id: accounts[view.account],
			story_ref: storyRef(view.account, view.story),
		};
		await put('story', {
			...named,
			published_at_ms: view.isPublished ? at(view.at) - HOUR_MS : null,
		});
		const { id: story } = await db
			.selectFrom('story')
			.select('id')
			.where('account_id', '=', named.account_id ?? 0)
			.where('story_ref', '=', named.story_ref)
			.executeTakeFirstOrThrow();
		for (const [kind, value] of Object.entries(view.labels)) {
			if (value !== null) await put('story_label', { story_id: story, kind, value });
		}
		const imported = await insert('viewer_import', {
			public_id: createPublicId('imp'),
			client_id: client,
			account_id: accounts[view.account],
			source_hash: `hash-${fresh()}`,
			source_name: '',
			provenance: 'other',
			legal_basis: 'consent',
			imported_by: '',
			signals: '[]',
			state: view.isComplete ? 'complete' : 'importing',
			rows_accepted: 1,
			rows_known: 0,
			rows_duplicate: 0,
			rows_do_not_contact: 0,
			rows_rejected: 0,
			people: 1,
			created_at_ms: 0,
			beat_at_ms: 0,
		});
		await put('story_view', {
			...owner(view),
			story_id: story,
			viewed_at_ms: at(view.at),
			import_id: imported,
		});
	}
	for (const window of outreach.windows) {
		await put('messaging_window', {
			...owner(window),
			last_message_at_ms: 0,
			automated_until_ms: at(window.until),
			human_until_ms: at(window.until),
		});
	}
	return refs;
}

/** As a candidate is written: what it has not is not there. */
const withoutNulls = (row: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

function toOutcome(outcome: string, reason: string): Record<string, unknown> {
	if (outcome === 'send') return { decision: 'send', reason: null };
	if (outcome === 'released') return { outcome, reason };
	return { outcome, failure: outcome === 'sent' ? null : { class: 'temporary' } };
}
