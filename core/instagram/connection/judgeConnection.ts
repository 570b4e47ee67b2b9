import { DAY_MS } from '../../shared/duration';
import type { UserFacingError } from '../../shared/userFacingError';
import type { GraphFailure } from '../failure';
import { graphRequestError } from '../graphRequestError';
import { graphVersionWarning } from '../graphVersions';
import type { Login } from '../login';
import type { TokenLife } from '../tokens/storedToken';
import type { ConnectionFacts } from './inspectConnection';

/** One line with a tick (`true`), a cross (`false`) or a question mark (`null`: it cannot be known). */
export interface ConnectionCheck {
	readonly name: string;
	readonly ok: boolean | null;
	readonly sentence: string;
	/** Empty where nothing is to be done. */
	readonly whatToDo: string;
}

/** What is known about the connection without asking about an account. */
export interface ConnectionState {
	readonly login: Login;
	readonly life: TokenLife | null;
	/** False: n8n could not be asked to keep the renewed token. */
	readonly isTokenStored: boolean;
	/** null where neither the sign-in nor Meta says it. */
	readonly scopes: readonly string[] | null;
	readonly graphVersion: string;
	readonly now: Date;
}

type Verdict = Omit<ConnectionCheck, 'name'>;
type Judge = (facts: ConnectionFacts, state: ConnectionState) => Verdict;

const good = (sentence: string, whatToDo = ''): Verdict => ({ ok: true, sentence, whatToDo });
const bad = (sentence: string, whatToDo: string): Verdict => ({ ok: false, sentence, whatToDo });
const unknown = (sentence: string, whatToDo = ''): Verdict => ({ ok: null, sentence, whatToDo });

/** A failed question says what any failed call says; only a clear refusal is a cross. */
function notAnswered(failure: GraphFailure): Verdict {
	const { message, wayOut } = graphRequestError(failure);
	return { ok: failure.delivered === 'no' ? false : null, sentence: message, whatToDo: wayOut };
}

/** A token that is not used dies after 60 days; from here on a person should know. */
const LIFE_WARNED_BELOW_DAYS = 10;

/** Facts §5: slow down from here; at 95 nothing more is asked. */
const USAGE_WARNED_FROM_PERCENT = 80;

/** In the order in which they are shown. */
const JUDGES: ReadonlyArray<readonly [name: string, judge: Judge]> = [
	['Account type', judgeAccountType],
	['Token life', judgeTokenLife],
	['Permissions', judgeScopes],
	['App is live', judgeAppLive],
	['Events', judgeSubscription],
	['Message access', judgeMessageAccess],
	['Other app in the inbox', judgeInboxOwner],
	['Rate limit', judgeUsage],
	['Graph API version', judgeGraphVersion],
	['Going live', adviseGoingLive],
];

/** Every line, always in the same order; nothing in them is secret. */
export const judgeConnection = (
	facts: ConnectionFacts,
	state: ConnectionState,
): ConnectionCheck[] => JUDGES.map(([name, judge]) => ({ name, ...judge(facts, state) }));

/** The only line there is while nobody is connected. */
export const endedConnection = ({ message, wayOut }: UserFacingError): ConnectionCheck => ({
	name: 'Token life',
	...bad(message, wayOut),
});

function judgeAccountType({ accountType }: ConnectionFacts): Verdict {
	if (accountType.kind === 'failed') return notAnswered(accountType.failure);
	const kinds: Readonly<Record<string, string>> = {
		BUSINESS: 'It is a business account.',
		MEDIA_CREATOR: 'It is a creator account.',
		CREATOR: 'It is a creator account.',
	};
	const { answer: type } = accountType;
	if (type === null) return good('It is a professional account: no other is reached this way.');
	const sentence = kinds[type];
	return sentence === undefined
		? bad(
				'It is not a professional account.',
				'Change it in the Instagram app under Settings > Account type and tools, then connect again.',
			)
		: good(sentence);
}

function judgeTokenLife(
	_facts: ConnectionFacts,
	{ life, isTokenStored, now }: ConnectionState,
): Verdict {
	if (!isTokenStored) {
		return bad(
			'The token is renewed, but this n8n does not keep it: after a restart the connection may be lost.',
			'Use the credential "Instagram Stories Access Token API" instead, or update n8n.',
		);
	}
	if (life?.expiresAt == null) {
		return good('The token works. Instagram did not say until when.');
	}
	const daysLeft = Math.floor((life.expiresAt.getTime() - now.getTime()) / DAY_MS);
	const sentence = `The token is good for ${daysLeft} more days, and is renewed when it is used.`;
	return daysLeft < LIFE_WARNED_BELOW_DAYS
		? bad(sentence, 'Run Connection: Refresh Token, or connect the credential again.')
		: good(sentence);
}

