import { usualStatus } from '../world/faults';
import type { World } from '../world/world';

export interface GraphErrorDetails {
	code: number;
	subcode?: number | undefined;
	status?: number | undefined;
	message: string;
	userTitle?: string | undefined;
	userMessage?: string | undefined;
	isTransient?: boolean | undefined;
}

/** A refusal in Meta's words; one place (`graphRoute`) turns it into an answer. */
export class GraphError extends Error {
	readonly details: GraphErrorDetails;

	constructor(details: GraphErrorDetails) {
		super(details.message);
		this.details = details;
	}

	get status(): number {
		return this.details.status ?? usualStatus(this.details.code);
	}
}

const TRANSIENT_CODES = [1, 2, 4, 17, 32, 613];

/** The shape of facts §4.7. Messages are localised there, so a client that reads them fails here too. */
export function graphErrorBody(world: World, details: GraphErrorDetails): { error: object } {
	const { code, subcode } = details;
	const isTransient = details.isTransient ?? TRANSIENT_CODES.includes(code);
	return {
		error: {
			message: world.app.errorLanguage === 'it' ? italian(details) : details.message,
			type: 'OAuthException',
			code,
			...(subcode === undefined ? {} : { error_subcode: subcode }),
			is_transient: isTransient,
			...(details.userTitle === undefined ? {} : { error_user_title: details.userTitle }),
			...(details.userMessage === undefined ? {} : { error_user_msg: details.userMessage }),
			fbtrace_id: world.ids.traceId(),
		},
	};
}

function italian({ code }: GraphErrorDetails): string {
	return code === 190
		? 'La sessione è scaduta.'
		: `(#${code}) Si è verificato un errore con la richiesta.`;
}

/** What the sandbox raises by its own rules; certainty and meaning in facts §4.7. */
export const ERRORS = {
	tokenMissing: {
		code: 2500,
		message: 'An active access token must be used to query information about the current user.',
	},
	tokenUnknown: { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' },
	tokenExpired: {
		code: 190,
		subcode: 463,
		message: 'Error validating access token: Session has expired',
	},
	/** Facts §4.7: with Instagram Login an expired session shows subcode 0 and HTTP 400. */
	sessionExpired: { code: 190, subcode: 0, status: 400, message: 'Session has expired' },
	permissionMissing: {
		code: 10,
		message: '(#10) Application does not have permission for this action',
	},
	privateReplyScopeMissing: {
		code: 200,
		subcode: 2534066,
		message: '(#200) The token lacks the permission for private replies',
	},
	outsideWindow: {
		code: 10,
		subcode: 2534022,
		message: '(#10) This message is sent outside of allowed window.',
	},
	restricted: {
		code: 10,
		subcode: 1893063,
		message: '(#10) You are temporarily restricted from sending messages',
	},
	linkBroken: {
		code: 10,
		subcode: 2534077,
		message: '(#10) The link between the Instagram account, the Page and the user is not verified',
	},
	cannotReceive: {
		code: 10,
		subcode: 2018108,
		message: '(#10) This person cannot receive messages right now',
	},
	tooFewViewers: { code: 10, message: '(#10) Not enough viewers for the media to show insights' },
	threadArchived: {
		code: 100,
		subcode: 2534001,
		message: '(#100) The thread was archived or deleted by its owner',
	},
	mediaNotOwned: {
		code: 100,
		subcode: 2018074,
		message: '(#100) The media does not belong to this account',
	},
	recipientUnknown: { code: 100, subcode: 2534014, message: '(#100) No matching Instagram user' },
	invalidMessage: { code: 100, subcode: 2534015, message: '(#100) Invalid message data' },
	commentInvalid: {
		code: 100,
		subcode: 2534025,
		message: '(#100) The comment is invalid for a private reply',
	},
	apiBlocked: {
		code: 100,
		subcode: 2534029,
		message: '(#100) This business is blocked from the Instagram Messaging API',
	},
	notThreadOwner: {
		code: 100,
		subcode: 2534037,
		message: '(#100) The app is not the owner of this thread',
	},
	beforeConversion: {
		code: 100,
		subcode: 2108006,
		message:
			'(#100) The media was posted before the most recent time the account was converted to a business account',
	},
	messageAccessOff: {
		code: 200,
		subcode: 2534041,
		message: '(#200) The account owner has disabled access to Instagram direct messages',
	},
	consentRequired: { code: 230, message: '(#230) User consent is required to access user profile' },
	personUnavailable: {
		code: 551,
		subcode: 1545041,
		message: '(#551) This person is not available right now.',
	},
	messagingRateLimit: {
		code: 613,
		subcode: 2534040,
		message: '(#613) Calls to this API have exceeded the rate limit.',
	},
	appRateLimit: { code: 4, message: '(#4) Application request limit reached' },
	accountRateLimit: {
		code: 80002,
		message: '(#80002) There have been too many calls to this Instagram account.',
	},
	accountIneligible: {
		code: 36103,
		message: '(#36103) The account is not eligible for this API yet',
	},
	messageDeleted: { code: 9000001, message: '(#9000001) The message was deleted' },
	breakdownUnknown: { code: 1, status: 500, message: 'An unknown error has occurred.' },
	versionExpired: {
		code: 2635,
		message: '(#2635) You are calling a deprecated version of the Graph API.',
	},
} as const satisfies Record<string, GraphErrorDetails>;

export function refuse(name: keyof typeof ERRORS): never {
	throw new GraphError(ERRORS[name]);
}

export function invalidParameter(message: string): GraphError {
	return new GraphError({ code: 100, message: `(#100) ${message}` });
}

export function unknownObject(id: string): GraphError {
	return new GraphError({
		code: 100,
		subcode: 33,
		message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
	});
}
