import type { ReplyPhrases } from './replyLanguage';

/** Other ways to ask for peace: the last message, silence, switching it off, threats; and what only sounds so. */
export const germanEndings = {
	harmless: `
		schreit|ruft|brüllt|singt|bellt|kreischt ~ stop|stopp|aufhören|schluss|nein
		schluss mit lustig
		stopp|stop|schluss ~ mit|der|dem|den|diese ~ krieg|gewalt|regen|hitze|kälte|montag|diät|rassismus|winter
		alles klar|gut
		{other} *4 abgemeldet|abmelden|abbestellt|gekündigt|kündigen|löschen
		abgemeldet|abmelden|gekündigt|abbestellt ~ {other}
		hund|auto|kind|gemeinde|amt|gewerbe|strom *4 abmelden|ummelden|anmelden
		nie wieder ~ ohne
		bitte ~ nicht ~ an ~ packstation|adresse|büro|nachbarn|filiale|postfiliale
		{nicht} ~ {parcel} ~ {send}
		{nicht} ~ an|per|mit|in ~ packstation|post|dhl|hermes|adresse|nachbarn|filiale ~ {send}?
		{remove} ~ {food}
		melde*|meld* ~ euch|dich|uns|sich ~ wenn|wieder|gern|gerne|dann|sobald|danach|nochmal|nach|einfach|bei
		euch|dich|sie ~ wieder|gern|gerne|dann|nochmal|danach ~ melden|meldet
		von mir aus ~ jeden
		kenn|kenne|kennen|weiß|weiss mich|mich ~ nicht ~ aus
		brauch|brauche|brauchen ~ nicht ~ $
`,
	optOut: `
		letzte|letzter|letztes|letzten {message} ~ sein|gewesen|bleiben
		lass|lasst|sei *3 letzte ~ {message}|mal
		{send} ~ {message} ~ jemand|anderen|anderem|woanders|anderswo
		in ruhe|frieden gelassen
		niemand|keiner|wer|nie ~ gebeten|gefragt|bestellt|gewollt|erlaubt ~ {message}|zu|mich|mir|das|euch
		schluss|genug|stopp|stop ~ mit|von ~ rabatten|rabatte|gutscheinen|angeboten|codes|aktionen
		weg|raus|runter|ende mit ~ {message}
		{report} ~ wenn|falls|sobald ~ {contact}|{send}|noch|weiter|nochmal|ihr
		müde|leid|satt|überdrüssig ~ {message}
		kein|keine|ohne nächstes|nächste ~ mal|nachricht
		funkstille|stille|schweigen ~ bitte|ab|von|wäre|euch|erwünscht|$
		bitte|will|möchte|wünsche|ab|hätte|wäre ~ funkstille|ruhe|schweigen|stille
		ab|abzusehen|absehen|absieht|abseht|sehen|seht ~ von ~ {message}|weiteren|weiterer|{contact}|kaltakquise|akquise|werblicher
		von *4 {message}|kaltakquise|akquise|anschreiben|anfragen|zusendungen ~ abzusehen|absehen|abzusehn|verschonen|verschont
		unterlass*|unterlassung|unterbleiben|einstell*|einzustellen|unterbinde* ~ künftig|bitte|sie|das|zukünftig ~ {message}?
		bitte|künftig|zukünftig|ab|ihr|sie ~ unterlassen|unterlasst|einstellen|weglassen|sparen|lassen|bleiben ~ lassen|$
		{message} ~ unterlassen|weglassen|abstellen|ausschalten|deaktivieren|abschalten|abschaffen|beenden|stoppen|einstellen|abzustellen|abmelden|kündigen|loswerden|ersparen|sparen
		{message} *4 weglassen|abstellen|ausschalten|deaktivieren|abschalten|loswerden|unterlassen|einstellen|ersparen|abbestellen
		{kein}|keine ~ akquise|kaltakquise|werbeanrufe|kontaktversuche|kontaktaufnahme|firmenwerbung|verkaufsgespräche
		will|möchte|wünsche|brauche ~ {kein}|keine *5 {message}|firmen|verkäufer
		{nicht}|{kein} ~ angesprochen|angeschrieben|beworben|kontaktiert|belästigt|angequatscht|angetextet|beliefert|behelligt|genervt|gestört|zugespammt|benachrichtigt|informiert ~ werden|zu
		auf {kein} ~ kanal|weg ~ beworben|kontaktiert|angeschrieben|werden
		setzt|setz|setzen|nehmt|schreibt|packt ~ mich|uns|meine * sperrliste|blacklist|robinsonliste|sperrvermerk
		sperrliste|robinsonliste|blacklist|sperrvermerk|werbewiderspruch
		haltet|halt|haltets ~ euch|dich|sie ~ raus|fern|da|aus
		raus|weg|verschwindet|verschwinde|raus mit|aus ~ mir|mich|uns|meinem|meinen|der|eurer ~ {list}|dms|postfach|leben|profil|dm|aus
		könnt|kannst|könnten|können|bitte|dürft ~ mich|uns|mir|meinen|meine ~ {list}? ~ rausschmeißen|rausschmeissen|rausnehmen|rauswerfen|austragen|streichen|löschen|abmelden|entfernen|rauslöschen|raustun
		nehmt|nimm|nehmen|schmeißt|werft|streicht|tragt|holt|löscht|macht|schmeisst ~ mich|uns|mi|ma|meinen|meine * raus|rauss|ruas|aus|weg|heraus|runter|ab
		raus|weg ~ mit mir|mich|uns|meiner|meinem
		haken|häkchen ~ raus|weg|entfernen|rausmachen
		damit ~ {nicht}|nichts|nix ~ mehr ~ kommt|komme|ankommt
		will|möchte|wollen|möchten|mag|mog|moecht ~ das|es|die|diese|dies|{message} ~ {nicht} ~ mehr|weiter ~ bekommen|kriegen|kriegn|haben|erhalten|lesen|sehen|empfangen|$
		das|die|diese|es|{message} ~ will|möchte|brauche|brauch|mag ~ ich ~ {nicht} ~ mehr|weiter
		ich will das {nicht}
		brauch|brauche|benötige|will|möchte ~ die|eure|diese|keine ~ {message} ~ {nicht} ~ mehr?
		{nicht}|{kein} ~ mehr ~ {contact}|{send}|anschreiben|belästigen|nerven ~ danke|bitte|$
		{nicht} mehr ~ {contact}|{send}
		{kein} ~ {message} ~ mehr|bitte|danke|schicken|schreiben
		{kein} weiteren|weitere|weiterer|neuen|neue|zusätzlichen ~ {message}|anschreiben|zusendungen|anfragen
		spar*|erspar*|verschon* ~ {me}|euch|sich|ihnen|dir ~ {message}|anschreiben|weiteren|weitere|damit|das|mühe|zeit
		bestell*|meld*|trag*|schalt*|stell* ~ {message}|nachrichtenservice|newsletter|das|die|alles ~ ab|aus
		hiermit|ich bestelle|melde|trage|kündige|widerrufe ~ ab|aus|den|die|das * ab|aus
		wie|wo|kann ~ stell|stelle|schalt|schalte|mach|mache|bestell|bestelle|bekomm|krieg|werd|werde ~ ich|man ~ das|die|hier|diese|den|euch|es ~ ab|aus|weg|los
		wie|wo|kann ~ man|ich * abstellen|abschalten|ausschalten|deaktivieren|abbestellen|loswerden|abmelden|austragen
		zustimmung|einwilligung|einverständnis|erlaubnis ~ ist|ab|wird|gilt|heute ~ zurückgezogen|widerrufen|entzogen|erloschen|zurückgenommen|nichtig
		ohne ~ meine|mein ~ zustimmung|erlaubnis|einwilligung|einverständnis
		zieh*|nehm* * zustimmung|einwilligung|erlaubnis ~ zurück
		geh|gehe|gehen|zu|zum|zur|vom|an|beim|über|schalte|melde|beschwere|beschwerde|ruf|hole|wende ~ {authority}
		{authority} ~ wenn|falls|ein|freut|bescheid
		unerlaubt*|unerwünscht*|illegal*|unzulässig*|unverlangt* ~ {message}|kontaktaufnahme|zusendung
		uwg|telemediengesetz
		das|dies|ihr|sie|es ~ ist|grenzt|grenz|betreibt ~ belästigung|stalking|nötigung|psychoterror
		ihr|du|sie ~ belästigt|belästigst|belästigen|nervt|nervst|spammt|stört ~ mich|uns|nur|einfach|echt|$
		reicht|reichts|langt|langts ~ jetzt|jetz|nun|langsam|mir|echt|wirklich
		basta|finito|ende|feierabend|schluss|genug|gnug|schlusss ~ jetzt|mit|der|dem|von|damit|den ~ {message}?
		hab|habe|haben ~ schon|bereits|euch|dreimal|zweimal|mehrfach|mehrmals ~ abgelehnt|widersprochen|abgesagt|abgemeldet|gekündigt|abgelehnt
		zählt|rechnet|plant nicht ~ mit|auf ~ mir|mich
		ohne|nicht mich|mit mir|uns $
		ihr ~ könnt ~ mich ~ mal|gernhaben|kreuzweise
		haut|verpisst|schleicht|verzieht|schert ~ ab|euch|eich
		vergesst|vergiss|löscht|verliert|verbrennt|schreddert|streicht ~ meine|meinen|mein|unsere|dass ~ {personal}|existiere
		hab|habe ~ schon|bereits|dreimal|zweimal|mehrmals ~ stopp|stop|abmelden|abgemeldet|nein ~ geschrieben|geschickt|gesagt
		ufhöre|uffhöre|ufhöra|aufheern|aufhean|ufhorchä ~ mit|mir|z|$
		chönd|chöi|könned|chöned|chasch ~ ihr|bitte ~ ufhöre|ufhöra|lösche|abmälde|ustrage
		lasst|lass|laßt|lossts|lönd ~ mich|mi|uns|stecken|gut|gehen|frei ~ gehen|frei|$
		befreit|erlöst|befreie mich|uns
		meldet|meldt|meld|melds|melden ~ mich|mi|uns ~ ab|aus|bitte ~ ab|bitte?
		{contact} ~ {nicht}|{kein} ~ mehr|wieder
		traut|wagt|untersteht|versucht|versuchts ~ euch|es|sie ~ {nicht} ~ nochmal|noch|wieder|mehr
		{nicht}|nie ~ nochmal|nocheinmal|wieder|mehr ~ {contact}|{send}|versuchen|probieren|melden
		kommt|komm|meldet|meld ~ {nicht}|nie ~ wieder|zurück
		interesse ~ verloren|erloschen|vorbei
		kein|keine|null|0 bock|bok|lust|interesse|nerv ~ auf|an|mehr|für ~ {message}|euch|eure
		will|möchte ~ {nicht}|nie ~ mehr|wieder ~ von|euch ~ hören|lesen|euch|ihnen|dir
		{nicht}|nie ~ mehr|wieder ~ von|was ~ euch|ihnen|dir|eich ~ hören|lesen|sehen
		{nicht}|nichts|nix ~ mehr ~ hören|lesen|kriegen|bekommen|erhalten|empfangen ~ {message}|von|$
		kontakt|verbindung ~ abbrechen|beenden|unerwünscht|nicht|einstellen
		mag|will|möchte ~ {kein} ~ {message}|mehr|weiteren`,
	stop: `
		abbesteln|abbestelln|abbestelen|abmeldn|abmeldung|abmelde
		löschung|löscht|lösche|löschen ~ umgehend|sofort|bitte|alles|das|es
		deaktivieren|deaktiviert|abschalten|ausschalten|abstellen|stummschalten
		ruhe|still|klappe|schnauze|fresse ~ jetzt|mal|endlich
		finito
		verschwindet|verschwinde|zieht|leine|verzieht ab?
		kommt|komm {nicht} wieder
		streichen|streicht|rausstreichen`,
	help: `
		wer ~ ist|seid|sind|bist|isch|schreibt|spricht ~ das|ihr|sie|du|da|hier|denn|$
		was|um|worum|wofür ~ ist|soll|für|geht|dreht|heißt ~ das|programm|es|hier|sich|$
		kennen|kenn wir|ich ~ uns|euch|sie
		bist|seid|ist|sind ~ du|ihr|das|sie ~ ein|eine|ne|n ~ bot|roboter|seriös|betrug|mensch|fake|echt|spam|abzocke
		versteh|verstehe|raff|raffs|check|checks|kapier|kapiers|kenn|kenne|kapiere ~ nicht|nix|nichts ~ was|wie|aus|das|$
		{nicht} ~ verstanden|aus ~ $
		erklär*|erklar* ~ mir|das|bitte|wer
		mir|uns ~ das|bitte|wer|jemand * erklären|helfen
		wie löse|nutze|benutze|verwende|funktionirt|geht|funktioniert ~ ich|das|der|gutschein|code
		jemand|bitte|könnt|können|könnte ~ zurückrufen|anrufen
		wen|wem ~ kann|soll|muss ~ ich ~ wenden|sprechen|reden
		^ mitarbeiter|berater|mensch ~ bitte|$
		hotline|telefonnummer ~ $
		brauch*|benötige ~ hilfe|hlife|hife
		was mach|muss|soll ~ ich ~ falsch|machen|tun|jetzt
		woher ~ kennt|kennen|kennst ~ ihr|sie|du`,
} satisfies ReplyPhrases;
