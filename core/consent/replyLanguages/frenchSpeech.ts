import type { ReplyPhrases } from './replyLanguage';

/** What people do with words: leave, complain, forbid, threaten, agree; and what they say of things. */
export const frenchSpeech = {
	harmless: `
		avais|avait|ai|j ~ mis|envoyé|tapé|répondu ~ stop ~ mais
		avais|étais ~ désabonné|désabonnée|désinscrit|désinscrite
		abonnement ~ à|a|au|box ~ la|box|café|thé|salle|magazine|vin
		liste d ~ attente|envies|invités|cadeaux|mariage
		faux|fausse ~ compte|profil|page
		n|ne ~ arrêtez|arrête|arrêter ~ surtout|jamais|pas ~ pas|jamais|surtout? ~ de|d|les|vos|ça|$
		suffit ~ de ~ demander|cliquer
		oublié ~ mon|ma|mes|un|une ~ {goods}|foulard|sac|parapluie|veste
		en ~ veux|voudrais ~ plus ~ d ~ un|une
		arrêtez|arrête|arrêter|arretez jamais|surtout|pas ~ vos|de|les|ça|jamais|surtout|$
		{remove} ~ par ~ erreur|mégarde|accident
		supprimé|effacé|perdu|jeté ~ par|votre|le|mon ~ erreur|mail|message|code|lien
		écrit|marqué|indiqué ~ répondez|réponds|répondre|stop ~ stop? ~ pour|afin
		veux|voudrais|faut|aimerais ~ plus ~ de|d|que ~ {goods}|mousse|choix|couleurs|volume|brillance
		ne|n ~ reçois|reçoit|recevons|ai|avons ~ plus|pas|jamais ~ les|de|mes|reçu|la|le ~ {message}|notifications|confirmation|cours
		livreur|coursier|facteur|transporteur ~ ne|n|m|pas
		ne|n ~ l|le|la|les ~ {contact} ~ pas ~ avant|sans|à|au|par
		comment|où|peut|possible|moyen ~ arrêter|désactiver|couper|enlever|retirer|supprimer|éteindre ~ {goods}
		elle|il|ça|machine|fermeture|appareil ~ s ~ arrête
		stop ~ {goods}
		avez|ont ~ supprimé|arrêté|retiré|enlevé ~ {goods}|le|la|les|votre|vos ~ {goods}|parfum|modèle|gamme|collection
		partaient|partent|part|arrivé|arrive|arrivent|tombé|va|vont|dans ~ en|les|le|mes|dans ~ spam|spams|indésirables
		arrête ~ c|ça|trop|tu|me ~ drôle|rire|beau|envie|trop`,
	optOut: `
		oui|accepté|cliqué|inscrit|inscrite ~ sans|par ~ faire|erreur|mégarde ~ exprès? ~ annul*|retir*|supprim*|enlev*
		oui|inscrit|inscrite|accepté ~ sans faire exprès
		échange|conversation|discussion|chat ~ se|s ~ termine|arrête|finisse|achève ~ ici|là|$
		vend*|refilez|proposez ~ à ~ quelqu|d ~ autre|autres|un
		erreur|trompez|trompé ~ de ~ personne|numéro|destinataire ~ laissez|enlevez|retirez|oubliez
		laissez|laisse ~ moi|nous ~ en dehors
		vous|tu ~ n|ne ~ avez|as ~ pas|plus|jamais|aucun ~ mon|de ~ consentement|accord|autorisation|permission
		suis|suivre|abonné|abonnée ~ pour ~ photos|contenus|images ~ pas|non ~ pour? ~ les|vos ~ {message}
		on ~ n|ne ~ écrit|contacte|dérange ~ pas ~ aux|à|des|les|un ~ inconnus|inconnu|gens
		on|puis|peut|peux|possible ~ annuler|arrêter|stopper|couper|suspendre ~ ces|les|vos ~ {message}|alertes
		parler|discuter|causer ~ à|avec ~ un|une ~ robot|machine|bot ~ très|non|débranch*|arrêt*|pas
		comment ~ on|je|j ~ sort|sors|quitte ~ de|d
		au prochain je|j ~ {report}
		mécri*|mécriv*|mecri* ~ plu|plus|pu|pas
		envoy* rien ~ svp|stp|merci|plus|$
		si ~ vous ~ continuez|insistez|recommencez ~ {report}|réclamation|plainte
		réclamation|plainte|signalement ~ si ~ vous|ça|tu ~ continuez|continue|insistez
		demande|exige|voudrais ~ du respect
		tg|ftg|vtff|ntm ~ avec|et|vos|tes|$
		ôte*|ote*|sors|sortez|tire ~ moi|moé|moe ~ de|d|là|la|$
		me|jme|m|je ~ casse|barre|tire|retire|sors ~ de|d ~ cette|votre|la|vos ~ {list}|{message}
		{wish} ~ pu|pus|plu ~ rien|en ~ savoir|recevoir|entendre|voir
		crissez|crisse|câlissez|sacrez|sacre|fichez|foutez|laissez|calissez ~ moi|nous|lui ~ patience|paix|camp|tranquille|la
		possible|moyen|est|peut ~ de|d|ne ~ pu|plus|pus ~ jamais|en|recevoir ~ recevoir
		pu|plus|pus|plu ~ jamais|en|les|rien ~ en|les? ~ recevoir|voir|avoir
		ma|mon|mes|notre ~ boîte|boite|messagerie|téléphone|inbox|dm|mp|casier|tel ~ est|c|pas|n|déborde|pleine|plein ~ pleine|plein|saturée|poubelle|pas|remplie|vos
		boîte|boite|messagerie ~ pleine|remplie|saturée|inondée ~ de|par ~ vos|tes|ces
		gardez|garde|gardez-les|reprenez|remballez|rangez ~ vos|tes|votre|pour ~ {message}|affaires|vous|toi
		résili*|annul*|arrêt*|cess*|clôtur*|termin* ~ les|mes|ces|vos|le|l|tous|mon|cet ~ {message}|service|envoi|envois|abonnement
		vir*|enlev*|retir*|supprim*|sort*|ôt*|effac* ~ mon|mes|ma|notre ~ {personal}|@|compte|partout
		faire|faites|faits|veillez|assurez ~ en|sorte|à|que|ça|de|vous ~ n|ne|plus ~ arrive|arrivent|produise|reproduise|plus|recevoir|reçoive
		que ~ ça|cela|ceci ~ n|ne ~ arrive|arrivera|reproduise|produise ~ plus|pas
		qu|que ~ on ~ n|en|ne ~ parle|entende|entend ~ plus
		c|est|j|je|ai ~ alors|rien|n|jamais ~ coché|souscrit|demandé ~ que|je|alors|arrêt*|stop|retir*
		va|allez|aller ~ spammer|embêter|harceler|déranger|saouler|emmerder|démarcher ~ quelqu|un|quelqun|autre|autres|ailleurs|d
		qui ~ vous|t|te ~ a ~ donné|permis|autorisé|dit ~ droit|permission|le|l|de|autorisation|à|$
		vous|tu ~ n|avez|as|aucun|pas ~ aucun|pas|le|n ~ droit|permission|autorisation|accord ~ de|d|pour|$
		changé ~ d|avis ~ avis? ~ désins*|arrêt*|retir*|plus|ne|stop|supprim*
		regrette|regrettons ~ mon|de|m ~ inscription|être|inscrit|inscrite|abonnement
		je|j|on ~ me|m ~ désinscris|désabonne|retire|casse|barre
		{message} ~ me|nous|m ~ dérang*|fatigu*|stress*|réveill*|saoul*|agac*|épuis*|énerv*|gonfl*|pollu*|oppress*
		vous|ça|cela|tu ~ me|nous|m ~ réveillez|réveille|stressez|stresse|polluez|épuisez|envahissez|dérange|dérangez ~ {message}|avec|chaque|tous|en|$
		{report} ~ à|auprès|chez|au|comme ~ {authority}|spam|insta
		vous|te|votre ~ êtes|es|compte|je|viens|ai ~ signalé|signalés|bloqué|bloqués|signaler|bloquer ~ à|comme|chez|pour|$
		c|ceci|cela|est ~ du|un|spam ~ spam ~ je|arrêt*|stop|signal*|vous
		bloqu* ~ mon|moi|le ~ {personal}|chez|de|vous
		suis|suivre|aime|adore|abonné|abonnée ~ mais ~ pas|plus|sans|stop|les ~ {message} ~ svp|non|stop|merci|$
		suis|suivre|aime|adore ~ mais ~ pas|plus|sans|stop ~ de|d|les|vos|en ~ {message}
		respect* ~ ma|mon|mes|notre ~ vie|choix|tranquillité|décision|privée|refus|demande
		ne|n ~ m|me|nous ~ sollicit*|démarch*|bombard*|inond*|pollu*|spam*|assomm* ~ plus|pas
		à ~ partir|compter ~ de|d ~ aujourd|maintenant|ce ~ plus|ne|aucun|zéro
		plus|pas|ni ~ de|d ~ {message} ~ ni ~ de|d ~ {message}
		{message} ~ indésirable|indésirables|non ~ sollicité|sollicités|désiré|désirés|voulu|voulus?
		trompé|trompés|erreur|tromper ~ de ~ personne|numéro|destinataire|compte ~ supprim*|retir*|ne|arrêt*|enlev*
		{wish} ~ qu|que ~ on|vous ~ me|m|nous ~ laiss*|oubli*|retir*|supprim*|enlèv*|fich*|foute
		oubliez|oublie|zappez|zappe ~ moi|nous|mon|que
		j|je ~ jveux|veu|veux|jveu|vx|ve ~ plus|pu|pa|pas ~ recevoir|recevoire|resevoir|avoir|de
		jveu|jveux|jvx ~ plus|pu|pa|pas|rien ~ recevoir|recevoire|resevoir|avoir|de|$
		vos|ces|tes ~ {message} ~ je|j ~ en|m ~ veux|fous|fiche|passe|tape|contrefiche
		je|j ~ m ~ en ~ fous|fiche|tape|contrefous ~ de ~ vos|tes|votre
		remball*|stopp*|cess*|lâch*|épargn* ~ vos|tes|votre|l|moi ~ {message}|affaires|salades|baratin`,
	stop: `
		lâchez|lâche|lachez ~ l affaire|moi
		résili*|désinscris|désabonne $
		remballez|dehors|ouste
		du balai|vent
		je|on me? retire|désinscris|désabonne|casse
		plus jamais ~ ça|sa`,
	optIn: `
		mettez|mets|notez|inscrivez ~ mon ~ nom|numéro
		envoyez|envoie ~ moi|nous ~ vos|les|la|des ~ nouveautés|infos|offres|actus|news|newsletter
		préviens|prévenez|avertis|avertissez|rajoutez|rajoute|réabonnez|réabonne|réabonner|réinscrire|réactivez ~ moi|nous|les|me|m
		changé ~ d ~ avis ~ réabonn*|réinscri*|réactiv*|remett*|vous
		volontiers|carrément|oui ~ préviens|prévenez|envoie|envoyez
		inscris|inscrivez|abonne|abonnez|ajoute|ajoutez|réinscrivez|réinscris|rajoutez|mets|mettez|ajoutté ~ moi|nous ~ à|a|sur|dans|pour|la|svp|stp|$
		je|j ~ souhaite|voudrais|veux|aimerais|demande ~ m|me ~ inscrire|réinscrire|abonner|réabonner
		je|j|m|me ~ mabonne|minscris|abonne|inscris
		oui|ok|accord|volontiers|j|je ~ accepte|veux|souhaite|voudrais|aimerais|consens|bien|pour|autorise|d|à ~ bien|de|à|d|pour? ~ recevoir|être ~ {message}|vos|les|des|informé|informée|contacté|la|votre|nouveautés|$
		je|j ~ accepte|consens|autorise|confirme ~ de|à|mon|l|que|vous ~ recevoir|inscription|envoi|abonnement|envoyiez|contactiez
		j accepte $
		tenez|tiens|gardez|garde ~ moi|nous ~ au|informé|informée|dans ~ courant|parfum|jus|boucle?
		oui|ok|vas|allez|volontiers|plaisir|carrément ~ y|je|avec|bien|vous|pouvez ~ envoyez|envoie|envoyer|m|inscrivez ~ moi|les|la|le|l|tout|$
		chuis|suis|serais ~ partante|partant|intéressé|intéressée|chaud|ok ~ pour ~ les|recevoir|la|vos|des|être
		je ~ suis ~ partante|partant
		vous|tu ~ pouvez|peux ~ m|me ~ écrire|envoyer|contacter|prévenir
		prévenez|préviens|avertissez|alertez ~ moi ~ de|des|quand|pour|dès`,
	help: `
		vous|tu ~ êtes|etes|es qui|quoi
		c|est ~ à|a ~ quel|propos|quoi ~ sujet|de
		ne|n|pas|rien ~ comprends|compris ~ pas|rien ~ ce|quoi|comment
		à|a ~ qui ~ parle|cause|ai
		quelles|quels ~ commandes|options|choix|mots`,
	snooze: `
		réessay*|réécri*|repass*|revenez|recontact*|reparl*|relanc*|redemand* ~ moi|nous|me|au|en|à|tout|dans|plus ~ printemps|été|automne|hiver|rentrée|l|heure|{time}
		pour ~ l|le ~ instant|moment ~ non|pas
		dors|conduis|roule|travaille|réunion|cours|déménagement|examen|bac|partiels ~ réécri*|plus|écri*|rappel*|après|tard|reparl*
		plutôt ~ à|au|en|après|vers|dans ~ la|l? ~ {time}
		laissez|laisse|donnez ~ moi|nous ~ réfléchir|temps|quelques|y
		on ~ se ~ reparle|recontacte|rappelle|revoit ~ en|à|au|dans|après`,
	anger: `
		troisième|quatrième|deuxième|énième|3e|3ème ~ fois ~ aujourd|cette|hui
		encore vous
		prospectus`,
	goods: '{goods}|remboursement|argent',
} satisfies ReplyPhrases;
