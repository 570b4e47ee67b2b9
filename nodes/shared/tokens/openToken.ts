import type { Ledger, StoredToken, TokenUpkeep } from '../../../core';
import { plainHttp } from '../instagramHttp';
import type { NodeContext } from '../instagramHttp';
import type { InstagramSettings } from '../instagramSettings';
import { loadCore } from '../loadCore';
import { nodeClock } from '../nodeClock';
import { tokenStore } from './tokenStore';
import { tokenTime } from './tokenTime';

/** A token of the credential as it is used in one run. */
export interface OpenToken {
	readonly token: StoredToken;
	/** False: renewed in this process only. */
	readonly isStored: boolean;
	/** Whether opening it renewed it. */
	readonly wasRenewed: boolean;
	/** Whether Instagram refused a renewal that was due; the token still works then. */
	readonly wasRefused: boolean;
	readonly now: Date;
}

/**
 * The token to use now: exchanged, refreshed and stored as needed, once for all who ask.
 * @param options.isForced asks Instagram although it refused a moment ago
 * @throws UserFacingError `notConnected`, `connectionEnded`
 */
export async function openToken(
	context: NodeContext,
	given: { readonly settings: InstagramSettings; readonly ledger: Ledger },
	options: { readonly isForced: boolean } = { isForced: false },
): Promise<OpenToken> {
	const core = await loadCore();
	const { key } = given.settings;
	const upkeep = await upkeepOf(context, given);
	if (options.isForced) core.processMemory.forgetRefusal(key);
	const before = await upkeep.read();
	const token = await core.keepTokenAlive(upkeep);
	const now = await upkeep.now();
	return {
		token,
		isStored: !core.processMemory.isKept(key, token),
		wasRenewed: token.value !== before.value,
		wasRefused: core.processMemory.isResting(key, now),
		now,
	};
}

async function upkeepOf(
	context: NodeContext,
	{ settings, ledger }: { settings: InstagramSettings; ledger: Ledger },
): Promise<TokenUpkeep> {
	const core = await loadCore();
	const { key, login, server, graphVersion, appId, appSecret } = settings;
	const app = {
		login,
		http: plainHttp(context),
		origin: server.origin,
		graphVersion,
		appId,
		appSecret,
	};
	const leaseName = `token of ${key}`;
	return {
		key,
		memory: core.processMemory,
		...(await tokenStore(context, settings)),
		takeLease: async (durationMs) => await ledger.takeLease(leaseName, durationMs),
		releaseLease: async (holder) => await ledger.releaseLease(leaseName, holder),
		renew: async (step, token) => await core.renewToken(app, step, token),
		now: async () => await tokenTime(context, server),
		clock: nodeClock,
	};
}