/** What each permission is for; the names are those of Meta (facts/instagram.md §1). */
const SCOPES: Readonly<Record<Login, ReadonlyArray<readonly [scope: string, job: string]>>> = {
	instagram: [
		['instagram_business_basic', 'reading the account'],
		['instagram_business_manage_messages', 'messages'],
		['instagram_business_manage_comments', 'comments'],
		['instagram_business_manage_insights', 'insights'],
	],
	facebook: [
		['instagram_basic', 'reading the account'],
		['instagram_manage_messages', 'messages'],
		['instagram_manage_comments', 'comments'],
		['instagram_manage_insights', 'insights'],
	],
};

function judgeScopes(_facts: ConnectionFacts, { scopes, login }: ConnectionState): Verdict {
	if (scopes === null) {
		return unknown('Instagram does not tell which permissions this token has.');
	}
	const jobs = (isGranted: boolean): string =>
		SCOPES[login]
			.filter(([scope]) => scopes.includes(scope) === isGranted)
			.map(([, job]) => job)
			.join(', ');
	const [missing, granted] = [jobs(false), jobs(true)];
	const sentence = `Allowed: ${granted || 'nothing'}. Not allowed: ${missing || 'nothing'}.`;
	const [basic] = SCOPES[login][0] ?? [''];
	if (scopes.includes(basic)) {
		return good(
			sentence,
			missing === '' ? '' : 'For more, tick it in the credential and connect again.',
		);
	}
	return bad(sentence, 'Connect again and leave every permission ticked.');
}

function judgeAppLive(): Verdict {
	return unknown(
		'Instagram does not tell an app whether it is live.',
		'In the Meta dashboard, check that the app is published: until then events arrive only for people with a role on the app.',
	);
}

function judgeSubscription({ subscription }: ConnectionFacts): Verdict {
	if (subscription.kind === 'failed') return notAnswered(subscription.failure);
	return subscription.answer === null
		? bad(
				'No events are switched on for this account.',
				'Publish a workflow with the Instagram Story Trigger.',
			)
		: good('Events are switched on for this account.');
}

function judgeMessageAccess({ inbox }: ConnectionFacts): Verdict {
	if (inbox.kind === 'failed') {
		return inbox.failure.reason === 'messageAccessOff'
			? bad(
					'The owner has switched off access to messages.',
					'In the Instagram app: Settings > Messages and story replies > Message controls > Connected tools > Allow access to messages.',
				)
			: notAnswered(inbox.failure);
	}
	return inbox.answer.conversations > 0
		? good('Messages can be read.')
		: unknown(
				'There is no conversation yet, so access to messages could not be tried.',
				'Write to the account from another one and check again.',
			);
}

function judgeInboxOwner({ inbox }: ConnectionFacts): Verdict {
	const isRefused = inbox.kind === 'failed' && inbox.failure.class === 'notThreadOwner';
	const isForeign = inbox.kind === 'answer' && inbox.answer.ofAnotherApp > 0;
	if (isRefused || isForeign) {
		return bad(
			'Another app, such as ManyChat, answers in the inbox of this account, so messages from here are refused there.',
			'Two ways out. Either make this app the default one: Meta dashboard > Messenger or Instagram > Conversation Routing. Or leave the inbox to the other app and use Preview and Task for a Person here.',
		);
	}
	if (inbox.kind === 'failed' || inbox.answer.conversations === 0) {
		return unknown('Whether another app answers in the inbox could not be seen.');
	}
	return good('No other app answers in the inbox.');
}

function judgeUsage({ usage }: ConnectionFacts): Verdict {
	const { percentMax, minutesToRegainAccess } = usage;
	if (minutesToRegainAccess > 0) {
		return bad(
			`Instagram takes no more calls for ${minutesToRegainAccess} minutes.`,
			'Wait that long; calling earlier makes it longer.',
		);
	}
	if (percentMax === null) return good('So little is used that Instagram does not count it yet.');
	const sentence = `${percentMax} % of the calls that Instagram allows are used.`;
	return percentMax >= USAGE_WARNED_FROM_PERCENT
		? bad(sentence, 'Let schedules run less often.')
		: good(sentence);
}

function judgeGraphVersion(
	_facts: ConnectionFacts,
	{ graphVersion, now }: ConnectionState,
): Verdict {
	const warning = graphVersionWarning(graphVersion, now);
	return warning === null
		? good(`Version ${graphVersion} is used.`)
		: bad(warning, 'Open the Instagram credential, choose a newer Graph API Version and save.');
}

function adviseGoingLive(): Verdict {
	return unknown(
		'Before real people are written to, try everything with an account that is not critical.',
		'Switch on two-factor authentication for Instagram and for everyone with a role on the Meta app: without it Meta may cut the link.',
	);
}
