import { z } from 'zod';
import { TEXT_CHARS_MAX } from './limits';

/** Printable, and no colon: the parts of a source id are joined by it. */
const ID = /^[!-9;-~]{1,128}$/;
/** Message ids are long, opaque and always the last part of a source id. */
const MESSAGE_ID = /^[!-~]{1,512}$/;
const HANDLE = /^[A-Za-z0-9._]{1,30}$/;
const DIGITS = /^\d{1,15}$/;

/** 31 December 9999: what follows is no date that any store can keep. */
const INSTANT_MS_MAX = 253_402_300_799_999;

/** As milliseconds this is March 1973, as seconds the year 5138: nothing of Instagram's lies between. */
const SECONDS_BELOW = 100_000_000_000;

function idMatching(pattern: RegExp) {
	return z.unknown().transform((value, context) => {
		const problem = problemOfId(value);
		const text = typeof value === 'number' ? String(value) : value;
		if (problem === null && typeof text === 'string' && pattern.test(text)) return text;
		context.addIssue({ code: 'custom', message: problem ?? 'is not an id' });
		return z.NEVER;
	});
}

function problemOfId(value: unknown): string | null {
	if (value === undefined || value === null) return 'is missing';
	if (typeof value !== 'number') return null;
	if (!Number.isInteger(value) || value < 0) return 'is not an id';
	return Number.isSafeInteger(value) ? null : 'is a number above 2^53, which has lost digits';
}

/** Account, person, media or comment id: always a string, so that no digit is rounded away. */
export const id = idMatching(ID);
export const messageId = idMatching(MESSAGE_ID);

/** Unix milliseconds, as number or digits. */
export const instantMs = z.unknown().transform((value, context) => {
	const milliseconds = numberOf(value);
	if (milliseconds !== null && milliseconds > 0 && milliseconds <= INSTANT_MS_MAX) {
		return new Date(milliseconds);
	}
	const isMissing = value === undefined || value === null;
	context.addIssue({ code: 'custom', message: isMissing ? 'is missing' : 'is not a time' });
	return z.NEVER;
});

/** `entry.time` is in seconds for changes and in milliseconds for messages (facts §6.4). */
export function toMilliseconds(value: unknown): unknown {
	const time = numberOf(value);
	return time !== null && time < SECONDS_BELOW ? time * 1000 : value;
}

function numberOf(value: unknown): number | null {
	if (typeof value === 'string') return DIGITS.test(value) ? Number(value) : null;
	return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** Postgres refuses NUL in texts; one of them must not block the whole delivery. */
export const text = z
	.string()
	.transform((value) => value.replaceAll('\u0000', '').slice(0, TEXT_CHARS_MAX));

export const optionalText = text.nullish().transform((value) => value ?? undefined);
export const optionalId = z
	.unknown()
	.transform((value) => value ?? undefined)
	.pipe(id.optional());
export const optionalMessageId = z
	.unknown()
	.transform((value) => value ?? undefined)
	.pipe(messageId.optional());

/** A handle that is none is left out: cut to size it would be somebody else's. */
export const optionalHandle = z.string().regex(HANDLE).optional().catch(undefined);
