import type { CommentAction } from '../../../../core';
import { nodeClock } from '../../../shared/nodeClock';
import type { Emission, OperationRun } from '../../../shared/operation';
import { readRequiredText, type ParameterPlace } from '../../../shared/parameters';
import { startAccountRun } from '../../shared/accountRun';
import { readLanguage } from '../../shared/contactRun';

/** Does the same to the comment of each item and says what became of it. */
export async function moderateEveryItem(
	run: OperationRun,
	readAction: (place: ParameterPlace) => CommentAction,
): Promise<Emission[]> {
	const { context } = run;
	const { core, ledger, accountOf } = await startAccountRun(run);
	const handled = await run.eachItem(async (itemIndex) => {
		const place = { context, itemIndex };
		const commentId = readRequiredText(place, 'commentId', 'Comment ID');
		const action = readAction(place);
		const { accountId, instagram } = await accountOf(place);
		const key = { accountId, commentId, action };
		const { result, at } = await core.moderateComment({ ledger, instagram, clock: nodeClock }, key);
		const explanation = core.explainModeration(action, result, readLanguage(context, itemIndex));
		return { ...key, result, explanation, at: at.toISOString() };
	});
	return handled.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
}
