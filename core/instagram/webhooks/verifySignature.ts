import { createHmac, timingSafeEqual } from 'node:crypto';

const HEADER = /^sha256=([0-9a-f]{64})$/i;

/**
 * Whether one of `secrets` signed these bytes: `X-Hub-Signature-256: sha256=<hex>` is the HMAC-SHA256
 * of the body as it came over the wire (facts/instagram.md §6.2); JSON parsed and written again no
 * longer matches. Several secrets, because which of an app's two secrets signs is not documented.
 * Never throws; without a usable header or secret the answer is false.
 */
export function verifySignature(
	rawBody: Uint8Array,
	header: string | undefined,
	secrets: readonly string[],
): boolean {
	// Hosts pass on what HTTP gave them: an empty request has no body, a repeated header is a list.
	if (!ArrayBuffer.isView(rawBody) || typeof header !== 'string') return false;
	const hex = HEADER.exec(header)?.[1];
	if (hex === undefined) return false;

	const claimed = Buffer.from(hex, 'hex');
	return secrets
		.filter((secret) => secret !== '')
		.some((secret) =>
			timingSafeEqual(createHmac('sha256', secret).update(rawBody).digest(), claimed),
		);
}
