import { readConfirmation, type ConfirmationReading } from '../../consent/optOutConfirmation';
import type { Channel } from '../../outreach/contact';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { StopReason } from '../ledger';
import { isPausedAt, isRestingAt, type Account } from './accounts';
import { readCampaign } from './campaigns';
import { readOptOut } from './optOuts';
import type { Person } from './people';
import { suppressedSince } from './suppressions';

interface CallToMake {
	readonly account: Account;
	readonly person: Person;
	readonly channel: Channel;
	readonly sequence: string;
	/** What it confirms, if it confirms an opt-out. */
	readonly optOutId: string | null;
}

/** What became true after the reservation and keeps the call from being made; null where nothing did. */
export async function stopReason(
	context: LedgerContext,
	db: Database,
	send: CallToMake,
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
	{ account, person, channel, optOutId }: CallToMake,
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
