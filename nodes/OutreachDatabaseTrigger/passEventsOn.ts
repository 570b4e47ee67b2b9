import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { consumerOf } from '../shared/events/consumerOf';
import {
	EVENT_OUTPUT_INDEX,
	EVENT_OUTPUT_NAMES,
	eventOutputOf,
} from '../shared/events/eventOutputs';
import { openDatabase } from '../shared/openDatabase';
import { toNodeError } from '../shared/toNodeError';
import { readFilter } from './readFilter';
import { storedEventItem } from './storedEventItem';

const SHOWN_EVENTS = 10;

/**
 * The first step of every execution. With events from `watchEvents` it notes that they arrived, so that
 * they are not given out again; in the editor it shows the latest ones and uses nothing up.
 */
export async function passEventsOn(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const given = context.getInputData().map(({ json }) => json);
	const eventIds = given.map(({ eventId }) => eventId).filter((id) => typeof id === 'string');
	try {
		const ledger = await openDatabase(context);
		if (eventIds.length > 0) {
			await ledger.markEmitted(consumerOf(context), eventIds);
			return sorted(given);
		}
		const filter = readFilter((name, fallback) => context.getNodeParameter(name, 0, fallback));
		const latest = await ledger.latestEvents({ filter, limit: SHOWN_EVENTS });
		explainLatest(context, latest.length);
		return sorted(latest.map(storedEventItem));
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

function sorted(events: readonly IDataObject[]): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = EVENT_OUTPUT_NAMES.map(() => []);
	for (const json of events) {
		const output = eventOutputOf(String(json.kind), json.replyIntent === 'opt_out');
		outputs[EVENT_OUTPUT_INDEX[output]]?.push({ json, pairedItem: { item: 0 } });
	}
	return outputs;
}

function explainLatest(context: IExecuteFunctions, count: number): void {
	const message =
		count === 0
			? 'No event is recorded yet. Publish the workflow "Instagram receiver", then send your account a message from another Instagram account.'
			: `The latest ${count} recorded events, newest first. Nothing is used up: the published workflow still gets each of its events.`;
	context.addExecutionHints({ message, type: 'info', location: 'outputPane' });
}
