import { classifyReply } from '../../consent/classifyReply';
import type { ReplyIntent } from '../../consent/replyIntent';
import { WINDOW_OPENING_KINDS, type WebhookEvent } from '../../instagram/webhooks/events';
import { DAY_MS, addMs } from '../../shared/duration';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { EventOrigin, RecordedEvent } from '../ledger';
import { createPublicId } from '../publicId';
import { ensureAccount, type Account } from './accounts';
import { appendOptOut } from './consents';
import { claimEmission } from './emissions';
import { noteHeard } from './listeners';
import { linkHandle, openProfileJob } from './personLinks';
import {
	ensurePerson,
	findPersonByIdentifier,
	hasIdentifier,
	igsidOf,
	lockIdentity,
	type Person,
} from './people';
import { suppressPerson } from './suppressions';

/** facts/instagram.md §4.3 and §4.4: 24 hours for automation, 7 days for a person. */
const AUTOMATED_WINDOW_MS = DAY_MS;
const HUMAN_WINDOW_MS = 7 * DAY_MS;

/** Kinds after which Instagram lets us read the profile (facts/instagram.md §3.1). */
const PROFILE_KINDS: ReadonlySet<string> = new Set([...WINDOW_OPENING_KINDS, 'storyMention']);

export async function recordEvent(
	context: LedgerContext,
	db: Database,
	received: { event: WebhookEvent; consumer: string; origin: EventOrigin },
): Promise<RecordedEvent> {
	const { event, consumer, origin } = received;
	const account = await ensureAccount(context, db, event.accountId);
	if (origin === 'publishedTrigger') await noteHeard(context, db, { account, consumer });
	await lockIdentity(context, db, account.client);
	const person = await personOf(context, db, { account, event });
	const text = 'text' in event && event.kind !== 'echo' ? event.text : undefined;
	const intent = text === undefined || !isPrivate(event) ? null : classifyReply(text);
	const row = await insertEvent(context, db, { account, person, event, intent });
	if (row.isNew && person !== null)
		await applyEffects(context, db, { account, person, event, intent, text });

	return {
		eventId: row.publicId,
		isNew: row.isNew,
		shouldEmit: await claimEmission(context, db, { eventId: row.id, consumer }),
		personId: person?.publicId ?? null,
		replyIntent: intent,
		isOptOut: intent?.intent === 'opt_out',
		automatedUntil: person === null ? null : await windowEnd(db, account, person),
	};
}

/** A public comment is no message to us: what it says is neither an opt-in nor an opt-out. */
const isPrivate = (event: WebhookEvent): boolean =>
	event.kind !== 'comment' && event.kind !== 'liveComment';

async function personOf(
	context: LedgerContext,
	db: Database,
	of: { account: Account; event: WebhookEvent },
): Promise<Person | null> {
	const { account, event } = of;
	if (event.kind === 'echo') {
		const identifier = igsidOf(account, event.recipientIgsid);
		return await findPersonByIdentifier(context, db, { client: account.client, identifier });
	}
	if (!('igsid' in event)) return null;
	return await ensurePerson(context, db, {
		client: account.client,
		identifier: igsidOf(account, event.igsid),
		source: `webhook:${event.kind}`,
	});
}

async function insertEvent(
	context: LedgerContext,
	db: Database,
	stored: {
		account: Account;
		person: Person | null;
		event: WebhookEvent;
		intent: ReplyIntent | null;
	},
): Promise<{ id: number; publicId: string; isNew: boolean }> {
	const { account, person, event, intent } = stored;
	const inserted = await db
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
			reply_intent: intent?.intent ?? null,
			reply_rule: intent?.rule ?? null,
		})
		.onConflict((conflict) => conflict.columns(['account_id', 'source_id']).doNothing())
		.returning(['id', 'public_id'])
		.executeTakeFirst();
	if (inserted !== undefined) return { id: inserted.id, publicId: inserted.public_id, isNew: true };

	const known = await db
		.selectFrom('event')
		.select(['id', 'public_id'])
		.where('account_id', '=', account.id)
		.where('source_id', '=', event.sourceId)
		.executeTakeFirstOrThrow();
	return { id: known.id, publicId: known.public_id, isNew: false };
}

async function applyEffects(
	context: LedgerContext,
	db: Database,
	effect: {
		account: Account;
		person: Person;
		event: WebhookEvent;
		intent: ReplyIntent | null;
		text: string | undefined;
	},
): Promise<void> {
	const { account, person, event, intent, text } = effect;
	const isStandby = 'isStandby' in event && event.isStandby;
	if (WINDOW_OPENING_KINDS.has(event.kind) && !isStandby) {
		await openWindow(context, db, { account, person, at: event.occurredAt });
	}
	if ('username' in event && event.username !== undefined) {
		const { username } = event;
		await linkHandle(context, db, {
			client: account.client,
			account,
			person,
			username,
			source: 'webhook',
		});
	} else if (PROFILE_KINDS.has(event.kind)) {
		const isKnown = await hasIdentifier(db, { person, kind: 'handle', scope: '' });
		if (!isKnown) await openProfileJob(context, db, { person, account });
	}
	if (intent?.intent === 'opt_out') {
		await suppressPerson(context, db, { person, reason: 'optOut', source: `event:${event.kind}` });
		await appendOptOut(context, db, {
			client: account.client,
			person,
			occurredAt: event.occurredAt,
			rule: intent.rule,
			ownWords: text ?? null,
			messageId: 'messageId' in event ? (event.messageId ?? null) : null,
		});
	}
}

async function openWindow(
	context: LedgerContext,
	db: Database,
	message: { account: Account; person: Person; at: Date },
): Promise<void> {
	// A message from the future would keep the window open too long.
	const at = new Date(Math.min(message.at.getTime(), context.clock.now().getTime()));
	await db
		.insertInto('messaging_window')
		.values({
			account_id: message.account.id,
			subject_id: message.person.id,
			last_message_at_ms: at.getTime(),
			automated_until_ms: addMs(at, AUTOMATED_WINDOW_MS).getTime(),
			human_until_ms: addMs(at, HUMAN_WINDOW_MS).getTime(),
		})
		.onConflict((conflict) =>
			conflict
				.columns(['account_id', 'subject_id'])
				.doUpdateSet((eb) => ({
					last_message_at_ms: eb.ref('excluded.last_message_at_ms'),
					automated_until_ms: eb.ref('excluded.automated_until_ms'),
					human_until_ms: eb.ref('excluded.human_until_ms'),
				}))
				.whereRef('excluded.last_message_at_ms', '>', 'messaging_window.last_message_at_ms'),
		)
		.execute();
}

async function windowEnd(db: Database, account: Account, person: Person): Promise<Date | null> {
	const row = await db
		.selectFrom('messaging_window')
		.select('automated_until_ms')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.executeTakeFirst();
	return row === undefined ? null : new Date(row.automated_until_ms);
}
