import { z } from 'zod';
import type { GraphFailure } from './failure';
import { ROWS, VERDICTS } from './graphFailures';

const graphError = z.object({
	error: z.object({
		code: z.number().int(),
		error_subcode: z.number().int().nullish().catch(null),
		fbtrace_id: z.string().max(200).nullish().catch(null),
	}),
});

/**
 * What a failed Graph call means for us: facts/instagram.md §4.7 by code and subcode, never by the
 * texts, which are localised. Only a refusal that can be read (HTTP 4xx with Meta's error object) may
 * say that a message did not arrive: HTTP 500 has been seen on messages that were delivered. So any
 * other status, an unreadable body and an unknown code are `delivered: 'maybe'`, never retryable.
 */
export function classifyGraphFailure(status: number, body: unknown): GraphFailure {
	const parsed = graphError.safeParse(body);
	if (!parsed.success) return failureOf({ class: 'ambiguous' });

	const { code, error_subcode: subcode, fbtrace_id: traceId } = parsed.data.error;
	const row = rowOf(code, subcode ?? null);
	const isRefusal = status >= 400 && status < 500;
	return failureOf({
		...row,
		...(isRefusal ? {} : { delivered: 'maybe', reason: 'unconfirmed', isRetryable: false }),
		code,
		subcode: subcode ?? null,
		traceId: traceId ?? null,
	});
}

function rowOf(code: number, subcode: number | null): (typeof ROWS)[string] {
	const keys = subcode === null ? [] : [`${code}/${subcode}`, `*/${subcode}`];
	const key = [...keys, String(code)].find((candidate) => Object.hasOwn(ROWS, candidate));
	return (key === undefined ? undefined : ROWS[key]) ?? { class: 'unknown' };
}

/** A class with its usual verdict; `details` overrule it. */
export const failureOf = (
	details: Partial<GraphFailure> & Pick<GraphFailure, 'class'>,
): GraphFailure => ({
	code: null,
	subcode: null,
	traceId: null,
	...VERDICTS[details.class],
	...details,
});
