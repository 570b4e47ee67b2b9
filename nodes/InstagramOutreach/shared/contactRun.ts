import type { IExecuteFunctions } from 'n8n-workflow';
import type { Clock, InstagramClient, Language, Ledger, Random } from '../../../core';
import { connectInstagram } from '../../shared/connectInstagram';
import { loadCore } from '../../shared/loadCore';
import type { Core } from '../../shared/loadCore';
import { nodeClock } from '../../shared/nodeClock';
import { openDatabase } from '../../shared/openDatabase';
import type { OperationRun } from '../../shared/operation';
import { readNumber, readText, refusedParameter } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

/** Enough for the messages of one run; the rest is asked for at the next one. */
const PROFILES_PER_RUN_MAX = 50;
const LONGEST_WAIT_DEFAULT_SECONDS = 300;

export interface ContactRun {
	readonly core: Core;
	/** The account of the credential: the only one its token may write for. */
	readonly accountId: string;
	readonly ports: {
		readonly ledger: Ledger;
		readonly instagram: InstagramClient;
		readonly clock: Clock;
		readonly random: Random;
	};
}

/**
 * Connects, makes the account known and asks Instagram for the handles that are still missing: until
 * then these people wait (DESIGN §5 Events).
 */
export async function startContactRun({ context }: OperationRun): Promise<ContactRun> {
	const core = await loadCore();
	const ledger = await openDatabase(context);
	const instagram = await connectInstagram(context, ledger);
	const { accountId, username } = await instagram.getOwnAccount();
	const timezone = readText({ context, itemIndex: 0 }, 'options.timezone');
	await ledger.registerAccount({
		accountId,
		username,
		...(timezone === '' ? {} : { timezone }),
	});

	const ports = { ledger, instagram, clock: nodeClock, random: Math.random };
	await core.drainProfileJobs(ports, accountId, PROFILES_PER_RUN_MAX);
	return { core, accountId, ports };
}

export function readAccount(place: ParameterPlace, ownAccountId: string): string {
	const accountId = readText(place, 'account');
	if (accountId === '' || accountId === ownAccountId) return ownAccountId;

	throw refusedParameter(
		place,
		'The Instagram credential belongs to another account than "Account"',
		'Choose the credential of that account, or leave Account empty.',
	);
}

export const readLanguage = (context: IExecuteFunctions, itemIndex: number): Language =>
	readText({ context, itemIndex }, 'options.language') === 'it' ? 'it' : 'en';

/** One for the whole run, so only the first item is asked. */
export const longestWaitMs = (context: IExecuteFunctions): number =>
	(readNumber({ context, itemIndex: 0 }, 'options.waitMaxSeconds') ??
		LONGEST_WAIT_DEFAULT_SECONDS) * 1000;
