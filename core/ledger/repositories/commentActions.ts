import { SECOND_MS, addMs } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { CommentActionKey, CommentPermit } from '../messageRecords';
import type { Account } from './accounts';
import { commentMark } from './commentMark';
import { appendEntry, lockChain } from './consentChain';

/** As for sends: the call ends before another process may try. */
const CALL_MS = 30 * SECOND_MS;
/** So that an answer in the last moment is still written in time. */
const RESERVE_MS = 2 * SECOND_MS;

/** Hiding undoes showing, and the other way round; nothing undoes a deletion. */
const UNDONE_BY = { hide: 'show', show: 'hide', delete: null } as const;

type Action = CommentActionKey & { readonly account: Account };

/** An outcome that is unknown may be tried again: what is hidden or gone stays so. */
export async function startCommentAction(
	context: LedgerContext,
	db: Database,
	wanted: Action,
): Promise<CommentPermit> {
	const { account, commentId, action } = wanted;
	const mark = commentMark(context, account, commentId);
	await context.store.lock(db, `comments:${account.ref}`);
	const nowMs = context.clock.now().getTime();
	const known = await db
		.selectFrom('comment_action')
		.selectAll()
		.where('account_id', '=', account.id)
		.where('comment_ref', '=', mark)
		.where('action', '=', action)
		.executeTakeFirst();
	if (known?.state === 'done') {
		return { kind: 'done', at: new Date(known.settled_at_ms ?? known.called_until_ms) };
	}
	if (known?.state === 'calling' && known.called_until_ms > nowMs) return { kind: 'beingDone' };

	const until = addMs(context.clock.now(), CALL_MS).getTime();
	const row = { state: 'calling' as const, called_until_ms: until, settled_at_ms: null };
	await db
		.insertInto('comment_action')
		.values({ account_id: account.id, comment_ref: mark, action, ...row })
		.onConflict((conflict) =>
			conflict.columns(['account_id', 'comment_ref', 'action']).doUpdateSet(row),
		)
		.execute();
	return { kind: 'go', callTimeoutMs: CALL_MS - RESERVE_MS };
}

export async function settleCommentAction(
	context: LedgerContext,
	db: Database,
	settled: Action & { readonly outcome: 'done' | 'failed' | 'unknown' },
): Promise<void> {
	const { account, commentId, action, outcome } = settled;
	const mark = commentMark(context, account, commentId);
	await context.store.lock(db, `comments:${account.ref}`);
	await db
		.updateTable('comment_action')
		.set({ state: outcome, settled_at_ms: context.clock.now().getTime() })
		.where('account_id', '=', account.id)
		.where('comment_ref', '=', mark)
		.where('action', '=', action)
		.execute();
	if (outcome !== 'done') return;
	const undone = UNDONE_BY[action];
	if (undone !== null) {
		await db
			.deleteFrom('comment_action')
			.where('account_id', '=', account.id)
			.where('comment_ref', '=', mark)
			.where('action', '=', undone)
			.execute();
	}
	await lockChain(context, db, account.client);
	await appendEntry(context, db, {
		client: account.client,
		type: 'commentModerated',
		data: { account: account.ref, action, comment: mark },
	});
}
