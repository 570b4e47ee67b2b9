import { sql } from 'kysely';
import type { EveryOr, ConsentFact, ConsentMethod } from '../../consent/consentFact';
import type { Channel, EvidenceStrength, Purpose } from '../../outreach/contact';
import { sha256 } from '../../shared/sha256';
import { rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ConsentRecordInput } from '../ledger';
import { sealText } from '../keys';
import type { Client } from './accounts';
import { appendEntries, commit, createSalt, lockChain, type AppendedEntry } from './consentChain';
import { outweighOptOuts } from './outweighOptOuts';
import { dataKeyOf, type Person } from './people';

const USUAL_CHANNEL: Channel = 'instagramDm';
/** An opt-out is about everything, whatever purpose a consent was given for. */
const EVERYTHING = 'all';

export interface ChoiceDraft {
	readonly person: Person;
	readonly type: 'consent' | 'optOut' | 'refusalKeptOnMerge';
	readonly purpose: EveryOr<Purpose>;
	readonly channel: EveryOr<Channel>;
	readonly choice: ConsentFact['choice'];
	readonly strength: EvidenceStrength;
	readonly method: ConsentMethod;
	readonly occurredAt: Date;
	readonly expiresAt: Date | null;
	readonly evidence: { readonly ownWords: string | null; readonly messageId: string | null };
	readonly data: Readonly<Record<string, unknown>>;
	/** The person wrote it to us just now, so it may be confirmed to them. */
	readonly isOwnMessage?: true;
}

/** Notice and choice are two facts in one entry: what was shown, and what the person decided. */
export const choiceOfRecord = (person: Person, record: ConsentRecordInput): ChoiceDraft => ({
	person,
	type: 'consent',
	purpose: record.purpose,
	channel: record.channel ?? USUAL_CHANNEL,
	choice: record.choice,
	strength: record.strength,
	method: record.method ?? 'other',
	occurredAt: record.occurredAt,
	expiresAt: record.expiresAt ?? null,
	evidence: { ownWords: record.ownWords ?? null, messageId: record.messageId ?? null },
	data: {
		legalBasis: record.legalBasis,
		language: record.language ?? null,
		notice: {
			text: record.noticeText,
			version: record.noticeVersion,
			hash: sha256(record.noticeText),
		},
	},
});

export async function appendOptOut(
	context: LedgerContext,
	db: Database,
	optOut: {
		client: Client;
		person: Person;
		occurredAt: Date;
		rule: string;
		ownWords: string | null;
		messageId: string | null;
		/** Absent means every channel. */
		channel?: EveryOr<Channel>;
		method?: ConsentMethod;
		strength?: EvidenceStrength;
		isOwnMessage?: true;
		/** What they were shown, how it was understood: goes into the entry as it is. */
		about?: Readonly<Record<string, unknown>>;
	},
): Promise<AppendedEntry> {
	const { client, person, occurredAt, rule, ownWords, messageId } = optOut;
	return await appendChoice(context, db, client, {
		person,
		type: 'optOut',
		purpose: EVERYTHING,
		channel: optOut.channel ?? EVERYTHING,
		choice: 'withdrawn',
		strength: optOut.strength ?? (messageId === null ? 'statedByUser' : 'ownWordsWithMessageId'),
		method: optOut.method ?? (messageId === null ? 'other' : 'reply'),
		occurredAt,
		expiresAt: null,
		evidence: { ownWords, messageId },
		data: { ...optOut.about, rule },
		...(optOut.isOwnMessage === true ? { isOwnMessage: true } : {}),
	});
}

/** When two records become one person, a later opt-in of the one must not outvote the other's refusal. */
export async function appendRefusalKeptOnMerge(
	context: LedgerContext,
	db: Database,
	merged: {
		client: Client;
		person: Person;
		refusal: Pick<ConsentFact, 'purpose' | 'channel' | 'strength'>;
	},
): Promise<AppendedEntry> {
	const { client, person, refusal } = merged;
	return await appendChoice(context, db, client, {
		person,
		type: 'refusalKeptOnMerge',
		...refusal,
		choice: 'withdrawn',
		method: 'other',
		occurredAt: context.clock.now(),
		expiresAt: null,
		evidence: { ownWords: null, messageId: null },
		data: {},
	});
}

