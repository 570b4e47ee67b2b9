/** Only the port can be typed, so a code, a token or an app secret never goes to another computer. */
const PRACTICE = '"http://127.0.0.1:" + Number($self["practicePort"])';
const VERSION = '"/" + $self["graphVersion"]';

/**
 * An expression for one address of either login (facts/instagram.md §1.1, §1.2), or the same path on
 * this computer for a practice account.
 */
function addressOf({
	instagram,
	facebook,
}: Record<'instagram' | 'facebook', SignInAddress>): string {
	return `={{ ${[
		`$self["login"] === "facebook"`,
		`? ${originOf(facebook)} + ${VERSION} + "${facebook.path}"`,
		`: ${originOf(instagram)} + "${instagram.path}"`,
	].join(' ')} }}`;
}

interface SignInAddress {
	readonly origin: string;
	readonly path: string;
}

const originOf = ({ origin }: SignInAddress): string =>
	`($self["server"] === "practice" ? ${PRACTICE} : "${origin}")`;

export const AUTHORIZATION_URL = addressOf({
	instagram: { origin: 'https://www.instagram.com', path: '/oauth/authorize' },
	facebook: { origin: 'https://www.facebook.com', path: '/dialog/oauth' },
});

export const ACCESS_TOKEN_URL = addressOf({
	instagram: { origin: 'https://api.instagram.com', path: '/oauth/access_token' },
	facebook: { origin: 'https://graph.facebook.com', path: '/oauth/access_token' },
});

/** Where a pasted token may be tried. */
export const API_ORIGIN = `={{ ${[
	'$credentials["login"] === "facebook"',
	`? ($credentials["server"] === "practice" ? "http://127.0.0.1:" + Number($credentials["practicePort"]) : "https://graph.facebook.com")`,
	`: ($credentials["server"] === "practice" ? "http://127.0.0.1:" + Number($credentials["practicePort"]) : "https://graph.instagram.com")`,
].join(' ')} }}`;
