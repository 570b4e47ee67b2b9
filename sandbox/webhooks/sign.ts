import { createHmac } from 'node:crypto';

const FIRST_NON_ASCII = 0x80;

/**
 * As Meta writes JSON: everything outside ASCII as a lower-case \u escape and "/" as "\/". The
 * signature covers these bytes (facts §6.2); parsed and written again they no longer match.
 */
export function metaJson(value: unknown): string {
	let escaped = '';
	for (const unit of JSON.stringify(value)) escaped += escapeCharacter(unit);
	return escaped;
}

function escapeCharacter(character: string): string {
	if (character === '/') return '\\/';
	if (character.charCodeAt(0) < FIRST_NON_ASCII) return character;
	// An emoji is two UTF-16 units, and JSON escapes each by itself.
	return Array.from({ length: character.length }, (_, index) => {
		return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
	}).join('');
}

/** The value of X-Hub-Signature-256. */
export function signatureOf(rawBody: string, secret: string): string {
	return `sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}`;
}
