import { MINUTE_MS } from '../shared/duration';
import type { HttpAnswer } from '../shared/ports';
import type { GraphFailure } from './failure';
import { readUsage } from './readUsage';

/** Instagram's own estimate of when calls go on beats our guess (facts/instagram.md §5). */
export function withAnnouncedWait(
	failure: GraphFailure,
	{ headers }: Pick<HttpAnswer, 'headers'>,
): GraphFailure {
	if (failure.class !== 'rateLimited') return failure;
	const minutes = readUsage(headers).minutesToRegainAccess;
	return minutes > 0 ? { ...failure, retryAfterMs: minutes * MINUTE_MS } : failure;
}
