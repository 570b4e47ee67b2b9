import type { Purpose } from '../../contact';
import type { Language } from '../../reasons';

export type FindingCode =
	| 'tooLong'
	| 'showsWatching'
	| 'noOptOutWord'
	| 'noPrivacyLink'
	| 'noDisclosure'
	| 'severalCallsToAction';

export type Severity = 'refuses' | 'warns';

interface FindingRule {
	/** Who agreed to offers was promised these; in an answer they are good manners. */
	readonly severity: Readonly<Record<Purpose, Severity>>;
	readonly says: Readonly<Record<Language, string>>;
}

const ALWAYS = { conversation: 'refuses', promotional: 'refuses' } as const;
const FOR_OFFERS = { conversation: 'warns', promotional: 'refuses' } as const;
const NEVER = { conversation: 'warns', promotional: 'warns' } as const;

/** What is looked for in the text of a message (PLAYBOOK P6), and how serious it is. */
export const FINDINGS: Readonly<Record<FindingCode, FindingRule>> = {
	tooLong: {
		severity: ALWAYS,
		says: {
			en: 'The message is longer than the 1000 bytes that Instagram allows. Shorten it.',
			it: 'Il messaggio supera i 1000 byte che Instagram permette. Accorcialo.',
		},
	},
	showsWatching: {
		severity: ALWAYS,
		says: {
			en: 'The message tells people that you watch what they look at. Thank them for what they wrote, or ask a question instead.',
			it: 'Il messaggio dice alle persone che osservi che cosa guardano. Ringraziale per quello che hanno scritto, oppure fai una domanda.',
		},
	},
	noOptOutWord: {
		severity: FOR_OFFERS,
		says: {
			en: 'The message does not say how to end it. Add a sentence such as "Write STOP and it ends.", or [opt_out_link].',
			it: 'Il messaggio non dice come farlo finire. Aggiungi una frase come «Scrivi STOP e finisce qui.», oppure [link_rinuncia].',
		},
	},
	noPrivacyLink: {
		severity: FOR_OFFERS,
		says: {
			en: 'The message has no link to your privacy notice. Add "Privacy: [privacy_link]".',
			it: 'Il messaggio non ha un link alla tua informativa sulla privacy. Aggiungi «Privacy: [link_privacy]».',
		},
	},
	noDisclosure: {
		severity: FOR_OFFERS,
		says: {
			en: 'The first message to a person does not say that it is automatic. Add a sentence such as "This is an automatic message."',
			it: 'Il primo messaggio a una persona non dice che è automatico. Aggiungi una frase come «Questo è un messaggio automatico.»',
		},
	},
	severalCallsToAction: {
		severity: NEVER,
		says: {
			en: 'The message asks for more than one thing. People answer more often when it asks for one.',
			it: 'Il messaggio chiede più di una cosa. Le persone rispondono più spesso quando ne chiede una sola.',
		},
	},
};
