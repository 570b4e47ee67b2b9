import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Ledger, StoredEvent } from '../../../core';
import { causeOf } from '../causeOf';
import { openDatabase } from '../openDatabase';
import { rememberBriefly } from '../rememberBriefly';
import { toNodeError } from '../toNodeError';
import { emissionConsumerOf } from './consumerOf';
import { readFilter } from './readFilter';
import { sortEvents } from './sortEvents';

const SHOWN_EVENTS = 10;

/**
 * The first step of every execution of a trigger. With events that were handed to it, it notes that they
 * arrived, so that they are not given out again; in the editor it shows the latest ones and uses nothing
 * up.
 */
export async function passEventsOn(
	context: IExecuteFunctions,
	toItem: (event: StoredEvent) => IDataObject,
): Promise<INodeExecutionData[][]> {
	const given = context.getInputData().map(({ json }) => json);
	const eventIds = given.map(({ eventId }) => eventId).filter((id) => typeof id === 'string');
	try {
		const ledger = await rememberBriefly(
			`${emissionConsumerOf(context)} begun`,
			async () => await openDatabase(context),
		);
		if (eventIds.length > 0) {
			noteBegun(context, ledger, eventIds);
			return sortEvents(given);
		}
		const filter = readFilter((name, fallback) => context.getNodeParameter(name, 0, fallback));
		const latest = await ledger.latestEvents({ filter, limit: SHOWN_EVENTS });
		explainLatest(context, latest.length);
		return sortEvents(latest.map(toItem));
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/**
 * Not waited for: the next node has begun before this is on disk, so an execution that is killed in
 * between is begun once more rather than lost after its first step.
 */
function noteBegun(context: IExecuteFunctions, ledger: Ledger, eventIds: readonly string[]): void {
	ledger.markEmitted(emissionConsumerOf(context), eventIds).catch((error: unknown) => {
		context.logger.warn(`These events will be given out again in a minute (${causeOf(error)})`);
	});
}

function explainLatest(context: IExecuteFunctions, count: number): void {
	const message =
		count === 0
			? 'No event is recorded yet. Publish the workflow "Instagram receiver", then send your account a message from another Instagram account.'
			: `The latest ${count} recorded events, newest first. Nothing is used up: the published workflow still gets each of its events.`;
	context.addExecutionHints({ message, type: 'info', location: 'outputPane' });
}
