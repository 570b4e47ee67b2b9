import type { Account, Media, Person, PracticeApp } from './model';

export const DEFAULT_ACCOUNT_ID = '17841400000000001';

/** Every field of facts §6.3 that a dashboard offers for the object "instagram". */
export const WEBHOOK_FIELDS = [
	'messages',
	'message_reactions',
	'message_echoes',
	'message_edit',
	'messaging_postbacks',
	'messaging_seen',
	'messaging_referral',
	'messaging_handover',
	'messaging_optins',
	'standby',
	'comments',
	'live_comments',
	'mentions',
	'story_insights',
] as const;

export const INSTAGRAM_SCOPES = [
	'instagram_business_basic',
	'instagram_business_manage_messages',
	'instagram_business_manage_comments',
	'instagram_business_manage_insights',
	'instagram_business_content_publish',
] as const;

export const FACEBOOK_SCOPES = [
	'instagram_basic',
	'instagram_manage_messages',
	'instagram_manage_comments',
	'instagram_manage_insights',
	'instagram_content_publish',
	'pages_show_list',
	'pages_manage_metadata',
	'pages_read_engagement',
	'pages_messaging',
	'business_management',
	'ads_read',
	'ads_management',
	'public_profile',
] as const;

export function defaultApp(): PracticeApp {
	return {
		clientId: '990000000000001',
		clientSecret: 'practice-app-secret',
		webhookSecret: null,
		redirectUris: [],
		callbackUrl: null,
		verifyToken: null,
		fields: [...WEBHOOK_FIELDS],
		wrappedTokenAnswer: false,
		humanAgent: false,
		echoes: true,
		answerWithinMs: 5_000,
		errorLanguage: 'en',
		upperCaseDimensions: false,
		contestedEventsOpenWindow: false,
		adWindowHours: 24,
	};
}

export function anAccount(details: Partial<Account> & Pick<Account, 'id' | 'username'>): Account {
	return {
		scopedId: '24900000000000001',
		pageId: '10900000000000001',
		name: details.username,
		accountType: 'BUSINESS',
		country: 'IT',
		followersCount: 1_840,
		engagementsCount: 420,
		isPrivate: false,
		isRestricted: false,
		isBlockedFromApi: false,
		isMessageAccessOff: false,
		isIneligible: false,
		isLinkBroken: false,
		subscription: null,
		messengerProfile: new Map(),
		...details,
	};
}

/** One European account and one outside Europe with few followers: their insights differ (facts §2.4, §2.6). */
export function defaultAccounts(): Account[] {
	return [
		anAccount({
			id: DEFAULT_ACCOUNT_ID,
			username: 'lumina.bakery.practice',
			name: 'Lumina Bakery (practice)',
		}),
		anAccount({
			id: '17841400000000003',
			scopedId: '24900000000000003',
			pageId: '10900000000000003',
			username: 'harbor.books.practice',
			name: 'Harbor Books (practice)',
			country: 'US',
			followersCount: 86,
			engagementsCount: 40,
		}),
	];
}

export function aPerson(details: Partial<Person> & Pick<Person, 'username'>): Person {
	return {
		name: null,
		isPrivate: false,
		isVerified: false,
		followerCount: 312,
		followsBusiness: false,
		isFollowedByBusiness: false,
		refusesProfile: false,
		hasBlocked: false,
		cannotReceive: false,
		...details,
	};
}

export function aMedium(
	details: Partial<Media> & Pick<Media, 'id' | 'accountId' | 'publishedAt'>,
): Media {
	return {
		productType: 'STORY',
		mediaType: 'IMAGE',
		caption: null,
		isReshare: false,
		isLiveVideo: false,
		isHighlight: false,
		isSharedToFacebook: false,
		isFromBeforeConversion: false,
		areInsightsDelayed: false,
		metrics: {},
		breakdowns: {},
		isGrowing: false,
		...details,
	};
}

export const PLAIN_STORY_METRICS: Readonly<Record<string, number>> = {
	views: 240,
	reach: 180,
	replies: 12,
	shares: 5,
	reposts: 2,
	follows: 3,
	profile_visits: 9,
	profile_activity: 4,
	navigation: 205,
	total_interactions: 26,
	link_clicks: 14,
	facebook_views: 31,
	total_views: 271,
	impressions: 262,
};

export const PLAIN_STORY_BREAKDOWNS: Readonly<Record<string, Record<string, number>>> = {
	navigation: { tap_forward: 120, tap_back: 20, tap_exit: 25, swipe_forward: 40 },
	profile_activity: { bio_link_clicked: 2, direction: 1, call: 1 },
};
