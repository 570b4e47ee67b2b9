import type { Tally } from '../ledger/reportRecords';
import type { MissingReason } from './missing';

/** One figure before it becomes text. */
export type Measure =
	| { readonly kind: 'count'; readonly count: number; readonly parts?: Tally }
	| { readonly kind: 'share'; readonly part: number; readonly whole: number }
	| { readonly kind: 'duration'; readonly ms: number }
	| { readonly kind: 'missing'; readonly because: MissingReason };

export const missing = (because: MissingReason): Measure => ({ kind: 'missing', because });

export const count = (value: number): Measure => ({ kind: 'count', count: value });

/** The whole is the sum of its parts. */
export const countParts = (parts: Tally): Measure => ({
	kind: 'count',
	count: Object.values(parts).reduce((sum, n) => sum + n, 0),
	parts,
});

/** A share of nothing is no rate, never 0 %. */
export const share = (part: number, whole: number, ifNone: MissingReason): Measure =>
	whole === 0 ? missing(ifNone) : { kind: 'share', part, whole };
