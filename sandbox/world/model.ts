export type Login = 'instagram' | 'facebook';

export interface PracticeApp {
	clientId: string;
	clientSecret: string;
	/** Facts §6.2: which of an app's two secrets signs webhooks is not settled; null = the client secret. */
	webhookSecret: string | null;
	redirectUris: string[];
	callbackUrl: string | null;
	verifyToken: string | null;
	/** The webhook fields chosen in the dashboard; an account gets every field of the app (facts §6.3). */
	fields: string[];
	wrappedTokenAnswer: boolean;
	humanAgent: boolean;
	echoes: boolean;
	/** How long a webhook's receiver has (facts §6.7). */
	answerWithinMs: number;
	errorLanguage: 'en' | 'it';
	upperCaseDimensions: boolean;
	/** Whether story mentions, message reactions and bare referrals open the window (facts §3, §9.10). */
	contestedEventsOpenWindow: boolean;
	/** Facts §4.3, §9.9: up to 7 days after a click-to-direct ad, enforcement unknown. */
	adWindowHours: number;
}

export interface Subscription {
	fields: string[];
	login: Login;
}

/** States of an account that make Meta refuse; each names its row of facts §4.7. */
export interface AccountTroubles {
	isRestricted: boolean;
	isBlockedFromApi: boolean;
	isMessageAccessOff: boolean;
	isIneligible: boolean;
	isLinkBroken: boolean;
}

export interface Account extends AccountTroubles {
	/** The professional id: `user_id` of /me and `entry.id` of webhooks. */
	id: string;
	/** The app-scoped id: `id` of /me and `user_id` of the code exchange (facts §1.1). */
	scopedId: string;
	pageId: string;
	username: string;
	name: string;
	accountType: 'BUSINESS' | 'MEDIA_CREATOR';
	country: string;
	followersCount: number;
	engagementsCount: number;
	/** Facts §6.3: comments and mentions reach only public accounts. */
	isPrivate: boolean;
	subscription: Subscription | null;
	messengerProfile: Map<string, unknown>;
}

export interface Token {
	value: string;
	login: Login;
	kind: 'short' | 'long' | 'page';
	/** A Facebook user token reaches every account; all others one. */
	accountId: string;
	scopes: string[];
	issuedAt: number;
	/** Page tokens do not expire by time (facts §1.2). */
	expiresAt: number | null;
	isRevoked: boolean;
}

export interface AuthorizationCode {
	value: string;
	login: Login;
	accountId: string;
	redirectUri: string;
	scopes: string[];
	issuedAt: number;
	isUsed: boolean;
}

export interface Person {
	username: string;
	name: string | null;
	isPrivate: boolean;
	isVerified: boolean;
	followerCount: number;
	followsBusiness: boolean;
	isFollowedByBusiness: boolean;
	refusesProfile: boolean;
	hasBlocked: boolean;
	cannotReceive: boolean;
}

/** One person as one account knows them. */
export interface Contact {
	igsid: string;
	accountId: string;
	person: Person;
}

export interface Message {
	id: string;
	from: 'person' | 'account';
	text: string | null;
	at: number;
	numEdit: number;
	isDeleted: boolean;
	/** Such as `image`, `MEDIA_SHARE` or `template` (facts §4.2). */
	attachmentTypes: readonly string[];
}

export interface Thread {
	id: string;
	accountId: string;
	igsid: string;
	messages: Message[];
	windowOpenUntil: number;
	humanWindowOpenUntil: number;
	/** Wrote, or tapped an ice breaker or menu: the profile may be read (facts §3.1). */
	hasProfileConsent: boolean;
	isOwnedByOtherApp: boolean;
	isArchived: boolean;
}

export interface Media {
	id: string;
	accountId: string;
	productType: 'STORY' | 'FEED' | 'REELS';
	mediaType: 'IMAGE' | 'VIDEO';
	caption: string | null;
	publishedAt: number;
	isReshare: boolean;
	isLiveVideo: boolean;
	isHighlight: boolean;
	isSharedToFacebook: boolean;
	/** Facts §2.4: posted before the account became a business account. */
	isFromBeforeConversion: boolean;
	/** Facts §2.4: insights may take up to 48 hours to appear. */
	areInsightsDelayed: boolean;
	/** Totals after 24 hours; with `isGrowing` the API shows the part reached so far. */
	metrics: Record<string, number>;
	breakdowns: Record<string, Record<string, number>>;
	isGrowing: boolean;
}

export interface Comment {
	id: string;
	accountId: string;
	mediaId: string;
	/** Null: written by the account itself. */
	igsid: string | null;
	parentId: string | null;
	text: string;
	at: number;
	isLive: boolean;
	isBroadcastOver: boolean;
	isHidden: boolean;
	isDeleted: boolean;
	isPrivatelyReplied: boolean;
}

/** What the platform really delivered to a person, in the order of receipt. */
export interface ReceivedMessage {
	messageId: string;
	accountId: string;
	recipientIgsid: string;
	username: string;
	text: string | null;
	receivedAt: string;
	receivedAtMs: number;
	kind: 'message' | 'privateReply';
	windowWasOpen: boolean;
	tag: string | null;
	commentId: string | null;
	content: unknown;
}
