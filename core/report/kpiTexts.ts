import type { Language } from '../outreach/reasons';
import { WORK_TEXTS } from './workTexts';

export interface KpiText {
	readonly name: string;
	/** Plain words for exactly what is counted. */
	readonly definition: string;
}

/** What every figure is called and what it means, in each language. */
export const KPI_TEXTS = {
	...WORK_TEXTS,
	messagesSent: {
		en: {
			name: 'Messages Sent',
			definition:
				'Messages that this package sent and Instagram accepted: direct messages, private replies and public replies to comments.',
		},
		it: {
			name: 'Messaggi inviati',
			definition:
				'Messaggi inviati da questo pacchetto e accettati da Instagram: messaggi diretti, risposte private e risposte pubbliche ai commenti.',
		},
	},
	peopleContacted: {
		en: {
			name: 'People Contacted',
			definition:
				'People who got at least one message. Somebody whom two accounts contacted counts for each of them.',
		},
		it: {
			name: 'Persone contattate',
			definition:
				'Persone che hanno ricevuto almeno un messaggio. Chi è stato contattato da due account conta per ciascuno.',
		},
	},
	peopleWaiting: {
		en: {
			name: 'People Waiting',
			definition:
				'People who got no message in the period and whose latest decision was to wait, by reason.',
		},
		it: {
			name: 'Persone in attesa',
			definition:
				"Persone che nel periodo non hanno ricevuto messaggi e per cui l'ultima decisione è stata di aspettare, per motivo.",
		},
	},
	peopleNotContacted: {
		en: {
			name: 'People Not Contacted',
			definition:
				'People who got no message in the period because something stood against it at the latest decision, by reason.',
		},
		it: {
			name: 'Persone non contattate',
			definition:
				"Persone che nel periodo non hanno ricevuto messaggi perché all'ultima decisione qualcosa lo impediva, per motivo.",
		},
	},
	peopleForAPerson: {
		en: {
			name: 'Tasks for a Person',
			definition: 'People who got no automatic message because someone must answer them by hand.',
		},
		it: {
			name: 'Compiti per una persona',
			definition:
				'Persone che non hanno ricevuto messaggi automatici perché qualcuno deve rispondere a mano.',
		},
	},
	messagesUnconfirmed: {
		en: {
			name: 'Unconfirmed Messages',
			definition:
				'Messages that may have arrived: Instagram gave no clear answer. They are never sent again by themselves.',
		},
		it: {
			name: 'Messaggi non confermati',
			definition:
				'Messaggi che potrebbero essere arrivati: Instagram non ha dato una risposta chiara. Non vengono mai inviati di nuovo da soli.',
		},
	},
	messagesFailed: {
		en: {
			name: 'Messages Refused by Instagram',
			definition: 'Messages that surely did not arrive, by what Instagram answered.',
		},
		it: {
			name: 'Messaggi rifiutati da Instagram',
			definition: 'Messaggi che sicuramente non sono arrivati, per risposta di Instagram.',
		},
	},
	repliesPerMessage: {
		en: {
			name: 'Replies per Message Sent',
			definition:
				'Share of the messages sent that were answered within 7 days. A reply belongs to the last message before it. An opt-out is a reply too.',
		},
		it: {
			name: 'Risposte per messaggio inviato',
			definition:
				"Quota dei messaggi inviati che hanno avuto risposta entro 7 giorni. Una risposta appartiene all'ultimo messaggio prima di essa. Anche una rinuncia è una risposta.",
		},
	},
	replyRate: {
		en: {
			name: 'Share of People Who Replied',
			definition:
				'Share of the people contacted who sent a message or a story reply after their first message of the period and within 7 days. An opt-out is a reply too.',
		},
		it: {
			name: 'Quota di persone che hanno risposto',
			definition:
				'Quota delle persone contattate che hanno inviato un messaggio o una risposta a una storia dopo il loro primo messaggio del periodo ed entro 7 giorni. Anche una rinuncia è una risposta.',
		},
	},
	timeToReply: {
		en: {
			name: 'Time to Reply',
			definition:
				'Median time between the first message and the first reply, over the people who replied.',
		},
		it: {
			name: 'Tempo di risposta',
			definition:
				'Tempo mediano tra il primo messaggio e la prima risposta, tra le persone che hanno risposto.',
		},
	},
	optOutRate: {
		en: {
			name: 'Opt-Out Rate',
			definition:
				'Share of the people contacted who asked not to be contacted after their first message of the period and within 7 days.',
		},
		it: {
			name: 'Tasso di rinuncia',
			definition:
				'Quota delle persone contattate che hanno chiesto di non essere contattate dopo il loro primo messaggio del periodo ed entro 7 giorni.',
		},
	},
	optOuts: {
		en: {
			name: 'Opt-Outs',
			definition: 'People who asked not to be contacted in the period, contacted or not.',
		},
		it: {
			name: 'Rinunce',
			definition:
				'Persone che nel periodo hanno chiesto di non essere contattate, che lo fossero state o no.',
		},
	},
	consents: {
		en: {
			name: 'Consents Given',
			definition: 'Consents given in the period, by how strong their evidence is.',
		},
		it: {
			name: 'Consensi dati',
			definition: 'Consensi dati nel periodo, per quanto è forte la loro prova.',
		},
	},
	queue: {
		en: {
			name: 'Messages Waiting to Be Sent',
			definition:
				'Messages on Instagram that are kept for Send Due, as of now, by when they are due.',
		},
		it: {
			name: 'Messaggi in attesa di invio',
			definition:
				'Messaggi su Instagram conservati per Send Due, in questo momento, secondo quando sono previsti.',
		},
	},
	reachableNow: {
		en: {
			name: 'People Who Can Be Messaged Now',
			definition:
				'People who wrote in the last 24 hours and are not on the do-not-contact list. Other reasons may still stand against a message.',
		},
		it: {
			name: 'Persone a cui si può scrivere ora',
			definition:
				"Persone che hanno scritto nelle ultime 24 ore e non sono nell'elenco da non contattare. Altri motivi possono comunque impedire un messaggio.",
		},
	},
	becameReachable: {
		en: {
			name: 'Became Reachable',
			definition:
				'People who wrote in the period, which opens 24 hours for an answer, by the way in which they wrote first.',
		},
		it: {
			name: 'Diventate raggiungibili',
			definition:
				'Persone che hanno scritto nel periodo, il che apre 24 ore per una risposta, secondo il modo in cui hanno scritto per primo.',
		},
	},
	seen: {
		en: {
			name: 'Share of People Who Saw a Message',
			definition:
				'Share of the people contacted for whom a read receipt came within 7 days of their first message of the period.',
		},
		it: {
			name: 'Quota di persone che hanno visto un messaggio',
			definition:
				'Quota delle persone contattate per cui è arrivata una conferma di lettura entro 7 giorni dal loro primo messaggio del periodo.',
		},
	},
	delivered: {
		en: { name: 'Delivered', definition: 'Messages that arrived.' },
		it: { name: 'Consegnati', definition: 'Messaggi che sono arrivati.' },
	},
	newFollowers: {
		en: { name: 'New Followers', definition: 'People who began to follow the account.' },
		it: { name: 'Nuovi follower', definition: "Persone che hanno iniziato a seguire l'account." },
	},
	complaints: {
		en: {
			name: 'Complaints',
			definition:
				'Share of people contacted who were marked as complaining at their first message or later. Instagram does not say who blocked an account or called a message spam.',
		},
		it: {
			name: 'Reclami',
			definition:
				'Quota delle persone contattate segnate come reclamo dal loro primo messaggio in poi. Instagram non dice chi ha bloccato un account o segnalato un messaggio come spam.',
		},
	},
	qualified: {
		en: { name: 'Qualified', definition: 'People marked as leads worth following up.' },
		it: { name: 'Qualificati', definition: 'Persone segnate come contatti da seguire.' },
	},
	sales: {
		en: { name: 'Sales', definition: 'People marked as customers.' },
		it: { name: 'Vendite', definition: 'Persone segnate come clienti.' },
	},
} as const satisfies Record<string, Record<Language, KpiText>>;

export type KpiKey = keyof typeof KPI_TEXTS;
