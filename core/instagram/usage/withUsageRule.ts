import type { Clock, HttpRequest } from '../../shared/ports';
import { readUsage } from '../readUsage';
import { CallHeldBack } from './callHeldBack';
import type { UsageBook } from './usageBook';
import { judgeUsage } from './usageRule';

/**
 * HTTP in the name of one account that reads the usage headers of every answer and keeps within them:
 * slower from 80 % on, no call from 95 % on or while Instagram announced minutes to wait.
 *
 * @throws CallHeldBack instead of calling; the Graph calls answer it as `rateLimited`, surely not
 * delivered, with the time to wait
 */
export const withUsageRule =
	(
		http: HttpRequest,
		{
			accountId,
			clock,
			usage,
		}: { readonly accountId: string; readonly clock: Clock; readonly usage: UsageBook },
	): HttpRequest =>
	async (request) => {
		const now = clock.now();
		const verdict = judgeUsage(usage.read(accountId), now);
		if (verdict.kind === 'stop') {
			throw new CallHeldBack(verdict.until.getTime() - now.getTime());
		}
		if (verdict.kind === 'slow') await clock.sleep(verdict.waitMs);

		const answer = await http(request);
		const read = readUsage(answer.headers, accountId);
		// The headers come only after "enough" calls; an answer without them says nothing new.
		if (read.percentMax !== null) usage.keep(accountId, { ...read, readAt: clock.now() });
		return answer;
	};
