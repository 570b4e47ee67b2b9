import { failureOf } from './classifyGraphFailure';
import type { GraphFailure } from './failure';

/** The connection was never made: nobody at the address, or the address was not found. */
const BEFORE_SENDING: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Hosts wrap errors; nobody wraps them deeper. */
const CAUSES_MAX = 5;

/**
 * A call that got no answer. The request may have left before the line broke or the time was up, so
 * it is ambiguous, unless the connection itself was refused: then nothing was sent.
 */
export function networkFailure(error: unknown): GraphFailure {
	const code = systemCodeOf(error);
	const wasNotSent = code !== null && BEFORE_SENDING.has(code);
	return failureOf({ class: wasNotSent ? 'temporary' : 'ambiguous' });
}

/** The outermost one: a time-out that wraps an earlier refusal is still a time-out. */
function systemCodeOf(error: unknown): string | null {
	let current = error;
	for (let depth = 0; depth < CAUSES_MAX && current instanceof Object; depth += 1) {
		if ('code' in current && typeof current.code === 'string') return current.code;
		current = 'cause' in current ? current.cause : null;
	}
	return null;
}
