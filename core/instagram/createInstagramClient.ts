import type { HttpRequest } from '../shared/ports';
import { UserFacingError } from '../shared/userFacingError';
import type { InstagramClient } from './client';
import { getLatestMessages } from './getLatestMessages';
import { getOwnAccount } from './getOwnAccount';
import { getProfile } from './getProfile';
import { sendMessage } from './sendMessage';
import { createInsightReads } from './insightReads';
import type { Login } from './login';
import { parseInstagramServer } from './server';
import { subscribeToWebhooks } from './subscribeToWebhooks';

/** Alive until July 2028, and the version of Meta's own Instagram samples (facts/instagram.md §2.1). */
export const DEFAULT_GRAPH_VERSION = 'v25.0';

const GRAPH_VERSION = /^v\d{1,2}\.\d$/;

/**
 * The Graph calls for one account. `http` adds its token; nothing here retries.
 *
 * @throws UserFacingError `serverNotAllowed`, `graphVersionInvalid`
 */
export function createInstagramClient(options: {
	readonly http: HttpRequest;
	readonly server: string;
	readonly graphVersion?: string;
	/** Absent means Instagram Login. */
	readonly login?: Login;
}): InstagramClient {
	const { origin } = parseInstagramServer(options.server);
	const version = options.graphVersion ?? DEFAULT_GRAPH_VERSION;
	if (!GRAPH_VERSION.test(version)) {
		throw new UserFacingError(
			'graphVersionInvalid',
			'The version of the Instagram API is not of the form v25.0.',
			`Correct it in the credential, or leave it empty for ${DEFAULT_GRAPH_VERSION}.`,
		);
	}

	const { http, login = 'instagram' } = options;
	const connection = { http, baseUrl: `${origin}/${version}`, login };
	return {
		...createInsightReads(connection),
		getOwnAccount: async () => await getOwnAccount(connection),
		sendMessage: async (message) => await sendMessage(connection, message),
		getLatestMessages: async (igsid) => await getLatestMessages(connection, igsid),
		getProfile: async (igsid) => await getProfile(connection, igsid),
		subscribeToWebhooks: async (fields) => await subscribeToWebhooks(connection, fields),
	};
}
