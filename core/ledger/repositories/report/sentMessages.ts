import { sql, type RawBuilder } from 'kysely';
import type { WebhookEventKind } from '../../../instagram/webhooks/events';
import type { PersonMark } from '../../reportRecords';
import { DAY_MS } from '../../../shared/duration';
import {
	groupOf,
	inPeriod,
	languageOf,
	ofAccounts,
	type PeriodScope,
	type SplitColumns,
} from './scope';
import { storyBehind } from './storyColumns';

/** DESIGN §9: a reply counts within 7 days; read receipts and opt-outs are held to the same time. */
export const ANSWER_TIME_MS = 7 * DAY_MS;

/** "DM or story reply" (DESIGN §9); a tapped answer and a message from an ad are messages too. */
const REPLY_KINDS: readonly WebhookEventKind[] = [
	'message',
	'storyReply',
	'quickReply',
	'adReferral',
];

export const isReply = (kind: RawBuilder<unknown>): RawBuilder<unknown> =>
	sql`${kind} in (${sql.join(REPLY_KINDS)})`;

// Settling may come a day after the call, when an unclear outcome is cleared up.
const SENT_AT_MS = sql`coalesce(send.calling_at_ms, send.reserved_at_ms)`;

export const SEND_COLUMNS: SplitColumns = {
	account: sql`send.account_id`,
	campaign: sql`send.sequence`,
	template: sql`send.template`,
	variant: sql`send.variant`,
	segment: sql`send.segment`,
	story: storyBehind({ account: sql`send.account_id`, subject: sql`send.subject_id` }, SENT_AT_MS),
	step: sql`send.step`,
	purpose: sql`send.purpose`,
	language: languageOf(sql`send.subject_id`),
	atMs: SENT_AT_MS,
};

/**
 * A message of ours on Instagram. Places for other channels and messages that somebody wrote by hand are
 * sends too, because limits count them; figures of Instagram do not.
 */
export const IS_OURS = sql`(send.medium = 'instagram' and send.by_hand = 0)`;

/** `ours`, `byHand`, or the medium of another channel. */
export const WAY = sql`case when send.medium <> 'instagram' then send.medium
	when send.by_hand = 1 then 'byHand' else 'ours' end`;

/** 1 for a person of `firstContacts` who was marked so at their first message or after it, else 0. */
export const isMarked = (kinds: readonly PersonMark[]): RawBuilder<unknown> =>
	sql`case when exists (select 1 from person_mark
		where person_mark.subject_id = first_contact.subject_id
			and person_mark.account_id = first_contact.account_id
			and person_mark.kind in (${sql.join(kinds)})
			and person_mark.at_ms >= first_at_ms) then 1 else 0 end`;

/** Each person's first accepted message of the period, within their group. */
export const firstContacts = (scope: PeriodScope): RawBuilder<unknown> =>
	firstSends(scope, sql`and ${IS_OURS}`);

/** The same by any way: a message of ours, one by hand, or another channel. */
export const firstContactsAnyWay = (scope: PeriodScope): RawBuilder<unknown> =>
	firstSends(scope, sql``);

const firstSends = (scope: PeriodScope, isWanted: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
	select grp, account_id, subject_id, min(at_ms) as first_at_ms
	from (
		select ${groupOf(SEND_COLUMNS, scope)} as grp, account_id, subject_id, calling_at_ms as at_ms
		from send
		where ${ofAccounts(sql`account_id`, scope)} and state = 'sent'
			and ${inPeriod(sql`calling_at_ms`, scope.period)} ${isWanted}
	) accepted
	group by grp, account_id, subject_id
)`;
