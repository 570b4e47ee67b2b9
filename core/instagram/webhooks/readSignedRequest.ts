import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

export interface SignedRequest {
	/** App-scoped id of the account that was connected; not the id of its webhooks. */
	readonly appUserId: string;
	readonly issuedAt: Date | null;
}

const payloadSchema = z.object({
	algorithm: z.string().regex(/^HMAC-SHA256$/i),
	issued_at: z.number().int().optional(),
});

/** Read from the text: a number above 2^53 would lose its last digits in JSON. */
const USER_ID = /"user_id"\s*:\s*"?(\d{1,32})"?/;
const PARTS = /^([A-Za-z0-9_-]{43})=?\.([A-Za-z0-9_-]{1,4096})=*$/;

/**
 * What Meta's data-deletion and deauthorise callbacks carry as `signed_request`:
 * `<signature>.<payload>`, both base64url, the signature an HMAC-SHA256 of the payload as it came
 * (facts/instagram.md §7). Null unless one of the secrets signed it. Never throws.
 */
export function readSignedRequest(text: unknown, secrets: readonly string[]): SignedRequest | null {
	if (typeof text !== 'string') return null;
	const [, signature, payload] = PARTS.exec(text.trim()) ?? [];
	if (signature === undefined || payload === undefined) return null;

	const claimed = Buffer.from(signature, 'base64url');
	const isSigned = secrets
		.filter((secret) => secret !== '')
		.some((secret) => {
			const expected = createHmac('sha256', secret).update(payload).digest();
			return expected.length === claimed.length && timingSafeEqual(expected, claimed);
		});
	return isSigned ? readPayload(Buffer.from(payload, 'base64url').toString('utf8')) : null;
}

function readPayload(json: string): SignedRequest | null {
	const payload = payloadSchema.safeParse(parseJson(json));
	const [, appUserId] = USER_ID.exec(json) ?? [];
	if (!payload.success || appUserId === undefined) return null;
	const { issued_at: seconds } = payload.data;
	return { appUserId, issuedAt: seconds === undefined ? null : new Date(seconds * 1000) };
}

function parseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}
