/** Instagram counts bytes of UTF-8, not characters (facts/instagram.md §4.1, §4.2). */
const TEXT_BYTES_MAX = 1000;

/** `[first_name]`, or `[first_name|there]` with what to write when there is no value. */
const TOKEN = /\[([a-z_]+)(?:\|([^[\]]*))?\]/g;

/** A word in brackets that is no token, such as `[First name]`: the author meant one. */
const LEFT_OVER = /\[[^[\]]*\p{L}[^[\]]*\]/u;

export type RenderedMessage =
	| { readonly kind: 'ready'; readonly text: string }
	| { readonly kind: 'refused'; readonly reason: 'textTooLong' | 'textIncomplete' };

/**
 * Fills the tokens of a template. A token without value and fallback, and any other word left in
 * square brackets, refuses the message: no person ever reads a placeholder. Numbers in brackets stay.
 * Values lose control characters and brackets, so that a profile name cannot add tokens.
 *
 * @param values by token name; null, undefined and blank all mean no value.
 */
export function renderMessage(
	template: string,
	values: Readonly<Record<string, string | null | undefined>>,
): RenderedMessage {
	let isComplete = true;
	const text = template.replace(TOKEN, (_token, name: string, fallback: string | undefined) => {
		const value = Object.hasOwn(values, name) ? clean(values[name] ?? '') : '';
		if (value !== '') return value;
		if (fallback === undefined) isComplete = false;
		return fallback ?? '';
	});

	if (!isComplete || LEFT_OVER.test(text)) return { kind: 'refused', reason: 'textIncomplete' };
	if (new TextEncoder().encode(text).length > TEXT_BYTES_MAX) {
		return { kind: 'refused', reason: 'textTooLong' };
	}
	return { kind: 'ready', text };
}

/** Direction marks go too: one of them would turn the rest of the message round. */
const clean = (value: string): string =>
	value
		.replace(/[\s\u0085]+/g, ' ')
		.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069[\]]/gu, '')
		.trim();
