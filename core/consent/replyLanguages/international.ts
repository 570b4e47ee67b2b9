import type { ReplyLanguage } from './replyLanguage';

export const international: ReplyLanguage = {
	language: null,
	optOutAlone: [
		'ok|okay|no? stop',
		'stopall',
		'stop all',
		'unsubscribe',
		'unsub',
		'opt out',
		'optout',
	],
	optOutAnywhere: [],
	stopWords: ['stop', 'unsubscribe', 'opt out', 'optout', 'spam', 'spammer', 'spamming', 'gdpr'],
	harmless: ['non stop', 'nonstop', 'stop motion'],
	negations: [],
	refusals: [],
	yes: [],
	unclear: ['ok', 'okay', 'k'],
	snooze: [],
	help: [],
	courtesy: ['hi', 'hey', 'hello', 'sorry'],
};
