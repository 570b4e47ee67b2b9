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
const ENDED: Advice = [
	'connectionEnded',
	'The connection to Instagram has ended.',
	'Open the credential and connect again (with an access token: paste a new one).',
];

/** What a person can do when a read or the set-up fails, for each class; sends have reasons instead. */
const ADVICE: Readonly<Record<GraphFailure['class'], Advice>> = {
	tokenDead: ENDED,
	permissionMissing: [
		'notAllowed',
		'The Instagram app has no permission for this.',
		'Tick the permission in the credential, check the access level of your Meta app, then connect again.',
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
	notThreadOwner: [
		'otherAppAnswers',
		'Another app, such as ManyChat, answers in this conversation.',
		'Make this app the default one under Conversation Routing in the Meta dashboard, or leave the inbox to the other app.',
	],
	personUnavailable: [
		'personUnavailable',
		'This person is not available to your account.',
		'Nothing is to be done: the person blocked the account, or is gone.',
	],
	profileConsentMissing: [
		'profileNotShared',
		'This person has not written to your account, so the profile may not be read.',
		'It can be read once the person writes.',
	],
	windowClosed: [
		'windowRefused',
		'This person wrote too long ago.',
		'Wait until the person writes again.',
	],
	tooFewViewers: [
		'tooFewViewers',
		'Fewer than five people watched this, so Instagram gives no numbers.',
		'Ask again when more people have watched it.',
	],
	notFound: [
		'notFound',
		'Instagram does not know this, or does not show it to this account.',
		'Check the ID, and that it belongs to the account of the credential.',
	],
	invalidRequest: REFUSED,
	temporary: UNREACHABLE,
	ambiguous: UNREACHABLE,
	unknown: UNREACHABLE,
};

/** Where the class alone does not say what to do. */
const ADVICE_BY_REASON: Readonly<Partial<Record<GraphFailure['reason'], Advice>>> = {
	messageAccessOff: [
		'messageAccessOff',
		'The owner of the account has switched off access to messages.',
		'In the Instagram app: Settings > Messages and story replies > Message controls > Connected tools > Allow access to messages.',
	],
	connectionEnded: ENDED,
};

/** Code and subcode are numbers of Meta; nothing else of its answer is shown. */
export function graphRequestError(failure: GraphFailure): UserFacingError {
	const [code, message, wayOut] = ADVICE_BY_REASON[failure.reason] ?? ADVICE[failure.class];
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
