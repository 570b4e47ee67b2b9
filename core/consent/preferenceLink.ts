import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a signed link lets its holder do; it names nobody but by an opaque id. */
export interface PreferenceClaims {
	/** `cli_…` */
	readonly client: string;
	/** `per_…` */
	readonly personId: string;
	/** The account in whose name the person is written to; digits. */
	readonly accountId: string;
	/** `optOut` serves the one click of a mail program, too. */
	readonly use: 'preferences' | 'optOut';
	readonly expiresAt: Date;
}

const VERSION = 'p1';
/** Longer texts are not ours, and are not worth hashing. */
const TOKEN_LENGTH_MAX = 512;

const claimsSchema = z.tuple([
	z.string().regex(/^cli_[0-9a-f]{32}$/),
	z.string().regex(/^per_[0-9a-f]{32}$/),
	z.string().regex(/^\d{1,32}$/),
	z.enum(['preferences', 'optOut']),
	z.number().int().positive(),
]);

/** @param key 32 bytes of HKDF, used for nothing else */
export function signPreferenceLink(key: Uint8Array, claims: PreferenceClaims): string {
	const { client, personId, accountId, use, expiresAt } = claims;
	const content = JSON.stringify([client, personId, accountId, use, expiresAt.getTime()]);
	const signed = `${VERSION}.${Buffer.from(content, 'utf8').toString('base64url')}`;
	return `${signed}.${macOf(key, signed).toString('base64url')}`;
}

/** Null for a link that is not ours, was changed, or has run out at `now`. */
export function verifyPreferenceLink(
	key: Uint8Array,
	token: string,
	now: Date,
): PreferenceClaims | null {
	const parts = token.length > TOKEN_LENGTH_MAX ? [] : token.split('.');
	const [version, content, mac] = parts;
	if (parts.length !== 3 || version !== VERSION) return null;
	if (content === undefined || mac === undefined) return null;
	if (!isSameMac(macOf(key, `${version}.${content}`), mac)) return null;

	const parsed = claimsSchema.safeParse(parseJson(Buffer.from(content, 'base64url').toString()));
	if (!parsed.success) return null;
	const [client, personId, accountId, use, expiresAtMs] = parsed.data;
	if (expiresAtMs <= now.getTime()) return null;
	return { client, personId, accountId, use, expiresAt: new Date(expiresAtMs) };
}

const macOf = (key: Uint8Array, signed: string): Buffer =>
	createHmac('sha256', key).update(signed, 'utf8').digest();

/** The text is compared too: base64url leaves bits over, with which one mac has several spellings. */
function isSameMac(expected: Buffer, given: string): boolean {
	const [a, b] = [Buffer.from(expected.toString('base64url')), Buffer.from(given)];
	return a.length === b.length && timingSafeEqual(a, b);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
