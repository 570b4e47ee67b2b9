import type { Likelihood } from '../../moderation/rateText';
import { allowedNow } from '../../outreach/allowedNow';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { EventFilter, StoredEvent } from '../ledger';
import { foldKeywords } from './keywords';
import { findPersonById, readIdentifier, type Person } from './people';
import { suppressedSince } from './suppressions';

const COLUMNS = [
	'event.id',
	'event.public_id',
	'event.kind',
	'event.source_id',
	'event.story_ref',
	'event.media_ref',
	'event.language',
	'event.spam',
	'event.abuse',
	'event.reply_intent',
	'event.occurred_at_ms',
	'account.account_ref',
	'subject.public_id as person_public_id',
	'messaging_window.automated_until_ms',
	'messaging_window.human_until_ms',
	'private_reply_right.until_ms as private_reply_until_ms',
	'profile_job.follows_account',
] as const;

/** Events as consumers get them, of those that the filter lets through. */
export function storedEvents(db: Database, filter?: EventFilter) {
	let query = db
		.selectFrom('event')
		.innerJoin('account', 'account.id', 'event.account_id')
		.leftJoin('subject', 'subject.id', 'event.subject_id')
		.leftJoin('messaging_window', (join) =>
			join
				.onRef('messaging_window.account_id', '=', 'event.account_id')
				.onRef('messaging_window.subject_id', '=', 'event.subject_id'),
		)
		.leftJoin('profile_job', (join) =>
			join
				.onRef('profile_job.account_id', '=', 'event.account_id')
				.onRef('profile_job.subject_id', '=', 'event.subject_id'),
		)
		.leftJoin('private_reply_right', (join) =>
			join
				.onRef('private_reply_right.account_id', '=', 'event.account_id')
				.onRef('private_reply_right.comment_ref', '=', 'event.comment_ref'),
		)
		.select(COLUMNS);
	if (filter === undefined) return query;

	query = query.where('event.kind', 'in', [...filter.kinds]);
	const columns = [
		['account.account_ref', filter.accountIds],
		['event.story_ref', filter.storyIds],
		['event.media_ref', filter.mediaIds],
		['event.language', filter.languages],
	] as const;
	for (const [column, values] of columns) {
		if (values !== undefined && values.length > 0) query = query.where(column, 'in', [...values]);
	}
	const keywords = foldKeywords(filter.keywords ?? []);
	if (keywords.length === 0) return query;
	return query.where((eb) =>
		eb.exists(
			eb
				.selectFrom('event_keyword')
				.select('event_keyword.event_id')
				.whereRef('event_keyword.event_id', '=', 'event.id')
				.where('event_keyword.keyword', 'in', keywords),
		),
	);
}

export type EventRow = Awaited<ReturnType<ReturnType<typeof storedEvents>['execute']>>[number];

export async function toStoredEvent(
	context: LedgerContext,
	db: Database,
	row: EventRow,
): Promise<StoredEvent> {
	const person =
		row.person_public_id === null ? null : await findPersonById(db, row.person_public_id);
	const automatedUntil = toDate(row.automated_until_ms);
	const humanUntil = toDate(row.human_until_ms);
	const privateReplyUntil = toDate(row.private_reply_until_ms);
	const reach = { accountRef: row.account_ref, channel: 'instagramDm' } as const;
	const isOnDoNotContactList =
		person !== null && (await suppressedSince(db, person, reach)) !== null;
	return {
		eventId: row.public_id,
		kind: row.kind,
		accountId: row.account_ref,
		personId: person?.publicId ?? null,
		username: person === null ? null : await handleOfPerson(context, db, person),
		...objectIdOf(row),
		storyId: row.story_ref,
		mediaId: row.media_ref,
		language: row.language,
		spamLikelihood: toLikelihood(row.spam),
		abuseLikelihood: toLikelihood(row.abuse),
		replyIntent: row.reply_intent,
		occurredAt: new Date(row.occurred_at_ms),
		automatedUntil,
		privateReplyUntil,
		allowedNow: allowedNow(
			{ isOnDoNotContactList, automatedUntil, humanUntil, privateReplyUntil },
			context.clock.now(),
		),
		followsAccount: row.follows_account === null ? null : row.follows_account === 1,
	};
}

const isLikelihood = (text: string | null): text is Likelihood =>
	text === 'low' || text === 'medium' || text === 'high';
const toLikelihood = (text: string | null): Likelihood | null => (isLikelihood(text) ? text : null);

const toDate = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

const handleOfPerson = async (
	context: LedgerContext,
	db: Database,
	person: Person,
): Promise<string | null> =>
	await readIdentifier(context, db, { person, kind: 'handle', scope: '' });

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
