import type { ReplyLanguage } from './replyLanguage';

const MESSAGES =
	'messages|message|dms|mails|mail|pub|pubs|publicité|publicités|promotions|promos|offres|notifications|spam|sms';
const UNSUBSCRIBE =
	'désabonner|désabonnez|désabonne|désinscrire|désinscrivez|désinscris|désabonnement|désinscription';

export const french: ReplyLanguage = {
	language: 'fr',
	optOutAlone: [
		'arrêt|arrêtez|arrête|arrêter ça|maintenant|tout?',
		'ça suffit maintenant?',
		'se|me? désabonner|désinscrire|désabonnement|désinscription|désabonnez|désinscrivez|désabonne|désinscris',
		'supprimez|supprime|retirez|retire|enlevez|enlève|effacez moi|nous',
		'annuler|résilier|résiliation',
		`plus|pas|aucun|aucune de? ${MESSAGES}`,
	],
	optOutAnywhere: [
		"ne m'écrivez|m'écris|m'écrivent|m'envoyez|m'envoie|m'embêtez|m'ennuyez|m'importunez * plus|pas|rien",
		'ne m écrivez|écris|envoyez|envoie|embêtez * plus|pas|rien',
		'ne me|nous contactez|contacte|recontactez|écrivez|écris|dérangez|envoyez|envoie|sollicitez|spammez|harcelez * plus|pas|rien',
		"ne plus|pas m'écrire|m'envoyer|m'embêter|m'importuner",
		'ne plus|pas me|nous contacter|recontacter|écrire|déranger|envoyer|solliciter',
		`ne plus|pas recevoir|avoir * ${MESSAGES}`,
		'ne plus|pas être contacté|contactée|sollicité|sollicitée|dérangé|dérangée',
		`ne? veux|souhaite|désire|voudrais|voulons|souhaitons plus|pas|aucun|aucune * ${MESSAGES}`,
		'ne? veux|souhaite|désire plus|pas être contacté|contactée|sollicité|sollicitée|dérangé|dérangée',
		'ne? veux|souhaite|désire plus|pas que * écriviez|contactiez|envoyiez',
		`stop|arrêtez|arrête|assez|marre|halte avec|de? à|aux|les|des|la|le|vos|tes|ces|cette? ${MESSAGES}`,
		"arrêtez|arrête|arrêter|cessez|cesse|stop de|d * m'écrire|m'envoyer|m'embêter|m'importuner|contacter|écrire|envoyer|spammer|harceler|déranger",
		`${UNSUBSCRIBE} moi|nous`,
		'me|nous désabonner|désabonne|désinscrire|désinscris',
		'supprimez|supprime|retirez|retire|enlevez|enlève|effacez|rayez moi|nous * liste|listes|base|fichier|contacts|ici',
		'supprimez|supprimer|supprime|effacez|effacer|retirez mes|mon|ma données|numéro|contact|coordonnées',
		'laissez|laisse moi|nous tranquille|tranquilles',
		'laissez|laisse moi|nous en paix',
		'fichez|fiche|foutez|fous moi|nous la paix',
		'lâchez|lâche moi|nous',
	],
	stopWords: [
		'arrêtez|arrête|arrêter',
		'cessez',
		UNSUBSCRIBE,
		'harcèlement',
		'vous|te signale|bloque|dénonce',
	],
	harmless: ['sans arrêt|arrêter', 'arrêter à|chez|devant'],
	negations: ['ne', 'jamais', 'pourquoi'],
	refusals: ['non', 'ne', 'pas', 'jamais', 'rien', 'aucun'],
	yes: [
		"ok? oui ok|okay|volontiers|d'accord|carrément|j'accepte?",
		'oui bien sûr',
		'oui avec plaisir',
		'oui je veux|accepte',
	],
	unclear: [
		'non',
		'ouais|volontiers|assez',
		"d'accord",
		'd accord',
		'bien sûr',
		'peut être',
		'je? ne? suis? pas intéressé|intéressée',
		"ça ne? m'intéresse pas",
	],
	snooze: [
		"pas maintenant|aujourd'hui",
		'plus tard',
		'une autre fois',
		'demain',
		'la? semaine prochaine',
	],
	help: ['aide', 'aidez|aide moi', "à l'aide"],
	courtesy: [
		'merci',
		"merci beaucoup|bien|d'avance",
		"s'il vous|te plaît",
		's il vous|te plaît',
		'svp|stp',
		'bonjour|bonsoir|salut|coucou|désolé|désolée|pardon',
		'je vous|te prie',
	],
};
