import { UserFacingError } from '../shared/userFacingError';
import type { Login } from './login';

export interface InstagramServer {
	/** Without a slash at the end. */
	readonly origin: string;
	/** A practice Instagram on this computer. */
	readonly isPractice: boolean;
}

/** Where a token of Instagram Login belongs. */
export const INSTAGRAM_ORIGIN = 'https://graph.instagram.com';

/** Where a token of each login belongs, and nothing else (facts/instagram.md §1). */
export const ORIGIN_OF_LOGIN: Readonly<Record<Login, string>> = {
	instagram: INSTAGRAM_ORIGIN,
	facebook: 'https://graph.facebook.com',
};

const INSTAGRAM_ORIGINS: ReadonlySet<string> = new Set(Object.values(ORIGIN_OF_LOGIN));
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The only places that ever get a token or a message: Instagram itself, or a practice account on this
 * computer (DESIGN §6).
 *
 * @throws UserFacingError `serverNotAllowed` for anything else
 */
export function parseInstagramServer(input: string): InstagramServer {
	const url = URL.canParse(input) ? new URL(input) : null;
	if (url !== null && isBareOrigin(url)) {
		if (INSTAGRAM_ORIGINS.has(url.origin)) return { origin: url.origin, isPractice: false };
		if (url.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname)) {
			return { origin: url.origin, isPractice: true };
		}
	}
	throw new UserFacingError(
		'serverNotAllowed',
		'The Instagram server of the credential is neither Instagram nor a practice account on this computer.',
		'Open the credential and choose Instagram, or give the address of the practice account, such as http://127.0.0.1:4010.',
	);
}

const isBareOrigin = ({ username, password, pathname, search, hash }: URL): boolean =>
	[username, password, search, hash].every((part) => part === '') && pathname === '/';
