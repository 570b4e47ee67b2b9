import type { LedgerContext } from '../context';
import type { Account } from './accounts';

/** The ID of a comment leads to who wrote it: what is never changed again holds this keyed hash of it. */
export const commentMark = (context: LedgerContext, account: Account, commentId: string): string =>
	context.keys.lookupHash(account.client.publicId, ['comment', account.ref, commentId]);
