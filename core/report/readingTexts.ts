import type { Language } from '../outreach/reasons';
import type { FunnelStage } from './funnelTexts';
import type { Verdict } from './verdicts';

export interface Clause {
	readonly n: number;
	readonly shownN: string;
	readonly percent: string;
}

type RateVerdict = Extract<Verdict, 'tooFew' | 'tooEarly' | 'belowUsual' | 'usual' | 'aboveUsual'>;
type LineVerdict = Extract<Verdict, 'tooFew' | 'belowLine' | 'aboveLine'>;

export interface ReadingTexts {
	readonly nobody: string;
	readonly contacted: (clause: Clause) => string;
	readonly replied: Readonly<Record<RateVerdict, (clause: Clause) => string>>;
	readonly optedOut: Readonly<Record<LineVerdict, (clause: Clause) => string>>;
	readonly missing: (names: string) => string;
	/** In place of a number of people. */
	readonly notRecorded: string;
	readonly funnel: (people: Readonly<Record<FunnelStage, string>>) => string;
	readonly funnelWithoutList: (people: Readonly<Record<FunnelStage, string>>) => string;
}

/** The one sentence that a run ends with; every clause is whole in each language. */
export const READING_TEXTS: Readonly<Record<Language, ReadingTexts>> = {
	en: {
		nobody: 'Nobody was contacted in this period, so there is no rate.',
		contacted: ({ n, shownN }) => `${shownN} ${n === 1 ? 'person' : 'people'} contacted`,
		replied: {
			tooFew: ({ shownN, percent }) => `${shownN} replied (${percent}: too few people to say)`,
			tooEarly: ({ shownN, percent }) =>
				`${shownN} replied (${percent}: too early to say, most still have time)`,
			belowUsual: ({ shownN, percent }) =>
				`${shownN} replied (${percent}, below the usual 10-20 %)`,
			usual: ({ shownN, percent }) => `${shownN} replied (${percent}, usual is 10-20 %)`,
			aboveUsual: ({ shownN, percent }) =>
				`${shownN} replied (${percent}, above the usual 10-20 %)`,
		},
		optedOut: {
			tooFew: ({ shownN, percent }) => `${shownN} opted out (${percent}: too few people to say)`,
			belowLine: ({ shownN, percent }) => `${shownN} opted out (${percent}: below the 1 % line)`,
			aboveLine: ({ shownN, percent }) =>
				`${shownN} opted out (${percent}: not below the 1 % line, slow down)`,
		},
		missing: (names) => `Not measured, because nothing delivers it: ${names}.`,
		notRecorded: 'not recorded yet',
		funnel: ({ viewers, reachable, contacted, replied, qualified, sale }) =>
			`Viewers ${viewers}, could be messaged ${reachable}, contacted ${contacted}, replied ${replied}; qualified: ${qualified}; sale: ${sale}.`,
		funnelWithoutList: ({ reachable, contacted, replied, qualified, sale }) =>
			`No viewer list covers this period; of everyone, could be messaged ${reachable}, contacted ${contacted}, replied ${replied}; qualified: ${qualified}; sale: ${sale}.`,
	},
	it: {
		nobody: 'In questo periodo non è stato contattato nessuno, quindi non c’è nessun tasso.',
		contacted: ({ n, shownN }) =>
			`${shownN} ${n === 1 ? 'persona contattata' : 'persone contattate'}`,
		replied: {
			tooFew: ({ n, shownN, percent }) =>
				`${shownN} ${haRisposto(n)} (${percent}: troppo poche persone per dirlo)`,
			tooEarly: ({ n, shownN, percent }) =>
				`${shownN} ${haRisposto(n)} (${percent}: troppo presto per dirlo, la maggior parte ha ancora tempo)`,
			belowUsual: ({ n, shownN, percent }) =>
				`${shownN} ${haRisposto(n)} (${percent}, sotto il consueto 10-20 %)`,
			usual: ({ n, shownN, percent }) =>
				`${shownN} ${haRisposto(n)} (${percent}, di solito 10-20 %)`,
			aboveUsual: ({ n, shownN, percent }) =>
				`${shownN} ${haRisposto(n)} (${percent}, sopra il consueto 10-20 %)`,
		},
		optedOut: {
			tooFew: ({ n, shownN, percent }) =>
				`${shownN} ${haRinunciato(n)} (${percent}: troppo poche persone per dirlo)`,
			belowLine: ({ n, shownN, percent }) =>
				`${shownN} ${haRinunciato(n)} (${percent}: sotto la soglia dell’1 %)`,
			aboveLine: ({ n, shownN, percent }) =>
				`${shownN} ${haRinunciato(n)} (${percent}: non sotto la soglia dell’1 %, rallenta)`,
		},
		missing: (names) => `Non misurato, perché niente lo fornisce: ${names}.`,
		notRecorded: 'non ancora registrato',
		funnel: ({ viewers, reachable, contacted, replied, qualified, sale }) =>
			`Spettatori ${viewers}, raggiungibili ${reachable}, contattati ${contacted}, con risposta ${replied}; qualificati: ${qualified}; vendite: ${sale}.`,
		funnelWithoutList: ({ reachable, contacted, replied, qualified, sale }) =>
			`Nessuna lista di spettatori copre questo periodo; in tutto, raggiungibili ${reachable}, contattati ${contacted}, con risposta ${replied}; qualificati: ${qualified}; vendite: ${sale}.`,
	},
};

const haRisposto = (n: number): string => (n === 1 ? 'ha risposto' : 'hanno risposto');
const haRinunciato = (n: number): string => (n === 1 ? 'ha rinunciato' : 'hanno rinunciato');
