import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { EventOrigin, Ledger, RecordedEvent, WebhookEvent } from '../../core';
import { consumerOf } from '../shared/events/consumerOf';
import {
	EVENT_OUTPUT_INDEX,
	EVENT_OUTPUT_NAMES,
	eventOutputOf,
	isOwnMessage,
} from '../shared/events/eventOutputs';
import { guardPurpose, readServer } from '../shared/instagramAccess';
import { loadCore } from '../shared/loadCore';
import type { Core } from '../shared/loadCore';
import { openDatabase } from '../shared/openDatabase';
import { toNodeError } from '../shared/toNodeError';
import { checkOrigin } from './checkOrigin';
import { eventItem } from './eventItem';
import { readProfilesAfterAnswer } from './readProfilesAfterAnswer';

/**
 * Checks, records, then emits, in this order: what Instagram was told is received is in the database
 * (PLAYBOOK P2). When recording fails n8n answers 500 and Instagram delivers again.
 */
export async function receiveEvents(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const core = await loadCore();
	const rawBody = readRawBody(context);
	const origin = await checkOrigin(context, core, rawBody);
	if (origin === null) {
		return answer(context, 401, 'The signature does not match');
	}

	try {
		const ledger = await openDatabase(context);
		await guardPurpose(await readServer(context), ledger);
		const outputs = await recordAndSort(context, { core, ledger, rawBody, origin });
		if (outputs.every((items) => items.length === 0)) {
			return answer(context, 200, 'EVENT_RECEIVED');
		}
		return { workflowData: outputs };
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/** The bytes as they came: the signature is over them, not over parsed JSON (facts/instagram.md §6.2). */
function readRawBody(context: IWebhookFunctions): Uint8Array {
	const { rawBody }: { rawBody?: unknown } = context.getRequestObject();
	return ArrayBuffer.isView(rawBody)
		? new Uint8Array(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength)
		: new Uint8Array();
}

interface Delivery {
	readonly core: Core;
	readonly ledger: Ledger;
	readonly rawBody: Uint8Array;
	readonly origin: EventOrigin;
}

async function recordAndSort(
	context: IWebhookFunctions,
	{ core, ledger, rawBody, origin }: Delivery,
): Promise<INodeExecutionData[][]> {
	const { events, rejected } = core.normaliseWebhook(core.parseWebhookBody(rawBody));
	for (const { path, reason } of rejected) {
		context.logger.warn(`Instagram Story Trigger left out ${path}: ${reason}`);
	}
	const consumer = consumerOf(context);
	const recorded = await ledger.recordEvents({ events, consumer, origin });
	readProfilesAfterAnswer(context, ledger, accountsOf(events));

	const emitsOwnMessages = context.getNodeParameter('options.emitOwnMessages', false) === true;
	const outputs: INodeExecutionData[][] = EVENT_OUTPUT_NAMES.map(() => []);
	const emittedIds: string[] = [];
	for (const [event, entry] of pairUp(events, recorded)) {
		if (!entry.shouldEmit || (isOwnMessage(event.kind) && !emitsOwnMessages)) continue;

		const output = eventOutputOf(event.kind, entry.isOptOut);
		outputs[EVENT_OUTPUT_INDEX[output]]?.push({ json: eventItem(event, entry) });
		emittedIds.push(entry.eventId);
	}
	if (emittedIds.length > 0) await ledger.markEmitted(consumer, emittedIds);
	return outputs;
}

/** `recordEvents` answers in the order it was asked. */
function* pairUp(
	events: readonly WebhookEvent[],
	recorded: readonly RecordedEvent[],
): Generator<[WebhookEvent, RecordedEvent]> {
	for (const [index, event] of events.entries()) {
		const entry = recorded[index];
		if (entry !== undefined) yield [event, entry];
	}
}

const accountsOf = (events: readonly WebhookEvent[]): string[] => [
	...new Set(events.map(({ accountId }) => accountId)),
];

function answer(context: IWebhookFunctions, status: number, text: string): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(text).end();
	return { noWebhookResponse: true };
}
