import type { AccountFacts } from '../../ledger/accountRecords';

type Stops = Pick<AccountFacts, 'pause' | 'circuit' | 'asOf'>;

/** A pause that a person made; null when there is none, or its time is over. */
export const pauseInForce = ({ pause, asOf }: Stops): AccountFacts['pause'] =>
	pause !== null && (pause.until === null || pause.until > asOf) ? pause : null;

/** The end of a rest that Instagram asked for; null when there is none, or its time is over. */
export const restingUntil = ({ circuit, asOf }: Stops): Date | null =>
	circuit !== null && circuit.restsUntil > asOf ? circuit.restsUntil : null;

/** When pause and rest are both over; null when there is neither, or only a person can end it. */
export function stoppedUntil(stops: Stops): Date | null {
	const pause = pauseInForce(stops);
	const rest = restingUntil(stops);
	if (pause === null) return rest;
	if (pause.until === null) return null;
	return rest !== null && rest > pause.until ? rest : pause.until;
}
