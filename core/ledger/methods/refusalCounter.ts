import { SECOND_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { RefusalReason } from '../ledger';
import { addRefusals } from '../repositories/refusedDeliveries';

/** Anyone can send rubbish to a public address; it must not become one commit each. */
const FLUSH_INTERVAL_MS = 10 * SECOND_MS;

interface RefusalCounter {
	note(consumer: string, reason: RefusalReason): Promise<void>;
	flush(): Promise<void>;
}

/** Counts in memory and writes now and then; what a crash loses is a few counts. */
export function createRefusalCounter(context: LedgerContext): RefusalCounter {
	let waiting = new Map<string, { consumer: string; reason: string; times: number }>();
	let flushedAtMs = -Infinity;

	async function flush(): Promise<void> {
		const nowMs = context.clock.now().getTime();
		const refused = [...waiting.values()].map((each) => ({ ...each, latestAtMs: nowMs }));
		waiting = new Map();
		flushedAtMs = nowMs;
		if (refused.length > 0) {
			await context.store.write(async (db) => await addRefusals(db, refused));
		}
	}

	return {
		note: async (consumer, reason) => {
			const key = `${consumer} ${reason}`;
			const times = (waiting.get(key)?.times ?? 0) + 1;
			waiting.set(key, { consumer, reason, times });
			if (context.clock.now().getTime() - flushedAtMs >= FLUSH_INTERVAL_MS) await flush();
		},
		flush,
	};
}
