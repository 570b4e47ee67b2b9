import type { Language } from '../outreach/reasons';
import { wilsonInterval } from './wilsonInterval';

/** Below this whole a share is a matter of luck: at 30 the interval around 15 % still is 6 to 32 %. */
export const FEW = 30;

/** PLAYBOOK P17. */
export type Benchmark =
	/** Both ends belong to the band. */
	| { readonly kind: 'band'; readonly low: number; readonly high: number }
	/** Harm starts at the line itself. */
	| { readonly kind: 'line'; readonly below: number };

export const BENCHMARKS = {
	replyRate: { kind: 'band', low: 0.1, high: 0.2 },
	optOutRate: { kind: 'line', below: 0.01 },
} as const satisfies Record<string, Benchmark>;

export const VERDICT_TEXTS = {
	tooFew: {
		en: 'Too few to say: it takes at least 30.',
		it: 'Troppo pochi per dirlo: ne servono almeno 30.',
	},
	tooEarly: {
		en: 'Too early to say: most of these people still have time to reply.',
		it: 'Troppo presto per dirlo: la maggior parte di queste persone ha ancora tempo per rispondere.',
	},
	belowUsual: {
		en: 'Below the usual 10-20 %. Try another first sentence, one clear question, and smaller groups.',
		it: "Sotto il consueto 10-20 %. Prova un'altra prima frase, una sola domanda chiara e gruppi più piccoli.",
	},
	usual: { en: 'Within the usual 10-20 %.', it: 'Nel consueto 10-20 %.' },
	aboveUsual: { en: 'Above the usual 10-20 %.', it: 'Sopra il consueto 10-20 %.' },
	belowLine: { en: 'Below the 1 % line.', it: 'Sotto la soglia dell’1 %.' },
	aboveLine: {
		en: 'Not below the 1 % line. Slow down, and look at whom you contact and what you write.',
		it: 'Non sotto la soglia dell’1 %. Rallenta e guarda chi contatti e che cosa scrivi.',
	},
} as const satisfies Record<string, Record<Language, string>>;

export type Verdict = keyof typeof VERDICT_TEXTS;

export interface JudgedShare {
	readonly part: number;
	readonly whole: number;
	/** Of the whole, people whose time to answer is not over. */
	readonly stillOpen: number;
}

/** null where there is nothing to hold the share against. */
export function judgeShare(judged: JudgedShare, benchmark: Benchmark | undefined): Verdict | null {
	const { part, whole } = judged;
	switch (benchmark?.kind) {
		case 'line': {
			// Harm shows early: two of ten people are enough to be sure that it is no 1 %.
			const isSure = wilsonInterval(part, whole).low >= benchmark.below;
			if (whole < FEW && !isSure) return 'tooFew';
			return part / whole < benchmark.below ? 'belowLine' : 'aboveLine';
		}
		case 'band':
			return judgeBand(judged, benchmark);
		case undefined:
			return whole < FEW ? 'tooFew' : null;
	}
}

function judgeBand(
	{ part, whole, stillOpen }: JudgedShare,
	{ low, high }: Extract<Benchmark, { kind: 'band' }>,
): Verdict {
	if (whole < FEW) return 'tooFew';
	if (part / whole > high) return 'aboveUsual';
	if (part / whole >= low) return 'usual';
	return stillOpen > whole / 2 ? 'tooEarly' : 'belowUsual';
}
