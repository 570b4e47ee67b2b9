import { rulesOf } from '../../outreach/channels';
import type {
	Candidate,
	Channel,
	ConsentState,
	EvidenceStrength,
	Purpose,
} from '../../outreach/contact';
import { sha256 } from '../../shared/sha256';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ConsentCheck, ConsentRecordInput } from '../ledger';
import { sealText } from '../keys';
import type { Client } from './accounts';
import { appendEntry, commit, createSalt, lockChain, type AppendedEntry } from './consentChain';
import { dataKeyOf, type Person } from './people';

/** Where a choice names no channel. */
const DIRECT_MESSAGE: Channel = 'instagramDm';
/** An opt-out is about everything, whatever purpose a consent was given for. */
const EVERY_PURPOSE = 'all';

/** Notice and choice are two facts in one entry: what was shown, and what the person decided. */
export async function appendConsent(
	context: LedgerContext,
	db: Database,
	given: { client: Client; person: Person; record: ConsentRecordInput },
): Promise<AppendedEntry> {
	const { client, person, record } = given;
	return await appendChoice(context, db, {
		client,
		person,
		type: 'consent',
		purpose: record.purpose,
		channel: record.channel ?? DIRECT_MESSAGE,
		choice: record.choice,
		strength: record.strength,
		occurredAt: record.occurredAt,
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
}

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
	},
): Promise<AppendedEntry> {
	const { client, person, occurredAt, rule, ownWords, messageId } = optOut;
	return await appendChoice(context, db, {
		client,
		person,
		type: 'optOut',
		purpose: EVERY_PURPOSE,
		channel: DIRECT_MESSAGE,
		choice: 'withdrawn',
		strength: messageId === null ? 'statedByUser' : 'ownWordsWithMessageId',
		occurredAt,
		evidence: { ownWords, messageId },
		data: { rule },
	});
}

/** When two records become one person, a later opt-in of the one must not outvote the other's refusal. */
export async function appendRefusalKeptOnMerge(
	context: LedgerContext,
	db: Database,
	merged: { client: Client; person: Person; purpose: Purpose; channel: Channel },
): Promise<AppendedEntry> {
	return await appendChoice(context, db, {
		...merged,
		type: 'refusalKeptOnMerge',
		choice: 'withdrawn',
		strength: 'statedByUser',
		occurredAt: context.clock.now(),
		evidence: { ownWords: null, messageId: null },
		data: {},
	});
}

interface ChoiceEntry {
	client: Client;
	person: Person;
	type: 'consent' | 'optOut' | 'refusalKeptOnMerge';
	purpose: Purpose | typeof EVERY_PURPOSE;
	channel: Channel;
	choice: ConsentRecordInput['choice'];
	strength: EvidenceStrength;
	occurredAt: Date;
	evidence: { ownWords: string | null; messageId: string | null };
	data: Readonly<Record<string, unknown>>;
}

async function appendChoice(
	context: LedgerContext,
	db: Database,
	given: ChoiceEntry,
): Promise<AppendedEntry> {
	const { client, person, purpose, channel, choice, strength, occurredAt, evidence } = given;
	await lockChain(context, db, client);
	const salt = createSalt();
	const entry = await appendEntry(context, db, {
		client,
		type: given.type,
		data: {
			...given.data,
			person: commit(salt, person.publicId),
			evidence: commit(salt, JSON.stringify(evidence)),
			purpose,
			channel,
			choice,
			strength,
			occurredAt: occurredAt.toISOString(),
		},
	});
	const hasEvidence = evidence.ownWords !== null || evidence.messageId !== null;
	await db
		.insertInto('consent_choice')
		.values({
			entry_id: entry.id,
			client_id: client.id,
			subject_id: person.id,
			purpose,
			channel,
			choice,
			strength,
			occurred_at_ms: occurredAt.getTime(),
			salt,
			evidence_encrypted: hasEvidence
				? sealText(dataKeyOf(context, person), JSON.stringify(evidence))
				: null,
		})
		.execute();
	return entry;
}

/** A consent is for one purpose on one channel. */
export type ConsentQuestion = Pick<Candidate, 'purpose' | 'channel'>;

interface ChoiceRow {
	choice: 'granted' | 'refused' | 'withdrawn';
	strength: string;
	occurred_at_ms: number;
	public_id: string;
}

const selectChoices = prepared(
	(db, asked: { personId: number; purpose: Purpose; channel: string }) =>
		db
			.selectFrom('consent_choice')
			.innerJoin('consent_entry', 'consent_entry.id', 'consent_choice.entry_id')
			.select(['choice', 'strength', 'occurred_at_ms', 'consent_entry.public_id'])
			.where('subject_id', '=', asked.personId)
			.where((eb) =>
				eb.or([
					eb('purpose', '=', EVERY_PURPOSE),
					eb.and([eb('purpose', '=', asked.purpose), eb('channel', '=', asked.channel)]),
				]),
			)
			.orderBy('occurred_at_ms', 'desc')
			.orderBy('entry_id', 'desc'),
);

async function latestChoice(
	db: Database,
	person: Person,
	{ purpose, channel }: ConsentQuestion,
): Promise<ChoiceRow | null> {
	const { consentChannel } = rulesOf(channel);
	const rows = await selectChoices(db, { personId: person.id, purpose, channel: consentChannel });
	const latest = rows[0];
	if (latest === undefined) return null;
	// At the same instant an opt-out beats an opt-in, whichever was written later (DESIGN §9).
	const atThatInstant = rows.filter((row) => row.occurred_at_ms === latest.occurred_at_ms);
	return atThatInstant.find((row) => row.choice !== 'granted') ?? latest;
}

export async function readConsent(
	db: Database,
	person: Person,
	question: ConsentQuestion,
): Promise<ConsentState> {
	return toState(await latestChoice(db, person, question));
}

export async function explainConsent(
	db: Database,
	person: Person,
	question: ConsentQuestion,
): Promise<Pick<ConsentCheck, 'state' | 'decidedBy'>> {
	const choice = await latestChoice(db, person, question);
	return {
		state: toState(choice),
		decidedBy:
			choice === null ? null : { entryId: choice.public_id, at: new Date(choice.occurred_at_ms) },
	};
}

function toState(choice: ChoiceRow | null): ConsentState {
	if (choice === null) return { kind: 'none' };
	const at = new Date(choice.occurred_at_ms);
	if (choice.choice !== 'granted') return { kind: choice.choice, at };
	return { kind: 'granted', strength: toStrength(choice.strength), at };
}

const STRENGTHS: ReadonlySet<string> = new Set<EvidenceStrength>([
	'ownWordsWithMessageId',
	'formWithWording',
	'importedFromSystem',
]);

/** An unknown word in the database counts as the weakest evidence. */
const isStrength = (text: string): text is EvidenceStrength => STRENGTHS.has(text);
const toStrength = (text: string): EvidenceStrength => (isStrength(text) ? text : 'statedByUser');
