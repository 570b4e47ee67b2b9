/**
 * The sandbox's own time: the system's time plus an offset, so that a test can pass 24 hours in no
 * time while everything keeps ticking. Frozen, it stands still: boundaries can be met to the millisecond.
 */
export class SandboxClock {
	#offsetMs = 0;

	#frozenAtMs: number | null = null;

	constructor(startAt?: string) {
		if (startAt !== undefined) this.moveTo(parseInstant(startAt));
	}

	now(): number {
		return this.#frozenAtMs ?? Date.now() + this.#offsetMs;
	}

	get offsetMs(): number {
		return this.#frozenAtMs === null ? this.#offsetMs : this.#frozenAtMs - Date.now();
	}

	get isFrozen(): boolean {
		return this.#frozenAtMs !== null;
	}

	advance(durationMs: number): void {
		this.moveTo(this.now() + durationMs);
	}

	moveTo(instantMs: number): void {
		this.#offsetMs = instantMs - Date.now();
		if (this.isFrozen) this.#frozenAtMs = instantMs;
	}

	freeze(): void {
		this.#frozenAtMs = this.now();
	}

	unfreeze(): void {
		if (this.#frozenAtMs !== null) this.#offsetMs = this.#frozenAtMs - Date.now();
		this.#frozenAtMs = null;
	}

	useRealTime(): void {
		this.#offsetMs = 0;
		this.#frozenAtMs = null;
	}
}

/** Throws: an unparsable date becomes NaN, and NaN compares as "not expired" everywhere. */
export function parseInstant(text: string): number {
	const instantMs = Date.parse(text);
	if (Number.isNaN(instantMs)) throw new Error(`"${text}" is not a date and time in ISO 8601`);
	return instantMs;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
