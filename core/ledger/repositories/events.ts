import { classifyReply } from '../../consent/classifyReply';
import type { ReplyIntent } from '../../consent/replyIntent';
import { snapshotOfWebhook } from '../../instagram/insights/snapshot';
import type { WebhookEvent } from '../../instagram/webhooks/events';
import { rateText, type TextRating } from '../../moderation/rateText';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { EventFilter, EventOrigin, RecordedEvent } from '../ledger';
import { createPublicId } from '../publicId';
import { ensureAccount, type Account } from './accounts';
import { claimEmission, emissionState } from './emissions';
import { applyEffects, openWindowBy } from './eventEffects';
import { wantedEvent } from './eventFeed';
import { foldKeywords, noteKeywords, watchedKeywords } from './keywords';
import { findEvent, type KnownEvent } from './knownEvents';
import { noteHeard } from './listeners';
import { isProfileDue } from './personLinks';
import { ensureStory, isStoryRead } from './stories';
import { saveSnapshot } from './storySnapshots';
import { ensurePerson, findPersonById, igsidOf, lockIdentity, type Person } from './people';

/** What is the same for every event of a delivery. */
export interface Delivery {
	readonly consumer: string;
	readonly origin: EventOrigin;
	readonly filter?: EventFilter;
}

export async function recordEvents(
	context: LedgerContext,
	db: Database,
	delivered: Delivery & { events: readonly WebhookEvent[] },
): Promise<RecordedEvent[]> {
	const { events, ...delivery } = delivered;
	const keywords = [
		...new Set([...foldKeywords(delivery.filter?.keywords ?? []), ...(await watchedKeywords(db))]),
	];
	const recorded: RecordedEvent[] = [];
	for (const event of events) {
		recorded.push(await recordEvent(context, db, { ...delivery, event, keywords }));
	}
	return recorded;
}

interface Received extends Delivery {
	readonly event: WebhookEvent;
	readonly keywords: readonly string[];
}

async function recordEvent(
	context: LedgerContext,
	db: Database,
	received: Received,
): Promise<RecordedEvent> {
	const { event, consumer, origin } = received;
	const account = await ensureAccount(context, db, event.accountId);
	if (origin === 'publishedTrigger') await noteHeard(context, db, { account, consumer });
	const known = await findEvent(db, account, event);
	const row =
		known === null
			? await recordNew(context, db, { account, received })
			: await recordAgain(context, db, { account, event, known });
	return await handOut(context, db, { account, received, row });
}

interface EventRow {
	readonly id: number;
	readonly publicId: string;
	readonly isNew: boolean;
	readonly person: Person | null;
	readonly intent: ReplyIntent | null;
}

async function recordNew(
	context: LedgerContext,
	db: Database,
	{ account, received }: { account: Account; received: Received },
): Promise<EventRow> {
	const { event, keywords } = received;
	await lockIdentity(context, db, account.client);
	const person = await personOf(context, db, { account, event });
	const text = wordsOf(event);
	const intent = text === undefined || !isPrivate(event) ? null : classifyReply(text);
	const rating = text === undefined ? null : rateText(text, intent?.language);
	const row = await insertEvent(context, db, { account, person, event, intent, rating });
	if (text !== undefined) await noteKeywords(db, { eventId: row.id, text, keywords });
	if (event.kind === 'storyInsights') await keepLastNumbers(db, account, event);
	if (person !== null) {
		await applyEffects(context, db, { account, person, event, eventId: row.id, intent, text });
	}
	return { ...row, isNew: true, person, intent };
}

/** With Facebook Login Instagram sends them after the end of a story, once (facts/instagram.md §6.6). */
const keepLastNumbers = async (
	db: Database,
	account: Account,
	event: Extract<WebhookEvent, { kind: 'storyInsights' }>,
): Promise<boolean> =>
	await saveSnapshot(db, await ensureStory(db, account, event.mediaId), {
		accountId: account.ref,
		storyId: event.mediaId,
		takenAt: event.occurredAt,
		source: 'webhook',
		values: snapshotOfWebhook(event.metrics),
	});

