import { DAY_MS, HOUR_MS, addMs } from '../../shared/duration';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Person } from './people';

/**
 * One private reply within 7 days of a comment; on a live video only during the broadcast
 * (facts/instagram.md §4.5). When that ends no webhook says, so a live comment's right ends after the
 * longest broadcast Instagram allows, four hours; Instagram refuses an earlier end by itself.
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
