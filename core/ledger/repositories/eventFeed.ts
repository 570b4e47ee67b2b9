import { HOUR_MS, MINUTE_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { EventFilter, StoredEvent } from '../ledger';
import { claimEmission, lapsedClaimAt } from './emissions';
import { storedEvents, toStoredEvent, type EventRow } from './storedEvents';

/**
 * Received is stamped before the commit, so an event may appear a little behind one with a later
 * stamp. The cursor stays this far behind now.
 */
const CURSOR_LAG_MS = 10 * MINUTE_MS;

const REPEATED_MS_MAX = 36 * HOUR_MS;

/**
 * Gives a consumer the events that it has not had yet, oldest first. The claim
 * lapses unless `markEmitted` follows.
 */
export async function claimEvents(
	context: LedgerContext,
	db: Database,
	asked: { consumer: string; filter: EventFilter; limit: number; ageMsMax: number },
): Promise<StoredEvent[]> {
	const { consumer, filter, limit, ageMsMax } = asked;
	const now = context.clock.now().getTime();
	const since = Math.max(await cursorOf(db, consumer, now), now - ageMsMax);
	const open = await storedEvents(db, { filter, consumer })
		.leftJoin('event_emission', (join) =>
			join
				.onRef('event_emission.event_id', '=', 'event.id')
				.on('event_emission.consumer', '=', consumer),
		)
		.where('event.received_at_ms', '>=', since)
		.where('event_emission.emitted_at_ms', 'is', null)
		.where((eb) =>
			eb.or([
				eb('event_emission.claimed_at_ms', 'is', null),
				eb('event_emission.claimed_at_ms', '<=', lapsedClaimAt(context)),
			]),
		)
		.orderBy('event.id')
		.limit(limit)
		.execute();

	const claimed = await claimRows(context, db, { rows: open, consumer });
	if (open.length < limit) await moveCursor(db, { consumer, now });
	return claimed;
}

/** The newest events, newest first; nothing is claimed. */
export async function latestEvents(
	context: LedgerContext,
	db: Database,
	asked: { filter: EventFilter; limit: number },
): Promise<StoredEvent[]> {
	const rows = await storedEvents(db, { filter: asked.filter })
		.orderBy('event.id', 'desc')
		.limit(asked.limit)
		.execute();
	const latest: StoredEvent[] = [];
	for (const row of rows) latest.push(await toStoredEvent(context, db, row));
	return latest;
}

/** A consumer that is new begins now: nobody wants executions for last year's messages. */
async function cursorOf(db: Database, consumer: string, now: number): Promise<number> {
	const known = await db
		.selectFrom('event_cursor')
		.select('since_ms')
		.where('consumer', '=', consumer)
		.executeTakeFirst();
	if (known !== undefined) return known.since_ms;

	await db
		.insertInto('event_cursor')
		.values({ consumer, since_ms: now })
		.onConflict((conflict) => conflict.column('consumer').doNothing())
		.execute();
	return now;
}

/** Up to the oldest event whose execution may not have begun, at most until a while ago. */
async function moveCursor(
	db: Database,
	{ consumer, now }: { consumer: string; now: number },
): Promise<void> {
	const oldestOpen = await db
		.selectFrom('event_emission')
		.innerJoin('event', 'event.id', 'event_emission.event_id')
		.select((eb) => eb.fn.min('event.received_at_ms').as('at'))
		.where('event_emission.consumer', '=', consumer)
		.where('event_emission.emitted_at_ms', 'is', null)
		.where('event_emission.claimed_at_ms', '>', now - HOUR_MS)
		.executeTakeFirst();
	const since = Math.min(now - CURSOR_LAG_MS, oldestOpen?.at ?? Infinity);
	await db
		.updateTable('event_cursor')
		.set({ since_ms: since })
		.where('consumer', '=', consumer)
		// Not written every two seconds.
		.where('since_ms', '<', since - MINUTE_MS)
		.execute();
}

/** One event as a consumer gets it, or null when the filter does not let it through. */
export async function wantedEvent(
	context: LedgerContext,
	db: Database,
	{ eventId, ...wanted }: { eventId: number; filter: EventFilter | undefined; consumer: string },
): Promise<StoredEvent | null> {
	const { filter, consumer } = wanted;
	const row = await storedEvents(db, filter === undefined ? filter : { filter, consumer })
		.where('event.id', '=', eventId)
		.executeTakeFirst();
	return row === undefined ? null : await toStoredEvent(context, db, row);
}

/**
 * What was given out to this consumer and never began, claimed again. Only while Instagram, too, would
 * deliver it again (facts/instagram.md §6.7); what lies longer is told to nobody by itself.
 */
export async function claimLapsed(
	context: LedgerContext,
	db: Database,
	{ consumer, limit }: { consumer: string; limit: number },
): Promise<StoredEvent[]> {
	const rows = await lapsedEvents(context, db, consumer).limit(limit).execute();
	return await claimRows(context, db, { rows, consumer });
}

/** A look that takes no lock: nearly always there is nothing. */
export const hasLapsed = async (
	context: LedgerContext,
	db: Database,
	consumer: string,
): Promise<boolean> =>
	(await lapsedEvents(context, db, consumer).limit(1).executeTakeFirst()) !== undefined;

const lapsedEvents = (context: LedgerContext, db: Database, consumer: string) =>
	storedEvents(db)
		.innerJoin('event_emission', 'event_emission.event_id', 'event.id')
		.where('event_emission.consumer', '=', consumer)
		.where('event_emission.emitted_at_ms', 'is', null)
		.where('event_emission.claimed_at_ms', '<=', lapsedClaimAt(context))
		.where('event.received_at_ms', '>', context.clock.now().getTime() - REPEATED_MS_MAX)
		.orderBy('event.id');

async function claimRows(
	context: LedgerContext,
	db: Database,
	{ rows, consumer }: { rows: readonly EventRow[]; consumer: string },
): Promise<StoredEvent[]> {
	const claimed: StoredEvent[] = [];
	for (const row of rows) {
		// Another process may have taken it since the look.
		const isOurs = await claimEmission(context, db, { eventId: row.id, consumer });
		if (isOurs) claimed.push(await toStoredEvent(context, db, row));
	}
	return claimed;
}
