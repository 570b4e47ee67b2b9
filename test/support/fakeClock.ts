import type { Clock } from '../../core/shared/ports';

/** A clock that only the test moves; a sleep moves it too and takes no real time. */
export class FakeClock implements Clock {
	#nowMs: number;

	/** @param start ISO 8601 with offset, or a Date. */
	constructor(start: string | Date) {
		this.#nowMs = toMs(start);
	}

	now(): Date {
		return new Date(this.#nowMs);
	}

	moveTo(instant: string | Date): void {
		this.#nowMs = toMs(instant);
	}

	advance(durationMs: number): void {
		this.#nowMs += durationMs;
	}

	async sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		this.advance(durationMs);
	}
}

function toMs(instant: string | Date): number {
	const ms = new Date(instant).getTime();
	if (Number.isNaN(ms)) throw new Error(`Not an instant: ${String(instant)}`);
	return ms;
}
