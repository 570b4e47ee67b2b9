import { germanSpellings, germanWords } from './germanWords';
import { germanAnswers } from './germanAnswers';
import type { ReplyLanguage } from './replyLanguage';

export const german: ReplyLanguage = {
	language: 'de',
	words: germanWords,
	spellings: germanSpellings,
	harmless: `
		bus|bushalte|zwischen|erster|nächster|letzter|ohne|der|den|ein|einen|kurzer|kurzen|tramhalte stop|stopp
		ohne|mit|ein|einen stop|stopp einlegen|machen?
		wann|habt|hast|haben|hat|macht|um|gegen *3 schluss
		zum|am|bis|kurz|nach|pünktlich|mit schluss ~ gemacht?
		kann|könnte|konnte|können|komm|komme ~ {nicht} ~ mehr? aufhören|stoppen
		hör|hört|höre|hören|hörts bloß|ja|bitte|nur? nicht|nie|niemals ~ auf
		hör|hört|höre|hören auf zu * bellen|rauchen|lachen|wachsen|schwärmen|schauen|produzieren
		{remove}|stornier*|cancel*|absag*|abbestell* *4 {order}
		{order} *4 stornieren|absagen|löschen|abbestellen|abmelden|cancel|canceln|entfernen|löscht
		löscht ihr|sich
		melde|meldet|melden|meld mich|uns|sich|dich|euch|sie|an $
		melde|melden|meld mich|uns ~ bei|wieder|morgen|später|dann|nochmal|nächste|danach|nach|sobald|gern|gerne|bald|nächsten|heute|telefonisch|an|morgen|die
		{contact} ~ {me} ~ zurück
		antwort*|schreib*|sende|sendet|senden|schick*|tippe ~ stop|stopp * um|für|an|wenn|keine|und
		antwort*|schreib*|sende|sendet|senden|schick*|tippe ~ mit? stop|stopp $
		was ~ heißt|bedeutet|heisst * stop|stopp
		stop|stopp um|für keine|den * erhalten|bekommen|abbestellen
		um keine ~ nachrichten|werbung mehr? ~ zu? erhalten|bekommen $
		habe|hab|haben|hatte|bekomme|bekommen|kam|kamen|gibt|gibts|erhalten|erhielt|kommt|finde|seh|sehe keine|kein|keinen neue|neuen|weitere|einzige|eure|solche? {message}
		keine ~ {message} ~ gekommen|da|gefunden|angekommen|verpassen|entgangen|drin|gesehen
		reicht|reichen ~ für|bis|eine|ein|einmal|auch|die|der|das
		das reicht mir|uns|völlig|vollkommen|dicke?
		karte|konto|zahlung|seite|account|app ~ blockiert|gesperrt
		meldung|melde ~ fehler|problem
		anzeige gesehen
		will|möchte|wollte ~ {nicht} stören|nerven
		{nicht} verpassen|entgehen|vergessen
		trag|tragt|trage|tragen|trägt ~ eine|die|das|es|größe|gern
		brauche|brauch ~ {nicht} mehr ~ die|das|den`,
	optOut: `
		{kein} bock|lust|interesse|bedarf ~ auf|an|mehr ~ {message}
		könnt|kann|könntet|sollt|würdet|könnten ~ das|es ~ lassen|sein
		spamm*|müll*|ball* ~ mich|mir ~ voll|zu
		untersag*|verbiet*|verbitt* ~ mir|ihnen|euch|jede|jegliche|weitere|den|das
		stoppt|stoppen|stopp|stop ~ das|es|dies ~ $
		weg|raus|runter von|aus ~ {list}
		kündig*|beend*|stornier* ~ newsletter|abo
		gebt|gib|geben ~ ruhe
		{message} ~ unerwünscht|verboten|unerwuenscht
		nein heißt|ist|heisst nein
		verzicht* ~ auf|gerne|gern ~ {message}
		auf ~ {message} ~ verzichten|verzichte|verzicht
		lösch*|entfern* ~ alle|sämtliche|alles|sofort|umgehend|unverzüglich ~ meine|daten|personenbezogenen|angaben
		wie|wo ~ komm|komme|kommt|kann|melde|trag ~ ich|man ~ {list}|raus|ab|aus ~ raus|ab|aus?
		{out} ~ {list} raus
		unterlasst|unterlassen|unterlass ~ sie|ihr|das|es|dies|bitte|solche|diese
		austragen|abmelden|löschen|streichen lassen
		{send} ~ das|es|euren|eure ~ jemand|anderen|wem|woanders
		letzte warnung|mahnung|aufforderung
		sonst ~ {report}|anwalt|anzeige
		{contact} ~ {me} ~ {nicht}
		{contact} ~ {nicht} ~ mehr|wieder|weiter
		{contact} ~ {me} {kein} ~ {message}
		{contact} ~ jemand|andere anderen|anderem|anders?
		{nicht} ~ mehr|weiter|wieder|länger|weiterhin ~ {contact}|{send}
		{nicht} ~ {me} ~ {contact}
		{me} ~ {nicht} ~ {contact}|{send}
		{nicht} mehr ~ {wish}
		{nicht} mehr {contact}|{send}|anschreiben
		bitte {nicht} ~ {contact}|{send}|zusenden
		{nicht} ~ {contact}|kontaktiert|angeschrieben|belästigt|gestört werden
		{nicht} ~ {contact} ~ mehr|bitte|danke
		{send} ~ {me} ~ {kein}|{nicht} ~ mehr|weitere|{message}|wieder
		{send} ~ {kein}|{nicht} ~ mehr
		{send} ~ {kein} ~ {message}
		{kein} * {message} ~ mehr|bitte|senden|schicken|zusenden
		{kein} ~ weitere|weiteren|weiterer|zusätzliche|andere ~ {message}
		{wish} *4 {kein} *2 {message} *
		{wish} *4 {kein} *2 mehr
		{wish} *3 {nicht} *2 {contact}|kontaktiert|angeschrieben|belästigt|gestört|zugespammt|genervt|angerufen|bombardiert
		{wish} *3 {nicht} mehr * hören|bekommen|erhalten|lesen|sehen|haben|empfangen|sein|dabei|kriegen|wissen
		{wish} *2 {nicht} ~ dass|das ~ ihr|sie|du *3 {contact}|{send}|speichert|nutzt|habt
		{wish} *2 nichts|nix|nüt ~ mehr|von|weiter|zu ~ euch|ihnen|dir|hören|bekommen|tun|wissen
		{wish} *2 nie|niemals wieder|mehr
		{wish} * raus|austreten|abgemeldet|rausgenommen|gelöscht|entfernt|ausgetragen ~ werden|aus|hier|bitte|$
		bitte {kein} ~ {message}
		{kein} werbung|spam|reklame
		{kein} interesse ~ an ~ {message}|eurer|euren|ihren
		{nicht} interessiert ~ an ~ {message}
		{quit} ~ auf ~ {me}? ~ zu? ~ {contact}|{send}|{message}
		{quit} ~ auf ~ mit|damit|dem ~ {message}?
		aufhören ~ {me} ~ {contact}|{send}
		aufhören ~ mit|zu ~ {message}|{contact}
		damit|jetzt|sofort|bitte|endlich|könnt*|könnten|können|würdet|ihr * aufhören
		{cease} ~ mit|von|vor ~ {message}|{contact}|{send}|damit
		{cease} ~ {message}
		genug|satt|schnauze|nase|leid|kotzen|voll|schluss|müde * {message}
		{message} ~ einstellen|stoppen|unterlassen|beenden|lassen|abstellen|abbestellen|satt|leid
		lass|lasst|laßt|lassen|lassts|las|lönd|lönd|land|lossts|losst|lohnd|löhnd|lahn|loss|lossn ~ ruhe|frieden|rue|ruah|ruh|friede|rueh
		ruhe|frieden lass|lasst|lassen|haben
		{me} ~ in ruhe|frieden ~ lass|lasst|lassen|haben?
		will|möchte ~ meine|mei ~ ruhe|ruh|rue
		meine ruhe ~ haben
		lass|lasst|laßt|lassen|lassts ~ es|das|gut|den|mich ~ sein|bleiben|scheiß|quatsch|endlich|$
		lasst|lass|lassen ~ sein|bleiben
		{remove} ~ {me} ~ {out}
		lösch|lösche|löscht|löschen|löschts|entfern|entferne|entfernt|entfernen|streich|streicht|streichen|vergiss|vergesst|vergessen|löschn ~ mich|uns|mi
		mich|uns ~ {out}? ~ {list} ~ löschen|nehmen|streichen|entfernen|austragen|rausnehmen|abmelden|löscht|werfen
		mich|uns *3 löschen|abmelden|austragen|entfernen|abgemeldet|rausnehmen|streichen|abmelde
		{out} ~ {list} ~ löschen|nehmen|streichen|entfernen|austragen|rausnehmen|gelöscht|genommen|gestrichen|entfernt|ausgetragen|werden
		{remove} * {out} ~ {list}
		{remove} ~ meine|meinen|mein|meiner|mi|unsere *2 {personal}
		meine|meinen|mein|meiner *2 {personal} *3 löschen|gelöscht|löscht|entfernen|entfernt|lösche|rausnehmen|löschung
		meinen|mein {personal} ~ raus|weg|vergessen
		löschung|entfernung ~ meiner|meines|sämtlicher|aller|der|von * daten|nummer|profil*|kontakt*|angaben
		verlange|fordere|bitte|beantrage|verlangen|erbitte *4 löschung|auskunft|entfernung|austragung|abmeldung|löschen
		abmeld* ~ bitte|vom|von|aus|jetzt|sofort|danke
		will|möchte|wie|kann|bitte|würde|wo|wünsche|will|gern * abmelden|abbestellen|austragen|abgemeldet|abmelde|ausgetragen|abbestelle|abzumelden|abbstellen
		melde|trage mich ~ hiermit|hier|ab|aus ~ ab|aus?
		abbestell* ~ bitte|diesen|den|die|das|alles|sofort|alle
		{message} * abbestell*
		abo|abonnement ~ kündigen|beenden|stornieren|abbestellen
		widerruf* *4 einwilligung|zustimmung|einverständnis|erlaubnis|genehmigung
		einwilligung|zustimmung|einverständnis|erlaubnis *2 widerruf*|zurück*|entzogen|entziehe
		ziehe|nehme|entziehe *4 einwilligung|zustimmung|erlaubnis|einverständnis
		widerspreche|widersprech|widersprechen ~ der|die|hiermit|gegen|verarbeitung|nutzung|dem|daten
		widerspruch ~ gegen|einlegen|hiermit|ein|verarbeitung
		recht ~ auf ~ vergessenwerden|löschung|widerspruch
		{nicht} ~ einverstanden ~ dass|mit
		nie|niemals|nicht|keine *3 zugestimmt|eingewilligt|einwilligung|erlaubt|erlaubnis|zustimmung|genehmigt|autorisiert *
		{report} ~ ich ~ euch|dich|sie|ihnen|account|das|profil|diesen|den|seite
		{report} ~ euch|ihnen|dich ~ wegen|jetzt|gleich|sonst|wenn|alle|und|als|$
		ich|und|dann|sonst|werde|oder * {report} ~ euch|dich|sie|account|ihr|seite|profil
		euch|dich|sie|account|seite|profil ~ {report} ~ $
		ihr|du|sie werdet|wirst|werden|seid|wird ~ {report}
		wenn *6 {report} ~ euch|dich|sie|ich|account|an
		gemeldet|blockiert|geblockt ~ und|wegen|als ~ {report}|spam|belästigung
		noch|nächste|nächsten|weitere|weiterer ~ {message} *4 {report}|anwalt|anzeige
		rechtliche schritte
		anwalt|anzeige|abmahnung|verbraucherzentrale|datenschutzbehörde ~ ein|eingeschaltet|erstatten|raus|schalte|melden|folgt|ist
		verpisst|verpiss|verzieht|verzieh|zieht|haut|schleicht|schleichts|schleich|scher|schert ~ euch|dich|eich|ab|leine|leiner
		geht|geh|gehts ~ weg|sterben|scheißen|kacken|scheissen|jemand
		fickt|fick|leckt|leck ~ euch|dich|mich|am
		halt|haltet|halts ~ maul|fresse|klappe|schnauze|mund
		finger|pfoten weg
		raus aus ~ meinem|meinen|mein|der|meiner
		würde|bitte|möchte|wäre|lieber|bevorzuge|ziehe|vorziehen *3 {kein} *2 {message}
		dankbar|froh|nett|schön|lieb|gut|super|verbunden|freuen|toll * {kein}|{nicht}|aufhört|aufhören|abmelden|löschen|austragen|löscht|rausnehmt|streicht|austragt
		was|welcher|welchen ~ {nicht} * verstanden|versteht|verstehen|verstehst|kapiert|kapieren
		welchen|welcher|was teil ~ nein|nicht
		habe|hab|hatte|haben ~ schon|bereits|euch|doch|dir *2 gesagt|geschrieben|gebeten *
		zum|das letzte|letzten mal
		wie|zum oft|x|hundertsten|dritten|zehnten|tausendsten ~ muss|noch|mal|soll|denn
		behaltet|behalt|behalten ~ eure|euren|deine|euer|ihre
		steckt euch
		vergesst|vergiss mich|meine|dass
		einfach|bitte|nur raus|weg ~ hier|aus|mit|$`,
	stop: `
		{quit} ~ auf ~ $
		{quit} auf
		aufhören|aufhoern|aufhörn|uffhören
		schluss|schluß ~ jetzt|damit|aus?
		jetzt ist|is schluss|genug|mal|gut ~ schluss|gut?
		abmelden|abmeldung|abbestellen|abbestellung|austragen|austragung|abmelde
		lass|lasst|laßt|lassen|lassts ~ es|das|gut ~ sein|bleiben?
		nie wieder
		{nicht} stören|nerven|kontaktieren|anschreiben|schreiben|schicken|melden|senden|belästigen
		nervt|nerv|stört {nicht}
		haut|hau ab
		geht|geh weg
		unterlasst|unterlassen das|es|dies
		löscht|lösch|löschen|entfernt|entfernen|streicht|streichen ~ mich|uns
		raus ~ hier
		reichts|reichts
		es|jetzt|mir|langsam|nun ~ reicht|reichts ~ jetzt|jetz|langsam|endgültig|mir|echt|aber|mal`,
	stopAlone: `
		{kein} ~ {message} mehr
		{kein} {message}
		kündigen|kündigung|löschen|entfernen|ende|halt|genug|beenden|abbruch|stornieren|widerruf|widerrufen|löschung|raus|weg|ruhe|frieden
		es|jetzt|mir|langsam|nun|das ~ reicht|reichts
		genug ~ jetzt
		jetzt genug
		blockiert|gemeldet|geblockt|blockiere|melde|blockieren|entfolgt
		will|möchte|mag|mog|wott {nicht} mehr
		{nicht} mehr
		{wish} {kein} ~ mehr
		tschüss für immer
		finito|aus`,
	refusal: `
		nein|nee|nö|ne|nope|na|nein|niemals|nie|nei|naa|noi
		{kein} interesse|bedarf|bock|lust|danke
		{nicht} ~ interessiert|interesse|interessant|gewünscht|erwünscht|gewollt|bestellt|nötig
		interessiert|interessieren|brauch|brauche|will|juckt|interessierts|möchte|mag|wott ~ {nicht} ~ mehr|das?
		interessiert ~ niemand|keinen|keine ~ sau
		hab|habe|haben|nie ~ {nicht} ~ bestellt|angefragt|gebeten|erlaubt|angemeldet|abonniert|zugestimmt
		nie ~ bestellt|angefragt|erlaubt|angemeldet|abonniert|zugestimmt|gefragt|gewollt
		{nicht} ~ angemeldet|abonniert|angefragt|gefragt
		kenne|kenn ~ {nicht}|keinen
		wer seid|sind|bist|is ~ ihr|sie|du|das
		unerwünscht|ungewollt|ungebeten
		bin ~ kein kunde|kundin`,
	anger: `
		nervig|nervt|nervend|nerven|nervts|nervst|genervt|belästigung|belästigt|belästigend|aufdringlich|penetrant|lästig|unverschämt|unverschämtheit|frech|frechheit|dreist|peinlich|stalker|stalking|zumutung|unmöglich|unseriös|terror|telefonterror|kotzt|ätzend|spamflut|deppen|idioten|penner|arschlöcher|arschloch|oasch|scheiß|scheiss|scheiße|scheisse|verdammt|schnauze|nase|faxen|wahnsinn|dauernd|ständig|deppat|oida|hartnäckig|anstrengend
		so|zu|ständig|dauernd|dauernde|ewig|ewigen|jeden viele|tag|diese|eure|neue ~ {message}
		jeden ~ tag|woche
		schon wieder ihr|eure|so|eine|euch
		geht ~ mir ~ auf ~ keks|sack|geist|nerven|eier|senkel|zeiger|wecker
		auf den|die keks|sack|geist|nerven|eier|senkel|zeiger|wecker
		gehts noch
		habe|hab ~ genug|satt`,
	talk: `
		schön|schöne|schönes|schöner|süß|süss|süße|hübsch|toll|tolle|cool|geil|mega|liebe|lieb|wunderschön|haha|hahaha|lol|traum|traumhaft|hammer|perfekt|genial|klasse|wow|lecker|spitze|verliebt|herrlich|lustig|witzig|großartig|wahnsinnig|zuckersüß|nice|krass|gefällt|hunger|neidisch|sterbe
		will|brauch|brauche|möchte ~ haben|kaufen|sofort
		hab|habe|haben ~ schon|bereits|eine
		schon|bereits ~ gekauft|bestellt|eine|eins|zuhause
		das|die|den|es kauf|kaufe|nehm|nehme|bestell|bestelle|brauche|brauch
		{cease} ~ {order}`,
	contacting: '{message}|{contact}',
	negation: '{not}',
	service:
		'bekommen|erhalten|gefunden|finde|sehe|gesehen|funktioniert|code|link|bestätigung|bestellung|preis|gut|verstehe|verstanden|weiß|weiss|lädt|geht|geantwortet|antwort|gelesen|gutschein|rechnung|angekommen|da|noch|hab|habe|hatte|schlecht|früher',
	removal: 'lösch*|lösche|entfern*|streich*|austrag*|rausnehmen|abmeld*',
	mine: 'mich|meine|mein|meinen|verteiler|liste',
	doubt: `
		woher|wieso|warum|wer ~ habt|hast|haben|hat|kennt|kommt *2 mein|meine|meinen|meiner *1 {personal}
		wer * meine|meinen|mein {personal} ~ gegeben|weitergegeben|verkauft
		warum|wieso|weshalb ~ {contact}|{send}|bekomme|kriege|krieg|bekomm ~ {me}|ihr|sie|du|ich ~ {me}?
		{wish} ~ {nicht} mehr
		{report} ~ euch|dich|account
		das ist|is|isch ~ spam|belästigung|illegal|verboten
		abo|mitgliedschaft|abonnement kündigen
		hab|habe|haben ~ nie|nicht|nix *2 bestellt|abonniert|angemeldet|erlaubt|zugestimmt|angefragt
		bekomme|kriege|bekomm|krieg ~ viel? zu|viel|viele|ständig|dauernd|jeden ~ {message}|tag
		unaufgefordert`,
	...germanAnswers,
};
