import { frenchSpellings, frenchWords } from './frenchWords';
import { frenchAnswers } from './frenchAnswers';
import type { ReplyLanguage } from './replyLanguage';

export const french: ReplyLanguage = {
	language: 'fr',
	words: frenchWords,
	spellings: frenchSpellings,
	harmless: `
		ai|a|as|avons|avez|ont|arrivé arrêté
		avez|as|a|ai|ont|avons|n ~ pas répondu|reçu|envoyé|vu|eu|lu|fini
		répondu|reçu|eu|envoyé|vu à|mon|ma|votre|le|un|une ~ {message}
		j|arrêt|jarrete arrête|de|arrête
		n|ne arrête|arrêtez|arrêter|arretes pas|jamais|plus ~ de? ~ regarder|penser|publier|poster|vos|vidéos|rire|manger|danser|parler|craquer?
		sans|pas arrêt|arrêter|cesse
		arrêt ~ bus|tram|maladie|métro
		arrête|arrêtez|arrêter ~ de * regarder|penser|rire|manger|vendre|faire|fabriquer|fumer|pleuvoir|produire|pleurer|craquer|saliver|scroller|grandir|tenter|acheter
		annul*|{remove}|résili*|arrêter *4 {order}
		arrête ~ je|j craque|adore|pleure|meurs|veux|vais|kiffe
		répond|répondez|répondre|réponds|envoyez|envoyer|envoie|écrivez|écrire|écris|tapez|taper ~ stop * pour|à|au|et|si|afin
		répond|répondez|répondre|réponds|envoyez|envoyer|envoie|écrivez|écrire|tapez ~ stop $
		veut|signifie|c|quoi * stop
		stop pour|si|et ne|vous|arrêter|plus * recevoir
		^ pour ne plus recevoir ~ messages|message? $
		un|le|petit|au|prochain|premier|dernier|chaque stop
		plus de|d ~ taille|tailles|stock|place|places|couleur|couleurs|détails|détail|infos|informations|photos|précisions|renseignements|choix
		non|en plus|plus
		ai|a|as|avez|ont|y|reste|reçois|reçoit plus ~ de|d
		n ai|avez|as|a|est|arrive|arrivez|ont|y
		ne reçois|reçoit|trouve|vois|sais|fonctionne|marche|comprends
		bloqu* ~ carte|compte|paiement|page|site|sur
		signal* ~ un|une|erreur|problème|bug
		ça|ca suffit ~ pour|à|un|une|largement
		suffit ~ de|d|un|une
		je|on sors|sort|sortir
		vous|tu|il|elle|personne m|me|nous ~ avez|as|a
		sort|sortent|sortir|sortira|sortie|sorties ~ quand|en|bientôt|la|les|nouvelle|une|le|nouveau
		c est plus|pas
		pas vous|te|t|vous dérang*|embêt*`,
	optOut: `
		m|me|nous oublier|oubliez
		{message} ~ garder|gardez|garde
		demande|demander|demandé|dis|répète|redemande ~ d|de arrêter|cesser|stopper
		plus|pas|aucun|nul besoin|utile de ~ {me}? ~ {contact}
		non c est non
		{wish} ~ plus|pas ~ faire|être|rester ~ partie|{list}
		faire|être ~ partie de ~ {list}
		{removeMe} ~ toutes|tous|mes|les ~ données|infos|informations|coordonnées ~ me|moi|mes|personnelles
		mettez|mettre|mets ~ fin ~ à ~ {message}|envois|cela|ça|ces
		refuse|refuser|refusons ~ de|d|la|les|vos|tout ~ {message}|recevoir|être|contact|démarchage
		laissez|laisse|laisser|lâchez moi|nous ~ $
		inutile ~ de ~ {contact}|insister
		{me} ~ {contact} ~ pas
		c est non
		vos|ces|tes {message} ~ ne? ~ intéresse|intéressent|m ~ pas|plus
		ne|n ~ {me} ~ {contact} ~ plus|pas|jamais|rien
		ne|n ~ plus|pas|jamais ~ {me} ~ {contact}
		ne|n ~ {contact} ~ plus|pas|jamais
		ne|n|pas|jamais ~ plus ~ {contact}
		{me} ~ {contact} ~ plus|pas ~ jamais|svp|stp|merci|$
		{me} ~ {contact} ~ plus|jamais
		{contact} ~ {me} ~ plus|rien
		{contact} plus|pas ~ {message}
		n|ne ~ {contact} plus|pas|rien
		n insistez|insiste
		ne|n ~ plus|rien|jamais|pas ~ recevoir * {message}|rien|cela|ça|ca|ceci|vos
		plus|pas|rien ~ recevoir ~ {message}|rien|ça|ca|vos|de|cela|ce|$
		ne plus recevoir
		ne|n|pas|plus ~ {wish} *3 {message}
		{wish} ~ pas|plus|rien|aucun|aucune|jamais|non *3 {message}|{contacted}
		{wish} ~ plus|pas ~ recevoir|avoir|entendre|être|que|voir|rien|ça|affaire|faire|savoir
		{wish} ~ rien ~ recevoir|avoir|voir
		{wish} ~ plus|rien ~ de|d|vous ~ vous|rien
		{wish} ~ plus ~ que ~ {contact}|{contacted}
		{wish} ~ pas|plus que ~ {me} ~ {contact}|gardiez|utilisiez
		pas|plus|aucunement|guère ~ {wish} ~ de|d|par|à ~ recevoir|vos|être|continuer|entendre|rester|{message}
		pas|plus ~ intéressé|intéressée|intéressés par ~ {message}|votre|vos|recevoir
		plus|pas ~ jamais ~ de|d|un|aucun? ~ {message}
		plus|pas|aucun|aucune|zéro|stop|fini|assez|finies|finis|basta|marre|ras ~ de|d|aucun|avec|vos|les|la|le|bol|des|à|ces|tes ~ {message}|recevoir|contact
		plus aucun|aucune ~ {message}
		marre|assez|saoulé|saoulée|soûlée|gavé|gavée|fatigué|fatiguée|lassé|lassée|bol|plein ~ de|d|par|avec ~ {message}|recevoir|vous|être|votre|vos
		{quit} ~ de|d ~ {me}? ~ {contact}|recevoir|me|m|nous|vous
		{quit} avec|vos|les|la|le|ces|tes|tout|toute|cet|cette|l|tous|ce ~ {message}|envoi|envois|ça|ca|harcèlement
		{quit} ~ {message}
		{quit} d {contact}
		on|faut|veuillez|merci|allez|pouvez|pourriez|prière|faudrait|peux|peut|va ~ arrêter|arrête|cesser|stopper ~ là|svp|stp|maintenant|ça|tout|$
		{removeMe} moi|nous
		me|m ~ {removeMe} ~ de|du|des|d ~ {list}
		me|m ~ désinscri*|désabonn*|supprim*|radi*|retir*|oubli*|effac*|enlev* ~ svp|stp|merci|de|immédiatement|rapidement|$
		désinscri*|désabonn*|désincri*|desinsc*|desabo
		{remove} ~ mes|mon|ma|nos *2 {personal}
		{remove} * de|du|des|d ~ votre|vos|la|ta|tes|cette ~ {list}
		suppression|effacement|retrait ~ de|d|immédiat|immédiate ~ mes|mon|ma|toutes|données
		fin|arrêt|annul*|résili*|stop ~ de|d|l|mon ~ abonnement|inscription
		arrêt ~ de|des|d ~ {message}|envois
		souhaite|veux|voudrais|demande|exige|aimerais|voudrions|préfère|souhaiterais ~ être|etre ~ {removed}
		foutez|fous|fichez|fiche|fichez|foutre|fouttez ~ paix|camp
		laisse|laissez|laisser|laissé ~ tranquille|paix|tranquil|tranquilles|vivre
		laissez|laisse moi|nous ~ tranquille|tranquil|respirer|vivre|tomber
		lâche|lâchez|lachez|lache ~ moi|nous|affaire|grappe|baskets|lâchez
		la|l|grappe|affaire laisse|laissez|lâchez|tomber
		oubliez|oublie moi|nous|mon
		cassez|barrez|tirez|casse|barre|tire vous|toi
		va|allez ~ faire|te|vous foutre|voir|mettre|enculer|chier
		allez|va ~ chier|diable|ailleurs
		ferme|fermez|ta|vos|vot la|gueule|gueules
		vous|te|t|je|j|les|on ~ {report} ~ $
		vous|te|t|les ~ {report}
		vais|va|allons ~ {report}
		si *6 {report}
		et|ou|sinon|puis je|j|on ~ {report}
		prochain|prochaine ~ {message}|fois * {report}
		{report} ~ {report}|spam|harcèlement|comme
		{message} ~ plus|encore|supplémentaire * {report}
		porter|porte|déposer|dépose|portera plainte
		la cnil
		mon avocat
		poursuites|juridique|judiciaire
		droit ~ oubli|effacement|opposition|suppression
		demande|exige|réclame|souhaite|veux|sollicite *3 suppression|effacement|radiation|désinscription|retrait
		retir*|révoqu*|revoqu*|annul*|retire ~ mon|le consentement|accord|autorisation
		m|nous oppose|opposons
		pas|jamais|n|aucun *1 donné|autorisé|consenti|accepté *3 accord|permission|autorisation|consentement|insta|numéro|contacter|contact
		préfère|préférerais|préfèrerais|aimerais|souhaiterais|souhaite|voudrais|apprécierais|merci|prière|prie|demande|veuillez ~ ne|n ~ plus|pas|rien|jamais
		aimerais|souhaite|souhaiterais|voudrais|préfère|préférerais|apprécierais|préférais|veux que ~ {quit}|cessiez|arrêtiez|supprimiez|retiriez|laissiez
		merci|veuillez|prière|svp|pouvez|pourriez|peux ~ de|d ~ {removeMe} ~ mon|mes|ma|moi|de|du
		souhaite|veux|voudrais|aimerais|comment ~ sortir|quitter ~ de|d|cette|la|votre ~ {list}
		quelle partie|quel|quoi * non|pas
		ai|j déjà|dit|répondu|demandé ~ dit|répondu|demandé|stop|non|arrêter ~ stop|non|arrêter|d?
		combien de fois
		dernière fois que
		gardez|garde vos|tes|votre ~ {message}
		pas de démarchage|pub|pubs|publicité|messages|message|spam|promo|promos|dm|prospection ~ svp|merci|stp|$`,
	stop: `
		arrêtez|arrête|arrêter|aretez|arete|arrettez|arretez|areter
		ça|ca suffit ~ maintenant|là?
		cessez|halte
		fous|foutez|fichez moi
		plus jamais
		plus rien
		ne pas déranger|contacter|écrire
		n insistez|insiste pas|plus
		assez ~ stop`,
	stopAlone: `
		plus de {message}
		pas de|d ~ {message}
		désinscription|désabonnement|résilier|résiliation|annuler|supprimer|désinscrire|retirer|retrait|fin|fini|terminé|assez|quitter|sortir|suppression|arrêt|arret|supprimez|retirez|annulez|stopper
		on arrête ~ là|la
		c|cest est? ~ bon|fini|assez|terminé
		signalé|bloqué|signalés|bloqués|signale|bloque|signalement|plainte
		{wish} ~ plus|rien
		adieu
		trop c est trop`,
	refusal: `
		non|nan|nope|jamais|nn|niet
		non merci
		pas|plus|guère|aucunement|aucun|nullement|peu ~ intéressé|intéressée|intéressés|intérêt|intéresse|intéressant|besoin|envie|merci
		intéresse|intéressent|veux|jveux|besoin|souhaite|fiche|fous|demandé|rien ~ pas|plus|rien|demandé
		pas|rien|jamais ~ demandé|inscrit|inscrite|abonné|abonnée|autorisé|souscrit
		connais|connaît|connait ~ pas
		sans façon|facon|intérêt
		ça|ca|m ~ intéresse pas`,
	anger: `
		commence à|a bien faire
		ça|ca devient|commence lourd|pénible|trop|soûlant
		harcèlement|harcelement|harcelez|lourd|lourds|lourdingues|pénible|pénibles|insupportable|insupportables|chiant|chiants|chiante|relou|relous|soûlant|saoulant|soulant|saoulez|soulez|gonflez|agaçant|agacant|fatigant|fatiguant|envahissant|intrusif|intrusifs|insistants|insistant|abusé|abus|abusez|honte|honteux|merde|bordel|putain|ptn|emmerdez|cassez|pollution|polluez|gavant|pitié|ridicule|énervant|stressant|inadmissible|intolérable|inacceptable
		ras|plein le|bol|cul
		marre
		y en a marre|assez
		trop|tous|toutes|chaque|dix ~ {message}|jours|jour|semaines
		encore vous|vos
		rien|pas|n ~ demandé
		n|en ~ peux plus
		c est ~ chiant|lourd|relou|saoulant`,
	talk: `
		beau|belle|beaux|belles|magnifique|magnifiques|sublime|adore|adoré|aime|joli|jolie|mignon|mignonne|mdr|lol|ptdr|génial|géniale|superbe|craque|wow|waouh|canon|ouf|délicieux|bravo|parfait|kiffe|haha|drôle|rire|splendide|merveille|fan|pépite|stylé|tuerie|dingue|amour
		ai|avons déjà|deja
		déjà|deja ~ acheté|commandé|pris|une|un
		je|j|on|la|le|les prends|achète|veux|commande|adore|réserve|craque`,
	contacting: '{message}|{contact}',
	negation: '{not}',
	service:
		'reçu|recu|trouve|vois|vu|marche|fonctionne|code|lien|confirmation|commande|prix|bien|comprends|sais|ouvre|charge|répondu|réponse|lu|facture|encore|ai|avais|avez|retrouve|avait|y|est|souci',
	removal: '{removeMe}|{remove}',
	mine: 'moi|me|m|{personal}',
	doubt: `
		qui|comment|où|d * donné|eu|obtenu|trouvé|récupéré|avez|as ~ mon|mes|ma *1 {personal}
		pourquoi|pk|pq ~ vous|tu|je|m|me ~ contactez|écrivez|envoyez|écris|contactes|reçois|recois|envoies
		{wish} ~ plus|rien
		annul*|résili*|arrêter ~ abonnement|inscription
		illégal|interdit
		jamais ~ inscrit|inscrite|abonné|abonnée|autorisé|consenti
		recevoir|reçois ~ trop|tous|autant ~ {message}
		rappelle|souviens pas`,
	...frenchAnswers,
};
