import type { GraphFailure } from '../../instagram/failure';
import { tripCircuit } from '../../outreach/health/circuit';
import { consequenceOf } from '../../outreach/health/consequences';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { saveCircuit } from './accounts';
import { pauseIfFailing } from './campaigns';
import type { OpenSend } from './sendOutcomes';

/**
 * What a failure brings about for the account and the campaign, in the transaction that settles the
 * send: a process that is killed after the call leaves none of it undone.
 * @returns until when the account rests because of it, or null.
 */
export async function applyConsequences(
	context: LedgerContext,
	db: Database,
	{ send, failure }: { send: OpenSend; failure: GraphFailure },
): Promise<Date | null> {
	const { account, sequence } = send;
	if (consequenceOf(failure).countsForCampaign) {
		await pauseIfFailing(context, db, { account, sequence });
	}
	const circuit = tripCircuit(account.circuit, failure, context.clock.now());
	if (circuit === null) return null;
	await saveCircuit(db, account, circuit);
	return circuit.restsUntil;
}
