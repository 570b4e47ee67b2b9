import { sleep } from 'n8n-workflow';
import type { Clock } from '../../core';

/** The computer's time, and a sleep that n8n's Stop button ends at once. */
export const nodeClock: Clock = {
	now: () => new Date(),
	async sleep(durationMs, signal) {
		signal?.throwIfAborted();
		let stop = (): void => {};
		const stopped = new Promise<never>((_, reject) => {
			stop = () => reject(signal?.reason);
			signal?.addEventListener('abort', stop, { once: true });
		});
		try {
			await Promise.race([sleep(durationMs), stopped]);
		} finally {
			signal?.removeEventListener('abort', stop);
		}
	},
};
