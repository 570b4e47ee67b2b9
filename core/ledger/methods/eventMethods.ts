import type { LedgerContext } from '../context';
import { WEIGHT_MAX, type GroupCommit } from '../database/groupCommit';
import type { Ledger, RecordedEvent } from '../ledger';
import { markEmitted } from '../repositories/emissions';
import { claimEvents, claimLapsed, hasLapsed, latestEvents } from '../repositories/eventFeed';
import { recordEvents } from '../repositories/events';
import { watchKeywords } from '../repositories/keywords';
import { windowRefusals } from '../repositories/messagingWindows';
import { refusedDeliveries } from '../repositories/refusedDeliveries';
import { watchNextStory } from '../repositories/nextStory';
import { createRefusalCounter } from './refusalCounter';

type EventMethods = Pick<
	Ledger,
	| 'recordEvents'
	| 'markEmitted'
	| 'claimLapsed'
	| 'watchKeywords'
	| 'watchNextStory'
	| 'noteRefusedDelivery'
	| 'describeReceiving'
	| 'claimEvents'
	| 'latestEvents'
>;

/** @param given.heardHere consumers that this process listens for */
export const createEventMethods = (
	context: LedgerContext,
	given: { heardHere: Set<string>; commit: GroupCommit },
): EventMethods => {
	const { store } = context;
	const { heardHere, commit } = given;
	const refusals = createRefusalCounter(context);
	const givenOut = createGivenOut();
	return {
		recordEvents: async ({ events, ...delivery }) => {
			if (delivery.origin === 'publishedTrigger') heardHere.add(delivery.consumer);
			const recorded: RecordedEvent[] = [];
			for (let from = 0; from < events.length; from += WEIGHT_MAX) {
				const step = events.slice(from, from + WEIGHT_MAX);
				const results = await commit.now(
					async (db) => await recordEvents(context, db, { ...delivery, events: step }),
					step.length,
				);
				for (const each of results) if (each.shouldEmit) givenOut.add(each.eventId);
				recorded.push(...results);
			}
			return recorded.map((each) => ({
				...each,
				isPendingElsewhere: each.isPendingElsewhere && !givenOut.has(each.eventId),
			}));
		},

		markEmitted: async (consumer, eventIds) =>
			await commit.soon(
				async (db) => await markEmitted(context, db, { consumer, eventIds }),
				eventIds.length,
			),

		claimLapsed: async (asked) => {
			const isAny = await store.read(async (db) => await hasLapsed(context, db, asked.consumer));
			if (!isAny) return [];
			await commit.flush();
			return await store.write(async (db) => await claimLapsed(context, db, asked));
		},

		watchKeywords: async (consumer, keywords) =>
			await store.write(async (db) => await watchKeywords(db, { consumer, keywords })),

		watchNextStory: async (consumer, isRestart) =>
			await store.write(async (db) => await watchNextStory(context, db, { consumer, isRestart })),

		noteRefusedDelivery: async (consumer, reason) => await refusals.note(consumer, reason),

		describeReceiving: async () => {
			await refusals.flush();
			return await store.read(async (db) => ({
				refusedDeliveries: await refusedDeliveries(db),
				windowRefusals: await windowRefusals(db),
			}));
		},

		claimEvents: async (asked) => {
			await commit.flush();
			return await store.write(async (db) => await claimEvents(context, db, asked));
		},

		latestEvents: async (asked) =>
			await store.read(async (db) => await latestEvents(context, db, asked)),
	};
};

/** An execution begins within seconds; a burst of more than these makes Instagram deliver again. */
const GIVEN_OUT_MAX = 10_000;

/** What this process gave out lately: its executions will begin as long as it lives. */
function createGivenOut() {
	const eventIds = new Set<string>();
	return {
		has: (eventId: string): boolean => eventIds.has(eventId),
		add: (eventId: string): void => {
			const [oldest] = eventIds;
			if (eventIds.size >= GIVEN_OUT_MAX && oldest !== undefined) eventIds.delete(oldest);
			eventIds.add(eventId);
		},
	};
}