/** What was done once is not done again; whoever it was about may have been erased since. */
async function recordAgain(
	context: LedgerContext,
	db: Database,
	{ account, event, known }: { account: Account; event: WebhookEvent; known: KnownEvent },
): Promise<EventRow> {
	const { id, publicId, personId, intent } = known;
	const person = personId === null ? null : await findPersonById(db, personId);
	if (person?.status === 'active') await openWindowBy(context, db, { account, person, event });
	return { id, publicId, isNew: false, person, intent };
}

async function handOut(
	context: LedgerContext,
	db: Database,
	{ account, received, row }: { account: Account; received: Received; row: EventRow },
): Promise<RecordedEvent> {
	const { event, consumer, filter } = received;
	const storyRef = 'storyId' in event ? event.storyId : undefined;
	const before = row.isNew
		? 'never'
		: await emissionState(context, db, { eventId: row.id, consumer });
	const wanted =
		before === 'never' || before === 'lapsed'
			? await wantedEvent(context, db, { eventId: row.id, filter, consumer })
			: null;
	const shouldEmit =
		wanted !== null && (await claimEmission(context, db, { eventId: row.id, consumer }));
	return {
		eventId: row.publicId,
		isNew: row.isNew,
		shouldEmit,
		isPendingElsewhere: before === 'pending',
		stored: shouldEmit ? wanted : null,
		personId: row.person?.publicId ?? null,
		replyIntent: row.intent,
		isOptOut: row.intent?.intent === 'opt_out',
		automatedUntil: wanted?.automatedUntil ?? null,
		isProfileDue:
			row.person !== null && (await isProfileDue(context, db, { account, person: row.person })),
		isStoryUnread: storyRef !== undefined && !(await isStoryRead(db, account, storyRef)),
	};
}

/** What a person wrote; an echo is our own side's. */
const wordsOf = (event: WebhookEvent): string | undefined =>
	'text' in event && event.kind !== 'echo' ? event.text : undefined;

/** A public comment is no message to us: what it says is neither an opt-in nor an opt-out. */
const isPrivate = (event: WebhookEvent): boolean =>
	event.kind !== 'comment' && event.kind !== 'liveComment';

/** The recipient of an echo, too: it may come in before the message that it answers. */
async function personOf(
	context: LedgerContext,
	db: Database,
	{ account, event }: { account: Account; event: WebhookEvent },
): Promise<Person | null> {
	const igsid = event.kind === 'echo' ? event.recipientIgsid : 'igsid' in event && event.igsid;
	if (igsid === false) return null;
	return await ensurePerson(context, db, {
		client: account.client,
		identifier: igsidOf(account, igsid),
		source: `webhook:${event.kind}`,
	});
}

/** Ours are short; a longer one is some other tool's business. */
const REF_CHARS_MAX = 100;

function refOf(event: WebhookEvent): string | null {
	const ref = 'ref' in event ? event.ref : undefined;
	return ref === undefined || ref.length > REF_CHARS_MAX ? null : ref;
}

async function insertEvent(
	context: LedgerContext,
	db: Database,
	stored: {
		account: Account;
		person: Person | null;
		event: WebhookEvent;
		intent: ReplyIntent | null;
		rating: TextRating | null;
	},
): Promise<{ id: number; publicId: string }> {
	const { account, person, event, intent, rating } = stored;
	const { id, public_id } = await db
		.insertInto('event')
		.values({
			public_id: createPublicId('evt'),
			client_id: account.client.id,
			account_id: account.id,
			subject_id: person?.id ?? null,
			kind: event.kind,
			source_id: event.sourceId,
			occurred_at_ms: event.occurredAt.getTime(),
			received_at_ms: context.clock.now().getTime(),
			story_ref: 'storyId' in event ? (event.storyId ?? null) : null,
			media_ref: 'mediaId' in event ? (event.mediaId ?? null) : null,
			comment_ref: 'commentId' in event ? (event.commentId ?? null) : null,
			reply_intent: intent?.intent ?? null,
			reply_rule: intent?.rule ?? null,
			language: intent?.language ?? null,
			spam: rating?.spam ?? null,
			abuse: rating?.abuse ?? null,
			ref: refOf(event),
		})
		.returning(['id', 'public_id'])
		.executeTakeFirstOrThrow();
	return { id, publicId: public_id };
}
