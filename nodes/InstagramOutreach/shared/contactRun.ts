import type { IExecuteFunctions } from 'n8n-workflow';
import type { DeliveryPorts, InstagramClient, Language, Ledger } from '../../../core';
import { openInstagram } from '../../shared/instagramAccess';
import type { ConnectedAccount } from '../../shared/instagramAccess';
import { loadCore } from '../../shared/loadCore';
import type { Core } from '../../shared/loadCore';
import { nodeClock } from '../../shared/nodeClock';
import { openDatabase } from '../../shared/openDatabase';
import type { OperationRun } from '../../shared/operation';
import { readAccount, readNumber, readText } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

/** Enough for the messages of one run; the rest is asked for at the next one. */
const PROFILES_PER_RUN_MAX = 50;
const LONGEST_WAIT_DEFAULT_SECONDS = 300;

/** One account of the run, and all that a delivery in its name needs. */
export interface ContactAccount {
	readonly accountId: string;
	/** Such as `@bakery`. */
	readonly handle: string;
	readonly ports: DeliveryPorts;
	readonly instagram: InstagramClient;
}

export interface ContactRun {
	readonly core: Core;
	readonly ledger: Ledger;
	/** The account that the item names; an account is prepared once for the whole run. */
	accountOf(place: ParameterPlace): Promise<ContactAccount>;
}

export async function startContactRun({ context }: OperationRun): Promise<ContactRun> {
	const core = await loadCore();
	const ledger = await openDatabase(context);
	const access = await openInstagram(context, ledger);
	const prepared = new Map<string, Promise<ContactAccount>>();
	return {
		core,
		ledger,
		async accountOf(place) {
			const account = await access.account(readAccount(place));
			const ready =
				prepared.get(account.accountId) ?? prepareAccount({ core, ledger }, account, place);
			prepared.set(account.accountId, ready);
			return await ready;
		},
	};
}

/**
 * Makes the account known and asks Instagram for the handles that are still missing: until then these
 * people wait (DESIGN §5 Events).
 */
async function prepareAccount(
	{ core, ledger }: Pick<ContactRun, 'core' | 'ledger'>,
	{ accountId, username, instagram }: ConnectedAccount,
	place: ParameterPlace,
): Promise<ContactAccount> {
	const timezone = readText(place, 'options.timezone');
	await ledger.registerAccount({
		accountId,
		username,
		...(timezone === '' ? {} : { timezone }),
	});
	const ports = { ledger, instagram, clock: nodeClock, random: Math.random };
	await core.drainProfileJobs(ports, accountId, PROFILES_PER_RUN_MAX);
	return { accountId, handle: `@${username}`, ports, instagram };
}

export const readLanguage = (context: IExecuteFunctions, itemIndex: number): Language =>
	readText({ context, itemIndex }, 'options.language') === 'it' ? 'it' : 'en';

/** One for the whole run, so only the first item is asked. */
export const longestWaitMs = (context: IExecuteFunctions): number =>
	(readNumber({ context, itemIndex: 0 }, 'options.waitMaxSeconds') ??
		LONGEST_WAIT_DEFAULT_SECONDS) * 1000;
