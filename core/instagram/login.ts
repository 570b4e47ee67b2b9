/** The two ways to sign in (facts/instagram.md §1). An app uses one of them, never both. */
export type Login = 'instagram' | 'facebook';

export const BOTH_LOGINS: readonly Login[] = ['instagram', 'facebook'];
export const FACEBOOK_ONLY: readonly Login[] = ['facebook'];

/** Where the calls of one account go, below the version: what differs between the two logins. */
export interface AccountAddress {
	readonly login: Login;
	/** Stories, insights, comments. */
	readonly account: string;
	/** Messages, conversations, subscriptions: the Page with Facebook Login (facts §4.1, §6.3). */
	readonly inbox: string;
	/** The field with the professional id. With Instagram Login `id` is another number (facts §1.1). */
	readonly idField: 'user_id' | 'id';
	/** With Facebook Login any Page field is the switch, and the app decides what arrives (facts §6.3). */
	readonly webhookSwitch: readonly string[] | null;
}

/** Instagram Login: the token belongs to one account, and `me` is that account. */
export const OWN_ACCOUNT: AccountAddress = {
	login: 'instagram',
	account: '/me',
	inbox: '/me',
	idField: 'user_id',
	webhookSwitch: null,
};

/** Facebook Login: calls name the account, messages its Page, with the token of that Page. */
export const accountOfPage = (accountId: string, pageId: string): AccountAddress => ({
	login: 'facebook',
	account: `/${encodeURIComponent(accountId)}`,
	inbox: `/${encodeURIComponent(pageId)}`,
	idField: 'id',
	webhookSwitch: ['feed'],
});
