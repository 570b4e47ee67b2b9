import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { EVENT_OUTPUT_INDEX, EVENT_OUTPUT_NAMES, eventOutputOf } from './eventOutputs';

/** Items for each output of a trigger, from events that came in as one list. */
export function sortEvents(events: readonly IDataObject[]): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = EVENT_OUTPUT_NAMES.map(() => []);
	for (const [item, json] of events.entries()) {
		const output = eventOutputOf(String(json.kind), json.replyIntent === 'opt_out');
		outputs[EVENT_OUTPUT_INDEX[output]]?.push({ json, pairedItem: { item } });
	}
	return outputs;
}
