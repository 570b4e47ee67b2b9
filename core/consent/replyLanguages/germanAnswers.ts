import type { ReplyPhrases } from './replyLanguage';

/** Pauses, help, yes, and the small words of courtesy. */
export const germanAnswers = {
	until: `
		bis ~ {time}|nächste|nächsten|auf|dahin|ende|mitte|zum|ich|nach
		vorerst|einstweilen|vorläufig
		im|in moment|augenblick
		erst|erstmal mal|wieder|ab|nicht|keine
		für|fürs ~ heute|jetzt|erste|{time}|paar|zwei|ein|moment|diese
		diese|diesen ~ {time}
		heute ~ nicht|keine|mehr|genug
		vor ~ {time}
		pause
		so spät|oft|häufig|früh|viel
		zu spät|früh|oft
		nachts|sonntags|abends
		nach 20|21|22|18
		während ~ der|des|meines`,
	snooze: `
		schreib*|meld*|frag*|erinner*|kontaktier*|ruf*|versuch*|schick*|reden|sprechen|hör* * später|nochmal|noch|morgen|nächste|nächsten|wochen|in|nach|ab|dann|wieder|im|{time}
		^ jetzt|heute|grad|gerade|momentan|im|aktuell ~ nicht|keine|schlecht|ungünstig|moment|bin|hab|kann|passt
		^ {nicht} jetzt|heute|gerade
		^ im moment ~ nicht|keine|schlecht
		{kein} zeit ~ jetzt|heute|grad|gerade|momentan|moment
		grad|gerade|heute|momentan|jetzt|aktuell|diese ~ {time}? ~ {kein} ~ zeit|gelegenheit
		bin|sind ~ grad|gerade|momentan|noch|im|unterwegs|diese ~ beschäftigt|arbeit|urlaub|arbeiten|stress|unterwegs|busy|woche
		vielleicht|evtl|eventuell|lieber|besser ~ später|nächste|nächsten|morgen|mal|ein|andermal|wann|{time}
		ein andermal
		ein|anderes ander|anderes mal
		überleg|überlege|überlegen|nachdenken ~ mir|noch|es|drüber|mal
		muss|möchte|lass ~ drüber|darüber|überlegen|nachdenken|schlafen
		nicht jetzt|heute`,
	later: `
		später|spaeter|morgen|vielleicht|demnächst|nachher|irgendwann|beschäftigt|bald
		nicht jetzt|heute
		jetzt|heute|gerade|grad|momentan nicht|schlecht|ungünstig
		ein andermal
		{kein} zeit
		{time}
		melde mich|später
		sag ~ bescheid
		bei der? arbeit`,
	laterMore:
		'nächste|nächsten|gern|gerne|lieber|dann|in|ein|zwei|paar|der|im|ab|am|ich|mal|anderes|bin|hab|gerade|grad|noch|nochmal',
	help: `
		^ hilfe $
		^ hilf|helft|helfen mir|uns|bitte
		brauche|brauch|benötige|bräuchte|benötigen|bitte * hilfe|unterstützung|support|beratung
		könnt|kann|können|könntet|kannst|könnten * helfen|weiterhelfen
		mit|zu|an|einem|einen|einer|jemandem|jemand ~ menschen|mensch|mitarbeiter|jemandem|jemand|mitarbeiterin|berater|person|echten ~ sprechen|reden|schreiben|verbinden|verbunden|telefonieren
		kundenservice|kundendienst|kundensupport
		^ info|menü $
		wie funktioniert`,
	yes: `
		ja|jaa|jaaa|jaja
		ja|jaa ~ sehr|ich ~ will|möchte|gern|gerne|bitte|mag|nehme|stimme
		meldet|meld|melden|trag|tragt|nehmt ~ mich ~ an|ein|auf
		anmelden
		bin dabei`,
	yesMore: `
		gerne|gern|sehr|bitte|unbedingt|schick|schickt|sende|sendet|mir|uns|den|das|die|code|rabatt|link|gutschein|angebot|ich|will|möchte|nehme|hätte|klar|sicher|natürlich|auf|jeden|fall|her|damit|dabei|bin|es|haben|immer|total|stimme|zu|einverstanden|will|info|infos|mal|rabattcode|voll`,
	yesInformal: `
		klar|sicher|gerne|gern|jo|jep|jup|jawohl|jou|natürlich|logo|yep|jop|passt|einverstanden|absolut|freilich
		auf jeden fall
		warum nicht
		na klar
		sehr gern|gerne
		von mir aus`,
	courtesy: `
		bitte|bidde|danke|dankeschön|hallo|moin|servus|entschuldigung|sorry|hi|hey|grüezi|grüße|gruß|lg|mfg|vg|tschüss|ciao|merci|leute|liebes|team|herzlich|freundliche|grüsse|freundlichen|grüßen
		danke schön|sehr|dir|euch|ihnen|trotzdem|vielmals|für|im|fürs ~ voraus|angebot|info|verständnis|infos?
		vielen|besten|herzlichen|lieben dank
		guten|schönen|gute|schöne tag|morgen|abend|nacht|woche|wochenende
		viele|liebe|beste|mit grüße|gruß|freundlichen
		tut mir leid
		alles klar|gute
		in ordnung`,
	padding: `
		umgehend|unverzüglich|schnellstmöglich|baldmöglichst|künftig|jetzt|damit|doch|mal|endlich|einfach|sofort|auch|es|das|mir|mich|ihr|euch|du|sie|ich|wir|mit|dem|den|der|die|aber|und|so|schon|wirklich|echt|ernsthaft|ja|dann|hier|hiermit|ganz|nun|also|alle|alles|bereits|gesagt|sage|sag|leute|mann|alter|digga|ey|oh|ach|na|boah|man|meine|ist|sind|bin|will|möchte|würde|könnt|könntet|kann|können|könnten|gleich|bitte|immer|noch|wieder|ab|auf|von|zu|nicht|denn|ein|einen|eine|letzte|mal|zum|für|alle|mehr|reicht|jeden|verdammt|verdammte|gott|mein|herrgott|hey|hast|habt|gerne|gern|ned|net|wird|werde|wer|hab|habe|ihnen
		wer seid|sind|bist|zum|ist ~ ihr|sie|du|das|teufel|eigentlich?`,
} satisfies ReplyPhrases;
