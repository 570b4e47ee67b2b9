const WHOLE_NUMBER = /^-?\d+$/;

/**
 * Reads the bytes of a webhook as JSON for `normaliseWebhook`. A whole number above 2^53 becomes a
 * string with all its digits: Meta's ids are that long, and a rounded id is another person's
 * (DESIGN §9). Bytes that are not JSON give undefined, which `normaliseWebhook` rejects by name.
 */
export function parseWebhookBody(rawBody: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(rawBody), keepDigits);
	} catch {
		return undefined;
	}
}

/** `context` is newer than TypeScript's library; without it (before Node 22) the id is rejected. */
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
	if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
	const source = context?.source;
	return source !== undefined && WHOLE_NUMBER.test(source) ? source : value;
}
