/** 97.5 % point of the normal distribution: both ends together leave out 5 %. */
const Z = 1.959964;

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Where the true share lies with 95 % confidence, when `part` of `whole` were seen (Wilson 1927). Unlike
 * the textbook interval it stays within 0 and 1 and holds for small numbers and for none of them.
 */
export function wilsonInterval(part: number, whole: number): Interval {
	if (!(whole > 0 && part >= 0 && part <= whole)) {
		throw new RangeError(`No share: ${part} of ${whole}`);
	}
	const share = part / whole;
	const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * whole)) / whole);
	const centre = share + Z ** 2 / (2 * whole);
	const scale = 1 + Z ** 2 / whole;
	// Rounding must not put an end on the wrong side of what was seen.
	return {
		low: Math.max(0, Math.min(share, (centre - spread) / scale)),
		high: Math.min(1, Math.max(share, (centre + spread) / scale)),
	};
}
