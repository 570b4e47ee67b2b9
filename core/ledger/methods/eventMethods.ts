import type { LedgerContext } from '../context';
import type { Ledger, RecordedEvent } from '../ledger';
import { markEmitted } from '../repositories/emissions';
import { claimEvents, latestEvents } from '../repositories/eventFeed';
import { recordEvent } from '../repositories/events';

/** A lock is held for at most about 50 ms (DESIGN §5 Threads). */
const EVENTS_PER_STEP = 25;

type EventMethods = Pick<Ledger, 'recordEvents' | 'markEmitted' | 'claimEvents' | 'latestEvents'>;

/** @param heardHere consumers that this process listens for */
export const createEventMethods = (
	context: LedgerContext,
	heardHere: Set<string>,
): EventMethods => ({
	recordEvents: async ({ events, consumer, origin }) => {
		if (origin === 'publishedTrigger') heardHere.add(consumer);
		const recorded: RecordedEvent[] = [];
		for (let from = 0; from < events.length; from += EVENTS_PER_STEP) {
			const step = events.slice(from, from + EVENTS_PER_STEP);
			const results = await context.store.write(async (db) => {
				const written: RecordedEvent[] = [];
				for (const event of step) {
					written.push(await recordEvent(context, db, { event, consumer, origin }));
				}
				return written;
			});
			recorded.push(...results);
		}
		return recorded;
	},

	markEmitted: async (consumer, eventIds) =>
		await context.store.write(async (db) => await markEmitted(context, db, { consumer, eventIds })),

	claimEvents: async (asked) =>
		await context.store.write(async (db) => await claimEvents(context, db, asked)),

	latestEvents: async (asked) =>
		await context.store.read(async (db) => await latestEvents(db, asked)),
});
