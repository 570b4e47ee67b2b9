import type { Language, ReasonCode } from './reasons';

export interface NextStep {
	readonly reason: ReasonCode;
	/** How many people it is about. */
	readonly people: number;
	readonly advice: string;
}

/**
 * What to do next for people who were not contacted (PLAYBOOK P21); the legal ways only
 * (facts/peers.md §0.2-0.4). Where nothing may be done, the advice says that too.
 */
const ADVICE = {
	neverWrote: {
		en: 'Invite them to write first: post a story that asks to reply YES, put a chat link (ig.me) on a sticker, or ask for a comment, which you may answer once in private within 7 days.',
		it: 'Invitali a scrivere per primi: pubblica una storia che chiede di rispondere SÌ, metti un link alla chat (ig.me) su un adesivo, oppure chiedi un commento, a cui puoi rispondere una volta in privato entro 7 giorni.',
	},
	noLegalBasis: {
		en: 'Ask for consent where they decide themselves: a story that asks to reply YES and says what they will get, an opt-in form behind a link sticker, or a chat link (ig.me) in your profile.',
		it: 'Chiedi il consenso dove sono loro a decidere: una storia che chiede di rispondere SÌ e dice che cosa riceveranno, un modulo di iscrizione dietro un adesivo con link, oppure un link alla chat (ig.me) nel tuo profilo.',
	},
	windowClosed: {
		en: 'Give them a reason to write again: a story with a question, a poll that invites a reply, or a post that asks for a comment. Their next message opens 24 hours.',
		it: 'Da’ loro un motivo per scrivere di nuovo: una storia con una domanda, un sondaggio che invita a rispondere, oppure un post che chiede un commento. Il loro prossimo messaggio apre 24 ore.',
	},
	windowClosedHumanOpen: {
		en: 'Let someone answer these people by hand in the Instagram app before the time given, only about what they asked.',
		it: "Fai rispondere qualcuno a mano nell'app di Instagram prima dell'ora indicata, solo su ciò che queste persone hanno chiesto.",
	},
	unclearReply: {
		en: 'Read the last message of these people in Instagram. Then close its task (Task: Get Many, Close) with what it is.',
		it: "Leggi su Instagram l'ultimo messaggio di queste persone. Poi chiudi la sua attività (Task: Get Many, Close) dicendo che cos'è.",
	},
	doNotContact: {
		en: 'Leave these people in peace: they asked for it. They stay on the do-not-contact list until they ask to be taken off.',
		it: "Lascia in pace queste persone: l'hanno chiesto loro. Restano nell'elenco da non contattare finché non chiedono di esserne tolte.",
	},
	consentWithdrawn: {
		en: 'Do not ask these people again. They can agree anew by themselves, for example by replying YES to a story.',
		it: 'Non chiedere di nuovo a queste persone. Possono accettare ancora da sole, per esempio rispondendo SÌ a una storia.',
	},
	personUnknown: {
		en: 'Import the viewer list first, or wait until the trigger has received a message from these people.',
		it: "Importa prima l'elenco di chi ha guardato, oppure aspetta che il trigger riceva un messaggio da queste persone.",
	},
	personUnavailable: {
		en: 'These accounts cannot receive your message. Use another channel only if these people agreed to it.',
		it: 'Questi account non possono ricevere il tuo messaggio. Usa un altro canale solo se queste persone lo hanno accettato.',
	},
	timeZoneUnknown: {
		en: 'Set the time zone of the account, or a fallback time zone under Pace, so that quiet hours can be kept.',
		it: "Imposta il fuso orario dell'account, oppure un fuso orario di riserva nel ritmo di invio, così l'orario di silenzio può essere rispettato.",
	},
	textIncomplete: {
		en: 'Give the words in square brackets a fallback, such as [first_name|there], or take them out of the message.',
		it: 'Dai un valore di riserva alle parole tra parentesi quadre, come [first_name|amico], oppure toglile dal messaggio.',
	},
	windowClosedLeftOut: {
		en: 'Give them a reason to write again, or change the limits so that such people are handed to a person.',
		it: 'Da’ loro un motivo per scrivere di nuovo, oppure cambia i limiti in modo che queste persone passino a una persona.',
	},
	evidenceTooWeak: {
		en: 'Ask for a consent that can be shown: their own YES to a story, or a form that keeps its wording.',
		it: 'Chiedi un consenso che si possa dimostrare: il loro SÌ a una storia, oppure un modulo che conserva il suo testo.',
	},
	campaignFailing: {
		en: 'Look at why the latest messages failed, mend the text or the list, then use Account: Resume.',
		it: 'Guarda perché gli ultimi messaggi non sono riusciti, correggi il testo o la lista, poi usa Account: Resume.',
	},
	warmUpOutside: {
		en: 'Read what people answered, write another message, and send it under a new campaign name.',
		it: 'Leggi che cosa hanno risposto le persone, scrivi un altro messaggio e invialo con un nuovo nome di campagna.',
	},
	textTooLong: {
		en: 'Shorten the message: 1000 bytes are about 1000 letters, and an emoji takes four or more.',
		it: "Accorcia il messaggio: 1000 byte sono circa 1000 lettere, e un'emoji ne occupa quattro o più.",
	},
	codesUsedUp: {
		en: 'Add more codes with Code: Add, then run it again for these people.',
		it: 'Aggiungi altri codici con Code: Add, poi esegui di nuovo per queste persone.',
	},
	codesExpired: {
		en: 'Add codes that are still valid with Code: Add, then run it again for these people.',
		it: 'Aggiungi codici ancora validi con Code: Add, poi esegui di nuovo per queste persone.',
	},
	codesMissing: {
		en: 'Paste the codes of the campaign into Code: Add, or correct the name under Code List.',
		it: 'Incolla i codici della campagna in Code: Add, oppure correggi il nome in Code List.',
	},
	commentTooOld: {
		en: 'Answer these comments publicly with Comment: Reply, and invite the people to write to you.',
		it: 'Rispondi pubblicamente a questi commenti con Comment: Reply, e invita le persone a scriverti.',
	},
} as const satisfies Partial<Record<ReasonCode, Record<Language, string>>>;

const isAdvised = (reason: string): reason is keyof typeof ADVICE => Object.hasOwn(ADVICE, reason);

/** For one person; null where there is nothing to do. */
export const adviceFor = (reason: ReasonCode, language: Language): string | null =>
	isAdvised(reason) ? ADVICE[reason][language] : null;

/** Most people first; reasons without advice, and those that concern nobody, are left out. */
export function nextStepsFor(
	counts: Readonly<Partial<Record<ReasonCode, number>>>,
	language: Language,
): NextStep[] {
	return Object.keys(ADVICE)
		.filter(isAdvised)
		.map((reason) => ({ reason, people: counts[reason] ?? 0, advice: ADVICE[reason][language] }))
		.filter(({ people }) => people > 0)
		.sort((a, b) => b.people - a.people);
}
