import type { Ledger } from '../../../core';
import { openInstagram } from '../../shared/instagramAccess';
import type { ConnectedAccount, InstagramAccess } from '../../shared/instagramAccess';
import { loadCore } from '../../shared/loadCore';
import type { Core } from '../../shared/loadCore';
import { openDatabase } from '../../shared/openDatabase';
import type { OperationRun } from '../../shared/operation';
import { readAccount } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

/** What every operation of this node works with. */
export interface InsightRun {
	readonly core: Core;
	readonly ledger: Ledger;
	readonly access: InstagramAccess;
}

export async function startInsightRun({ context }: OperationRun): Promise<InsightRun> {
	const core = await loadCore();
	const ledger = await openDatabase(context);
	return { core, ledger, access: await openInstagram(context, ledger) };
}

/** The account that an item is about, known to the database from now on. */
export async function accountOfItem(
	{ access, ledger }: InsightRun,
	place: ParameterPlace,
): Promise<ConnectedAccount> {
	const account = await access.account(readAccount(place));
	await ledger.registerAccount({ accountId: account.accountId, username: account.username });
	return account;
}

/** An option that is off unless somebody added and switched it on. */
export const readSwitch = ({ context, itemIndex }: ParameterPlace, name: string): boolean =>
	context.getNodeParameter(name, itemIndex, false) === true;
