import type { ReplyRight } from '../../outreach/contact';
import { DAY_MS, HOUR_MS, addMs } from '../../shared/duration';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Person } from './people';
import { privateReplyKey } from './sendKeys';

/**
 * One private reply within 7 days of a comment; on a live video only during the broadcast
 * (facts/instagram.md §4.5). When that ends no webhook says, so a live comment's right ends after the
 * longest broadcast Instagram allows, four hours (announced in October 2020, itpro.com "Instagram to
 * extend livestreaming time limit to 4 hours"); Instagram refuses an earlier end by itself.
 */
const RIGHT_MS = { comment: 7 * DAY_MS, liveComment: 4 * HOUR_MS } as const;

type CommentKind = keyof typeof RIGHT_MS;

export async function storeReplyRight(
	db: Database,
	right: {
		account: Account;
		person: Person;
		kind: CommentKind;
		commentId: string;
		commentedAt: Date;
	},
): Promise<void> {
	const { account, person, kind, commentId, commentedAt } = right;
	await db
		.insertInto('private_reply_right')
		.values({
			account_id: account.id,
			subject_id: person.id,
			comment_ref: commentId,
			kind,
			commented_at_ms: commentedAt.getTime(),
			until_ms: addMs(commentedAt, RIGHT_MS[kind]).getTime(),
		})
		.onConflict((conflict) => conflict.columns(['account_id', 'comment_ref']).doNothing())
		.execute();
}

const ofComment = (db: Database, account: Account, commentId: string) =>
	db
		.selectFrom('private_reply_right')
		.innerJoin('subject', 'subject.id', 'private_reply_right.subject_id')
		.selectAll('private_reply_right')
		.select('subject.public_id as person_id')
		.where('private_reply_right.account_id', '=', account.id)
		.where('private_reply_right.comment_ref', '=', commentId);

/** The right to answer a comment of this person; another person's comment gives none. */
export async function readReplyRight(
	db: Database,
	{ account, person, commentId }: { account: Account; person: Person; commentId: string },
): Promise<ReplyRight | null> {
	const row = await ofComment(db, account, commentId)
		.where('private_reply_right.subject_id', '=', person.id)
		.executeTakeFirst();
	if (row === undefined) return null;
	const sent = await db
		.selectFrom('send')
		.select('settled_at_ms')
		.where('idempotency_key', '=', privateReplyKey(account.ref, commentId))
		.where('state', '=', 'sent')
		.executeTakeFirst();
	return { until: new Date(row.until_ms), answeredAt: toDate(sent?.settled_at_ms) };
}

const toDate = (ms: number | null | undefined): Date | null => (ms == null ? null : new Date(ms));

/** Who wrote a comment that a trigger heard of. */
export async function commenterOf(
	db: Database,
	{ account, commentId }: { account: Account; commentId: string },
): Promise<string | null> {
	const row = await ofComment(db, account, commentId).executeTakeFirst();
	return row?.person_id ?? null;
}
