import { VERDICTS } from '../instagram/graphFailures';
import type { EvidenceStrength } from '../outreach/contact';
import { explain, REASONS, type Language, type ReasonCode } from '../outreach/reasons';
import type { Kpi } from './kpis';

const EVIDENCE: Readonly<Record<EvidenceStrength, Record<Language, string>>> = {
	ownWordsWithMessageId: {
		en: 'Their own words in a message',
		it: 'Parole proprie in un messaggio',
	},
	formWithWording: { en: 'A form that showed the wording', it: 'Un modulo che mostrava il testo' },
	importedFromSystem: { en: 'Imported from a system', it: 'Importato da un sistema' },
	statedByUser: { en: 'Stated by you', it: 'Dichiarato da te' },
};

/** Events that open the 24 hours. */
const WAYS: Readonly<Record<string, Record<Language, string>>> = {
	message: { en: 'A direct message', it: 'Un messaggio diretto' },
	storyReply: { en: 'A reply to a story', it: 'Una risposta a una storia' },
	quickReply: { en: 'A tapped answer', it: 'Una risposta toccata' },
	adReferral: { en: 'An ad that opens a chat', it: 'Un annuncio che apre una chat' },
	postback: { en: 'A button or an ice breaker', it: 'Un pulsante o una domanda pronta' },
};

/** When a message of the queue is due. */
const DUE_TIMES: Readonly<Record<string, Record<Language, string>>> = {
	now: { en: 'Due now', it: 'Da inviare ora' },
	in24Hours: { en: 'In the next 24 hours', it: 'Nelle prossime 24 ore' },
	in7Days: { en: 'In the next 7 days', it: 'Nei prossimi 7 giorni' },
	later: { en: 'Later', it: 'Più tardi' },
};

const MEDIA: Readonly<Record<string, Record<Language, string>>> = {
	email: { en: 'Email', it: 'E-mail' },
	sms: { en: 'SMS', it: 'SMS' },
	whatsApp: { en: 'WhatsApp', it: 'WhatsApp' },
	other: { en: 'Another channel', it: 'Un altro canale' },
};

const isReason = (word: string): word is ReasonCode => Object.hasOwn(REASONS, word);
const isEvidence = (word: string): word is EvidenceStrength => Object.hasOwn(EVIDENCE, word);
const isFailureClass = (word: string): word is keyof typeof VERDICTS =>
	Object.hasOwn(VERDICTS, word);

/** What the key of a part means; a word that nobody knows stands for itself. */
const NAMES: Readonly<
	Record<NonNullable<Kpi['partsAre']>, (word: string, language: Language) => string>
> = {
	reasons: (word, language) => (isReason(word) ? explain(word, language) : word),
	failureClasses: (word, language) =>
		isFailureClass(word) ? explain(VERDICTS[word].reason, language) : word,
	dueTimes: (word, language) => DUE_TIMES[word]?.[language] ?? word,
	media: (word, language) => MEDIA[word]?.[language] ?? word,
	ways: (word, language) => WAYS[word]?.[language] ?? word,
	evidence: (word, language) => (isEvidence(word) ? EVIDENCE[word][language] : word),
};

export const partName = (
	partsAre: NonNullable<Kpi['partsAre']>,
	word: string,
	language: Language,
): string => NAMES[partsAre](word, language);
