export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
/** A day of 24 hours (DESIGN §9): windows are never calendar days. */
export const DAY_MS = 24 * HOUR_MS;

export const addMs = (instant: Date, durationMs: number): Date =>
	new Date(instant.getTime() + durationMs);
