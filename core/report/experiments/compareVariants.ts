import type { Language } from '../../outreach/reasons';
import { percentText } from '../valueText';
import { BENCHMARKS } from '../verdicts';
import {
	alwaysValidInterval,
	evidenceAgainstSameRate,
	evidenceAgainstSplit,
	type Seen,
} from './evidence';
import { EXPERIMENT_TEXTS } from './experimentTexts';

/** What is known of one variant. People are counted once, for the variant they got first. */
export interface VariantCounts {
	readonly variant: string;
	/** Share of people it was meant to get, relative to the others. */
	readonly weight: number;
	/** People contacted whose time to answer is over; only they are comparable. */
	readonly settled: number;
	/** Of the settled, people who did what is wished for. */
	readonly succeeded: number;
	/** Everyone contacted so far: harm is counted before their time is over. */
	readonly contacted: number;
	readonly optedOut: number;
	/** null where complaints are not recorded. */
	readonly complained: number | null;
}

export type ExperimentVerdict =
	| 'noVariants'
	| 'oneVariant'
	| 'tooFew'
	| 'noDifferenceYet'
	| 'better'
	| 'unevenSplit'
	| 'allStopped';

export interface VariantReading {
	readonly variant: string;
	readonly settled: number;
	readonly succeeded: number;
	/** null while nobody's time is over. */
	readonly share: number | null;
	/** 95 %, and valid however often one looks. */
	readonly low: number;
	readonly high: number;
	/** Why it must not be used any more. */
	readonly stop: 'optOuts' | 'complaints' | null;
}

export interface ExperimentReading {
	readonly verdict: ExperimentVerdict;
	/** The clearly better one. */
	readonly winner: string | null;
	/** Warns that the variants did not get the people they were meant to get. */
	readonly isSplitUneven: boolean;
	readonly variants: readonly VariantReading[];
	readonly reading: Readonly<Record<Language, string>>;
}

/** Chance of ever calling a difference that is none, over all looks and all pairs. */
export const FALSE_ALARM = 0.05;
/** A broken split is a fault of the set-up: it is named only when it is nearly certain. */
const FALSE_SPLIT_ALARM = 0.01;
/** Below this many in the smallest variant nothing is said, whatever the evidence. */
const SETTLED_MIN = 30;
/** Twice the 0.1 % that mail providers ask senders to stay below; nothing is published for Instagram. */
const COMPLAINT_LINE = 0.002;

/**
 * Compares the variants of an experiment. It may be called every day, or after every message: the
 * chance that it ever names a winner among equals stays below 5 % (see `evidence.ts`).
 * @throws RangeError when counts contradict each other.
 */
export function compareVariants(variants: readonly VariantCounts[]): ExperimentReading {
	for (const counts of variants) requireCounts(counts);
	const readings = variants.map((counts) => readVariant(counts, variants.length));
	const isSplitUneven = hasUnevenSplit(variants);
	const running = variants.filter((_, at) => readings[at]?.stop === null);
	const { verdict, winner } = judge(variants, running, isSplitUneven);
	return {
		verdict,
		winner: winner?.variant ?? null,
		isSplitUneven,
		variants: readings,
		reading: {
			en: write('en', verdict, { winner, readings }),
			it: write('it', verdict, { winner, readings }),
		},
	};
}

function requireCounts(counts: VariantCounts): void {
	const { variant, weight, settled, succeeded, contacted, optedOut, complained } = counts;
	const isPossible =
		weight > 0 &&
		0 <= succeeded &&
		succeeded <= settled &&
		settled <= contacted &&
		0 <= optedOut &&
		optedOut <= contacted &&
		0 <= (complained ?? 0) &&
		(complained ?? 0) <= contacted;
	if (!isPossible) throw new RangeError(`Counts of the variant ${variant} contradict each other`);
}

const successOf = ({ succeeded, settled }: VariantCounts): Seen => ({
	part: succeeded,
	whole: settled,
});

function readVariant(counts: VariantCounts, variants: number): VariantReading {
	const { variant, settled, succeeded } = counts;
	return {
		variant,
		settled,
		succeeded,
		share: settled === 0 ? null : succeeded / settled,
		...alwaysValidInterval(successOf(counts), FALSE_ALARM),
		stop: reasonToStop(counts, FALSE_ALARM / variants),
	};
}

/** A variant stops once it is sure that its harm is not below the line. */
function reasonToStop(
	{ contacted, optedOut, complained }: VariantCounts,
	alpha: number,
): VariantReading['stop'] {
	const isAbove = (part: number, line: number): boolean =>
		alwaysValidInterval({ part, whole: contacted }, alpha).low >= line;
	if (complained !== null && isAbove(complained, COMPLAINT_LINE)) return 'complaints';
	return isAbove(optedOut, BENCHMARKS.optOutRate.below) ? 'optOuts' : null;
}

const hasUnevenSplit = (variants: readonly VariantCounts[]): boolean =>
	variants.length > 1 &&
	evidenceAgainstSplit(
		variants.map(({ contacted }) => contacted),
		variants.map(({ weight }) => weight),
	) >= Math.log(1 / FALSE_SPLIT_ALARM);

function judge(
	all: readonly VariantCounts[],
	running: readonly VariantCounts[],
	isSplitUneven: boolean,
): { verdict: ExperimentVerdict; winner?: VariantCounts } {
	if (all.length === 0) return { verdict: 'noVariants' };
	if (all.length === 1) return { verdict: 'oneVariant' };
	if (running.length === 0) return { verdict: 'allStopped' };
	// Who got which variant was no chance then, so nothing about them can be compared.
	if (isSplitUneven) return { verdict: 'unevenSplit' };
	if (all.some(({ settled }) => settled < SETTLED_MIN)) return { verdict: 'tooFew' };

	const [best, ...others] = running.toSorted((a, b) => rate(b) - rate(a));
	if (best === undefined || others.length === 0) return { verdict: 'noDifferenceYet' };
	const pairs = (all.length * (all.length - 1)) / 2;
	const bound = Math.log(pairs / FALSE_ALARM);
	const isBetter = others.every(
		(other) => evidenceAgainstSameRate(successOf(best), successOf(other)) >= bound,
	);
	return isBetter ? { verdict: 'better', winner: best } : { verdict: 'noDifferenceYet' };
}

const rate = ({ succeeded, settled }: VariantCounts): number => succeeded / settled;

function write(
	language: Language,
	verdict: ExperimentVerdict,
	given: { winner: VariantCounts | undefined; readings: readonly VariantReading[] },
): string {
	const { winner, readings } = given;
	const stopped = readings.filter(({ stop }) => stop !== null).map(({ variant }) => variant);
	return EXPERIMENT_TEXTS[language][verdict]({
		winner: winner?.variant ?? '',
		share: winner === undefined ? '' : percentText(rate(winner), language),
		fewest: String(Math.min(...readings.map(({ settled }) => settled))),
		needed: String(SETTLED_MIN),
		stopped: stopped.join(', '),
	});
}
