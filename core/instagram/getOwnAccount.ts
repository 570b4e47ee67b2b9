import { z } from 'zod';
import { UserFacingError } from '../shared/userFacingError';
import { classifyGraphFailure } from './classifyGraphFailure';
import { READ_TIMEOUT_MS, askGraph, flatOrWrapped, isSuccess } from './graphConnection';
import type { GraphConnection } from './graphConnection';
import { graphRequestError } from './graphRequestError';

const digits = z.union([
	z.string().regex(/^\d{1,32}$/),
	z.number().int().nonnegative().safe().transform(String),
]);
const named = { username: z.string().min(1).max(100) };

const ACCOUNT_BY = {
	user_id: flatOrWrapped(
		z.object({ user_id: digits, ...named }).transform(({ user_id: accountId, username }) => ({
			accountId,
			username,
		})),
	),
	id: flatOrWrapped(
		z.object({ id: digits, ...named }).transform(({ id: accountId, username }) => ({
			accountId,
			username,
		})),
	),
} as const;

/**
 * The professional account behind the token. `user_id` is what webhooks call `entry.id`; with Instagram
 * Login `id` would be another number (facts/instagram.md §1.1).
 *
 * @throws UserFacingError when Instagram refuses, cannot be reached, or names no usable account; a
 * number above 2^53 has lost digits and would be another account
 */
export async function getOwnAccount(
	connection: GraphConnection,
): Promise<{ readonly accountId: string; readonly username: string }> {
	const { account, idField } = connection.address;
	const asked = await askGraph(connection, {
		method: 'GET',
		path: account,
		query: { fields: `${idField},username` },
		timeoutMs: READ_TIMEOUT_MS,
	});
	if (asked.kind === 'noAnswer') throw graphRequestError(asked.failure);
	const { answer } = asked;
	if (!isSuccess(answer)) throw graphRequestError(classifyGraphFailure(answer.status, answer.body));

	const parsed = ACCOUNT_BY[idField].safeParse(answer.body);
	if (parsed.success) return parsed.data;
	throw new UserFacingError(
		'accountUnreadable',
		'Instagram did not name the connected account, or its number arrived with lost digits.',
		'Connect again with a professional account (business or creator). If it stays so, report it to the makers of this package.',
	);
}
