import { DAY_MS } from '../../shared/duration';
import type { StoredToken } from './storedToken';

/** Instagram refuses to refresh a younger one (facts/instagram.md §1.1). */
export const REFRESHABLE_AFTER_MS = DAY_MS;

export type UpkeepPlan = 'keep' | 'exchange' | 'refresh' | 'dead';

/**
 * What a token needs before it is used. It is renewed at the first use after each 24 hours, not only
 * near its end: so after any use at all it is good for 59 more days, and an account that is used
 * once a month, or on day 6 and then on day 64, stays connected. That is one call a day at most.
 */
export function planTokenUpkeep(
	{ life, steps }: Pick<StoredToken, 'life' | 'steps'>,
	now: Date,
): UpkeepPlan {
	if (life === null) return steps.first;
	if (life.expiresAt !== null && now >= life.expiresAt) return 'dead';
	const ageMs = now.getTime() - life.renewedAt.getTime();
	return ageMs >= REFRESHABLE_AFTER_MS ? steps.later : 'keep';
}
