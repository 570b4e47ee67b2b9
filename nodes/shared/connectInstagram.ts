import type { InstagramClient, Ledger } from '../../core';
import { INSTAGRAM_CREDENTIAL } from './credentialNames';
import { instagramHttp } from './instagramHttp';
import type { NodeContext } from './instagramHttp';
import { loadCore } from './loadCore';
import type { Core } from './loadCore';

type InstagramServer = ReturnType<Core['parseInstagramServer']>;

/** The account of the credential, on a server that fits the database. */
export async function connectInstagram(
	context: NodeContext,
	ledger: Ledger,
): Promise<InstagramClient> {
	const core = await loadCore();
	const server = await readServer(context);
	await guardPurpose(server, ledger);
	return core.createInstagramClient({ http: instagramHttp(context), server: server.origin });
}

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
