import type { ReplyWordLists } from './replyLanguage';

export const germanWords = {
	filler:
		'mir|mich|uns|mi|mer|ma|ihr|euch|du|dir|dich|sie|ihnen|ich|i|wir|man|der|die|das|den|dem|des|ein|eine|einen|einer|eure|euren|eurer|euer|eurem|deine|deinen|deiner|ihre|ihren|ihrer|ihrem|diese|diesen|dieser|diesem|so|solche|solchen|bitte|danke|doch|mal|einfach|endlich|jetzt|sofort|auch|bloß|ja|noch|immer|ständig|dauernd|jeden|wieder|weiter|weiterhin|weitere|weiteren|mehr|zu|mit|von|vom|aus|in|an|auf|für|über|zum|zur|per|und|es|will|möchte|moechte|wünsche|würde|kann|könnt|könnten|könntet|können|darf|soll|sollt|sollen|werden|werde|wird|wurde|sein|haben|hab|habe|hatte|bin|is|gern|gerne|lieber|ganz|überhaupt|gar|absolut|irgendwelche|jegliche|meine|meiner|ungefragt|unaufgefordert|künftig|zukünftig|zukunft|kurz|direkt|hier|da|dann|trau|traut|wagt|versuch|versucht|brauchst|braucht|brauchen|brauche|wollen|wollt|wolle|wollte|privat|privaten|dran|drauf|werbliche|wirklich|immerzu|solch|am|im',
	barrier:
		'verpassen|verlieren|vergessen|aufhören|aber|sondern|weil|wenn|falls|außer|ausser|ohne|nicht|nie|niemals|zögern|weiß|weiss|finde|sehe|verstehe|bekommen|gefunden|gesehen|angekommen|entgehen|zurück',
	why: 'warum|wieso|weshalb|wann',
	not: 'nicht|nich|nie|niemals|warum|wieso|weshalb|ohne|ned|net|nit|nid|nöd|kaum|wann',
	nicht:
		'nicht|nich|ncht|nie|niemals|nichts|nix|nimmer|nimma|net|ned|nid|nit|nöd|nümme|nüme|nüt|ka',
	kein: 'keinem|keins|koiner|keener|kein|keine|keinen|keinerlei|keiner|kei|koa|koane|ka|kane|null|nix|nichts|keene',
	me: 'mir|mich|uns|mi|mer|ma',
	contact:
		'schriibe|schriiba|schribe|schrib|schreim|zuspammst|gespammt|spammst|zumüllt|belästigts|nervts|schreibst|zutextet|texten|anschriebe|vollmüllen|weckt|wecken|schreib|schreibt|schreibe|schreiben|schreibst|schriib|schriibed|schreibts|anschreiben|schreibn|anzuschreiben|anschreibt|anschreibst|angeschrieben|kontaktier|kontaktiere|kontaktiert|kontaktieren|kontaktierst|kontaktiern|nerv|nervt|nerve|nerven|nervst|stör|stört|störe|stören|belästig|belästige|belästigt|belästigen|anrufen|spam|spammt|spammen|zuspammen|zuspamt|spamt|vollspammen|zugespammt|zumüllen|bombardiert|bombardieren|zuschicken|zuzuschicken|anschreibn|zutexten|volltexten|texten|textet|anzutexten|antexten|texte|behelligen|behelligt|zuballern|zuballert|markieren|markiert|zuzusenden|kontaktaufnahme|hinzufügen|melden|meldet|zuzuspammen|verschonen|anmachen|dm|dmen|zuzutexten|löchern',
	send: 'schick|schickt|schicke|schicken|schickst|schicks|schickn|sende|sendet|senden|send|zusenden|zuschicken|schickts|zugeschickt|geschickt|zugesendet|verschickt|schicked|schickid|verschonen|zuzuschicken|schickt',
	message:
		'rabattcodes|rabattcode|coupons|kataloge|prospekte|nachrichtendienst|automatische|automatischen|bots|geschwafel|gedöns|blabla|mitteilungen|mitteilung|werbepost|nachrichtli|mails|sachen|neuigkeiten|push|infomails|reklamen|spams|nachrichten|nachricht|nachrichtn|nachrichen|anschreiben|schreiberei|gschreib|gschraib|schriiberei|werbeflut|zusendungen|zusendung|updates|benachrichtigung|gutscheine|kaltakquise|akquise|nachrichtenservice|werbesachen|werbungen|rundschreiben|nachichten|nachriten|werbung|werbig|werbenachrichten|werbemails|werbemüll|dms|dm|mails|mail|emails|email|sms|angebote|angeboten|newsletter|spam|promos|promo|promotion|promotions|anfragen|meldungen|infos|benachrichtigungen|anzeigen|reklame|kram|zeug|zeugs|mist|müll|scheiß|scheiss|scheiße|scheisse|marketing|rabatte|rabattaktionen|aktionen|direktnachrichten|messages|msgs|texte|post|pushnachrichten|kontaktaufnahmen|kontaktaufnahme|kontakt|verkaufsnachrichten|gelaber|quatsch|erinnerungen|pn|pns|schaas|schas|dreck',
	wish: 'will|möchte|möcht|moechte|mag|mog|wünsche|wollen|möchten|wott|wünsch|brauche|brauch|wollte|habe|interesse|interessiert|interessieren|bestellt|erlaubt|gebeten|zugestimmt|eingewilligt|einverstanden|bock|lust|will|wü|mecht',
	quit: 'höret|heats|heat|hörn|höört|hörd|horcht|hör|höre|hört|hören|hörts|hörst|hoer|hör|hörn|höred|hörid|horts',
	cease:
		'stoppt|stoppen|stopp|stop|unterlasst|unterlassen|unterlass|unterlassts|lass|lasst|laßt|lassts|lassen|beendet|beenden|beende|schluss|aufhören|verschont|verschone|verschonen|verzichtet|verzichten|spart|sparen|spar|einstellen|stellt|stellen|genug|schluß|ende|erspart|erspar|höred',
	remove:
		'lösch|lösche|löscht|löschen|löschn|löschts|löschung|entfern|entferne|entfernt|entfernen|entfernung|streich|streicht|streiche|streichen|nimm|nehmt|nehmen|nehmts|trag|tragt|trage|tragen|tragts|schmeiß|schmeißt|schmeiss|schmeisst|schmeißen|hol|holt|werf|wirf|werft|vergiss|vergesst|vergessen|meld|melde|meldet|melden|melds|kick|kickt|haut|hau|setzt|setz|setzen|sperrt|tilgt|schmeissen|tuat|tut|tu|mach|macht|machen',
	out: 'raus|aus|ab|von|vom|runter|rausnehmen|austragen|abmelden|heraus|weg|draußen|use|usem',
	list: 'liste|listen|verteiler|verteilerliste|datenbank|kontaktliste|kartei|system|kontakten|kontakte|newsletter|mailingliste|mailverteiler|empfängerliste|adressbuch|gruppe|kundenkartei|register|datei|werbeliste|crm|kundenliste|abo|broadcast|chat|ding',
	personal:
		'daten|nummer|telefonnummer|handynummer|kontakt|kontaktdaten|profil|account|konto|name|namen|mail|email|adresse|mailadresse|emailadresse|handy|informationen|infos|insta|instagram|eintrag',
	other:
		'netflix|spotify|amazon|youtube|fitnessstudio|fitness|gym|verein|kirche|disney|sky|telekom|studio|facebook|tiktok|schule|kita|gemeinde',
	food: 'gluten|laktose|zwiebel|zwiebeln|zucker|käse|knoblauch|salz|milch|eier|soße|sauce|nüsse|tomaten|oliven|eis|flecken|fleck|mayo|fleisch',
	parcel:
		'grüne|grünen|blaue|blauen|rote|roten|schwarze|schwarzen|weiße|weißen|rosa|gelbe|paket|pakete|bestellung|größe|farbe|rechnung|lieferung|packstation|ware|katalog|falsche|falschen|falsches|schuhe|kleid|geschenk|brief|fotos|adresse|post',
	authority:
		'anwalt|anwältin|anwalts|rechtsanwalt|polizei|verbraucherzentrale|verbraucherschutz|datenschutzbehörde|datenschutzbeauftragten|datenschützer|bundesnetzagentur|gericht|dsb|edöb|abmahnung|instagram|meta|staatsanwaltschaft|rtr|konsumentenschutz|dsgvo',
	you: 'euch|dir|ihnen|eich|ihr|du|sie|eurer|eurem',
	none: 'kein|keine|keinen|keinerlei|null',
	order:
		'bestellung|bestellungen|termin|termine|buchung|reservierung|kauf|lieferung|artikel|paket|warenkorb|zahlung|tisch|kurs|ticket|tickets|zimmer|größe|kommentar|foto|fotos|post|story|storys|stories|beitrag|zwiebeln|zwiebel|käse|fleck|flecken|reise|mitgliedschaft|fitness|rechnung|adresse|lieferadresse|workshop|platz|behandlung|retoure|gutschein|vorbestellung|rezept|rezepten|videos|gluten|abholung|makeup|oliven|sitzung|fahrt|code|markierung',
	time: 'morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|wochen|monat|monate|monaten|jahr|tage|tagen|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|weihnachten|ostern|urlaub|ferien|sommer|winter|herbst|frühling|wochenende|stunden|weiteres|abend|klausuren|zeit|neujahr|silvester|stunde',
	report:
		'melde|melden|gemeldet|blockiere|blockieren|blockiert|blockier|blocke|blocken|blockt|blockir|anzeige|anzeigen|angezeigt|sperre|sperren|gesperrt|zeige|verklage|verklagen|geblockt|blockieret|abmahnen|abmahnung|meld|block|entfolge|zeig',
	goods:
		'kaffee|tee|wein|haut|kaugummi|rauchen|foto|fotos|bild|aufkleber|sticker|tube|zahnpasta|sofa|lampe|licht|knopf|leggings|schuhe|schuh|kleid|jacke|mantel|pulli|tasche|kerze|kerzen|creme|serum|reißverschluss|akku|batterie|ladegerät|app|webseite|punkte|punkten|kundenkonto|paket|versand|lieferung|fahrer|rechnung|bestellung|karte|set|geräusch|geruch|fleck|flecken|rost|wecker|ton|lautstärke|piepen|backofen|herd|kindersicherung|hund|katze|kinder|baby|stoff|farbe|reservierung|termin|tisch|kurs|fitnessstudio|netflix|spotify|zwiebeln|zucker|gluten|tickets|reise|zimmer|verpackung|motor|schuppen|mücken|waschmaschine|maschine|kaffeemaschine|display',
	helper: 'öpperem|jemand|jemandem|mensch|menschen|mitarbeiter|team|berater|person|einem|einer',
} satisfies ReplyWordLists;

/** In these one typo is understood. */
export const germanSpellings =
	'schluss schreib nachrichten nachricht abmelden abbestellen austragen schreiben schreibt kontaktieren löschen löscht entfernen werbung aufhören einwilligung widerrufe belästigen belästigung angebote keine nicht weitere weiteren bitte möchte bekommen kriegen erhalten streichen streicht abgemeldet ausgetragen löschung nummer kontakt schicken schickt melden blockieren gemeldet zustimmung erlaubnis benachrichtigungen unterlassen verschonen einstellen deaktivieren verteiler newsletter abmeldung';
