import { sha256 } from '../../shared/sha256';
import type { Login } from '../login';

export interface TokenLife {
	/** When Instagram last gave this token, by our clock. */
	readonly renewedAt: Date;
	/** null where Instagram said nothing: the token does not end by time, or nobody knows. */
	readonly expiresAt: Date | null;
}

/** How a token is renewed: `first` while its age is unknown, `later` from its known age on. */
export interface RenewalSteps {
	readonly first: 'exchange' | 'refresh' | 'keep';
	readonly later: 'exchange' | 'refresh' | 'keep';
}

/**
 * facts/instagram.md §1.1, §1.2. A sign-in gives a short token; what people paste is a long one. With
 * Facebook a token has no refresh, but its exchange may be asked for again; a pasted one, such as that
 * of a system user, does not end by time.
 */
export const RENEWAL_STEPS: Readonly<Record<`${Login}/${'signIn' | 'pasted'}`, RenewalSteps>> = {
	'instagram/signIn': { first: 'exchange', later: 'refresh' },
	'instagram/pasted': { first: 'refresh', later: 'refresh' },
	'facebook/signIn': { first: 'exchange', later: 'exchange' },
	'facebook/pasted': { first: 'keep', later: 'keep' },
};

/** A token as a credential keeps it. */
export interface StoredToken {
	readonly value: string;
	/** null: as it came from the sign-in or from a person; nothing is known about its age. */
	readonly life: TokenLife | null;
	readonly steps: RenewalSteps;
	/** Permissions that the sign-in granted; null where it did not say. */
	readonly scopes: readonly string[] | null;
	/**
	 * Another token that may be the newer one: after two sign-ins with answers of different shapes, and
	 * no run between them, n8n's merged data does not always tell.
	 */
	readonly alternative: string | null;
}

/** What a marker is bound to, so that it is void for any other token. Lower-case hex. */
export const tokenHash = sha256;
