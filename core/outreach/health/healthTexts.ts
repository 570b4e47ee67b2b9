import type { Language } from '../reasons';

/** What Account: Get Status says, whole sentences in each language; a code is never renamed. */
export const HEALTH_TEXTS = {
	good: {
		en: 'Nothing stands in the way of sending.',
		it: "Nulla impedisce l'invio.",
	},
	clockNotTrusted: {
		en: 'Nothing is sent: the clock of this computer jumped. Check the time, then restart n8n.',
		it: "Non viene inviato nulla: l'orologio di questo computer è saltato. Controlla l'ora, poi riavvia n8n.",
	},
	pausedByHand: {
		en: 'Nothing is sent: somebody paused this account. Account: Resume ends the pause.',
		it: 'Non viene inviato nulla: qualcuno ha messo in pausa questo account. Account: Resume termina la pausa.',
	},
	restricted: {
		en: 'Nothing is sent until the given time: Instagram restricted this account. Afterwards it begins again with a few messages an hour.',
		it: "Non viene inviato nulla fino all'ora indicata: Instagram ha limitato questo account. Poi ricomincia con pochi messaggi all'ora.",
	},
	rateLimited: {
		en: 'Nothing is sent until the given time: Instagram asked this account to slow down.',
		it: "Non viene inviato nulla fino all'ora indicata: Instagram ha chiesto a questo account di rallentare.",
	},
	nobodyListening: {
		en: 'Nothing is sent: nobody is listening for STOP. Publish the Instagram Story Trigger.',
		it: 'Non viene inviato nulla: nessuno ascolta gli STOP. Pubblica il workflow con Instagram Story Trigger.',
	},
	nothingHeardYet: {
		en: 'Nothing is sent: the Instagram Story Trigger is published, but nothing has arrived yet. Send a message to this account from another one.',
		it: 'Non viene inviato nulla: Instagram Story Trigger è pubblicato, ma non è ancora arrivato nulla. Invia un messaggio a questo account da un altro.',
	},
	campaignFailing: {
		en: 'A campaign was paused because too many of its messages failed. Mend its text or its list, then use Account: Resume.',
		it: 'Una campagna è stata messa in pausa perché troppi dei suoi messaggi non sono riusciti. Correggi il testo o la lista, poi usa Account: Resume.',
	},
	unusualVolume: {
		en: 'Far more messages than usual were sent in the last 24 hours: more than three times the average of the week before. If nobody planned that, use Account: Pause.',
		it: 'Nelle ultime 24 ore sono partiti molti più messaggi del solito: oltre tre volte la media della settimana precedente. Se nessuno lo aveva previsto, usa Account: Pause.',
	},
	optOutsHigh: {
		en: 'More than 1 % of the people written to in the last 24 hours asked not to be contacted. Send less, or say something else.',
		it: 'Più dell’1 % delle persone contattate nelle ultime 24 ore ha chiesto di non essere contattato. Invia meno, o di’ qualcosa di diverso.',
	},
	failuresHigh: {
		en: 'More than 10 % of the messages of the last 24 hours failed or are unconfirmed. Look at the reasons under Not Contacted.',
		it: 'Oltre il 10 % dei messaggi delle ultime 24 ore non è riuscito o non è confermato. Guarda i motivi in Not Contacted.',
	},
	slowRestart: {
		en: 'After a restriction the account begins again slowly: a few messages an hour at first, then more.',
		it: "Dopo una limitazione l'account ricomincia lentamente: prima pochi messaggi all'ora, poi di più.",
	},
	campaignPaused: {
		en: 'Somebody paused a campaign of this account. Account: Resume ends the pause.',
		it: 'Qualcuno ha messo in pausa una campagna di questo account. Account: Resume termina la pausa.',
	},
	limitReached: {
		en: 'A limit of this account is reached; the next place gets free at the given time.',
		it: "Un limite di questo account è raggiunto; il prossimo posto si libera all'ora indicata.",
	},
	queueOverdue: {
		en: 'Messages are due and wait for the next run of Send Due. Put it behind a Schedule Trigger.',
		it: 'Ci sono messaggi pronti che aspettano la prossima esecuzione di Send Due. Mettila dietro uno Schedule Trigger.',
	},
} as const satisfies Record<string, Record<Language, string>>;

export type HealthCode = keyof typeof HEALTH_TEXTS;
