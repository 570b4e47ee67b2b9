import { randomBytes } from 'node:crypto';
import type { ChatLinkPurpose } from '../../outreach/conversationStarters/chatLink';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Account } from './accounts';

/** 48 bits: two links of an account never meet, and the QR picture stays coarse. */
const REF_BYTES = 6;

/** A ref says nothing by itself, so nothing can be read out of a link or made up in one. */
export async function ensureChatLink(
	context: LedgerContext,
	db: Database,
	{ account, purpose }: { account: Account; purpose: ChatLinkPurpose },
): Promise<{ ref: string }> {
	const columns = {
		account_id: account.id,
		story_ref: purpose.storyId ?? '',
		campaign: purpose.campaign ?? '',
		code: purpose.code ?? '',
	};
	await db
		.insertInto('chat_link')
		.values({
			...columns,
			ref: `so-${randomBytes(REF_BYTES).toString('hex')}`,
			created_at_ms: context.clock.now().getTime(),
		})
		.onConflict((conflict) =>
			conflict.columns(['account_id', 'story_ref', 'campaign', 'code']).doNothing(),
		)
		.execute();
	return await db
		.selectFrom('chat_link')
		.select('ref')
		.where('account_id', '=', columns.account_id)
		.where('story_ref', '=', columns.story_ref)
		.where('campaign', '=', columns.campaign)
		.where('code', '=', columns.code)
		.executeTakeFirstOrThrow();
}
