import { sql } from 'kysely';
import type { Likelihood } from '../../moderation/rateText';
import { allowedNow } from '../../outreach/allowedNow';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { EventFilter, StoredEvent, StoryLabelFilter } from '../ledger';
import type { StoryLabels } from '../storyLabels';
import { foldKeywords } from './keywords';
import { isOfNextStory } from './nextStory';
import { findPersonById, readIdentifier, type Person } from './people';
import { readLabels } from './stories';
import { suppressedSince } from './suppressions';

const COLUMNS = [
	'event.id',
	'event.account_id',
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
	'private_reply.id as private_reply_id',
	'event.ref',
	'chat_link.story_ref as link_story_ref',
	'chat_link.campaign as link_campaign',
	'chat_link.code as link_code',
	'profile_job.follows_account',
] as const;

export interface WantedEvents {
	readonly filter: EventFilter;
	/** Whose next story counts; absent where nobody in particular asks. */
	readonly consumer?: string;
}

/** Events as consumers get them, of those that are wanted. */
export function storedEvents(db: Database, wanted?: WantedEvents) {
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
		// The right ends with the one reply; the states are those of the index `send_once`.
		.leftJoin('send as private_reply', (join) =>
			join
				.on(
					'private_reply.idempotency_key',
					'=',
					sql<string>`account.account_ref || '/privateReply/' || event.comment_ref`,
				)
				.on(sql<boolean>`private_reply.state in ('reserved', 'calling', 'sent', 'unknown')`),
		)
		.leftJoin('chat_link', (join) =>
			join
				.onRef('chat_link.account_id', '=', 'event.account_id')
				.onRef('chat_link.ref', '=', 'event.ref'),
		)
		.select(COLUMNS);
	if (wanted === undefined) return query;

	const { filter, consumer } = wanted;
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
	for (const label of filter.storyLabels ?? []) query = query.where(hasStoryLabel(label));
	if (filter.isNextStoryOnly === true && consumer !== undefined) {
		query = query.where(isOfNextStory(consumer));
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

const hasStoryLabel = ({ kind, value }: StoryLabelFilter) =>
	sql<boolean>`exists (
		select 1 from story inner join story_label on story_label.story_id = story.id
		where story.account_id = event.account_id and story.story_ref = event.story_ref
			and story_label.kind = ${kind} and lower(story_label.value) = lower(${value}))`;

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
	const privateReplyUntil =
		row.private_reply_id === null ? toDate(row.private_reply_until_ms) : null;
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
		storyId: row.story_ref ?? (row.link_story_ref || null),
		ref: row.ref,
		campaign: row.link_campaign || null,
		code: row.link_code || null,
		mediaId: row.media_ref,
		storyLabels: await labelsOf(db, row),
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

const labelsOf = async (db: Database, row: EventRow): Promise<StoryLabels> =>
	row.story_ref === null
		? {}
		: await readLabels(db, { accountId: row.account_id, storyRef: row.story_ref });

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
