import type { ReplyLanguage } from './replyLanguage';

export const czech: ReplyLanguage = {
	language: 'cs',
	words: {
		filler:
			'mi|mě|me|mne|já|si|se|ze|z|od|na|do|v|s|už|uz|prosím|prosim|více|vice|víc|další|žádné|zadne|žádnou|moje|mé|můj|vás|vám|vaše|vašeho|vašich|tyhle|tohle|ty|to|tu|a|nikdy|prosil|dostávat|nás|nám|být',
		barrier: 'prošvihnout|ale|protože|když|zapomenout',
		not: 'proč|bez|nikdy',
		why: 'proč',
		message:
			'zprávy|zpráv|zpráva|reklamy|reklamu|reklam|spam|maily|mail|nabídky|nabídek|newsletter|sms|oznámení|akce|dm',
		contact:
			'psát|psat|pište|piš|posílat|posilat|posílejte|kontaktovat|otravovat|obtěžovat|volat|spamovat',
		notContact:
			'nepiš*|nepis*|neposíl*|neposil*|nekontaktuj*|neotravuj*|neobtěžuj*|nevolej*|nezasíl*|nespamuj*',
		order: 'objednávk*|objednavk*|rezervac*|termín*|nákup*|doručen*|lístek|lístky',
	},
	spellings: 'přestaňte odhlásit zprávy',
	harmless: `
		nepřestá*|neprestá*|nemůžu|nemuzu ~ přestat|prestat?
		zruš*|smaž*|odstraň* *4 {order}`,
	optOut: `
		přestaň*|prestan*|přestat|konec|dost|skončete ~ s|se|mi ~ {contact}|{message}
		{notContact}
		nechci|nechceme|nepřeji|nepřeju|nemám *3 {message}|dostávat|nic|kontakt*
		odhlásit|odhlaste|odhlas|odhlašuj*|odhlasit
		smaž*|vymaž*|odstraň*|vyřaď*|vyrad*|vyškrtn*|odeber* ~ mě|mne|moje|mé|z|ze|můj *2 údaje|číslo|seznamu|kontakt|data?
		nech*|dej* ~ mě|mi|být ~ pokoj|pokoji|být|byt
		dejte|dej ~ mi ~ pokoj
		odvolávám|ruším|beru ~ souhlas|zpět
		nahlásím|zablokuji|zablokuju|nahlašuji ~ vás|to|tě?
		žádné|zadne ~ další? ~ {message}
		táhněte|běžte ~ do|někam?`,
	stop: 'přestaňte|přestaň|prestante|dost|stačí|staci|odhlásit|{notContact}',
	stopAlone: 'konec|zrušit|smazat|smažte|ukončit|nechci|odmítám',
	refusal: 'ne|nikdy|nee\n\t\tnemám|nejsem|nezajímá ~ zájem|mě?\n\t\tnechci',
	anger: 'otravné|otravní|otravujete|obtěžujete|nepříjemné|štvete|otrava|drzost',
	talk: 'krásné|krásný|krásná|super|miluju|nádherné|haha|mám|hezké|skvělé|koukat|natáčet',
	later: 'později|pozdeji|zítra|možná|jindy',
	laterMore: 'teď|ted|ne|příští|týden|měsíc|za',
	snooze: '^ teď|ted ne\n\t\tpříští|pristi týden|tyden|měsíc\n\t\tteď ne',
	help: '^ pomoc $\n\t\tpotřebuji|potřebuju ~ pomoc\n\t\tmluvit s ~ člověkem|někým|operátorem',
	yes: 'ano|jo',
	yesMore: 'prosím|chci|pošlete|kód|rád|ráda|určitě',
	yesInformal: 'jo|jasně|určitě|dobře|souhlasím',
	courtesy: 'děkuji|dekuji|díky|diky|prosím|prosim|ahoj|dobrý|den|promiňte|zdravím',
	padding: 'už|uz|teď|to|s|tím|mi|mě|okamžitě|konečně|toho|bylo|prostě',
};
