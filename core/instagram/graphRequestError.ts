import { HOUR_MS, MINUTE_MS } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';
import type { GraphFailure } from './failure';

type Advice = readonly [code: string, message: string, wayOut: string];

const UNREACHABLE: Advice = [
	'instagramUnreachable',
	'Instagram gave no clear answer.',
	'Try again in a few minutes. If it stays so, check the connection of this computer.',
];
const REFUSED: Advice = [
	'instagramRefused',
	'Instagram did not accept the request.',
	'Check that the connected account is a professional account (business or creator).',
];

/** What a person can do when a read or the set-up fails; sends have reasons instead. */
const ADVICE: Readonly<Partial<Record<GraphFailure['class'], Advice>>> = {
	tokenDead: [
		'connectionEnded',
		'The connection to Instagram has ended.',
		'Open the credential and connect again.',
	],
	permissionMissing: [
		'notAllowed',
		'The Instagram app has no permission for this.',
		'Check the permissions and the access level of your Meta app, then connect again.',
	],
	rateLimited: [
		'rateLimited',
		'Instagram asks this account to slow down.',
		'Run it again in an hour.',
	],
	accountRestricted: [
		'accountRestricted',
		'Instagram restricted this account.',
		'Look into the Account Status in the Instagram app.',
	],
	temporary: UNREACHABLE,
	ambiguous: UNREACHABLE,
	unknown: UNREACHABLE,
};

export function graphRequestError(failure: GraphFailure): UserFacingError {
	const [code, message, wayOut] = ADVICE[failure.class] ?? REFUSED;
	const numbers = [failure.code, failure.subcode].filter((number) => number !== null);
	const wait = failure.class === 'rateLimited' ? waitAdvice(failure) : wayOut;
	const suffix = numbers.length === 0 ? '' : ` (Instagram's code: ${numbers.join('/')})`;
	return new UserFacingError(code, message + suffix, wait);
}

/** The minutes that Instagram announced, or an hour: its limits are counted by the hour. */
function waitAdvice({ retryAfterMs }: GraphFailure): string {
	const minutes = Math.ceil((retryAfterMs ?? HOUR_MS) / MINUTE_MS);
	return `Run it again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Calls before that make the wait longer.`;
}
