import { WAY_REASONS } from './wayReasons';
import { POLICY_REASONS } from './policyReasons';

/**
 * Every reason an outcome can carry, with its sentence in each language: the documented contract of
 * the `reason` field. Sentences are whole; nothing is glued from pieces. A code is never renamed.
 */
export type Language = 'en' | 'it';

interface ReasonText {
	readonly en: string;
	readonly it: string;
}

export const REASONS = {
	sent: {
		en: 'Sent: Instagram accepted the message.',
		it: 'Inviato: Instagram ha accettato il messaggio.',
	},
	wouldSend: {
		en: 'Would be sent now: nothing stands against it.',
		it: 'Verrebbe inviato ora: nulla lo impedisce.',
	},
	doNotContact: {
		en: 'Not contacted: this person asked not to be contacted.',
		it: 'Non contattato: questa persona ha chiesto di non essere contattata.',
	},
	unclearReply: {
		en: 'For a person: the last message of this person may be an opt-out. Read it in Instagram and close its task with what it is; until then, or until they write something clear, nothing is sent.',
		it: "Per una persona: l'ultimo messaggio di questa persona potrebbe essere una rinuncia. Leggilo su Instagram e chiudi la sua attività dicendo che cos'è; fino ad allora, o finché non scrive qualcosa di chiaro, non viene inviato nulla.",
	},
	snoozed: {
		en: 'Waiting: this person asked to be left alone for now. They are written to only after the given time.',
		it: 'In attesa: questa persona ha chiesto di essere lasciata in pace per ora. Le si scrive solo dopo l’ora indicata.',
	},
	answeredByOthers: {
		en: 'Waiting: somebody else, a person or another app, wrote to this person from this account, so automatic messages rest until the given time.',
		it: 'In attesa: qualcun altro, una persona o un’altra app, ha scritto a questa persona da questo account, quindi i messaggi automatici riposano fino all’ora indicata.',
	},
	unconfirmedUnclear: {
		en: 'For a person: several messages to this person are unconfirmed, and Instagram showed one of them without saying which. Look into the conversation in Instagram; nothing is sent again by itself.',
		it: 'Per una persona: diversi messaggi a questa persona non sono confermati, e Instagram ne ha mostrato uno senza dire quale. Guarda la conversazione su Instagram; nulla viene inviato di nuovo da solo.',
	},
	profileNotRead: {
		en: 'Waiting: Instagram has not yet said which handle this person has, so an earlier opt-out could be theirs. It is tried again at the next run.',
		it: 'In attesa: Instagram non ha ancora detto quale nome utente ha questa persona, quindi una rinuncia precedente potrebbe essere sua. Si riprova alla prossima esecuzione.',
	},
	accountPaused: {
		en: 'Waiting: sending rests for this account, because Instagram asked for it or someone paused it. It goes on at the given time.',
		it: "In attesa: l'invio è in pausa per questo account, perché Instagram lo ha chiesto o qualcuno lo ha fermato. Riprende all'ora indicata.",
	},
	nobodyListening: {
		en: 'Waiting: nobody is listening for STOP on {account}. Publish the Instagram Story Trigger.',
		it: 'In attesa: nessuno ascolta gli STOP su {account}. Pubblica il workflow con Instagram Story Trigger.',
	},
	nothingHeardYet: {
		en: 'Waiting: the Instagram Story Trigger is published, but nothing has arrived from {account} yet. Send a message to {account} from another Instagram account.',
		it: 'In attesa: Instagram Story Trigger è pubblicato, ma da {account} non è ancora arrivato nulla. Invia un messaggio a {account} da un altro account Instagram.',
	},
	messagesMissed: {
		en: 'Waiting: nobody listened for a while, and Instagram has not yet said what this person wrote meanwhile. It is asked again at the next run.',
		it: 'In attesa: per un po’ nessuno ha ascoltato, e Instagram non ha ancora detto che cosa ha scritto nel frattempo questa persona. Si chiede di nuovo alla prossima esecuzione.',
	},
	clockNotTrusted: {
		en: 'Waiting: the clock of this computer jumped, so limits cannot be kept exactly. Check the time, then restart n8n.',
		it: "In attesa: l'orologio di questo computer è saltato, quindi i limiti non possono essere rispettati con esattezza. Controlla l'ora, poi riavvia n8n.",
	},
	noLegalBasis: {
		en: 'Not contacted: this person has not written to you and has not agreed to messages. Watching a story is not consent. Invite them with a story that asks to reply YES.',
		it: 'Non contattato: questa persona non ti ha scritto e non ha accettato messaggi. Guardare una storia non è un consenso. Invitala con una storia che chiede di rispondere SÌ.',
	},
	consentWithdrawn: {
		en: 'Not contacted: this person refused or withdrew consent for this purpose.',
		it: 'Non contattato: questa persona ha rifiutato o ritirato il consenso per questo scopo.',
	},
	personErased: {
		en: 'Not contacted: the data of this person was erased.',
		it: 'Non contattato: i dati di questa persona sono stati cancellati.',
	},
	sequenceStopped: {
		en: 'Not contacted: this campaign has ended for this person.',
		it: 'Non contattato: questa campagna è terminata per questa persona.',
	},
	neverWrote: {
		en: 'Not contacted: this person never wrote to this account, and Instagram lets a business write only after that. Invite them to reply to a story.',
		it: "Non contattato: questa persona non ha mai scritto a questo account, e Instagram permette a un'azienda di scrivere solo dopo. Invitala a rispondere a una storia.",
	},
	windowClosedHumanOpen: {
		en: 'For a person: the 24 hours for automatic messages are over. Someone may still answer by hand in the Instagram app until the given time.',
		it: "Per una persona: le 24 ore per i messaggi automatici sono passate. Qualcuno può ancora rispondere a mano nell'app di Instagram fino all'ora indicata.",
	},
	windowClosed: {
		en: 'Not contacted: this person wrote more than 7 days ago, so Instagram allows no message until they write again.',
		it: 'Non contattato: questa persona ha scritto più di 7 giorni fa, quindi Instagram non permette messaggi finché non scrive di nuovo.',
	},
	windowRefused: {
		en: 'Not contacted: Instagram says that the time for writing to this person is over. It opens again when they write.',
		it: 'Non contattato: Instagram dice che il tempo per scrivere a questa persona è finito. Si riapre quando scrive di nuovo.',
	},
	alreadyContacted: {
		en: 'Not contacted again: this person already got this message.',
		it: 'Non ricontattato: questa persona ha già ricevuto questo messaggio.',
	},
	beingContacted: {
		en: 'Waiting: another run is sending this message to this person right now.',
		it: "In attesa: un'altra esecuzione sta inviando questo messaggio a questa persona proprio ora.",
	},
	unconfirmed: {
		en: 'Waiting: Instagram gave no clear answer, so the message may have arrived. It is never sent again by itself.',
		it: 'In attesa: Instagram non ha dato una risposta chiara, quindi il messaggio potrebbe essere arrivato. Non viene mai inviato di nuovo da solo.',
	},
	failedBefore: {
		en: 'Not contacted: Instagram refused this message for good.',
		it: 'Non contattato: Instagram ha rifiutato questo messaggio in modo definitivo.',
	},
	retryLater: {
		en: 'Waiting: Instagram could not take the message for the moment. It is tried again at the given time.',
		it: "In attesa: per il momento Instagram non ha potuto accettare il messaggio. Si riprova all'ora indicata.",
	},
	accountCap: {
		en: 'Waiting: the limit of messages for this account is reached. The next place is free at the given time.',
		it: "In attesa: il limite di messaggi per questo account è raggiunto. Il prossimo posto è libero all'ora indicata.",
	},
	personCap: {
		en: 'Waiting: this person got enough messages for now.',
		it: 'In attesa: per ora questa persona ha ricevuto abbastanza messaggi.',
	},
	templateCap: {
		en: 'Waiting: this template was sent often enough for now.',
		it: 'In attesa: per ora questo modello è stato inviato abbastanza spesso.',
	},
	quietHours: {
		en: 'Waiting: it is quiet hours where this person lives.',
		it: 'In attesa: dove vive questa persona è orario di silenzio.',
	},
	timeZoneUnknown: {
		en: 'Not contacted: the time zone of this person and of the account is unknown, so quiet hours cannot be kept. Set the time zone of the account.',
		it: "Non contattato: il fuso orario di questa persona e dell'account è sconosciuto, quindi l'orario di silenzio non può essere rispettato. Imposta il fuso orario dell'account.",
	},
	spacing: {
		en: 'Waiting: messages are sent one after another with a pause between them.',
		it: "In attesa: i messaggi vengono inviati uno dopo l'altro con una pausa tra loro.",
	},
	textTooLong: {
		en: 'Not contacted: the message is longer than Instagram allows: 1000 bytes, or 640 characters beside buttons. Shorten it.',
		it: 'Non contattato: il messaggio supera ciò che Instagram permette: 1000 byte, o 640 caratteri accanto ai pulsanti. Accorcialo.',
	},
	textIncomplete: {
		en: 'Not contacted: a word in square brackets in the message could not be filled in for this person.',
		it: 'Non contattato: una parola tra parentesi quadre nel messaggio non ha un valore per questa persona.',
	},
	personUnavailable: {
		en: 'Not contacted: Instagram says that this person cannot receive messages from this account.',
		it: 'Non contattato: Instagram dice che questa persona non può ricevere messaggi da questo account.',
	},
	rateLimited: {
		en: 'Waiting: Instagram asks this account to slow down.',
		it: 'In attesa: Instagram chiede a questo account di rallentare.',
	},
	accountRestricted: {
		en: 'Waiting: Instagram restricted sending for this account, so sending is paused.',
		it: "In attesa: Instagram ha limitato l'invio per questo account, quindi l'invio è in pausa.",
	},
	connectionEnded: {
		en: 'Not contacted: the connection to Instagram has ended. Open the credential and connect again.',
		it: 'Non contattato: la connessione a Instagram è terminata. Apri la credenziale e connetti di nuovo.',
	},
	notAllowed: {
		en: 'Not contacted: the Instagram app has no permission for this. Check the permissions and the access level of your Meta app.',
		it: "Non contattato: l'app Instagram non ha il permesso per questo. Controlla i permessi e il livello di accesso della tua app Meta.",
	},
	otherAppAnswers: {
		en: 'Not contacted: another app or inbox answers in this conversation. In the settings of the Instagram account, under Conversation Routing, make your Meta app the default.',
		it: "Non contattato: in questa conversazione risponde un'altra app o casella di posta. Nelle impostazioni dell'account Instagram, in Conversation Routing, imposta la tua app Meta come predefinita.",
	},
	messageAccessOff: {
		en: 'Not contacted: the Instagram account does not let apps read and write messages. In the Instagram app, open Settings, Messages and story replies, Connected tools, and switch on "Allow access to messages".',
		it: "Non contattato: l'account Instagram non permette alle app di leggere e scrivere messaggi. Nell'app di Instagram apri Impostazioni, Messaggi e risposte alle storie, Strumenti connessi, e attiva \"Consenti l'accesso ai messaggi\".",
	},
	messageRefused: {
		en: 'Not contacted: Instagram did not accept this message.',
		it: 'Non contattato: Instagram non ha accettato questo messaggio.',
	},
	notSentInTime: {
		en: 'Waiting: this run ended before the turn of this person. Nothing was sent.',
		it: 'In attesa: questa esecuzione è finita prima del turno di questa persona. Non è stato inviato nulla.',
	},
	personUnknown: {
		en: 'Not contacted: this person is not in the Outreach Database. Import them or let the trigger receive a message first.',
		it: "Non contattato: questa persona non è nell'Outreach Database. Importala o lascia che il trigger riceva prima un messaggio.",
	},
	replyIsNoOptOut: {
		en: 'Somebody read the last message of this person: it is no opt-out, and messages may go on.',
		it: "Qualcuno ha letto l'ultimo messaggio di questa persona: non è una rinuncia, e i messaggi possono continuare.",
	},
	...POLICY_REASONS,
	...WAY_REASONS,
} as const satisfies Record<string, ReasonText>;

export type ReasonCode = keyof typeof REASONS;

export const isReason = (text: string): text is ReasonCode => Object.hasOwn(REASONS, text);

/** What stands for `{account}` where the account has no known handle. */
const THIS_ACCOUNT: ReasonText = { en: 'this account', it: 'questo account' };

/** @param account handle of the account it is about, such as `@bakery` */
export const explain = (reason: ReasonCode, language: Language, account?: string): string =>
	REASONS[reason][language].replaceAll('{account}', account ?? THIS_ACCOUNT[language]);
