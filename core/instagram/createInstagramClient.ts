import type { HttpRequest } from '../shared/ports';
import type { InstagramClient } from './client';
import { moderateComment } from './comments/moderateComment';
import { replyToComment } from './comments/replyToComment';
import {
	getConversationStarters,
	removeConversationStarters,
	setConversationStarters,
} from './conversationStarters/messengerProfile';
import { getLatestMessages } from './getLatestMessages';
import { getOwnAccount } from './getOwnAccount';
import { getProfile } from './getProfile';
import { getSentMessages } from './getSentMessages';
import type { GraphConnection } from './graphConnection';
import { parseGraphVersion } from './graphVersions';
import { createInsightReads } from './insightReads';
import { OWN_ACCOUNT } from './login';
import type { AccountAddress } from './login';
import { sendMessage, sendPrivateReply } from './sendMessage';
import { parseInstagramServer } from './server';
import { subscribeToWebhooks } from './subscribeToWebhooks';

export interface InstagramClientOptions {
	readonly http: HttpRequest;
	readonly server: string;
	readonly graphVersion?: string;
	/** Absent: the one account that the token belongs to. */
	readonly address?: AccountAddress;
}

/**
 * The Graph calls for one account. `http` adds its token; nothing here retries.
 *
 * @throws UserFacingError `serverNotAllowed`, `graphVersionInvalid`
 */
export function createInstagramClient(options: InstagramClientOptions): InstagramClient {
	const connection = connectionOf(options);
	return {
		...createInsightReads(connection),
		getOwnAccount: async () => await getOwnAccount(connection),
		sendMessage: async (message) => await sendMessage(connection, message),
		sendPrivateReply: async (message) => await sendPrivateReply(connection, message),
		replyToComment: async (reply) => await replyToComment(connection, reply),
		moderateComment: async (moderation) => await moderateComment(connection, moderation),
		getConversationStarters: async () => await getConversationStarters(connection),
		setConversationStarters: async (starters) =>
			await setConversationStarters(connection, starters),
		removeConversationStarters: async (kinds) =>
			await removeConversationStarters(connection, kinds),
		getLatestMessages: async (igsid) => await getLatestMessages(connection, igsid),
		getSentMessages: async (igsid) => await getSentMessages(connection, igsid),
		getProfile: async (igsid) => await getProfile(connection, igsid),
		subscribeToWebhooks: async (fields) => await subscribeToWebhooks(connection, fields),
	};
}

/** @throws UserFacingError `serverNotAllowed`, `graphVersionInvalid` */
export function connectionOf({
	http,
	server,
	graphVersion,
	address = OWN_ACCOUNT,
}: InstagramClientOptions): GraphConnection {
	const { origin } = parseInstagramServer(server);
	return { http, baseUrl: `${origin}/${parseGraphVersion(graphVersion)}`, address };
}
