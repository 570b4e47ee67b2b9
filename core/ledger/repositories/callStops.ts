import { readConfirmation, type ConfirmationReading } from '../../consent/optOutConfirmation';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { StopReason } from '../ledger';
import { isPausedAt, isRestingAt } from './accounts';
import { readCampaign } from './campaigns';
import { readOptOut } from './optOuts';
import type { OpenSend } from './sendOutcomes';
import { suppressedSince } from './suppressions';

/** What came up since the reservation and forbids the call; null where nothing did. */
export async function stopReason(
	context: LedgerContext,
	db: Database,
	send: OpenSend,
): Promise<StopReason | null> {
	const { account, sequence } = send;
	const stop = await personsStop(context, db, send);
	if (stop !== null) return stop;
	const now = context.clock.now();
	if (isPausedAt(account, now)) return 'accountPaused';
	if (account.circuit !== null && isRestingAt(account, now)) return account.circuit.cause;
	const { paused } = await readCampaign(db, account, sequence);
	return paused === null ? null : 'campaignPaused';
}

async function personsStop(
	context: LedgerContext,
	db: Database,
	{ account, person, channel, optOutId }: OpenSend,
): Promise<StopReason | null> {
	if (optOutId === null) {
		const reach = { accountRef: account.ref, channel };
		return (await suppressedSince(db, person, reach)) === null ? null : 'doNotContact';
	}
	const optOut = await readOptOut(db, { account, person, optOutId });
	return CONFIRMATION_STOPS[readConfirmation(optOut, context.clock.now()).kind];
}

const CONFIRMATION_STOPS = {
	open: null,
	nothingToConfirm: 'nothingToConfirm',
	otherStop: 'doNotContact',
	tooLate: 'confirmationTooLate',
} as const satisfies Record<ConfirmationReading['kind'], StopReason | null>;
