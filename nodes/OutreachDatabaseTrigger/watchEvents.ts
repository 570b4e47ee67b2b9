import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import type { Ledger } from '../../core';
import { causeOf } from '../shared/causeOf';
import { consumerOf } from '../shared/events/consumerOf';
import { HOUR_MS } from '../shared/duration';
import { storedEventItem } from '../shared/events/eventItem';
import { readFilter } from '../shared/events/readFilter';
import { watchNextStory } from '../shared/events/watchNextStory';
import { nodeClock } from '../shared/nodeClock';
import { openDatabase } from '../shared/openDatabase';
import { toNodeError } from '../shared/toNodeError';

const POLL_MS = 2000;
const POLL_AFTER_FAILURE_MS = 15_000;
const EVENTS_PER_POLL = 50;
const AGE_HOURS_DEFAULT = 24;

type Claim = () => ReturnType<Ledger['claimEvents']>;

/**
 * Looks for new events every two seconds and starts one execution for each. An event whose execution
 * never reached `passEventsOn` is given out again after a minute, with the same `eventId`.
 */
export async function watchEvents(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const stopped = new AbortController();
	const claim = await prepareClaim(context);
	void watch(context, claim, stopped.signal);
	return {
		closeFunction: async () => {
			stopped.abort();
		},
	};
}

/** A database that cannot be used is said when the workflow is published. */
async function prepareClaim(context: ITriggerFunctions): Promise<Claim> {
	try {
		const ledger = await openDatabase(context);
		const consumer = consumerOf(context);
		const filter = readFilter((name, fallback) =>
			context.getNodeParameter(name, fallback as object),
		);
		await ledger.watchKeywords(consumer, filter.keywords ?? []);
		await watchNextStory(context, ledger, filter);
		const input = {
			consumer,
			filter,
			limit: EVENTS_PER_POLL,
			ageMsMax:
				Number(context.getNodeParameter('options.ageHoursMax', AGE_HOURS_DEFAULT)) * HOUR_MS,
		};
		return async () => await ledger.claimEvents(input);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

async function watch(context: ITriggerFunctions, claim: Claim, signal: AbortSignal): Promise<void> {
	while (!signal.aborted) {
		const found = await emitNewEvents(context, claim);
		if (found === EVENTS_PER_POLL) continue;
		const pauseMs = found === null ? POLL_AFTER_FAILURE_MS : POLL_MS;
		// Rejects only when the workflow is unpublished, and then the loop ends.
		await nodeClock.sleep(pauseMs, signal).catch(() => undefined);
	}
}

/** @returns how many executions were started; null when the database did not answer. */
async function emitNewEvents(context: ITriggerFunctions, claim: Claim): Promise<number | null> {
	try {
		const events = await claim();
		for (const event of events) context.emit([[{ json: storedEventItem(event) }]]);
		return events.length;
	} catch (error) {
		context.logger.warn(
			`Outreach Database Trigger could not look for new events (${causeOf(error)})`,
		);
		return null;
	}
}
