import type { Language } from '../../outreach/reasons';
import type { PictureKey } from './picture';

interface PictureTexts {
	readonly titles: Readonly<Record<PictureKey, string>>;
	readonly stage: string;
	readonly people: string;
	readonly ofStageBefore: string;
	readonly day: string;
	readonly sent: string;
	readonly failed: string;
	readonly story: string;
	readonly reached: string;
	readonly replied: string;
	readonly replyRate: string;
	readonly exits: string;
	readonly contacted: string;
	readonly optedOut: string;
	readonly optOutRate: string;
	readonly limit: (value: string) => string;
	readonly sends: (given: { readonly most: string; readonly cap: string | null }) => string;
	readonly noStories: string;
	readonly noOptOutRate: string;
	readonly optOuts: (given: Readonly<Record<'percent' | 'part' | 'whole', string>>) => string;
	readonly reachability: (given: Readonly<Record<'came' | 'now', string>>) => string;
}

export const PICTURE_TEXTS: Readonly<Record<Language, PictureTexts>> = {
	en: {
		titles: {
			funnel: 'From viewer to sale',
			sends: 'Messages and the daily limit',
			stories: 'Stories: replies for the people reached',
			optOuts: 'Opt-outs',
			reachability: 'People who became reachable',
		},
		stage: 'Stage',
		people: 'People',
		ofStageBefore: 'Of the stage before',
		day: 'From',
		sent: 'Sent',
		failed: 'Failed or unconfirmed',
		story: 'Story',
		reached: 'Reached',
		replied: 'Replied',
		replyRate: 'Replies for people reached',
		exits: 'Exits',
		contacted: 'Contacted',
		optedOut: 'Opted out',
		optOutRate: 'Opt-out rate, last 7 columns',
		limit: (value) => `Limit ${value}`,
		sends: ({ most, cap }) =>
			cap === null
				? `At most ${most} messages in one column.`
				: `At most ${most} messages in one column; the limits allow ${cap}.`,
		noStories: 'No story of this period has numbers yet.',
		noOptOutRate: 'Nobody was contacted in this period, so there is no rate.',
		optOuts: ({ percent, part, whole }) =>
			`At the end ${percent}: ${part} of ${whole} people contacted opted out. The line is 1 %.`,
		reachability: ({ came, now }) =>
			`${came} people became reachable in this period; ${now} can be messaged now.`,
	},
	it: {
		titles: {
			funnel: 'Da spettatore a vendita',
			sends: 'Messaggi e limite giornaliero',
			stories: 'Storie: risposte sulle persone raggiunte',
			optOuts: 'Rinunce',
			reachability: 'Persone diventate raggiungibili',
		},
		stage: 'Fase',
		people: 'Persone',
		ofStageBefore: 'Della fase precedente',
		day: 'Dal',
		sent: 'Inviati',
		failed: 'Falliti o non confermati',
		story: 'Storia',
		reached: 'Raggiunte',
		replied: 'Risposte',
		replyRate: 'Risposte su persone raggiunte',
		exits: 'Uscite',
		contacted: 'Contattate',
		optedOut: 'Rinunce',
		optOutRate: 'Tasso di rinuncia, ultime 7 colonne',
		limit: (value) => `Limite ${value}`,
		sends: ({ most, cap }) =>
			cap === null
				? `Al massimo ${most} messaggi in una colonna.`
				: `Al massimo ${most} messaggi in una colonna; i limiti ne permettono ${cap}.`,
		noStories: 'Nessuna storia di questo periodo ha già dei numeri.',
		noOptOutRate: 'In questo periodo non è stato contattato nessuno, quindi non c’è un tasso.',
		optOuts: ({ percent, part, whole }) =>
			`Alla fine ${percent}: ${part} di ${whole} persone contattate hanno rinunciato. La soglia è l’1 %.`,
		reachability: ({ came, now }) =>
			`${came} persone sono diventate raggiungibili in questo periodo; a ${now} si può scrivere ora.`,
	},
};
