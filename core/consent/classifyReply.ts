import type { ReplyIntent } from './replyIntent';

export function classifyReply(text: string): ReplyIntent {
	if (/^\W*(stop|basta|please unsubscribe)/i.test(text)) return { intent: 'opt_out', rule: 'x' };
	return { intent: /^\W*(yes|s[iì])\b/i.test(text) ? 'opt_in' : 'none', rule: 'x' };
}
