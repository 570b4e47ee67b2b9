import { SECOND_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';

/** An emission whose execution did not begin by then is repeated (DESIGN §5 Events). */
const CLAIM_MS = 60 * SECOND_MS;

/** Claims made at or before this instant have lapsed. */
export const lapsedClaimAt = (context: LedgerContext): number =>
	context.clock.now().getTime() - CLAIM_MS;

interface Emission {
	readonly eventId: number;
	/** Workflow id + node id. */
	readonly consumer: string;
}

/** `pending`: given out, and its execution may still be about to begin. */
export type EmissionState = 'never' | 'pending' | 'lapsed' | 'begun';

export async function emissionState(
	context: LedgerContext,
	db: Database,
	{ eventId, consumer }: Emission,
): Promise<EmissionState> {
	const row = await db
		.selectFrom('event_emission')
		.select(['claimed_at_ms', 'emitted_at_ms'])
		.where('event_id', '=', eventId)
		.where('consumer', '=', consumer)
		.executeTakeFirst();
	if (row === undefined) return 'never';
	if (row.emitted_at_ms !== null) return 'begun';
	return row.claimed_at_ms <= lapsedClaimAt(context) ? 'lapsed' : 'pending';
}

/** Dedupe protects effects, not emission: what was claimed but never began is claimed again. */
export async function claimEmission(
	context: LedgerContext,
	db: Database,
	{ eventId, consumer }: Emission,
): Promise<boolean> {
	const claim = { claimed_at_ms: context.clock.now().getTime() };
	const claimed = await db
		.insertInto('event_emission')
		.values({ event_id: eventId, consumer, ...claim, emitted_at_ms: null })
		.onConflict((conflict) =>
			conflict
				.columns(['event_id', 'consumer'])
				.doUpdateSet(claim)
				.where('event_emission.emitted_at_ms', 'is', null)
				.where('event_emission.claimed_at_ms', '<=', lapsedClaimAt(context)),
		)
		.returning('event_id')
		.executeTakeFirst();
	return claimed !== undefined;
}

export async function markEmitted(
	context: LedgerContext,
	db: Database,
	emitted: { consumer: string; eventIds: readonly string[] },
): Promise<void> {
	for (const eventId of emitted.eventIds) {
		await db
			.updateTable('event_emission')
			.set({ emitted_at_ms: context.clock.now().getTime() })
			.where('consumer', '=', emitted.consumer)
			.where('event_id', '=', (eb) =>
				eb.selectFrom('event').select('id').where('public_id', '=', eventId),
			)
			.execute();
	}
}
