import type { Language } from '../outreach/reasons';
import type { KpiText } from './kpiTexts';

/** What waits, what a person does, and what goes by other ways than messages of ours on Instagram. */
export const WORK_TEXTS = {
	queueMissesWindow: {
		en: {
			name: 'Messages That Will Miss Their 24 Hours',
			definition:
				'Of the messages waiting to be sent, direct messages that are due only after the 24 hours of the person are over, as of now. Later steps of a sequence are not counted: they wait for the person to write again.',
		},
		it: {
			name: 'Messaggi che perderanno le 24 ore',
			definition:
				'Tra i messaggi in attesa di invio, i messaggi diretti previsti solo dopo la fine delle 24 ore della persona, in questo momento. I passi successivi di una sequenza non contano: aspettano che la persona scriva di nuovo.',
		},
	},
	queueForecast: {
		en: {
			name: 'Time Until Nothing Waits',
			definition:
				'Time until the last message that waits is sent, at the daily limit of the accounts and not before it is due. Quiet hours, pauses and new messages can make it longer; Message: Preview looks at each person.',
		},
		it: {
			name: 'Tempo fino a coda vuota',
			definition:
				"Tempo fino all'invio dell'ultimo messaggio in attesa, al limite giornaliero degli account e non prima del momento previsto. Ore di silenzio, pause e nuovi messaggi possono allungarlo; Message: Preview guarda ogni persona.",
		},
	},
	followUpGain: {
		en: {
			name: 'Replies After a Follow-Up',
			definition:
				'Of the people who were contacted again in the period, by a message, by hand or by another channel, before they had replied to their first message: the share who replied on Instagram within 7 days of it.',
		},
		it: {
			name: 'Risposte dopo un secondo contatto',
			definition:
				'Tra le persone ricontattate nel periodo, con un messaggio, a mano o con un altro canale, prima che avessero risposto al primo messaggio: la quota che ha risposto su Instagram entro 7 giorni.',
		},
	},
	tasksDone: {
		en: {
			name: 'Tasks Done',
			definition:
				"Messages that somebody wrote by hand in Instagram's app and closed as a task. They are not among the messages sent.",
		},
		it: {
			name: 'Compiti svolti',
			definition:
				"Messaggi che qualcuno ha scritto a mano nell'app di Instagram e chiuso come compito. Non sono tra i messaggi inviati.",
		},
	},
	tasksOpen: {
		en: {
			name: 'Open Tasks',
			definition: 'Tasks for a person that are still to be done and whose time is not over.',
		},
		it: {
			name: 'Compiti aperti',
			definition: 'Compiti per una persona ancora da svolgere e non ancora scaduti.',
		},
	},
	otherChannels: {
		en: {
			name: 'Messages by Other Channels',
			definition:
				'Messages by email, SMS, WhatsApp or another channel that a workflow confirmed as sent, by channel. They are not among the messages sent.',
		},
		it: {
			name: 'Messaggi con altri canali',
			definition:
				'Messaggi per e-mail, SMS, WhatsApp o un altro canale che un workflow ha confermato come inviati, per canale. Non sono tra i messaggi inviati.',
		},
	},
} as const satisfies Record<string, Record<Language, KpiText>>;
