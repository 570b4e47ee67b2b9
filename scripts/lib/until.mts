import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 250;

/** Asks again and again until the answer is yes. */
export async function until(
	what: string,
	isTrue: () => Promise<boolean>,
	timeoutMs: number,
): Promise<void> {
	const giveUpAt = performance.now() + timeoutMs;
	while (!(await isTrue())) {
		if (performance.now() > giveUpAt) {
			throw new Error(`After ${Math.round(timeoutMs / 1000)} s still not true: ${what}.`);
		}
		await pause(POLL_MS);
	}
}
