import { randomHex } from './randomHex';

export type PublicIdPrefix =
	| 'cli'
	| 'per'
	| 'snd'
	| 'imp'
	| 'evt'
	| 'log'
	| 'ent'
	| 'que'
	| 'sto'
	| 'lea'
	| 'req'
	| 'rqt'
	| 'hld'
	| 'ret'
	| 'inc'
	| 'seq'
	| 'tsk'
	| 'exp'
	| 'opt';

/** Opaque id for the outside, 128 random bits; internal integers never leave the ledger. */
export const createPublicId = (prefix: PublicIdPrefix): string =>
	`${prefix}_${randomHex(16)}`;
