import { REPLY_RULES_VERSION, type ReplyIntent } from '../../consent/replyIntent';
import { WINDOW_OPENING_KINDS, type WebhookEvent } from '../../instagram/webhooks/events';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import { appendOptOut } from './consents';
import { recordEcho } from './echoes';
import { openWindow } from './messagingWindows';
import type { Person } from './people';
import { linkHandle, openProfileJob } from './personLinks';
import { storeReplyRight } from './replyRights';
import { noteOptOut, wasStopped } from './optOuts';
import { noteAnswer } from './sequenceEvents';
import { snooze } from './snoozes';
import { ensureStory } from './stories';
import { suppressPerson } from './suppressions';

/** Kinds after which Instagram lets us read the profile (facts/instagram.md §3.1). */
const PROFILE_KINDS: ReadonlySet<string> = new Set([...WINDOW_OPENING_KINDS, 'storyMention']);

export interface EventOfPerson {
	readonly account: Account;
	readonly person: Person;
	readonly event: WebhookEvent;
	readonly eventId: number;
	readonly intent: ReplyIntent | null;
	/** What the person wrote; kept only as evidence of an opt-out. */
	readonly text: string | undefined;
}

/** What a new event brings about, in whatever order events arrive. */
export async function applyEffects(
	context: LedgerContext,
	db: Database,
	effect: EventOfPerson,
): Promise<void> {
	const { account, person, event, eventId, intent } = effect;
	if (event.kind === 'echo') return await recordEcho(context, db, { ...effect, event, eventId });

	if (WINDOW_OPENING_KINDS.has(event.kind)) {
		const isOptOut = intent?.intent === 'opt_out';
		await noteAnswer(context, db, { account, person, at: event.occurredAt, isOptOut });
	}
	await openWindowBy(context, db, effect);
	if (event.kind === 'comment' || event.kind === 'liveComment') {
		const { kind, commentId, occurredAt: commentedAt } = event;
		await storeReplyRight(db, { account, person, kind, commentId, commentedAt });
	}
	await learnHandle(context, db, effect);
	// Also where the handle is known: only the profile says whether they follow.
	if (PROFILE_KINDS.has(event.kind)) await openProfileJob(context, db, { person, account });
	if ('storyId' in event && event.storyId !== undefined) {
		await ensureStory(db, account, event.storyId);
	}
	if (intent?.intent === 'opt_out') await optOut(context, db, { ...effect, intent });
	if (intent?.intent === 'snooze') {
		await snooze(db, { account, person, askedAt: event.occurredAt });
	}
}

/**
 * Also for an event that is known: a message may have come to another app's inbox first (standby) and
 * is delivered to us afterwards.
 */
export async function openWindowBy(
	context: LedgerContext,
	db: Database,
	{ account, person, event }: Pick<EventOfPerson, 'account' | 'person' | 'event'>,
): Promise<void> {
	const isStandby = 'isStandby' in event && event.isStandby;
	if (!WINDOW_OPENING_KINDS.has(event.kind) || isStandby) return;
	await openWindow(context, db, { account, person, at: event.occurredAt, kind: event.kind });
}

async function learnHandle(
	context: LedgerContext,
	db: Database,
	{ account, person, event }: EventOfPerson,
): Promise<void> {
	if (!('username' in event) || event.username === undefined) return;
	const { username } = event;
	const { client } = account;
	await linkHandle(context, db, { client, account, person, username, source: 'webhook' });
}

async function optOut(
	context: LedgerContext,
	db: Database,
	{ account, person, event, intent, text }: EventOfPerson & { intent: ReplyIntent },
): Promise<void> {
	const mayBeConfirmed = !(await wasStopped(context, db, person));
	const since = context.clock.now();
	await suppressPerson(context, db, {
		person,
		reason: 'optOut',
		source: `event:${event.kind}`,
		since,
		isOwnMessage: true,
	});
	if (mayBeConfirmed) {
		await noteOptOut(db, { account, person, writtenAt: event.occurredAt, listedAt: since });
	}
	await appendOptOut(context, db, {
		client: account.client,
		person,
		occurredAt: event.occurredAt,
		rule: `${intent.rule}@${REPLY_RULES_VERSION}`,
		ownWords: text ?? null,
		messageId: sourceOfWords(event),
		strength: 'ownWordsWithMessageId',
		method: 'reply',
		isOwnMessage: true,
		about: { language: intent.language ?? null },
	});
}

function sourceOfWords(event: WebhookEvent): string | null {
	if ('messageId' in event) return event.messageId ?? null;
	return 'commentId' in event ? (event.commentId ?? null) : null;
}
