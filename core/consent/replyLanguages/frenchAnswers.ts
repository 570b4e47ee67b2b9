import type { ReplyPhrases } from './replyLanguage';

/** Pauses, help, yes, and the small words of courtesy. */
export const frenchAnswers = {
	until: `
		pour|d ~ le|l|aujourd|quelques|un|une|deux|ce|cette ~ moment|instant|hui|{time}|là|ci
		jusqu|jusque|avant|d ~ {time}|nouvel|prochain|prochaine|ici
		pour|pendant ~ {time}|moment|instant
		cette semaine|année
		ce mois|soir|moment|weekend
		pendant ~ {time}
		aujourd hui
		en pause
		une pause
		aussi|si souvent|tard|tôt
		la nuit
		le soir|dimanche
		après ~ 20h|21h|22h`,
	snooze: `
		revenez|revient|reviens|recontacte|relancez * dans|mois|semaine|plus|tard|après|en|{time}
		écri*|recontact*|contact*|rappel*|reparl*|redemand*|relanc*|redit*|revien*|renvoy*|demand*|envoy*|parl* * plus|demain|dans|prochain|prochaine|semaine|mois|tard|après|en|lundi|{time}
		pas tout de suite
		^ pas ~ maintenant|aujourd|moment|là
		^ là|maintenant|aujourd|actuellement|là|ajd ~ non|suis|peux|ai|je|pas
		^ là ~ suis|peux|pas
		suis|chui|sui ~ occupé|occupée|déplacement|vacances|travail|boulot|taf|débordé|débordée|réunion
		pas ~ temps ~ maintenant|là|moment|aujourd|tout
		peut|p ~ être|etre ~ plus|prochaine|prochain|demain|semaine|tard|autre|après|{time}
		une autre|prochaine fois
		plus tard
		vais|dois|laisse|laissez|laisser ~ réfléchir|y|voir ~ réfléchir?`,
	later: `
		demain|plutôt|bientôt|après|peut|être|etre|occupé|occupée|peutetre
		plus tard
		pas maintenant|encore|aujourd|hui|tout|suite|là|now
		là ~ suis|peux
		on verra
		{time}
		redis|tiens au? courant?
		au travail|boulot|taf`,
	laterMore: `
		la|une|prochaine|prochain|autre|fois|dans|quelques|le|en|un|deux|au|je|j|te|vous|plus`,
	help: `
		^ aide $
		^ aidez|aide|aider moi|svp|stp
		besoin|demande|voudrais|avoir|veux|ai ~ d|de|l ~ aide|assistance|support
		pouvez|peux|pourriez|peut|quelqu * aider|aide|aidez
		parler|discuter|joindre|contacter ~ à|avec|un|une ~ quelqu|quelqun|personne|humain|conseiller|conseillère|agent|responsable|vrai|vraie
		service|sav client|clients?
		^ info|infos|menu $
		comment ça|ca marche|fonctionne`,
	yes: `
		oui|ouii|ouiii|wi|oui
		oui ~ je|j ~ veux|accepte|souhaite|confirme|consens
		je|j ~ m|me ~ inscris|abonne
		inscrivez|inscris|abonnez|abonne|ajoutez moi`,
	yesMore: `
		bien|sûr|sur|volontiers|je|j|veux|voudrais|le|la|un|une|code|lien|offre|promo|réduction|envoyez|envoie|moi|avec|plaisir|ça|m|intéresse|svp|stp|accepte|carrément|grave|absolument|d|accord|donnez|donne|prends|aimerais|confirme|souhaite|infos|info|tout|à|fait`,
	yesInformal: `
		ouais|ouai|carrément|volontiers|grave|absolument|évidemment|yep|mouais
		bien sûr|sur
		d accord
		daccord
		avec plaisir
		pourquoi pas
		tout à fait`,
	courtesy: `
		merci|svp|stp|bonjour|bonsoir|salut|coucou|pardon|désolé|désolée|cordialement|madame|monsieur|mesdames|messieurs|bises|bisous|bjr|bsr|mrc|slt
		s il|ils vous|te plaît|plait|plais
		merci beaucoup|bien|d|à|pour|infiniment|bcp|vous ~ avance|vous|votre|compréhension|tout?
		merci de|pour votre|ta compréhension|réponse|message
		bonne|bon journée|soirée|continuation|week|weekend|nuit|courage|fin
		les amis|gars
		je vous|t remercie
		très bien
		bien|parfait`,
	padding: `
		mais|et|bon|ben|bah|là|la|le|l|les|maintenant|vraiment|s|svp|c|ce|cest|est|ça|ca|vous|tu|toi|te|t|moi|me|m|je|j|on|de|d|a|à|tout|toute|suite|immédiatement|enfin|donc|alors|écoutez|écoute|ecoutez|encore|déjà|ai|dit|répète|demande|veux|voudrais|peux|pouvez|pourriez|faut|va|allez|veuillez|merde|putain|ptn|bordel|fois|dernière|une|un|pour|toutes|trop|svp|sérieux|sérieusement|stp|en|y|ne|n|pas|plus|que|qu|définitivement|rien|avec|vos|votre|tes|moi|nous|oh|eh|hé|purée|franchement|honnêtement|êtes|qui|autres|aimerais|souhaite|vos|non|jamais|du|des
		qui êtes|etes|es vous|tu
		vous êtes|etes qui
		c est qui|quoi|non|bon|fini`,
} satisfies ReplyPhrases;
