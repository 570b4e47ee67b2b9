import { z } from 'zod';
import type { Login } from '../login';
import { RENEWAL_STEPS, tokenHash } from './storedToken';
import type { StoredToken, TokenLife } from './storedToken';

const fields = z.object({
	accessToken: z.string().trim().min(1).max(5000),
	sessionToken: z.string().catch(''),
	sessionFor: z.string().catch(''),
	sessionRenewedAt: z.string().catch(''),
	sessionExpiresAt: z.string().catch(''),
});

/** The hidden fields beside a pasted token, as n8n stores them. */
export interface PastedSession {
	readonly sessionToken: string;
	/** Hash of the pasted token that the session grew from. */
	readonly sessionFor: string;
	readonly sessionRenewedAt: string;
	readonly sessionExpiresAt: string;
}

/**
 * The token of the "Access Token" credential: the renewed one as long as it grew from what is pasted
 * now. Somebody who pastes a new token means that one.
 *
 * @returns null when nothing is pasted
 */
export function readPastedToken(data: unknown, login: Login): StoredToken | null {
	const parsed = fields.safeParse(data);
	if (!parsed.success) return null;

	const { accessToken, sessionToken, sessionFor } = parsed.data;
	const life = lifeOf(parsed.data);
	const isRenewed = sessionToken !== '' && sessionFor === tokenHash(accessToken) && life !== null;
	return {
		value: isRenewed ? sessionToken : accessToken,
		life: isRenewed ? life : null,
		steps: RENEWAL_STEPS[`${login}/pasted`],
		scopes: null,
		alternative: null,
	};
}

function lifeOf({ sessionRenewedAt, sessionExpiresAt }: z.infer<typeof fields>): TokenLife | null {
	const renewedAt = new Date(sessionRenewedAt);
	if (Number.isNaN(renewedAt.getTime())) return null;

	const expiresAt = new Date(sessionExpiresAt);
	return { renewedAt, expiresAt: Number.isNaN(expiresAt.getTime()) ? null : expiresAt };
}

export const writePastedSession = (
	accessToken: string,
	{ value, life }: { readonly value: string; readonly life: TokenLife },
): PastedSession => ({
	sessionToken: value,
	sessionFor: tokenHash(accessToken),
	sessionRenewedAt: life.renewedAt.toISOString(),
	sessionExpiresAt: life.expiresAt?.toISOString() ?? '',
});
