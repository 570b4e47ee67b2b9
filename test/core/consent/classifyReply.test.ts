import { classifyReply } from '../../../core/consent/classifyReply';

const intentOf = (text: string): string => classifyReply(text).intent;

describe('an opt-out', () => {
	it.each([
		'STOP',
		'Stop.',
		'STOOOOP!!!',
		'S T O P',
		'S.T.O.P.',
		'𝗦𝗧𝗢𝗣',
		'ＳＴＯＰ',
		'S\u200BTOP',
		'stop stop stop',
		'STOP 🛑',
		'No, stop',
		'Stop. I said stop.',
		'opt-out',
		'unsubscribe',
		'basta',
		'no basta',
		'Basta, grazie',
		'BASTAAA!!!',
		'Stop, non mi interessa',
		'remove me',
		'pare de me mandar mensagens',
	])('is understood where languages share its words: %p', (text) => {
		expect(classifyReply(text)).toMatchObject({ intent: 'opt_out' });
	});

	it.each([
		['it', 'cancellami'],
		['it', 'non scrivetemi più'],
		['it', 'Non scrivermi piu per favore'],
		['it', 'non mi scrivete più'],
		['it', 'non voglio più ricevere messaggi'],
		['it', 'Non voglio\npiù messaggi'],
		['it', 'per favore smettetela di scrivermi'],
		['it', 'toglietemi dalla lista'],
		['it', 'vorrei essere cancellato'],
		['it', 'stop ai messaggi'],
		['it', 'basta con questa pubblicità'],
		['it', 'come faccio a disiscrivermi?'],
		['it', 'Sì però basta messaggi'],
		['it', 'lasciatemi in pace'],
		['en', 'please unsubscribe me'],
		['en', 'stop messaging me'],
		['en', 'can you stop messaging me?'],
		['en', 'Don’t DM me'],
		['en', 'do not contact me'],
		['en', "don't ever message me again"],
		['en', 'take me off your mailing list'],
		['en', 'I want to opt out'],
		['en', 'no more messages please'],
		['en', 'please delete my data'],
		['en', 'leave me alone'],
		['en', 'I never signed up for this, unsubscribe me'],
		['es', 'baja'],
		['es', 'no me escribas más'],
		['es', 'no quiero recibir mas mensajes'],
		['es', 'quiero darme de baja'],
		['es', 'dejen de molestarme'],
		['es', 'no me manden más publicidad'],
		['es', 'déjenme en paz'],
		['fr', 'arrêtez'],
		['fr', 'désabonner'],
		['fr', 'désabonnez-moi'],
		['fr', "ne m'écrivez plus"],
		['fr', 'ne m ecrivez plus'],
		['fr', 'merci de ne plus m’écrire'],
		['fr', 'je ne veux plus recevoir de messages'],
		['fr', "arrêtez de m'envoyer des messages"],
		['fr', 'laissez-moi tranquille'],
		['de', 'abmelden'],
		['de', 'Bitte abmelden'],
		['de', 'keine Nachrichten mehr'],
		['de', 'Schreib mir nicht mehr'],
		['de', 'melden Sie mich ab'],
		['de', 'lasst mich in Ruhe'],
		['de', 'Ich möchte keine Werbung bekommen'],
		['pt', 'sair'],
		['pt', 'não me mandem mais mensagens'],
		['pt', 'nao quero mais receber mensagens'],
		['pt', 'me tira da lista'],
		['pt', 'remova-me'],
	])('is understood in %s: %p', (language, text) => {
		expect(classifyReply(text)).toMatchObject({ intent: 'opt_out', language });
	});
});

describe('what only looks like an opt-out', () => {
	it.each([
		'can I stop by your shop?',
		'basta che mi dici il prezzo',
		'Basta un messaggio?',
		'mi basta la piccola',
		'non-stop',
		"I can't stop watching your stories",
		'where is the bus stop?',
		'sin parar',
		'sans arrêt',
		'wann habt ihr Schluss?',
		'quando chega o pedido?',
		'para quando?',
		'cancel my order please',
		'remove the pickles',
	])('is an ordinary message: %p', (text) => {
		expect(classifyReply(text)).toEqual({ intent: 'none', rule: 'noSignal' });
	});

	it.each([
		["don't stop", 'noSignal'],
		['non smettere mai!', 'noSignal'],
		["please don't stop messaging me", 'contactRefused'],
		['non voglio disiscrivermi, posso disiscrivermi dopo?', 'optOutPhrase'],
		['perché non mi scrivete più?', 'optOutNegated'],
		['no quiero darme de baja', 'inDoubtByEvidence'],
		['STOP reading here', 'stopWord'],
		['Reply STOP to opt out', 'noSignal'],
		['sì basta', 'optOutAlone'],
		['this is spam', 'optOutByEvidence'],
		['🛑', 'stopSign'],
		['⛔', 'negativeEmoji'],
	])('is unclear or decided by the safer reading: %p', (text, rule) => {
		expect(classifyReply(text)).toMatchObject({ rule });
	});
});

describe('an opt-in', () => {
	it.each([
		['Sì grazie mille!', 'it'],
		['SI', undefined],
		['sí', undefined],
		['sì certo', 'it'],
		['YES', 'en'],
		['Yes, please 😊', 'en'],
		['YESSS', 'en'],
		['"YES"', 'en'],
		["oui, s'il vous plaît", 'fr'],
		['Ja, gerne!', 'de'],
		['sim obrigada', 'pt'],
	])('is a clear yes: %p', (text, language) => {
		expect(classifyReply(text)).toEqual({
			intent: 'opt_in',
			rule: 'yesAlone',
			...(language === undefined ? {} : { language }),
		});
	});

	it.each([
		'yes?',
		'yes 🙄',
		'Yes, where is the shop?',
		'yeah',
		'sure',
		'certo',
		'No grazie',
		'nein danke',
		'non mi interessa',
		'yes stop',
		'si me lo manda',
		'sim se mandar',
	])('is never read into %p', (text) => {
		expect(intentOf(text)).toBe('uncertain');
	});

	it.each([
		'',
		'   ',
		'ok',
		'vale',
		'👍',
		'❤️❤️',
		'si ma quanto costa',
		'ja aber',
		'yes no',
		'not yes',
	])('is never read into %p either', (text) => {
		expect(intentOf(text)).toBe('none');
	});
});

describe('other replies', () => {
	it.each(['not now', 'più tardi', 'ahora no', 'plus tard, merci', 'später', 'agora não'])(
		'put us off: %p',
		(text) => {
			expect(classifyReply(text)).toMatchObject({ intent: 'snooze', rule: 'snooze' });
		},
	);

	it.each(['HELP', 'aiuto', 'ayuda', 'aide', 'Hilfe!', 'ajuda'])('ask for help: %p', (text) => {
		expect(classifyReply(text)).toMatchObject({ intent: 'help', rule: 'help' });
	});
});

describe('the language hint', () => {
	it('names the language of a word that several share', () => {
		expect(classifyReply('STOP')).not.toHaveProperty('language');
		expect(classifyReply('STOP', { languageHint: 'it-IT' })).toMatchObject({ language: 'it' });
		expect(classifyReply('si', { languageHint: 'es' })).toMatchObject({ language: 'es' });
	});

	it('never overrules the words', () => {
		expect(classifyReply('abmelden', { languageHint: 'it' })).toMatchObject({ language: 'de' });
		expect(classifyReply('STOP', { languageHint: 'xx' })).not.toHaveProperty('language');
		expect(intentOf('basta')).toBe('opt_out');
		expect(classifyReply('basta', { languageHint: 'en' }).intent).toBe('opt_out');
	});
});
