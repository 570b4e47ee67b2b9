import type { AccountAddress, ConnectionFacts, InstagramClient, Ledger } from '../../core';
import { bearerHttp } from './instagramHttp';
import type { NodeContext } from './instagramHttp';
import { readSettings } from './instagramSettings';
import type { InstagramServer, InstagramSettings } from './instagramSettings';
import { loadCore } from './loadCore';
import type { Core } from './loadCore';
import { nodeClock } from './nodeClock';
import { openToken } from './tokens/openToken';
import type { OpenToken } from './tokens/openToken';

/** An Instagram account that the credential reaches, and the calls in its name. */
export interface ConnectedAccount {
	readonly accountId: string;
	readonly username: string;
	readonly instagram: InstagramClient;
	/** Asks Instagram how this account is connected. */
	inspect(): Promise<ConnectionFacts>;
	/** Asks Instagram only which of its events are switched on. */
	readSubscription(): Promise<ConnectionFacts['subscription']>;
}

/** What the Instagram credential of a node reaches. */
export interface InstagramAccess {
	readonly settings: InstagramSettings;
	accounts(): Promise<readonly ConnectedAccount[]>;
	/**
	 * The account with this ID; an empty ID stands for the only account there is.
	 * @throws UserFacingError `otherAccount`, `accountNotChosen`
	 */
	account(accountId: string): Promise<ConnectedAccount>;
	/** The token of this run, renewed if it was due. */
	token(): Promise<OpenToken>;
	/** What the token may do; null where neither the sign-in nor Meta tells. */
	scopes(): Promise<readonly string[] | null>;
}

/** The credential of the node, on a server that fits the database. Asks Instagram on first use. */
export async function openInstagram(
	context: NodeContext,
	ledger: Ledger,
): Promise<InstagramAccess> {
	const core = await loadCore();
	const settings = await readSettings(context);
	await guardPurpose(settings.server, ledger);

	let opened: Promise<OpenToken> | undefined;
	const token = async () => await (opened ??= openAndWarn(context, { settings, ledger }));
	let known: Promise<readonly ConnectedAccount[]> | undefined;
	const accounts = async () =>
		await (known ??= listAccounts({ context, core, settings, token: await token() }));
	return {
		settings,
		token,
		accounts,
		account: async (accountId) => chooseAccount(core, await accounts(), accountId),
		scopes: async () => await grantedScopes({ context, core, settings, token: await token() }),
	};
}

async function openAndWarn(
	context: NodeContext,
	given: { settings: InstagramSettings; ledger: Ledger },
): Promise<OpenToken> {
	const core = await loadCore();
	const opened = await openToken(context, given);
	const warning = core.graphVersionWarning(given.settings.graphVersion, opened.now);
	if (warning !== null) hint(context, warning);
	if (!opened.isStored) {
		hint(
			context,
			'The Instagram token was renewed, but this n8n does not keep it: after a restart the connection may be lost. Choose "Access Token" under Authentication, with the credential "Instagram Stories Access Token API".',
		);
	}
	return opened;
}

/** Only a run in the editor or a published one has a place for it; webhooks and lists have none. */
function hint(context: NodeContext, message: string): void {
	if ('addExecutionHints' in context) {
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
}

interface Connection {
	readonly context: NodeContext;
	readonly core: Core;
	readonly settings: InstagramSettings;
	readonly token: OpenToken;
}

async function listAccounts(connection: Connection): Promise<readonly ConnectedAccount[]> {
	const { core, settings, token } = connection;
	const asker = callsOf(connection, { token: token.token.value });
	if (settings.login === 'instagram') {
		const own = await asker.instagram.getOwnAccount();
		const { accountId } = own;
		return [{ ...own, ...callsOf(connection, { token: token.token.value, accountId }) }];
	}
	const pages = await core.processMemory.pageAccounts(token.token, token.now, async () =>
		core.listPageAccounts(core.connectionOf(asker.options)),
	);
	return pages.map(({ accountId, username, pageId, pageToken }) => ({
		accountId,
		username,
		...callsOf(connection, {
			token: pageToken,
			accountId,
			address: core.accountOfPage(accountId, pageId),
		}),
	}));
}

/** Instagram tells at the sign-in, Facebook when it is asked (facts/instagram.md §1). */
async function grantedScopes(connection: Connection): Promise<readonly string[] | null> {
	const { core, settings, token } = connection;
	if (settings.login === 'instagram') return token.token.scopes;
	const { options } = callsOf(connection, { token: token.token.value });
	return await core.listPermissions(core.connectionOf(options));
}

/**
 * The calls with one token: that of the sign-in, or that of a Page. Once it is known for which account,
 * they keep to the limit of that account, whichever node makes them.
 */
function callsOf(
	{ context, core, settings }: Connection,
	{
		token,
		accountId,
		address,
	}: { readonly token: string; readonly accountId?: string; readonly address?: AccountAddress },
) {
	const http = bearerHttp(context, token);
	const options = {
		http:
			accountId === undefined
				? http
				: core.withUsageRule(http, { accountId, clock: nodeClock, usage: core.sharedUsage }),
		server: settings.server.origin,
		graphVersion: settings.graphVersion,
		...(address === undefined ? {} : { address }),
	};
	return {
		options,
		instagram: core.createInstagramClient(options),
		inspect: async () => await core.inspectConnection(core.connectionOf(options)),
		readSubscription: async () => await core.readSubscription(core.connectionOf(options)),
	};
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

/** @throws UserFacingError when the credential names an impossible server. */
export const readServer = async (context: NodeContext): Promise<InstagramServer> =>
	(await readSettings(context)).server;

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
