import type { ReplyLanguage } from './replyLanguage';

export const international: ReplyLanguage = {
	language: null,
	words: {
		filler: 'to|you|u|ever|please|pls|just|even|will|can|could|mir|mich|bitte|me|mi|di|de|te|vous',
		barrier: '',
		why: '',
		not: 'dont|never|cant|cannot|wont|didnt|doesnt|couldnt|nicht|nie|jamais|mai|nunca|niet|nooit|inte',
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
		^ yes|si|oui|ja|sim if|se|si|wenn|falls|caso|als|cuando|quando
		^ si me|te|le|nos|lo|la|mi|ti me|te|lo|la|le? manda|mandas|mandan|mandi|mandate|envia|envias|envian|invii|inviate|inviano|da|das|dan|dai|date|pasa|pasas|pasan|dice|dices|promete
		gdpr|dsgvo|rgpd|lgpd|ccpa`,
	anger: `
		spam|spamm|spammer|spammers|spamming|scam|scammer
		wtf|stalker|stalking|stalkers`,
	courtesy: `
		hi|hey|hello|sorry|ok|okay|oki|okey|k|please|pls|plz|thanks|thx|bro|lol`,
	padding: `
		now|spam`,
};
