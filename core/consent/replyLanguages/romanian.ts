import type { ReplyLanguage } from './replyLanguage';

export const romanian: ReplyLanguage = {
	language: 'ro',
	words: {
		filler:
			'mi|mă|ma|îmi|imi|vă|va|să|sa|de|pe|la|din|cu|și|si|mai|rog|te|ne|o|un|niciun|nicio|deloc|niciodată|vreau|doresc|primesc|primi|a|voi|dumneavoastră|aceste|acest|astea|în|in|niște|fi|fiu|alte|absolut|vreun',
		barrier: 'pierd|ratez|dar|că|dacă|uit|opri',
		not: 'nu|niciodată|fără|fara',
		why: '',
		message:
			'mesaje|mesaj|mesajele|reclame|reclamele|oferte|promoții|promotii|emailuri|email|mailuri|sms|newsletter|spam|notificări|publicitate|anunțuri',
		contact: 'scrie*|scrii|trimite*|contacta*|suna*|deranja*|mesaj|scriem',
		order: 'comand*|rezervar*|programar*|livrar*|achiziți*|bilet*|produs*',
	},
	spellings: 'mesaje dezabonare dezabonez',
	harmless: `
		nu ~ opri*|opresc
		anul*|șterg*|sterg*|scoate* *4 {order}`,
	optOut: `
		nu ~ mai ~ {contact}|vreau|doresc|insista*
		nu ~ mi|mă|ma ~ {contact}
		nu ~ vreau|doresc *3 {message}|contacta*
		dezabon*
		lăsați|lasati|lasă|lasa|lăsa* ~ mă|ma|în|in ~ pace
		șterge*|sterge*|elimina*|scoate*|scoateți ~ mi|mă|ma|datele|numărul|numarul|meu|mele|listă|lista
		gata|stop|destul|ajunge ~ cu ~ {message}
		încetați|incetati|opriți|opriti|termina* ~ cu|să|sa|mesajele|{message}
		retrag ~ consimțământul|consimtamantul|acordul
		vă|va|te ~ raportez|reclam|blochez
		fără|fara|niciun ~ {message}`,
	stop: 'încetați|incetati|încetează|opriți|opriti|oprește|ajunge|dezabonare|destul|terminați\n\t\tnu {contact}',
	stopAlone: 'gata|renunț|anulare|șterge|ștergeți|anulați|pa',
	refusal: 'nu|niciodată\n\t\tnu ~ interesează|intereseaza|interesat|interesată',
	anger: 'enervant|enervanți|deranjant|stresant|obositor|nesimțiți|agasant',
	talk: 'superb|frumos|frumoasă|frumoase|ador|minunat|haha|drăguț|wow|deja|splendid|privit|postat',
	later: 'mâine|maine|poate|curând|altădată',
	laterMore: 'nu|acum|săptămâna|viitoare|luna|mai|târziu',
	snooze: '^ nu acum\n\t\tmai târziu|tarziu\n\t\tsăptămâna|luna viitoare',
	help: '^ ajutor $\n\t\tam nevoie ~ ajutor\n\t\tvorbesc|vorbi cu ~ cineva|operator|om',
	yes: 'da',
	yesMore: 'vreau|trimite|trimiteți|codul|sigur|vă|rog|te|desigur',
	yesInformal: 'sigur|desigur|bine',
	courtesy: 'mulțumesc|multumesc|mersi|rog|bună|buna|salut|scuze\n\t\tvă|va|te rog',
	padding: 'acum|deja|odată|mă|ma|vă|va|cu|asta|imediat|astea|vreau|să',
};
