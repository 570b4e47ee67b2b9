import type { OutreachPolicy } from '../../../outreach/policy';
import { DAY_MS } from '../../../shared/duration';
import type { Database } from '../../database/store';
import { readPolicy } from '../policies';

/** Messages that 24 hours may hold, of all accounts together, by the policy of each one's latest send. */
export async function readDailyCap(
	db: Database,
	accounts: readonly number[],
): Promise<number | null> {
	let total: number | null = null;
	for (const account of accounts) {
		const latest = await db
			.selectFrom('send')
			.select('policy_id')
			.where('account_id', '=', account)
			// Limits of an e-mail say nothing about Instagram.
			.where('medium', '=', 'instagram')
			.orderBy('id', 'desc')
			.limit(1)
			.executeTakeFirst();
		if (latest === undefined) continue;
		const cap = dailyCapOf(await readPolicy(db, latest.policy_id));
		if (cap !== null) total = (total ?? 0) + cap;
	}
	return total;
}

/** The tightest one; a window that is longer than a day says nothing about one day. */
function dailyCapOf({ caps }: OutreachPolicy): number | null {
	const daily = caps
		.filter(({ scope, windowMs }) => scope === 'account' && windowMs <= DAY_MS)
		.map(({ sendsMax, windowMs }) => Math.floor((sendsMax * DAY_MS) / windowMs));
	return daily.length === 0 ? null : Math.min(...daily);
}
