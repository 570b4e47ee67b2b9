import type { ReplyLanguage } from './replyLanguage';

export const international: ReplyLanguage = {
	language: null,
	words: {
		filler: '',
		barrier: '',
		why: '',
		not: '',
	},
	harmless: `
		non|nn stop|stopp *1 motion
		nonstop
		stop motion|loss|gap
		https|http|www *5 unsubscribe`,
	optOut: `
		unsub|unsubscribe|unsubscribed|unsubscribing|unsubscription|desubscribe|unsuscribe
		optout
		stopall
		stop all`,
	stop: `
		stop|stopp|stoppp|stahp|stpo|sotp|tsop|stoop
		opt out`,
	doubt: `
		gdpr|dsgvo|rgpd|lgpd|ccpa`,
	anger: `
		spam|spamm|spammer|spammers|spamming|scam|scammer
		wtf|stalker|stalking|stalkers`,
	courtesy: `
		hi|hey|hello|sorry|ok|okay|oki|okey|k|please|pls|plz|thanks|thx|bro|lol`,
	padding: `
		now|spam`,
};
