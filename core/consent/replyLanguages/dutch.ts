import type { ReplyLanguage } from './replyLanguage';

export const dutch: ReplyLanguage = {
	language: 'nl',
	words: {
		filler:
			'ik|me|mij|je|jij|jullie|u|ons|de|het|een|deze|die|dit|dat|van|met|op|aan|in|naar|uit|voor|te|om|wil|wilt|wou|zou|kan|kunt|kunnen|graag|alsjeblieft|aub|svp|nu|echt|gewoon|meer|ooit|nog|steeds|al|alle|zulke|verdere|worden|word|en|mijn|jullie|uw|weer|zo|steeds|ontvangen|krijgen',
		barrier: 'missen|kwijt|maar|want|niet|geen|nooit|omdat|als|vergeten',
		not: 'niet|nooit|geen|waarom|zonder',
		why: 'waarom',
		message:
			'berichten|berichtjes|bericht|reclame|mails|mail|email|emails|appjes|aanbiedingen|nieuwsbrief|nieuwsbrieven|promoties|dms|dm|spam|sms|advertenties|meldingen|troep|rommel',
		contact:
			'sturen|stuur|stuurt|schrijven|schrijf|schrijft|appen|app|appt|mailen|mail|contacteren|contacteer|benaderen|benader|benadert|bellen|bel|lastigvallen|berichten|dmen|spammen|spam|contact|storen|stoor',
		order:
			'bestelling|afspraak|reservering|order|boeking|betaling|abonnement|levering|cadeau|ticket',
	},
	spellings: 'berichten afmelden uitschrijven verwijder gegevens reclame nieuwsbrief',
	harmless: `
		annuleer|annuleren|verwijder|verwijderen|afzeggen|stop *4 {order}
		{order} ~ annuleren|afzeggen|verwijderen
		stop ~ nooit|niet
		kan|kon ~ niet|nooit ~ stoppen
		bus|de|een|halte stop`,
	optOut: `
		stop|stoppen|hou|houd|houden|ophouden ~ met|op ~ {message}|{contact}|sturen
		stop|geen ~ {message} ~ meer|sturen
		geen ~ {message} ~ meer|aub|alsjeblieft|graag
		wil|wens ~ geen|niet|niks|niets|nooit *2 {message}|meer
		{contact} ~ me|mij|ons ~ niet|niks|niets|nooit
		niet ~ meer ~ {contact}
		niks|niets ~ meer ~ {contact}|sturen|ontvangen
		haal|haalt|schrap|verwijder|gooi|schrijf|meld ~ me|mij|ons ~ uit|van|af|er ~ lijst|bestand|groep|mailinglijst|database|af|uit
		verwijder|wis|delete|verwijderen|wissen ~ me|mij|mijn *2 gegevens|nummer|data|contact|account
		verwijder|wis me|mij
		uitschrijven|afmelden|uitschrijving|afmelding
		laat|laten ~ me|mij|ons ~ met ~ rust
		laat ~ me ~ met rust
		trek|intrekken|herroep|ingetrokken *3 toestemming
		toestemming ~ in|intrekken
		als *6 meld|blokkeer|rapporteer|aangifte
		ik|en|dan ~ blokkeer|meld|rapporteer ~ je|jullie|u
		rot|donder|sodemieter|oprotten op?
		val ~ me ~ niet ~ lastig
		liever ~ geen|niet ~ {message}|{contact}|meer
		genoeg ~ van|met ~ {message}|dit`,
	stop: `
		hou|houd ~ op ~ mee?
		ophouden|stoppen|kappen|kap
		niet meer ~ {contact}|sturen|doen
		laat maar
		genoeg
		nooit meer`,
	stopAlone: 'opzeggen|verwijderen|afgelopen|klaar|annuleren|blokkeren|geblokkeerd|geen {message}',
	refusal: `
		nee|neen|nooit
		geen|niet ~ interesse|geïnteresseerd|behoefte`,
	anger: 'irritant|vervelend|lastig|opdringerig|rot|gek|zat|genoeg|storend',
	talk: 'mooi|mooie|leuk|leuke|prachtig|geweldig|super|lekker|schattig|haha|wauw|heb|filmpjes|lief|gaaf',
	later: 'later|morgen|binnenkort|misschien|volgende|nu niet|straks',
	laterMore: 'week|maand|niet|nu|een|andere|keer',
	snooze: '^ nu ~ niet\n\t\tvolgende week|maand\n\t\tniet nu',
	help: '^ help|hulp $\n\t\thulp nodig\n\t\tmet ~ mens|medewerker|iemand ~ praten|spreken',
	yes: 'ja|jaa|jawel',
	yesMore: 'graag|hoor|stuur|de|code|ik|wil|het|doe|maar|heel|zeker',
	yesInformal: 'zeker|prima|goed|tuurlijk|natuurlijk|akkoord',
	courtesy:
		'bedankt|dank|dankje|dankjewel|alsjeblieft|aub|svp|hallo|hoi|sorry|groetjes|groet\n\t\tdank je|u ~ wel?',
	padding:
		'nu|echt|gewoon|ermee|mee|dit|dat|alles|jullie|je|ik|wil|ook|nou|toch|direct|meteen|is|het|hier|met|op',
};
