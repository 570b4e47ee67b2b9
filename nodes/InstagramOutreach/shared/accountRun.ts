import type { InstagramClient, Ledger } from '../../../core';
import { openInstagram } from '../../shared/instagramAccess';
import type { ConnectedAccount } from '../../shared/instagramAccess';
import { loadCore } from '../../shared/loadCore';
import type { Core } from '../../shared/loadCore';
import { openDatabase } from '../../shared/openDatabase';
import type { OperationRun } from '../../shared/operation';
import { readAccount } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

export interface NamedAccount {
	readonly accountId: string;
	/** Such as `@bakery`. */
	readonly handle: string;
	readonly instagram: InstagramClient;
}

/** For operations that write to nobody: nothing is prepared for sending. */
export interface AccountRun {
	readonly core: Core;
	readonly ledger: Ledger;
	/** The account that the item names. */
	accountOf(place: ParameterPlace): Promise<NamedAccount>;
	/** The same, or every account of the credential where the item names none. */
	accountsOf(place: ParameterPlace): Promise<NamedAccount[]>;
}

export async function startAccountRun({ context }: OperationRun): Promise<AccountRun> {
	const core = await loadCore();
	const ledger = await openDatabase(context);
	const access = await openInstagram(context, ledger);
	const remember = async ({ accountId, username, instagram }: ConnectedAccount) => {
		await ledger.registerAccount({ accountId, username });
		return { accountId, handle: `@${username}`, instagram };
	};
	return {
		core,
		ledger,
		accountOf: async (place) => remember(await access.account(readAccount(place))),
		async accountsOf(place) {
			const accountId = readAccount(place);
			const named = accountId === '' ? await access.accounts() : [await access.account(accountId)];
			return await Promise.all(named.map(remember));
		},
	};
}
