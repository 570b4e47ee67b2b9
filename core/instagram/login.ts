/**
 * How the account was connected. Instagram Login and Facebook Login serve different fields and metrics
 * (facts/instagram.md §1, §2).
 */
export type Login = 'instagram' | 'facebook';

export const BOTH_LOGINS: readonly Login[] = ['instagram', 'facebook'];
export const FACEBOOK_ONLY: readonly Login[] = ['facebook'];
