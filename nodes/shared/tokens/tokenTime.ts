import type { NodeContext } from '../instagramHttp';
import { plainHttp } from '../instagramHttp';
import type { InstagramServer } from '../instagramSettings';
import { nodeClock } from '../nodeClock';

const ANSWER_TIMEOUT_MS = 2000;

/**
 * The time by which tokens age: this computer's, and with a practice account that of the practice
 * Instagram, whose clock can be moved. A real server is never asked for it.
 */
export async function tokenTime(context: NodeContext, server: InstagramServer): Promise<Date> {
	if (!server.isPractice) return nodeClock.now();
	try {
		const { body } = await plainHttp(context)({
			method: 'GET',
			url: `${server.origin}/_sandbox/clock`,
			timeoutMs: ANSWER_TIMEOUT_MS,
		});
		const { nowMs } = body as { nowMs?: unknown };
		return typeof nowMs === 'number' ? new Date(nowMs) : nodeClock.now();
	} catch {
		return nodeClock.now();
	}
}
