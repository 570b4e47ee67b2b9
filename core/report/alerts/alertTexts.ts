import type { Language } from '../../outreach/reasons';
import type { AlertCode, AlertFacts } from './findAlerts';

interface AlertText {
	readonly cause: (facts: AlertFacts) => string;
	readonly effect: (facts: AlertFacts) => string;
	readonly whatToDo: string;
}

const NOTHING_SENT = {
	en: () => 'Nothing is sent for this account meanwhile.',
	it: () => 'Nel frattempo per questo account non si invia nulla.',
} as const;
const STILL_SENDING = {
	en: () => 'None: sending goes on within the limits.',
	it: () => 'Nessuno: l’invio continua entro i limiti.',
} as const;

/** Sentences for people who may read nothing else. */
export const ALERT_TEXTS: Readonly<Record<AlertCode, Readonly<Record<Language, AlertText>>>> = {
	nobodyListening: {
		en: {
			cause: ({ account }) => `Nobody is listening for STOP on ${account}.`,
			effect: NOTHING_SENT.en,
			whatToDo: 'Publish the workflow with the Instagram Story Trigger.',
		},
		it: {
			cause: ({ account }) => `Nessuno ascolta gli STOP su ${account}.`,
			effect: NOTHING_SENT.it,
			whatToDo: 'Pubblica il workflow con Instagram Story Trigger.',
		},
	},
	nothingHeardYet: {
		en: {
			cause: ({ account }) => `Nothing has arrived from ${account} yet.`,
			effect: NOTHING_SENT.en,
			whatToDo: 'Send a message to the account from another Instagram account.',
		},
		it: {
			cause: ({ account }) => `Da ${account} non è ancora arrivato nulla.`,
			effect: NOTHING_SENT.it,
			whatToDo: 'Invia un messaggio all’account da un altro account Instagram.',
		},
	},
	accountPaused: {
		en: {
			cause: ({ account, reason }) => `Sending for ${account} is paused (${reason}).`,
			effect: ({ until }) =>
				until === ''
					? 'Nothing is sent until somebody lifts the pause.'
					: `Nothing is sent until ${until}.`,
			whatToDo: 'Look in the Instagram app for a notice, mend its cause, and only then go on.',
		},
		it: {
			cause: ({ account, reason }) => `L’invio per ${account} è in pausa (${reason}).`,
			effect: ({ until }) =>
				until === ''
					? 'Non si invia nulla finché qualcuno non toglie la pausa.'
					: `Non si invia nulla fino al ${until}.`,
			whatToDo: 'Cerca un avviso nell’app di Instagram, risolvine la causa e solo dopo riprendi.',
		},
	},
	accountRestricted: {
		en: {
			cause: ({ account }) => `Instagram restricted ${account}.`,
			effect: ({ until }) =>
				`Nothing is sent until ${until}; then it begins again with a few messages an hour.`,
			whatToDo: 'Look in the Instagram app for a notice, and mend its cause before then.',
		},
		it: {
			cause: ({ account }) => `Instagram ha limitato ${account}.`,
			effect: ({ until }) =>
				`Non si invia nulla fino al ${until}; poi si ricomincia con pochi messaggi all’ora.`,
			whatToDo: 'Cerca un avviso nell’app di Instagram e risolvine la causa prima di allora.',
		},
	},
	optOutsAboveLine: {
		en: {
			cause: ({ n, of, percent }) =>
				`${percent} of the people contacted in the last 7 days opted out (${n} of ${of}); the line is 1 %.`,
			effect: STILL_SENDING.en,
			whatToDo: 'Pause, and look at whom you contact and what you write.',
		},
		it: {
			cause: ({ n, of, percent }) =>
				`Il ${percent} delle persone contattate negli ultimi 7 giorni ha rinunciato (${n} di ${of}); la soglia è l’1 %.`,
			effect: STILL_SENDING.it,
			whatToDo: 'Fai una pausa e guarda chi contatti e che cosa scrivi.',
		},
	},
	complaints: {
		en: {
			cause: ({ n }) => `People contacted in the last 7 days who complained: ${n}.`,
			effect: () => 'They are on the do-not-contact list.',
			whatToDo: 'Read what they wrote before the next message goes out.',
		},
		it: {
			cause: ({ n }) => `Persone contattate negli ultimi 7 giorni che hanno reclamato: ${n}.`,
			effect: () => 'Sono nell’elenco da non contattare.',
			whatToDo: 'Leggi che cosa hanno scritto prima del prossimo messaggio.',
		},
	},
	failures: {
		en: {
			cause: ({ n, of }) => `${n} of ${of} messages of the last 24 hours failed.`,
			effect: () => 'What failed for good is not tried again.',
			whatToDo: 'Look at Messages Failed in Get KPIs, by cause.',
		},
		it: {
			cause: ({ n, of }) => `${n} di ${of} messaggi delle ultime 24 ore sono falliti.`,
			effect: () => 'Ciò che è fallito in modo definitivo non viene riprovato.',
			whatToDo: 'Guarda i messaggi falliti in Get KPIs, per causa.',
		},
	},
	queueMissesWindows: {
		en: {
			cause: ({ n, of }) =>
				`${n} of ${of} waiting messages are due only after their 24 hours are over.`,
			effect: () => 'They will become tasks for a person, or expire with a reason.',
			whatToDo: 'Answer these people by hand, or run Send Due more often.',
		},
		it: {
			cause: ({ n, of }) =>
				`${n} di ${of} messaggi in attesa scadono solo dopo la fine delle loro 24 ore.`,
			effect: () => 'Diventeranno compiti per una persona, o scadranno con un motivo.',
			whatToDo: 'Rispondi a mano a queste persone, o esegui Send Due più spesso.',
		},
	},
	unusualVolume: {
		en: {
			cause: ({ n, of }) =>
				`${n} messages in the last 24 hours; a day of the week before had ${of}.`,
			effect: STILL_SENDING.en,
			whatToDo: 'If nobody planned it, stop the workflow that sends.',
		},
		it: {
			cause: ({ n, of }) =>
				`${n} messaggi nelle ultime 24 ore; un giorno della settimana prima ne aveva ${of}.`,
			effect: STILL_SENDING.it,
			whatToDo: 'Se nessuno l’ha previsto, ferma il workflow che invia.',
		},
	},
	accountSlowedDown: {
		en: {
			cause: ({ account }) => `Instagram asked ${account} to slow down.`,
			effect: ({ until }) => `Nothing is sent until ${until}.`,
			whatToDo: 'If it happens again and again, send less.',
		},
		it: {
			cause: ({ account }) => `Instagram ha chiesto a ${account} di rallentare.`,
			effect: ({ until }) => `Non si invia nulla fino al ${until}.`,
			whatToDo: 'Se succede più volte, invia meno.',
		},
	},
};
