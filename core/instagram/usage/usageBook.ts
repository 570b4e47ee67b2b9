import type { KeptUsage } from './usageRule';

/** The latest usage of each account, in the memory of this process. */
export interface UsageBook {
	read(accountId: string): KeptUsage | null;
	keep(accountId: string, usage: KeptUsage): void;
}

/** Far more accounts than one n8n serves; the oldest reading goes first. */
const ACCOUNTS_MAX = 10_000;

export function createUsageBook(): UsageBook {
	const latest = new Map<string, KeptUsage>();
	return {
		read: (accountId) => latest.get(accountId) ?? null,
		keep: (accountId, usage) => {
			latest.delete(accountId);
			latest.set(accountId, usage);
			const oldest = latest.keys().next();
			if (latest.size > ACCOUNTS_MAX && oldest.done === false) latest.delete(oldest.value);
		},
	};
}

/** One book a process: every node that calls in the name of an account sees the same limit. */
export const sharedUsage: UsageBook = createUsageBook();
