import { z } from 'zod';
import { READ_TIMEOUT_MS, askGraph, isSuccess } from '../graphConnection';
import type { GraphConnection } from '../graphConnection';

const permissions = z.object({
	data: z.array(z.object({ permission: z.string(), status: z.string() })),
});

/** `GET /me/permissions` of a Facebook user's token; null when Facebook does not say. */
export async function listPermissions(
	connection: GraphConnection,
): Promise<readonly string[] | null> {
	const asked = await askGraph(connection, {
		method: 'GET',
		path: '/me/permissions',
		timeoutMs: READ_TIMEOUT_MS,
	});
	if (asked.kind === 'noAnswer' || !isSuccess(asked.answer)) return null;

	const parsed = permissions.safeParse(asked.answer.body);
	if (!parsed.success) return null;
	return parsed.data.data
		.filter(({ status }) => status === 'granted')
		.map(({ permission }) => permission);
}