async function appendChoice(
	context: LedgerContext,
	db: Database,
	client: Client,
	draft: ChoiceDraft,
): Promise<AppendedEntry> {
	const [entry] = await appendChoices(context, db, client, [draft]);
	if (entry === undefined) throw new Error('The choice was not written');
	return entry;
}

/** One entry a choice, in their order, under one lock of the chain. */
export async function appendChoices(
	context: LedgerContext,
	db: Database,
	client: Client,
	drafts: readonly ChoiceDraft[],
): Promise<AppendedEntry[]> {
	for (const { choice, isOwnMessage, person } of drafts) {
		if (choice === 'granted' || isOwnMessage === true) continue;
		await outweighOptOuts(context, db, { personId: person.id });
	}
	await lockChain(context, db, client);
	const salted = drafts.map((draft) => ({ draft, salt: createSalt() }));
	const entries = await appendEntries(context, db, {
		client,
		drafts: salted.map(({ draft, salt }) => ({ type: draft.type, data: dataOf(draft, salt) })),
	});
	const keyOf = dataKeysOf(context);
	const rows = salted.map(({ draft, salt }, index) =>
		cellsOf(draft, { entryId: entries[index]?.id ?? 0, salt, keyOf }),
	);
	await sql`
		insert into consent_choice (entry_id, client_id, subject_id, purpose, channel, choice, strength,
			method, occurred_at_ms, expires_at_ms, salt, evidence_encrypted)
		select input.entry_id, ${sql.lit(client.id)}, input.subject_id, input.purpose, input.channel,
			input.choice, input.strength, input.method, input.occurred_at_ms, input.expires_at_ms,
			input.salt, input.evidence_encrypted
		from ${rowSource(context.store.kind, { columns: CHOICE_COLUMNS, rows })} as input`.execute(db);
	return entries;
}

const dataOf = (draft: ChoiceDraft, salt: string): Readonly<Record<string, unknown>> => ({
	...draft.data,
	person: commit(salt, draft.person.publicId),
	evidence: commit(salt, JSON.stringify(draft.evidence)),
	purpose: draft.purpose,
	channel: draft.channel,
	choice: draft.choice,
	strength: draft.strength,
	method: draft.method,
	occurredAt: draft.occurredAt.toISOString(),
	expiresAt: draft.expiresAt?.toISOString() ?? null,
});

type KeyOf = (person: Person) => Uint8Array;

/** Each person's key is unwrapped once for all their choices of a batch. */
function dataKeysOf(context: LedgerContext): KeyOf {
	const known = new Map<number, Uint8Array>();
	return (person) => {
		const key = known.get(person.id) ?? dataKeyOf(context, person);
		known.set(person.id, key);
		return key;
	};
}

const CHOICE_COLUMNS = {
	entry_id: 'integer',
	subject_id: 'integer',
	purpose: 'text',
	channel: 'text',
	choice: 'text',
	strength: 'text',
	method: 'text',
	occurred_at_ms: 'integer',
	expires_at_ms: 'integer',
	salt: 'text',
	evidence_encrypted: 'bytes',
} as const;

const cellsOf = (
	draft: ChoiceDraft,
	{ entryId, salt, keyOf }: { entryId: number; salt: string; keyOf: KeyOf },
) => [
	entryId,
	draft.person.id,
	draft.purpose,
	draft.channel,
	draft.choice,
	draft.strength,
	draft.method,
	draft.occurredAt.getTime(),
	draft.expiresAt?.getTime() ?? null,
	salt,
	draft.evidence.ownWords === null && draft.evidence.messageId === null
		? null
		: sealText(keyOf(draft.person), JSON.stringify(draft.evidence)),
];
