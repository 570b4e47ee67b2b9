import { inAddress, isSafeAddress } from './links/linkAddress';
import { TEXT_BYTES_MAX } from './messageContent';
import { CODE_BYTES_MAX, CODE_MARK } from './templates/codeMark';
import { TOKEN, tokenName } from './templates/tokens';

/** A word in brackets that is no token, such as `[First name]`: the author meant one. */
const LEFT_OVER = /\[[^[\]]*\p{L}[^[\]]*\]/u;

export type RenderedMessage =
	| { readonly kind: 'ready'; readonly text: string }
	| { readonly kind: 'refused'; readonly reason: 'textTooLong' | 'textIncomplete' };

/** By token name or alias; null, undefined and blank all mean no value. */
type TokenValues = Readonly<Record<string, string | null | undefined>>;

/**
 * Fills the tokens of a template. A token without value and fallback, and any other word left in
 * square brackets, refuses the message: no person ever reads a placeholder. Numbers in brackets stay.
 * Values lose control characters and brackets, so that a profile name cannot add tokens.
 */
export function renderMessage(template: string, values: TokenValues): RenderedMessage {
	return render(template, values, (value) => value);
}

/** The same for the address of a button: what a value holds ends no part of the address. */
export function renderAddress(template: string, values: TokenValues): RenderedMessage {
	const rendered = render(template, values, (value, at) =>
		value === CODE_MARK ? value : inAddress(value, at),
	);
	const isAddress = rendered.kind === 'refused' || isSafeAddress(longestText(rendered.text));
	return isAddress ? rendered : { kind: 'refused', reason: 'textIncomplete' };
}

function render(
	template: string,
	values: TokenValues,
	write: (value: string, at: number) => string,
): RenderedMessage {
	const byName = new Map(
		Object.entries(values).map(([name, value]) => [tokenName(name), clean(name, value ?? '')]),
	);
	let isComplete = true;
	const fill = (_token: string, word: string, fallback: string | undefined, at: number): string => {
		const value = byName.get(tokenName(word)) ?? '';
		if (value !== '') return write(value, at);
		if (fallback === undefined) isComplete = false;
		return write(fallback ?? '', at);
	};
	const text = template.replace(TOKEN, fill);

	if (!isComplete || LEFT_OVER.test(text)) return { kind: 'refused', reason: 'textIncomplete' };
	if (bytesOf(longestText(text)) > TEXT_BYTES_MAX) {
		return { kind: 'refused', reason: 'textTooLong' };
	}
	return { kind: 'ready', text };
}

/** Which code a person gets is known only when their place is taken, so the longest is assumed. */
export const longestText = (text: string): string =>
	text.replaceAll(CODE_MARK, 'x'.repeat(CODE_BYTES_MAX));

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Direction marks go too: one of them would turn the rest of the message round. The mark of a code may
 * stand for the code only, or a profile name could draw one.
 */
const clean = (name: string, value: string): string =>
	(tokenName(name) === 'code' ? value : value.replaceAll(CODE_MARK, ''))
		.replace(/[\s\u0085]+/g, ' ')
		.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069[\]]/gu, '')
		.trim();
