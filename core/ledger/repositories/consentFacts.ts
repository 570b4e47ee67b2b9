import type { ConsentFact } from '../../consent/consentFact';
import { foldConsent, type ConsentQuestion, type FoldedConsent } from '../../consent/foldConsent';
import {
	CHANNELS,
	type Channel,
	type ConsentState,
	type EvidenceStrength,
	type Purpose,
} from '../../outreach/contact';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { Person } from './people';

/** Every choice of a person, oldest entry first. */
export async function readConsentFacts(db: Database, person: Person): Promise<ConsentFact[]> {
	const rows = await db
		.selectFrom('consent_choice')
		.innerJoin('consent_entry', 'consent_entry.id', 'consent_choice.entry_id')
		.select([
			'consent_entry.public_id',
			'purpose',
			'channel',
			'choice',
			'strength',
			'occurred_at_ms',
			'expires_at_ms',
		])
		.where('subject_id', '=', person.id)
		.orderBy('entry_id')
		.execute();
	return rows.map((row) => ({
		entryId: row.public_id,
		purpose: toPurpose(row.purpose),
		channel: toChannel(row.channel),
		choice: row.choice,
		strength: toStrength(row.strength),
		at: new Date(row.occurred_at_ms),
		expiresAt: row.expires_at_ms === null ? null : new Date(row.expires_at_ms),
	}));
}

interface Asked {
	readonly person: Person;
	readonly question: ConsentQuestion;
}

export const explainConsent = async (
	context: LedgerContext,
	db: Database,
	{ person, question }: Asked,
): Promise<FoldedConsent> =>
	foldConsent(await readConsentFacts(db, person), question, context.clock.now());

export const readConsent = async (
	context: LedgerContext,
	db: Database,
	asked: Asked,
): Promise<ConsentState> => (await explainConsent(context, db, asked)).state;

const STRENGTHS: ReadonlySet<string> = new Set<EvidenceStrength>([
	'ownWordsWithMessageId',
	'formWithWording',
	'importedFromSystem',
]);

/** An unknown word in the database counts as the weakest evidence. */
const isStrength = (text: string): text is EvidenceStrength => STRENGTHS.has(text);
export const toStrength = (text: string): EvidenceStrength =>
	isStrength(text) ? text : 'statedByUser';

/** A word that this version does not know means all: for a no everything, for a yes nothing. */
const toPurpose = (text: string): Purpose | 'all' =>
	text === 'conversation' || text === 'promotional' ? text : 'all';
const isChannel = (text: string): text is Channel => CHANNELS.some((channel) => channel === text);
export const toChannel = (text: string): Channel | 'all' => (isChannel(text) ? text : 'all');
