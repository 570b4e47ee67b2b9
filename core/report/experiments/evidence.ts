import { logBeta } from './logBeta';

/** What was seen of one rate. */
export interface Seen {
	readonly part: number;
	readonly whole: number;
}

/**
 * Evidence that may be looked at after every person, for ever: under the assumption it speaks against,
 * the chance that it ever reaches 1/α is at most α (Ville 1939). It is a likelihood ratio whose upper
 * side is averaged over all rates (Robbins 1970; the mixture of the mSPRT of Johari, Koomen, Pekelis &
 * Walsh, "Always Valid Inference", Operations Research 70(3), 2022), exact for counts and thus for small
 * numbers too. All of it as natural logarithms.
 */

/** Jeffreys' weights: no rate is favoured, and rates near 0 are not ruled out. */
const WEIGHT = 0.5;

const xLogY = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(y));

const logLikelihood = ({ part, whole }: Seen, rate: number): number =>
	xLogY(part, rate) + xLogY(whole - part, 1 - rate);

const logMixture = ({ part, whole }: Seen): number =>
	logBeta(part + WEIGHT, whole - part + WEIGHT) - logBeta(WEIGHT, WEIGHT);

/**
 * Against two rates being the same. The likelihood of one common rate is taken at its highest, which
 * can only understate the evidence (universal inference: Wasserman, Ramdas & Balakrishnan, PNAS 117(29),
 * 2020).
 */
export function evidenceAgainstSameRate(a: Seen, b: Seen): number {
	const whole = a.whole + b.whole;
	if (whole === 0) return 0;
	const common = (a.part + b.part) / whole;
	return logMixture(a) + logMixture(b) - logLikelihood(a, common) - logLikelihood(b, common);
}

/**
 * Against people having been split by the planned weights (Lindon & Malek, "Anytime-Valid Inference for
 * Multinomial Count Data", NeurIPS 2022).
 */
export function evidenceAgainstSplit(
	counts: readonly number[],
	weights: readonly number[],
): number {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	const planned = counts.reduce(
		(total, count, at) => total + xLogY(count, (weights[at] ?? 0) / sum),
		0,
	);
	return logBeta(...counts.map((count) => count + 1)) - logBeta(...counts.map(() => 1)) - planned;
}

/** Halvings of the way to an edge: exact to 1e-12. */
const STEPS = 40;

/** The rates that the evidence does not speak against: a confidence sequence of level 1 - α. */
export function alwaysValidInterval(seen: Seen, alpha: number): { low: number; high: number } {
	if (seen.whole === 0) return { low: 0, high: 1 };
	const share = seen.part / seen.whole;
	const bound = logMixture(seen) - Math.log(1 / alpha);
	const isOut = (rate: number): boolean => logLikelihood(seen, rate) <= bound;
	return { low: edge(0, share, isOut), high: edge(1, share, isOut) };
}

/** Between an end that may be out and the share, which never is. */
function edge(end: number, share: number, isOut: (rate: number) => boolean): number {
	if (end === share || !isOut(end)) return end;
	let [out, inside] = [end, share];
	for (let step = 0; step < STEPS; step += 1) {
		const middle = (out + inside) / 2;
		if (isOut(middle)) out = middle;
		else inside = middle;
	}
	return out;
}
