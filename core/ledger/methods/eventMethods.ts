import type { LedgerContext } from '../context';
import type { Ledger, RecordedEvent } from '../ledger';
import { markEmitted, recordEvent } from '../repositories/events';

/** A lock is held for at most about 50 ms (DESIGN §5 Threads). */
const EVENTS_PER_STEP = 25;

export const createEventMethods = (
	context: LedgerContext,
): Pick<Ledger, 'recordEvents' | 'markEmitted'> => ({
	recordEvents: async ({ events, consumer }) => {
		const recorded: RecordedEvent[] = [];
		for (let from = 0; from < events.length; from += EVENTS_PER_STEP) {
			const step = events.slice(from, from + EVENTS_PER_STEP);
			const results = await context.store.write(async (db) => {
				const written: RecordedEvent[] = [];
				for (const event of step) written.push(await recordEvent(context, db, { event, consumer }));
				return written;
			});
			recorded.push(...results);
		}
		return recorded;
	},

	markEmitted: async (consumer, eventIds) =>
		await context.store.write(async (db) => await markEmitted(context, db, { consumer, eventIds })),
});
