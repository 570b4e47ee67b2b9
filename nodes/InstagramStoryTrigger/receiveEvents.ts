import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type {
	EventOrigin,
	Ledger,
	RecordedEvent,
	RefusalReason,
	StoredEvent,
	WebhookEvent,
} from '../../core';
import { causeOf } from '../shared/causeOf';
import { consumerOf, emissionConsumerOf } from '../shared/events/consumerOf';
import { liveEventItem } from '../shared/events/eventItem';
import { readFilter } from '../shared/events/readFilter';
import { guardPurpose, readServer } from '../shared/instagramAccess';
import { loadCore } from '../shared/loadCore';
import type { Core } from '../shared/loadCore';
import { openDatabase } from '../shared/openDatabase';
import { rememberBriefly } from '../shared/rememberBriefly';
import { toNodeError } from '../shared/toNodeError';
import { checkOrigin } from './checkOrigin';
import { readLiveStories } from './readLiveStories';
import { readProfilesAfterAnswer } from './readProfilesAfterAnswer';

/** A full batch of Meta, 1,000 updates of the longest texts and addresses, has about 6 MB. */
const BODY_BYTES_MAX = 8 * 1024 * 1024;
/** Executions that were lost with a process are begun again a few at a time. */
const REPEATED_MAX = 50;

/**
 * Checks, records, then emits, in this order: what Instagram was told is received is in the database
 * (PLAYBOOK P2). When recording fails n8n answers 500 and Instagram delivers again.
 */
export async function receiveEvents(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const core = await loadCore();
	const rawBody = readRawBody(context);
	if (rawBody.byteLength > BODY_BYTES_MAX) return await refuse(context, 413, 'tooLarge');
	const origin = await checkOrigin(context, core, rawBody);
	if (origin === null) return await refuse(context, 401, 'signature');
	const body = core.parseWebhookBody(rawBody);
	if (body === undefined) return await refuse(context, 400, 'notJson');

	try {
		const ledger = await rememberBriefly(
			`${emissionConsumerOf(context)} database`,
			async () => await openFittingDatabase(context),
		);
		return await recordAndEmit(context, { core, ledger, body, origin });
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

async function openFittingDatabase(context: IWebhookFunctions): Promise<Ledger> {
	const ledger = await openDatabase(context);
	await guardPurpose(await readServer(context), ledger);
	return ledger;
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
	readonly body: unknown;
	readonly origin: EventOrigin;
}

/**
 * The items leave as one list, which `execute` sorts into the outputs: under the legacy execution order
 * n8n drops an execution whose first list is empty.
 */
async function recordAndEmit(
	context: IWebhookFunctions,
	{ core, ledger, body, origin }: Delivery,
): Promise<IWebhookResponseData> {
	const { events, rejected } = core.normaliseWebhook(body);
	for (const { path, reason } of rejected) {
		context.logger.warn(`Instagram Story Trigger left out ${path}: ${reason}`);
	}
	const consumer = emissionConsumerOf(context);
	const filter = readFilter((name, fallback) => context.getNodeParameter(name, fallback as object));
	const recorded = await recordInformed(context, ledger, { events, consumer, origin, filter });
	readProfilesAfterAnswer(context, ledger, accountsOf(ofNewPeople(events, recorded)));
	readStoriesAfterAnswer(context, ledger, accountsOf(aboutUnreadStories(events, recorded)));

	const items = [
		...itemsOf(events, recorded),
		...(await claimLapsed(ledger, consumer)).map((stored) => liveEventItem(stored)),
	];
	if (items.length > 0) return { workflowData: [items.map((json) => ({ json }))] };
	// Instagram delivers again later, and by then it has begun or is given out once more.
	return recorded.some(({ isPendingElsewhere }) => isPendingElsewhere)
		? answer(context, 503, 'RETRY_LATER')
		: answer(context, 200, 'EVENT_RECEIVED');
}

/** A few seconds more do not matter to what lapses after a minute, and most deliveries find nothing. */
async function claimLapsed(ledger: Ledger, consumer: string): Promise<readonly StoredEvent[]> {
	let lapsed: readonly StoredEvent[] = [];
	await rememberBriefly(`${consumer} lapsed`, async () => {
		lapsed = await ledger.claimLapsed({ consumer, limit: REPEATED_MAX });
	});
	return lapsed;
}

const ofNewPeople = (
	events: readonly WebhookEvent[],
	recorded: readonly RecordedEvent[],
): WebhookEvent[] => events.filter((_, index) => recorded[index]?.isProfileDue === true);

type Recording = Parameters<Ledger['recordEvents']>[0];

/** Whether an event is about the next story is known once Instagram said when its story came out. */
async function recordInformed(
	context: IWebhookFunctions,
	ledger: Ledger,
	recording: Recording,
): Promise<readonly RecordedEvent[]> {
	const recorded = await ledger.recordEvents(recording);
	if (recording.filter?.isNextStoryOnly !== true) return recorded;
	const unread = aboutUnreadStories(recording.events, recorded);
	for (const accountId of accountsOf(unread)) await readLiveStories(context, ledger, accountId);
	if (unread.length === 0) return recorded;

	const again = await ledger.recordEvents({ ...recording, events: unread });
	const informed = again.values();
	return recorded.map((first) => (first.isStoryUnread ? (informed.next().value ?? first) : first));
}

const aboutUnreadStories = (
	events: readonly WebhookEvent[],
	recorded: readonly RecordedEvent[],
): WebhookEvent[] => events.filter((_, index) => recorded[index]?.isStoryUnread === true);

/** For the workflows that wait for a story at the Outreach Database Trigger, and for the reports. */
function readStoriesAfterAnswer(
	context: IWebhookFunctions,
	ledger: Ledger,
	accountIds: readonly string[],
): void {
	for (const accountId of accountIds) void readLiveStories(context, ledger, accountId);
}

/** `recordEvents` answers in the order it was asked. */
const itemsOf = (
	events: readonly WebhookEvent[],
	recorded: readonly RecordedEvent[],
): IDataObject[] =>
	recorded.flatMap(({ stored }, index) =>
		stored === null ? [] : [liveEventItem(stored, events[index])],
	);

const accountsOf = (events: readonly WebhookEvent[]): string[] => [
	...new Set(events.map(({ accountId }) => accountId)),
];

const REFUSALS: Readonly<Record<RefusalReason, string>> = {
	signature: 'The signature does not match',
	tooLarge: 'The body is too large',
	notJson: 'The body is not JSON',
};

/** Counted without content; a database that cannot count must not let anything in. */
async function refuse(
	context: IWebhookFunctions,
	status: number,
	reason: RefusalReason,
): Promise<IWebhookResponseData> {
	try {
		const ledger = await openDatabase(context);
		await ledger.noteRefusedDelivery(consumerOf(context), reason);
	} catch (error) {
		context.logger.warn(
			`Instagram Story Trigger could not count a refused delivery (${causeOf(error)})`,
		);
	}
	return answer(context, status, REFUSALS[reason]);
}

function answer(context: IWebhookFunctions, status: number, text: string): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(text).end();
	return { noWebhookResponse: true };
}
