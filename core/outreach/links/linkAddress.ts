import { UserFacingError } from '../../shared/userFacingError';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);
const TOKEN_PARAMETER = 'link';

/**
 * An address that people are sent to: encrypted on the way, or of this computer for practising.
 * @param label of the field it was typed into
 * @throws UserFacingError
 */
export function parseLinkAddress(address: string, label: string): URL {
	if (isSafeAddress(address)) return new URL(address);
	throw new UserFacingError(
		'linkAddressInvalid',
		`"${label}" is no address that people can be sent to.`,
		'Fill in a whole address that begins with https://. Nothing was sent.',
	);
}

/** Without a name and a password in it, which would be shown to everybody. */
export function isSafeAddress(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname, username, password } = new URL(address);
	const isEncrypted = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
	return isEncrypted && username === '' && password === '';
}

/** The address of the preference page for one person. */
export function linkTo(page: URL, token: string): string {
	const address = new URL(page);
	address.searchParams.set(TOKEN_PARAMETER, token);
	return address.href;
}

/** A value at its place in an address. What the address begins with is an address itself. */
export const inAddress = (value: string, at: number): string =>
	at === 0 ? value : encodeURIComponent(value.toWellFormed());
