import { HOUR_MS, MINUTE_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { EventFilter, StoredEvent } from '../ledger';
import { claimEmission, lapsedClaimAt } from './emissions';

/**
 * Received is stamped before the commit, so an event may appear a little behind one with a later
 * stamp. The cursor stays this far behind now.
 */
const CURSOR_LAG_MS = 10 * MINUTE_MS;

/**
 * Gives a consumer the events that it has not had yet, oldest first. The claim
 * lapses unless `markEmitted` follows.
 */
export async function claimEvents(
	context: LedgerContext,
	db: Database,
	asked: { consumer: string; filter: EventFilter; limit: number; ageMsMax: number },
): Promise<StoredEvent[]> {
	const { consumer, filter, limit, ageMsMax } = asked;
	const now = context.clock.now().getTime();
	const since = Math.max(await cursorOf(db, consumer, now), now - ageMsMax);
	const open = await storedEvents(db, filter)
		.leftJoin('event_emission', (join) =>
			join
				.onRef('event_emission.event_id', '=', 'event.id')
				.on('event_emission.consumer', '=', consumer),
		)
		.where('event.received_at_ms', '>=', since)
		.where('event_emission.emitted_at_ms', 'is', null)
		.where((eb) =>
			eb.or([
				eb('event_emission.claimed_at_ms', 'is', null),
				eb('event_emission.claimed_at_ms', '<=', lapsedClaimAt(context)),
			]),
		)
		.orderBy('event.id')
		.limit(limit)
		.execute();

	const claimed: StoredEvent[] = [];
	for (const row of open) {
		// Another process may have taken it since the look.
		const isOurs = await claimEmission(context, db, { eventId: row.id, consumer });
		if (isOurs) claimed.push(toStoredEvent(row));
	}
	if (open.length < limit) await moveCursor(db, { consumer, now });
	return claimed;
}

/** The newest events, newest first; nothing is claimed. */
export async function latestEvents(
	db: Database,
	asked: { filter: EventFilter; limit: number },
): Promise<StoredEvent[]> {
	const rows = await storedEvents(db, asked.filter)
		.orderBy('event.id', 'desc')
		.limit(asked.limit)
		.execute();
	return rows.map(toStoredEvent);
}

/** A consumer that is new begins now: nobody wants executions for last year's messages. */
async function cursorOf(db: Database, consumer: string, now: number): Promise<number> {
	const known = await db
		.selectFrom('event_cursor')
		.select('since_ms')
		.where('consumer', '=', consumer)
		.executeTakeFirst();
	if (known !== undefined) return known.since_ms;

	await db
		.insertInto('event_cursor')
		.values({ consumer, since_ms: now })
		.onConflict((conflict) => conflict.column('consumer').doNothing())
		.execute();
	return now;
}

/** Up to the oldest event whose execution may not have begun, at most until a while ago. */
async function moveCursor(
	db: Database,
	{ consumer, now }: { consumer: string; now: number },
): Promise<void> {
	const oldestOpen = await db
		.selectFrom('event_emission')
		.innerJoin('event', 'event.id', 'event_emission.event_id')
		.select((eb) => eb.fn.min('event.received_at_ms').as('at'))
		.where('event_emission.consumer', '=', consumer)
		.where('event_emission.emitted_at_ms', 'is', null)
		.where('event_emission.claimed_at_ms', '>', now - HOUR_MS)
		.executeTakeFirst();
	const since = Math.min(now - CURSOR_LAG_MS, oldestOpen?.at ?? Infinity);
	await db
		.updateTable('event_cursor')
		.set({ since_ms: since })
		.where('consumer', '=', consumer)
		// Not written every two seconds.
		.where('since_ms', '<', since - MINUTE_MS)
		.execute();
}

const COLUMNS = [
	'event.id',
	'event.public_id',
	'event.kind',
	'event.source_id',
	'event.story_ref',
	'event.reply_intent',
	'event.occurred_at_ms',
	'account.account_ref',
	'subject.public_id as person_public_id',
	'messaging_window.automated_until_ms',
] as const;

const storedEvents = (db: Database, { accountIds, kinds }: EventFilter) =>
	db
		.selectFrom('event')
		.innerJoin('account', 'account.id', 'event.account_id')
		.leftJoin('subject', 'subject.id', 'event.subject_id')
		.leftJoin('messaging_window', (join) =>
			join
				.onRef('messaging_window.account_id', '=', 'event.account_id')
				.onRef('messaging_window.subject_id', '=', 'event.subject_id'),
		)
		.select(COLUMNS)
		.where('event.kind', 'in', [...kinds])
		.where((eb) =>
			accountIds.length === 0 ? eb.lit(true) : eb('account.account_ref', 'in', [...accountIds]),
		);

type EventRow = Awaited<ReturnType<ReturnType<typeof storedEvents>['execute']>>[number];

const toStoredEvent = (row: EventRow): StoredEvent => ({
	eventId: row.public_id,
	kind: row.kind,
	accountId: row.account_ref,
	personId: row.person_public_id,
	...objectIdOf(row),
	storyId: row.story_ref,
	replyIntent: row.reply_intent,
	occurredAt: new Date(row.occurred_at_ms),
	automatedUntil: row.automated_until_ms === null ? null : new Date(row.automated_until_ms),
});

const MESSAGE_KINDS: ReadonlySet<string> = new Set([
	'message',
	'storyReply',
	'storyMention',
	'quickReply',
	'adReferral',
]);
const COMMENT_KINDS: ReadonlySet<string> = new Set(['comment', 'liveComment']);

/** The source id is account, kind and the id of the message or comment (DESIGN §9). */
function objectIdOf({ kind, source_id }: EventRow): Pick<StoredEvent, 'messageId' | 'commentId'> {
	const id = source_id.split(':').slice(2).join(':') || null;
	return {
		messageId: MESSAGE_KINDS.has(kind) ? id : null,
		commentId: COMMENT_KINDS.has(kind) ? id : null,
	};
}
