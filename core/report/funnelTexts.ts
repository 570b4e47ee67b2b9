import type { Language } from '../outreach/reasons';

interface StageText {
	readonly name: string;
	readonly definition: string;
}

/** The stages in their order. Each holds only people of the stage before it. */
export const FUNNEL_TEXTS = {
	viewers: {
		en: {
			name: 'Viewers',
			definition: 'People in an imported viewer list who watched a story in the period.',
		},
		it: {
			name: 'Spettatori',
			definition:
				'Persone in una lista di spettatori importata che nel periodo hanno guardato una storia.',
		},
	},
	reachable: {
		en: {
			name: 'Reachable',
			definition:
				'Of them, people who can be messaged now (they wrote in the last 24 hours and are not on the do-not-contact list) or were contacted in the period.',
		},
		it: {
			name: 'Raggiungibili',
			definition:
				"Di queste, persone a cui si può scrivere ora (hanno scritto nelle ultime 24 ore e non sono nell'elenco da non contattare) o che sono state contattate nel periodo.",
		},
	},
	contacted: {
		en: { name: 'Contacted', definition: 'Of them, people who got a message in the period.' },
		it: {
			name: 'Contattate',
			definition: 'Di queste, persone che nel periodo hanno ricevuto un messaggio.',
		},
	},
	replied: {
		en: {
			name: 'Replied',
			definition:
				'Of them, people who sent a message or a story reply after their first message of the period and within 7 days.',
		},
		it: {
			name: 'Hanno risposto',
			definition:
				'Di queste, persone che hanno inviato un messaggio o una risposta a una storia dopo il loro primo messaggio del periodo ed entro 7 giorni.',
		},
	},
	qualified: {
		en: { name: 'Qualified', definition: 'Of them, people marked as leads worth following up.' },
		it: { name: 'Qualificate', definition: 'Di queste, persone segnate come contatti da seguire.' },
	},
	sale: {
		en: { name: 'Sale', definition: 'Of them, people marked as customers.' },
		it: { name: 'Vendita', definition: 'Di queste, persone segnate come clienti.' },
	},
} as const satisfies Record<string, Record<Language, StageText>>;

export type FunnelStage = keyof typeof FUNNEL_TEXTS;
