import { CHANNELS, type Channel } from '../outreach/contact';

/** How far an entry of the do-not-contact list reaches. */
export type ListScope =
	| { readonly kind: 'client' }
	| { readonly kind: 'account'; readonly accountId: string }
	| { readonly kind: 'channel'; readonly channel: Channel };

export const EVERYWHERE: ListScope = { kind: 'client' };

/** As one word, for logs and exports: `client`, `account:178…` or `channel:email`. */
export function writeScope(scope: ListScope): string {
	switch (scope.kind) {
		case 'client':
			return 'client';
		case 'account':
			return `account:${scope.accountId}`;
		case 'channel':
			return `channel:${scope.channel}`;
	}
}

/** What cannot be read reaches everywhere: an entry is never made smaller by a word nobody knows. */
export function readScope(text: string): ListScope {
	const [kind, ref = ''] = text.split(':', 2);
	const channel = CHANNELS.find((each) => each === ref);
	if (kind === 'channel' && channel !== undefined) return { kind, channel };
	if (kind === 'account' && /^\d+$/.test(ref)) return { kind, accountId: ref };
	return EVERYWHERE;
}
