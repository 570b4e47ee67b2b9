import type { HttpRequest, InstagramClient, Ledger } from '../../core';
import { INSTAGRAM_CREDENTIAL } from './credentialNames';
import { instagramHttp } from './instagramHttp';
import type { NodeContext } from './instagramHttp';
import { loadCore } from './loadCore';
import type { Core } from './loadCore';
import { nodeClock } from './nodeClock';

type InstagramServer = ReturnType<Core['parseInstagramServer']>;

/** An Instagram account that the credential reaches, and the calls in its name. */
export interface ConnectedAccount {
	readonly accountId: string;
	readonly username: string;
	readonly instagram: InstagramClient;
}

/** What the Instagram credential of a node reaches. */
export interface InstagramAccess {
	accounts(): Promise<readonly ConnectedAccount[]>;
	/**
	 * The account with this ID; an empty ID stands for the only account there is.
	 * @throws UserFacingError `otherAccount`, `accountNotChosen`
	 */
	account(accountId: string): Promise<ConnectedAccount>;
}

/** The credential of the node, on a server that fits the database. Asks Instagram on first use. */
export async function openInstagram(
	context: NodeContext,
	ledger: Ledger,
): Promise<InstagramAccess> {
	const core = await loadCore();
	const server = await readServer(context);
	await guardPurpose(server, ledger);
	const connect = (http: HttpRequest) =>
		core.createInstagramClient({ http, server: server.origin });

	let known: Promise<readonly ConnectedAccount[]> | undefined;
	const accounts = async () =>
		await (known ??= listAccounts(core, instagramHttp(context), connect));
	return {
		accounts,
		account: async (accountId) => chooseAccount(core, await accounts(), accountId),
	};
}

/** Each account's calls keep to the limit of that account, whichever node makes them. */
async function listAccounts(
	core: Core,
	http: HttpRequest,
	connect: (http: HttpRequest) => InstagramClient,
): Promise<readonly ConnectedAccount[]> {
	const own = await connect(http).getOwnAccount();
	const limits = { accountId: own.accountId, clock: nodeClock, usage: core.sharedUsage };
	return [{ ...own, instagram: connect(core.withUsageRule(http, limits)) }];
}

function chooseAccount(
	core: Core,
	accounts: readonly ConnectedAccount[],
	accountId: string,
): ConnectedAccount {
	const [only] = accounts;
	const chosen = accountId === '' && accounts.length === 1 ? only : byId(accounts, accountId);
	if (chosen !== undefined) return chosen;

	if (accountId === '') {
		throw new core.UserFacingError(
			'accountNotChosen',
			'The Instagram credential reaches several accounts, and "Account" is empty',
			'Choose one under Account, or give its ID with an expression.',
		);
	}
	throw new core.UserFacingError(
		'otherAccount',
		'The Instagram credential belongs to another account than "Account"',
		'Choose the credential of that account, or leave Account empty.',
	);
}

const byId = (accounts: readonly ConnectedAccount[], id: string): ConnectedAccount | undefined =>
	accounts.find(({ accountId }) => accountId === id);

/** @throws UserFacingError when the credential was never connected or names an impossible server. */
export async function readServer(context: NodeContext): Promise<InstagramServer> {
	const core = await loadCore();
	const { server, practicePort, oauthTokenData } =
		await context.getCredentials(INSTAGRAM_CREDENTIAL);
	if (oauthTokenData === undefined) {
		throw new core.UserFacingError(
			'notConnected',
			'The Instagram credential is not connected yet.',
			'Open the credential and choose Connect.',
		);
	}
	return core.parseInstagramServer(
		server === 'practice' ? `http://127.0.0.1:${String(practicePort)}` : core.INSTAGRAM_ORIGIN,
	);
}

/** Practice people are never written to through Instagram, nor real ones through a pretend one. */
export async function guardPurpose(server: InstagramServer, ledger: Ledger): Promise<void> {
	const core = await loadCore();
	const { purpose } = await ledger.describe();
	const needed = server.isPractice ? 'practice' : 'real';
	if (purpose === needed) return;

	throw new core.UserFacingError(
		'practiceAndRealMixed',
		needed === 'practice'
			? 'A practice account cannot be used with an Outreach Database for real data.'
			: 'Instagram cannot be used with an Outreach Database for practice.',
		needed === 'practice'
			? 'Choose an Outreach Database credential with the purpose Practice.'
			: 'Choose an Outreach Database credential with the purpose Real, or none.',
	);
}
