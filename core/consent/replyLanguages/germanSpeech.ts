import type { ReplyPhrases } from './replyLanguage';

/** What people do with words: leave, complain, forbid, threaten, agree; and what they say of things. */
export const germanSpeech = {
	harmless: `
		lasst|lass ~ gut ~ sein ~ hab|habs|gefunden|erledigt|schon
		lasst|lass gut sein $
		fakeprofil|fakeaccount|fake ~ gemeldet|das|profil
		gemeldet|melde ~ das|den|die|ein ~ fakeprofil|fake ~ das|der|die
		hatte|war|hatten|waren ~ mich|uns|schon|mal ~ abgemeldet|ausgetragen|abbestellt|stop|stopp
		nicht|nie ~ dass ~ ihr|sie|du ~ aufhört|aufhören|aufhörst
		zum|beim|mit ~ rauchen ~ aufhören|aufhör*
		schluss|ende|stopp ~ mit ~ {goods}|trockener|fettigen|grauen|schmerzen|pickeln
		{goods} ~ abo|abonnement|mitgliedschaft
		warteliste|wunschliste|gästeliste
		fake|falsches|gefälschtes ~ profil|account|konto
		antworte|steht|text ~ stop|stopp ~ zum|um
		nie wieder ~ ohne|andere|anderes|anderen|was|etwas ~ {goods}|anderes|andere|woanders
		wie|wo|kann|womit ~ schalt*|stell*|mach*|krieg*|bekomm*|entfern*|lösch*|stopp* ~ ich|man|die|den|das ~ {goods}
		{goods} ~ {nicht}|keine|ausschalten|abschalten|abstellen|reagiert|geht|deaktivieren|aus|lösche|löschen
		kindersicherung|ton|piepen|alarm|display|lampe|licht ~ deaktivieren|ausschalten|abschalten|ausmachen|aus
		freund|mann|frau|mama|papa|mutter|freundin|chef ~ sagt|meint ~ ich|soll
		spam ordner|filter
		im|in spam ~ ordner|gelandet|gefunden
		hört|hör|höret ~ nie|niemals|bloß|ja ~ auf
		{nicht} ~ aufhören ~ zu ~ gucken|schauen|lesen|essen|tragen
		aus ~ versehen ~ gelöscht|blockiert|abgemeldet`,
	optOut: `
		versehen|versehentlich|irrtum|fehler ~ ja|zugesagt|angemeldet|zugestimmt ~ gesagt? ~ rückgängig|abmeld*|lösch*|storn*
		ja|zugestimmt|angemeldet|zugesagt ~ aus|gesagt|per ~ versehen|irrtum ~ rückgängig|storn*|lösch*|abmeld*
		rückgängig ~ machen|bitte|$
		unterhaltung|chat|gespräch|das|es|kontakt ~ hier|jetzt ~ endet|aufhört|enden|beendet|beenden
		verkauft|verkauf|bietet ~ wem|jemand|anderen|woanders ~ anders|anderem|anderen|$
		lasst|lass|laßt ~ mich|uns ~ da|bitte|hier|einfach ~ raus|draußen
		einwilligung|zustimmung|erlaubnis ~ habt|hast|haben|hattet ~ ihr|du|sie ~ {nicht}|keine
		folge|folg|abonniere ~ wegen|für|nur ~ bilder|fotos ~ {nicht} ~ wegen|für ~ {message}
		man|wer ~ schreibt|kontaktiert|belästigt ~ keine|keinen|{nicht} ~ fremden|fremde|unbekannte
		kann|könnte|darf|lassen ~ man|ich|sich ~ diese|die|eure ~ {message}|hinweise ~ stornieren|abstellen|stoppen|kündigen|abbestellen
		wie|wo ~ komm*|geh*|kann ~ ich|man ~ hier|da|aus ~ raus|weg
		beim|nächstes|nächsten|nächste ~ mal|nächsten|mal ~ wird|ist|werdet ~ geblockt|blockiert|gemeldet|angezeigt
		beim nächsten ~ wird|werdet ~ geblockt|blockiert|gemeldet|angezeigt
		beschwerde|beschwere|anzeige|klage ~ ein|mich? ~ wenn|falls ~ das|ihr
		reiche|lege|erstatte ~ beschwerde|anzeige|widerspruch ~ ein|wenn|falls
		{message} ~ brauch*|brauche|will|mag ~ ich ~ {nicht}|keine
		bitte ~ um ~ respekt|ruhe ~ ich? ~ {wish}? ~ nichts|keine|nix
		mit ~ roboter|bot|maschine ~ {nicht}
		deabonn*|entabonn*
		deaktivier* ~ sie|bitte|den|die ~ versand|{message}
		widerruf ~ meiner|der|dieser ~ werbeeinwilligung|einwilligung|zustimmung
		kein|keine ~ wort|silbe|zeile|einzige ~ mehr
		{nicht} ~ mehr ~ auf ~ dem ~ laufenden
		wie|wo ~ stoppe|stopp|beende|verhindere ~ ich|man ~ {message}|das|die
		genug|genügend|lang ~ gespammt|genervt|geschrieben|belästigt|gestört|geworben|gelabert|zugetextet
		lass|lasst|laßt|lassen|lassts|lossts|lönd ~ mich|mi|uns ~ zufrieden|frieden|ruhe|rua|ruah|gehen|stecken|fried
		in ~ rua|ruah|friedn|ruh|frieda|rueh|rueu
		hear|hör|hört|höred|hörid|heart|heert|heats|hean ~ uf|auf|uff ~ mer|mir|mi|mich|ma ~ z|zu|zum ~ schriibe|schriiba|schreim|schreibn|nerve|nerven
		uf|auf|uff ~ mer|mir|ma|mi ~ z|zu ~ schriibe|schriiba|schreim|schreibn|nerve
		hear|heart|höred|heats|hört|hör ~ uf|auf|uff ~ mit|z
		verschon*|erspar*|spar*|bewahr* ~ mich|mir|uns|euch|dir ~ mit|vor|euren|den|eure ~ {message}|eurem|euren|eurer|damit
		kündige|kündigen|beende|beenden|storniere|stornieren|widerrufe|stelle|stellt|cancel ~ hiermit|den|das|die|meine|diesen|mein|alle|ein ~ {message}|nachrichtendienst|dienst|service|newsletter|abo|verteiler
		folg|folge|mag|like|bleibe|folgen ~ euch|dir|weiter|gern|gerne ~ aber|nur|bitte ~ {message}|ohne|keine ~ {nicht}|keine|bitte|nicht
		{message} ~ bitte ~ {nicht} ~ mehr?
		{message} ~ {nicht}|nimmer ~ mehr|$
		{message} ~ will|möchte|brauche|mag ~ ich ~ {nicht}|keine
		das|dies|es ~ ist|is ~ spam ~ ich|melde|gemeldet|hört|stop|schluss
		spam ~ ich ~ melde|zeige|blockiere
		ich|wir ~ {report} ~ euch|dich|sie|das|diesen|diese|den
		{report} ~ euch|dich|sie|das ~ jetzt|bei|wegen|sonst|gleich|wenn|als|$
		jeden|jede|täglich|ständig|dauernd ~ tag|eine|neue ~ eine|neue ~ {message} ~ zu|nervt|ist|reicht ~ viel|zu|nervt|mir
		{message} ~ wecken|stören|nerven|belasten|stressen|überfordern|belästigen ~ mich|uns
		ist|wird ~ mir ~ zu ~ viel ~ mit|input|an|das
		wer ~ hat ~ euch|ihnen|dir ~ erlaubt|erlaubnis|gesagt|gestattet
		habt|hast|haben ~ {nicht}|{kein} ~ recht|erlaubnis|genehmigung|zustimmung|einwilligung
		ihr|sie|du ~ dürft|darfst|dürfen ~ mich|mir|uns ~ {nicht}
		nie|niemals|nicht ~ gesagt|erlaubt ~ dass ~ ihr|sie|du ~ schreib*|kontakt*|dürft|könnt
		brauch*|braucht|müsst|musst|müssen ~ mir|mich|uns|euch|ihr|sie ~ {nicht} ~ mehr ~ {contact}|{send}|zu|melden
		wie|wo ~ bekomm*|krieg*|werd*|kann|mach* ~ ich|man|diese|die|den|eure ~ {message} ~ weg|los|ab|aus|loswerden
		würde|möchte|will|wäre|mag ~ lieber|gern|gerne ~ {kein}|nichts ~ {message}|mehr
		noch|nächste|weitere|bei ~ eine|ein|der|nächsten ~ {message} ~ und|dann ~ {authority}|{report}|rufe|polizei|ich
		bei ~ der ~ nächsten ~ {message}
		ruf*|hol*|verständig* ~ ich? ~ die|den|meinen ~ {authority}
		schick*|send*|schreib* ~ mir|mich|uns|ma|mer ~ nichts|nix|nie|nimmer|nüt|keine
		nichts|nix|nüt ~ weiter|mehr ~ schick*|send*|zusend*
		meinung|meinig ~ geändert ~ abmeld*|lösch*|bitte|keine|nicht
		bereue|bereu ~ anmeldung|angemeldet|abonniert
		sorgt|sorge|sorgen|stellt|achtet ~ dafür|sicher|bitte|drauf ~ dass ~ {nicht}|{kein}|das ~ mehr|nicht|wieder|vorkommt|passiert|kommt|ankommt
		behaltet|behalt|steckt|schiebt|könnt ~ eure|euren|euer|deine|euch ~ {message}|behalten|kram|stecken|sonstwo
		mein|meine|unser ~ postfach|handy|inbox|posteingang|dms ~ ist|läuft|quillt|kein|voll|platzt ~ voll|über|kein|mülleimer|müllhalde|mit
		müllt|mülln|flutet|spammt|verstopft|überflutet|vermüllt|spamt ~ mein|mich|meine|mir|uns ~ postfach|dms|zu|voll|inbox
		weg|raus|finger|verschwindet|bleibt ~ aus|von|weg|fern ~ meinem|meinen|meiner|mir|uns
		respekt*|achtet|akzeptier* ~ meine|mein|das|ein ~ privatsphäre|entscheidung|wunsch|nein|ruhe|grenzen
		falsche|falscher|falschen|verwählt ~ person|nummer|empfänger|kontakt ~ lösch*|bitte|nicht|nehmt
		sperrt|blockiert|blocken|sperren ~ meine|meinen|mich|mein ~ {personal}|einfach|bei|bitte
		{wish} ~ {kein}|{nicht} ~ kunde|teil|mitglied|empfänger ~ sein|mehr
		ab ~ sofort|jetzt|heute ~ {kein}|{nicht}|nichts
		es ~ langt|reicht|nervt|gnügt ~ mir|jetzt|langsam|echt|mit|$
		mir ~ langt|reicht|reichts|langts ~ es|mit|jetzt|langsam|euren|$
		zieht|ziehen|verzieht ~ leine|euch
		euer|dein|ihr|der ~ bot|roboter|system|automat ~ soll|muss|nervt|hört|spinnt ~ aufhören|{nicht}|auf|schweigen|ruhe|$
		stellt|schaltet|macht|stoppt|mach|schalt ~ den|euren|diesen|das|bot ~ bot|roboter|automat* ~ ab|aus|$`,
	stop: `
		austreten|austritt
		lassen ~ wirs|wir ~ gut|es|bleiben|sein
		genug gespammt|genervt
		pfiat|pfüat|servus|tschüss|tschau|adieu|baba ~ für|und ~ immer|nie?
		es langt|gnügt ~ jetzt|mir?
		schleich|schleichts|schleicht ~ di|eich|euch
		ufhöre|ufhöra|ufhore|uffhern|aufhern|aufhean`,
	optIn: `
		will|möchte|würde ~ doch|wieder|aber ~ {message}|infos ~ bekommen|haben|erhalten
		schickt|schick|schicken ~ mir|ma ~ die|eure|den|das ~ news|infos|neuigkeiten|updates|angebote|newsletter
		anmelden|abonnieren|eintragen $
		meldet|melde|meld|tragt|trag|trage|setzt|setz|nehmt|nimm|schreibt|pack|packt ~ mich|uns|mi ~ gern|gerne|an|ein|auf|bitte|in|rein ~ an|ein|liste|auf|die|rein|verteiler|newsletter
		möchte|will|würde|wott|wü|mag|hätte|ich|ja ~ gern|gerne|die|eure|den|mich? ~ {message}|newsletter|updates|angebote|infos|neuigkeiten|news ~ bekommen|erhalten|haben|abonnieren|empfangen|$
		möchte|will|würde ~ gern|gerne|mich ~ benachrichtigt|informiert|anmelden|abonnieren|eingetragen|dabei|eintragen ~ werden|sein|$
		halt*|haltet ~ mich|uns|sie ~ auf|gern|gerne|bitte ~ laufenden|dem
		ihr|sie|du ~ dürft|dürfen|darfst|könnt|kannst ~ mir|mich|uns ~ gern|gerne|schreiben|angebote|kontaktieren|schicken|anschreiben
		stimme|stimm ~ zu|dem
		einverstanden ~ mit|dass|schickt|$
		ich ~ willige ~ ein
		ja|jo|klar|gern|gerne|sicher|ok|okay|jaa|jaaa ~ bitte|gern|gerne|schickt|schick|schicks|schickts|setz|setzt|her|rüber|will|möchte|wott|haltet|meldet|interessiert ~ mir|ma|mich|rüber|her|ich|die|den|eure|auf|mal|das|dabei ~ {message}|an|updates|infos|rüber|gutschein|code|rabattcode|guide|haben|laufenden|liste|bekommen|$
		gern|gerne ~ schick|schickt|her ~ rüber|mir|her|damit|$
		bin|i ~ dabei $`,
	help: `
		welche|was ~ befehle|optionen|kommandos|kannst|stichworte ~ gibt|du|für|$
		chan|kann|könnte|möchte|will|darf|würde ~ ich|i|gern|bitte ~ mit ~ {helper}
		bot|roboter|automat ~ versteht|rafft|kapiert|checkt ~ mich|nicht|nix
		jemand|mensch|mitarbeiter ~ persönlich|echter|echte|vom ~ antworten|melden|team|helfen
		worum|um|was ~ geht|gehts|handelt ~ es|s|denn|hier|$
		mit ~ wem ~ schreibe|rede|spreche|chatte`,
	snooze: `
		erst|nach|ab|im|in|bis|bitte ~ wenn|der|dem|nem|ab|im|in|einem|drei|halben|paar ~ {time} ~ nochmal|wieder|auf|schreib*|meld*|nomal|$
		meldet|meld|melden|kommt|schreibt|schreib ~ euch|dich|sie|mir ~ im|in|ab|nach|wenn|am ~ {time} ~ nochmal|wieder|bei|auf|mir|mich|$
		chasch|chönd|könnt|kannst ~ mer|mir ~ am|im|nomal ~ {time}|wuchenend ~ nomal|schriibe|schreiben
		lass|lasst|gebt|gib ~ mich|mir|uns ~ ein|paar|kurz|noch ~ {time}|nachdenken|überlegen|bedenkzeit ~ nachdenken|überlegen|$
		bin|sitze|liege ~ auf|im|in|bei|grad|gerade ~ arbeit|auto|krankenhaus|meeting|unterwegs|schule ~ später|dann|nachher|morgen|in
		prüfungsphase|klausurphase ~ bitte|erst|ab|danach`,
	anger: `
		drittes|drittem|viertes|zweites|zigste ~ mal ~ heute|diese|schon
		prospekt|prospekte`,
	goods: '{goods}|geld|erstattung',
} satisfies ReplyPhrases;
