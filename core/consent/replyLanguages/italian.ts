import type { ReplyLanguage } from './replyLanguage';

const MESSAGES =
	'messaggi|messaggio|msg|dm|comunicazioni|pubblicità|promozioni|promo|offerte|notifiche|email|mail|newsletter|spam|sms';
const REMOVE_ME =
	'cancellami|cancellatemi|cancellarmi|eliminami|eliminatemi|rimuovimi|rimuovetemi|toglimi|toglietemi|togliermi|escludetemi|disiscrivimi|disiscrivetemi|disiscrivermi';
const CONTACT_ME =
	'scrivermi|scrivetemi|scrivimi|contattarmi|contattatemi|contattami|disturbarmi|disturbatemi|mandarmi|inviarmi';
const QUIT = 'smettila|smettetela|smetti|smettete|smettere|piantala|piantatela|finiscila|finitela';

export const italian: ReplyLanguage = {
	language: 'it',
	optOutAlone: [
		'e|ma|oh|dai|ora|adesso|no|ok? basta',
		'basta così|ora|adesso|davvero|veramente|subito',
		QUIT,
		'fermati|fermatevi',
		REMOVE_ME,
		'disiscrizione|cancellazione|disdetta|annulla|cancella|disiscriviti',
		'non scrivete|contattate|disturbate',
		'vattene|sparisci|sparite',
		`niente|nessun|no ${MESSAGES}`,
	],
	optOutAnywhere: [
		'non scrivermi|scrivetemi|contattarmi|contattatemi|disturbarmi|disturbatemi',
		'non mi scriva|scrivere|scrivete|contatti|contattare|contattate|disturbare|disturbate',
		'non * scrivermi|scrivetemi|scrivere|scrivete|scriva|contattare|contattate|mandate|mandarmi|mandatemi|inviate|inviarmi|inviatemi|disturbate|disturbare più',
		`non mi? mandare|mandate|mandarmi|mandatemi|inviare|inviate|inviarmi|inviatemi * ${MESSAGES}|nulla|niente|roba`,
		`non voglio|vogliamo|vorrei|desidero|gradisco|intendo * ${MESSAGES}|nulla|niente`,
		'non voglio|vorrei|desidero|gradisco più? essere|venire contattato|contattata|disturbato|disturbata',
		'non voglio|desidero più ricevere|sentirvi|sentirti',
		`basta|stop|fine con|di|a|ai|coi|alle|alla? i|le|la|questi|queste|questa|quella|tutti|tutte|tutta|sti|ste|sta|vostri|vostre|vostra|tuoi? ${MESSAGES}|${CONTACT_ME}`,
		`${QUIT} di|con * ${MESSAGES}|${CONTACT_ME}|scrivere|mandare|inviare`,
		`${REMOVE_ME} da|dal|dalla|dai|dalle|di * lista|liste|elenco|database|newsletter|contatti|mailing|indirizzi|qui|tutto`,
		`voglio|vorrei|posso|come|desidero|faccio * ${REMOVE_ME}|disiscrivo`,
		'mi disiscrivo',
		'cancella|cancellate|elimina|eliminate|rimuovi|rimuovete i|il|la? miei|mio|mia dati|numero|contatto|profilo|nominativo',
		'lasciami|lasciatemi stare|perdere',
		'lasciami|lasciatemi in pace',
		'voglio|vorrei|desidero essere cancellato|cancellata|rimosso|rimossa|tolto|tolta|eliminato|eliminata',
		'non insistere|insistete|insista',
		'non rompere|rompete|rompermi|rompetemi',
	],
	stopWords: [
		'basta',
		QUIT,
		REMOVE_ME,
		'disiscrizione',
		'rompete',
		'vi|ti segnalo|denuncio|blocco|segnalerò|denuncerò',
	],
	harmless: [
		'basta che|solo|un|uno|una|poco|dire|pensare|guardare|chiedere|sapere|vedere|cliccare|prenotare|pagare|passare|venire|andare|portare',
		'mi|ti|vi|ci|gli|non|quanto basta',
	],
	negations: ['non', 'mai', 'perché', 'senza'],
	refusals: ['no', 'non', 'niente', 'nessun', 'nessuno', 'mai'],
	yes: [
		'ok? sì certo|certamente|ok|okay|volentieri|assolutamente|dai|accetto|voglio?',
		'sì va bene',
		'sì lo voglio',
	],
	unclear: [
		'no',
		'va bene|benissimo',
		'certo|certamente|volentieri|dai|daccordo',
		'd accordo',
		'forse|magari',
		'non mi interessa più?',
		'non sono? interessato|interessata',
	],
	snooze: [
		'non ora|adesso|oggi',
		'magari? più tardi',
		'magari? dopo|domani',
		'magari? un altra volta',
		"magari? un'altra volta",
		'la? prossima settimana|volta',
		'in un altro momento',
	],
	help: ['aiuto', 'aiutami|aiutatemi'],
	courtesy: [
		'grazie',
		'grazie mille|tante|infinite',
		'per favore|piacere|cortesia',
		'perfavore|prego|gentilmente|cortesemente',
		'ti|vi|la prego',
		'ciao|salve|buongiorno|buonasera|buonanotte',
		'scusa|scusate|scusami|scusatemi|ragazzi|raga',
	],
};
