import type { IDataObject } from 'n8n-workflow';
import type { ConversationStarters } from '../../../../core';
import { openInstagram, type ConnectedAccount } from '../../../shared/instagramAccess';
import { openDatabase } from '../../../shared/openDatabase';
import type { Emission, OperationRun } from '../../../shared/operation';
import { readAccount, type ParameterPlace } from '../../../shared/parameters';

/** One item for each item, about the account that it names. */
export async function forEachAccount(
	run: OperationRun,
	handle: (account: ConnectedAccount, place: ParameterPlace) => Promise<IDataObject>,
): Promise<Emission[]> {
	const { context } = run;
	const access = await openInstagram(context, await openDatabase(context));
	const handled = await run.eachItem(async (itemIndex) => {
		const place = { context, itemIndex };
		return await handle(await access.account(readAccount(place)), place);
	});
	return handled.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
}

export const startersItem = (
	accountId: string,
	{ iceBreakers, menu }: Required<ConversationStarters>,
): IDataObject => ({
	accountId,
	iceBreakers: iceBreakers.map((one) => ({ ...one })),
	menu: menu.map((one) => ({ ...one })),
});
