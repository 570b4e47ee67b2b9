import type { CommentAction } from '../../../../core';
import type { Emission, OperationRun } from '../../../shared/operation';
import { readRequiredText, type ParameterPlace } from '../../../shared/parameters';
import { readLanguage, startContactRun } from '../../shared/contactRun';

/** Does the same to the comment of each item and says what became of it. */
export async function moderateEveryItem(
	run: OperationRun,
	readAction: (place: ParameterPlace) => CommentAction,
): Promise<Emission[]> {
	const { context } = run;
	const contact = await startContactRun(run);
	const { core } = contact;
	const handled = await run.eachItem(async (itemIndex) => {
		const place = { context, itemIndex };
		const commentId = readRequiredText(place, 'commentId', 'Comment ID');
		const action = readAction(place);
		const { accountId, instagram, ports } = await contact.accountOf(place);
		const key = { accountId, commentId, action };
		const { result, at } = await core.moderateComment({ ...ports, instagram }, key);
		const explanation = core.explainModeration(action, result, readLanguage(context, itemIndex));
		return { ...key, result, explanation, at: at.toISOString() };
	});
	return handled.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
}
