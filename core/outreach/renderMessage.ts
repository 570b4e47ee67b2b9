import { TEXT_BYTES_MAX } from './messageContent';
import { CODE_BYTES_MAX, CODE_MARK } from './templates/codeMark';
import { TOKEN, tokenName } from './templates/tokens';

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
 * @param values by token name or alias; null, undefined and blank all mean no value.
 */
export function renderMessage(
	template: string,
	values: Readonly<Record<string, string | null | undefined>>,
): RenderedMessage {
	const byName = new Map(
		Object.entries(values).map(([name, value]) => [tokenName(name), clean(name, value ?? '')]),
	);
	let isComplete = true;
	const text = template.replace(TOKEN, (_token, word: string, fallback: string | undefined) => {
		const value = byName.get(tokenName(word)) ?? '';
		if (value !== '') return value;
		if (fallback === undefined) isComplete = false;
		return fallback ?? '';
	});

	if (!isComplete || LEFT_OVER.test(text)) return { kind: 'refused', reason: 'textIncomplete' };
	if (bytesAtMost(text) > TEXT_BYTES_MAX) return { kind: 'refused', reason: 'textTooLong' };
	return { kind: 'ready', text };
}

/** Which code a person gets is known only when their place is taken, so the longest is assumed. */
const bytesAtMost = (text: string): number =>
	new TextEncoder().encode(text.replaceAll(CODE_MARK, 'x'.repeat(CODE_BYTES_MAX))).length;

/**
 * Direction marks go too: one of them would turn the rest of the message round. The mark of a code may
 * stand for the code only, or a profile name could draw one.
 */
const clean = (name: string, value: string): string =>
	(tokenName(name) === 'code' ? value : value.replaceAll(CODE_MARK, ''))
		.replace(/[\s\u0085]+/g, ' ')
		.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069[\]]/gu, '')
		.trim();
