import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './clock';

/** Facts §5. The lower of two official numbers where Meta's pages disagree. */
export interface LimitSettings {
	messagesPerSecond: number;
	mediaMessagesPerSecond: number;
	conversationsPerSecond: number;
	privateRepliesPerHour: number;
	livePrivateRepliesPerSecond: number;
	/** Non-messaging calls of one account in 24 hours; Meta's is 4800 x impressions. */
	callsPerDay: number;
	/** The platform limit: 200 x daily active users an hour, all accounts together. */
	dailyActiveUsers: number;
}

export const DEFAULT_LIMITS: LimitSettings = {
	messagesPerSecond: 100,
	mediaMessagesPerSecond: 10,
	conversationsPerSecond: 2,
	privateRepliesPerHour: 750,
	livePrivateRepliesPerSecond: 100,
	callsPerDay: 4_800 * 1_000,
	dailyActiveUsers: 1_000,
};

export const CALLS_PER_ACTIVE_USER = 200;

export type SendLimit = Exclude<keyof LimitSettings, 'callsPerDay' | 'dailyActiveUsers'>;

export interface Usage {
	percent: number;
	minutesToRegainAccess: number;
}

/** A sliding log: exact, unlike buckets, which let twice the limit through at their border. */
class SlidingLog {
	#times: number[] = [];

	#first = 0;

	count(now: number, windowMs: number): number {
		while (this.#first < this.#times.length && (this.#times[this.#first] ?? 0) <= now - windowMs) {
			this.#first += 1;
		}
		if (this.#first > 10_000) {
			this.#times = this.#times.slice(this.#first);
			this.#first = 0;
		}
		return this.#times.length - this.#first;
	}

	add(now: number): void {
		this.#times.push(now);
	}

	/** When the call at this place, counted from the oldest in the window, leaves the window. */
	leavesAt(place: number, windowMs: number): number {
		return (this.#times[this.#first + place] ?? 0) + windowMs;
	}
}

export class Limits {
	settings: LimitSettings = { ...DEFAULT_LIMITS };

	#logs = new Map<string, SlidingLog>();

	/** Takes a place under the limit, or says that there is none. */
	takeSend(limit: SendLimit, accountId: string, now: number): boolean {
		const windowMs = limit === 'privateRepliesPerHour' ? HOUR_MS : SECOND_MS;
		const log = this.#log(`${limit}/${accountId}`);
		if (log.count(now, windowMs) >= this.settings[limit]) return false;
		log.add(now);
		return true;
	}

	/** Counts refused calls as well: who keeps calling waits longer (facts §5). */
	countCall(accountId: string, now: number, cost: number): { account: Usage; app: Usage } {
		const account = this.#log(`calls/${accountId}`);
		const app = this.#log('calls');
		for (let call = 0; call < cost; call += 1) {
			account.add(now);
			app.add(now);
		}
		return this.usage(accountId, now);
	}

	usage(accountId: string, now: number): { account: Usage; app: Usage } {
		return {
			account: usageOf(
				this.#log(`calls/${accountId}`),
				{ limit: this.settings.callsPerDay, windowMs: DAY_MS },
				now,
			),
			app: usageOf(
				this.#log('calls'),
				{ limit: this.settings.dailyActiveUsers * CALLS_PER_ACTIVE_USER, windowMs: HOUR_MS },
				now,
			),
		};
	}

	#log(key: string): SlidingLog {
		const known = this.#logs.get(key);
		if (known) return known;
		const log = new SlidingLog();
		this.#logs.set(key, log);
		return log;
	}
}

function usageOf(
	log: SlidingLog,
	{ limit, windowMs }: { limit: number; windowMs: number },
	now: number,
): Usage {
	const calls = log.count(now, windowMs);
	const percent = Math.floor((calls * 100) / limit);
	if (calls <= limit) return { percent, minutesToRegainAccess: 0 };
	const waitMs = log.leavesAt(calls - limit - 1, windowMs) - now;
	return { percent, minutesToRegainAccess: Math.max(1, Math.ceil(waitMs / MINUTE_MS)) };
}
