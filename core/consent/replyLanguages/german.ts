import type { ReplyLanguage } from './replyLanguage';

const MESSAGES =
	'nachrichten|nachricht|werbung|werbenachrichten|dms|mails|emails|sms|angebote|newsletter|spam';
const WRITE =
	'schreib|schreibt|schreibe|schreiben|kontaktier|kontaktiere|kontaktiert|kontaktieren|schick|schickt|schicke|schicken|sende|sendet|senden|nerv|nervt|nerven|stört|stören|belästigt|belästigen';
const CEASE = 'hör|höre|hört|hören|hoer|hoere|hoert|hoeren';

export const german: ReplyLanguage = {
	language: 'de',
	optOutAlone: [
		'abmelden|abmeldung|abbestellen|abbestellung|austragen|kündigen|kündigung',
		'aufhören|aufhoeren|schluss',
		'schluss jetzt|damit',
		'jetzt? ist jetzt? schluss',
		'es|das|jetzt reicht es|jetzt?',
		`${CEASE} sie|bitte? damit? auf damit?`,
		'lösch|lösche|löscht|löschen|entfern|entferne|entfernt|entfernen sie? mich|uns',
		`${WRITE} sie? mir|mich|uns nicht|nichts|nie`,
		`keine ${MESSAGES}`,
	],
	optOutAnywhere: [
		`keine * ${MESSAGES} mehr`,
		`keine weiteren|weitere ${MESSAGES}`,
		`will|möchte|wünsche|wollen|möchten|brauche|moechte * keine|keinerlei * ${MESSAGES}`,
		`bitte keine ${MESSAGES}`,
		'keine werbung',
		`${WRITE} sie? mir|mich|uns * nicht|nichts|nie mehr|wieder`,
		'nicht mehr|weiter schreiben|anschreiben|angeschrieben|kontaktieren|kontaktiert|schicken|nerven|stören|belästigen',
		`${CEASE} sie|bitte? auf * schreiben|nerven|schicken|kontaktieren|${MESSAGES}`,
		`schluss|stop|genug mit|von? den|der|euren|deinen|ihren|diesen? ${MESSAGES}`,
		'lass|lasst|laßt|lassen sie? mich|uns * ruhe|frieden',
		'melde|meldet|melden sie? mich|uns * ab',
		'trag|trage|tragt|tragen sie? mich|uns * aus',
		'lösch|lösche|löscht|löschen|entfern|entferne|entfernt|entfernen|streich|streicht|nimm|nehmt|nehmen sie? mich|uns|meine|meinen * daten|nummer|kontakt|liste|verteiler|profil',
		'will|möchte|moechte|würde|wie|kann * abmelden|abbestellen|austragen',
	],
	stopWords: [
		'abmelden|abmeldung|abbestellen|austragen',
		'aufhören|aufhoeren',
		'schluss',
		'belästigung',
		'blockiere|blockieren|blockiert',
	],
	harmless: [
		'bus|zwischen|erster|nächster stop',
		'ohne stop',
		'nicht aufhören|stoppen',
		'habt|hast|haben|hat ihr|du|sie? schluss',
		'zum|am schluss',
	],
	negations: ['nicht', 'nie', 'warum', 'wieso', 'ohne'],
	refusals: ['nein', 'nicht', 'nichts', 'kein', 'keine', 'nie'],
	yes: ['ok? ja ok|okay|klar|unbedingt|sicher?', 'ja sehr? gerne|gern', 'ja ich will|möchte'],
	unclear: [
		'nein|nö|nee|ne',
		'klar|sicher|gerne|gern|passt|reicht|genug',
		'jo|jep|jup|jawohl',
		'vielleicht',
		'ich? habe? kein interesse',
		'ich? bin? nicht interessiert',
	],
	snooze: [
		'nicht jetzt|heute',
		'jetzt|heute nicht',
		'vielleicht? später|spaeter|morgen',
		'ein andermal',
		'nächste woche',
	],
	help: ['hilfe', 'hilf mir', 'helft mir'],
	courtesy: [
		'bitte',
		'danke',
		'danke schön|sehr|dir|euch|ihnen',
		'dankeschön',
		'vielen dank',
		'hallo|moin|servus|entschuldigung',
		'guten tag|morgen|abend',
	],
};
