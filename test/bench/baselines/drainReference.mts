// Reference: when the last of a number of messages can have been accepted at the earliest, from the same
// limits, jitter draws, quiet hours and latency. Shares no code with the product and is not edited
// together with it.

export interface DrainWorld {
	readonly startMs: number;
	readonly messages: number;
	/** At most `sendsMax` messages in any `(t - windowMs, t]`, counted when they were accepted. */
	readonly caps: ReadonlyArray<{ readonly sendsMax: number; readonly windowMs: number }>;
	/** The pause before the next message after the last was accepted, drawn anew for each. */
	readonly spacing: { readonly minMs: number; readonly maxMs: number };
	/** `[start, end)` in minutes of a day of UTC, start before end. */
	readonly quietMinutes: { readonly start: number; readonly end: number };
	readonly latencyMs: number;
	readonly random: () => number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** One after another: each call begins at the first instant that everything allows. */
export function earliestEndMs(world: DrainWorld): number {
	const acceptedMs: number[] = [];
	let now = world.startMs;
	for (let index = 0; index < world.messages; index += 1) {
		const { minMs, maxMs } = world.spacing;
		const pauseMs = minMs + Math.floor(world.random() * (maxMs - minMs + 1));
		const last = acceptedMs[index - 1];
		let start = last === undefined ? now : Math.max(now, last + pauseMs);
		for (const { sendsMax, windowMs } of world.caps) {
			const filling = acceptedMs[index - sendsMax];
			if (filling !== undefined) start = Math.max(start, filling + windowMs);
		}
		start = afterQuietMs(start, world.quietMinutes);
		now = start + world.latencyMs;
		acceptedMs.push(now);
	}
	return now;
}

function afterQuietMs(atMs: number, { start, end }: DrainWorld['quietMinutes']): number {
	const midnight = Math.floor(atMs / DAY_MS) * DAY_MS;
	const isQuiet = atMs >= midnight + start * MINUTE_MS && atMs < midnight + end * MINUTE_MS;
	return isQuiet ? midnight + end * MINUTE_MS : atMs;
}
