/** Stirling's series (Abramowitz & Stegun 6.1.41) is exact to 1e-10 from here on. */
const SERIES_FROM = 8;

/** Natural logarithm of the gamma function, for x above 0. */
export function logGamma(x: number): number {
	let shift = 0;
	let at = x;
	for (; at < SERIES_FROM; at += 1) shift -= Math.log(at);
	const inverse = 1 / at;
	const square = inverse * inverse;
	const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
	return shift + (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series;
}

/** Of the beta function for two weights, of its multivariate form for more. */
export const logBeta = (...weights: readonly number[]): number =>
	weights.reduce((sum, weight) => sum + logGamma(weight), 0) -
	logGamma(weights.reduce((sum, weight) => sum + weight, 0));
