import type { ReplyPhrases } from './replyLanguage';

/** Other ways to ask for peace: the last message, silence, switching it off, threats; and what only sounds so. */
export const frenchEndings = {
	harmless: `
		on|j|je|il|elle|ils arrête|arrêtent|arrêté pas|plus ~ de|d
		hurle|hurlent|crie|crient|chante|aboie ~ stop|arrête|arrêtez|assez|non
		stop|marre ~ à|au|aux|de|la|du ~ guerre|guerres|violence|pluie|froid|chaleur|lundi|lundis|régime|racisme|canicule
		laissez|laisse|laisser moi|nous ~ réfléchir|rire|deviner|voir|vérifier|penser|demander|regarder|essayer|finir|dormir|pleurer|rêver|savoir|un|le|deux|quelques
		je|j|on ~ vous|te ~ laisse|laissons
		plus|pu jamais|jamais sans
		plus jamais ~ sans
		plus|pas ~ moyen|possible|sans
		désabonn*|désinscri*|résili* ~ {other}
		suis|me|me ~ désabonné|désabonnée|désinscrit|désinscrite ~ de|à ~ {other}
		bloqu*|arrêt*|annul*|suspend*|signal* ~ {order}
		ne|n ~ {me} ~ {contact} ~ pas ~ {parcel}
		ne|n ~ {contact} ~ pas ~ {parcel}
		{contact} pas ~ {parcel}
		{remove} ~ {food}
		dégage|dégagé|degage|dégagée ~ le|la ciel|vue|route|temps|front
		impossible|difficile|peux|peut|pas|arrive ~ d|de|m|s ~ arrêter|arrête
		plus ~ de ~ taille|stock|cuisine|place|batterie|réseau|pain|lait
		{wish} rien ~ entendre|savoir|dire|louper|rater`,
	optOut: `
		que|soit|est|être|c ~ ce|ceci|ça|cela|le ~ soit ~ dernier|dernière
		soit|être ~ dernier|dernière ~ {message}|contact|fois
		veux|souhaite|préfère|apprécierais|demande|exige|voudrais|aimerais ~ silence
		silence ~ de|radio|total|complet ~ votre|vos
		plus|pas|n|aucun|aucune|inutile|nul|pas la? ~ peine|besoin|nécessaire|utilité|intérêt|sert|lieu ~ de|d ~ {me}? ~ {contact}|insister|continuer|recommencer|réécrire
		ne|n|pas|plus ~ recommencez|recommencer|recommence|revenez|reviens|revenir|réessayez|réessayer|récidivez ~ pas|plus|jamais
		ne ~ pas ~ recommencer|réessayer|revenir|insister
		{me} ~ {contact} ~ pu|pus|plu
		pu|plu|pus ~ de|d|aucun ~ {message}
		ne|n ~ {me} ~ envoyé|envoyés|envoyer|écriver|contacté|écrivé|envoyai ~ plus|pas|rien|jamais|pu
		me|m|nous ~ passerai|passerais|passer|passe|passerons|passera ~ volontiers|bien|très ~ de|d ~ {message}|vous|vos
		coup*|désactiv*|étei*|stopp*|suspend*|interromp*|bloqu*|fermez|débranch*|annul* ~ {message}|messages|automatique|auto|ça|cela|tout
		{remove} ~ le|les|ça|tout|toutes|tous ~ $
		supprim*|barr*|ray*|effac*|enlev*|retir*|vir*|jet*|brûl*|oubli*|perd*|détrui*|élimin* ~ mon|mes|ma|notre|nos ~ {personal}
		perdez|perds|oubliez|jetez|brûlez ~ mon|mes|notre ~ {personal}
		faut|faudrait|pouvez|peux|voulez|pourriez|veuillez|merci|souhaite|demande ~ de|me|m|nous ~ retirer|supprimer|enlever|effacer|désinscrire|désabonner|rayer|virer|sortir|exclure
		sortez|sors|retirez|retire|virez|vire|enlevez|enlève|supprimez|effacez|rayez|barrez|ôtez|excluez|dégagez ~ moi|nous|me|m ~ de|d|des|du|là|vos|$
		restons|restez|arrêtons|stoppons|finissons|terminons ~ en|là|ici
		en rester|resterons|restera ~ là
		ne ~ compt* ~ pas|plus ~ sur moi|nous
		comptez|compte pas|plus ~ sur|moi
		foutez|sortez|dégagez|partez|barrez|restez|hors ~ de|hors ~ mes|ma|mon ~ dm|dms|mp|mps|messagerie|vie|boîte|boite|profil|téléphone|inbox
		abst*|abstenez|abstenir|abstiens ~ de|d|vous
		épargn*|dispens* ~ moi|nous|de|vos ~ {message}|vous|vos
		je|j|on|vais|saisis|saisir|signale|signalement|plainte|porter|dépose|contacte|alerte|saisie|écris|réclamation|préviens ~ {authority}
		{authority} ~ si|sera|va|appréciera
		si|prochain|au|encore *5 plainte|signale|bloque|{authority}|signalement
		ou|sinon|puis * {authority}|plainte
		retir*|révoqu*|annul*|repren* ~ mon|ma|le|l ~ consentement|accord|autorisation|permission|inscription
		consentement|accord|autorisation ~ retiré|révoqué|annulé|retirée
		sans ~ mon ~ accord|consentement|autorisation|permission
		c|est|ça|cela|devient|limite|du ~ harcèlement|harcelement
		vous|tu ~ harcelez|harcèles|spammez|polluez|saoulez|emmerdez|gonflez|dérangez|agressez ~ $
		vous|tu ~ me|m|nous ~ harcelez|harcèles|spammez|saoulez|emmerdez|gonflez|dérangez|importunez|cassez|fatiguez|bombardez
		aucun|aucune|zéro|stop|nul ~ {message} ~ $
		^ pas|plus|aucun ~ de|d ~ {message}
		stop|assez|marre|ras|halte|fini|finis|basta|trop ~ aux|au|à|les|de|le|vos|ces ~ {message}|harcèlement|contact
		aucun|aucune|personne|ni|nul|pas|plus ~ souhait*|veu*|désir*|accept*|aime ~ être|etre|que|qu|recevoir ~ {contacted}|{contact}|on|vous
		{no} ~ {wish} ~ pas|plus ~ qu|que ~ on|vous ~ {me}? ~ {contact}|écrive|contacte|démarche|envoie
		{wish} pas|plus|aucunement qu|que ~ {me} ~ {contact}
		{wish} ~ pas|plus ~ être|etre|vous ~ {contacted}|lire|voir|suivre
		veux|veut|souhaite ~ plus|pu|pas|jamais ~ vous|te|le|les|en ~ lire|voir|entendre|recevoir
		vos|tes|ces|ce|cette|cet|ta|votre ~ {message} *3 agac*|saoul*|énerv*|fatigu*|dérang*|gonfl*|lass*|insupport*
		libérez|libère|lâchez|lache|lâche ~ moi|nous
		inscri*|mett*|ajout*|plac* ~ moi|me|nous|mon * liste ~ rouge|noire|opposition|exclusion
		bloctel|robinson
		perdu|perdre|perds|plus ~ intérêt|envie ~ de|pour|recevoir|vous
		déjà|ai|j ~ envoyé|écrit|répondu|mis|dit|demandé ~ stop|arrêt|désinscription ~ fois|et|déjà|plusieurs
		comment|où|moyen|possible ~ faire|on|je|puis|peut|peux|pour|de|d|fait ~ ne|n ~ plus|pas ~ recevoir|être|{message}
		comment|où|moyen ~ faire|on|je|se|peut|peux|pour|de|d|fait ~ arrêt*|désactiv*|coup*|stop*|désinscri*|désabonn*|enlev*|quitt*|supprim*|bloqu* ~ {message}|ça|vos|les|ces|de|des|$
		je|j|on ~ quitte|pars|sors|désinscris|désabonne|retire ~ $
		trop|tro|plein|assez|marre|tanné|tannée|écœuré|tanner ~ de|d|des|avec|par ~ {message}
		chu|suis|chuis ~ tanné|tannée|tanner|saoulé|gavé|excédé|excédée
		désintéress* ~ de|par
		{report} ~ si|au|dès ~ {contact}|continuez|insistez|recommencez|message|écrivez|envoyez
		comment ~ j|je|on ~ arrête|bloque|désactive|quitte|coupe|stoppe|supprime ~ ça|{message}|vos|ces|cela
		jamais|pas|rien|n ~ demandé|souhaité|accepté|voulu ~ recevoir|être ~ {message}|ça|cela|contacté|contactée
		personne|qui|on ~ vous|t ~ demandé|sonné|autorisé|permis ~ de|à|d|$
		assez|stop|marre|ras ~ avec|de|des|les ~ soldes|réductions|remises|codes|bons|catalogue
		du balai|balais
		refus*|interdi*|décline|oppose ~ toute|tout|que|formellement|catégoriquement|de|d|à|vos|vous ~ {message}|contact|recevoir|{contact}|être
		{wish} ~ que|qu ~ mon|mes ~ {personal} ~ soit|soient|disparaisse|supprimé|supprimées
		ne ~ suis|sommes|serai ~ pas|plus|jamais ~ intéressé|intéressée|client|cliente|intéressés ~ par|de|d ~ {message}
		laissez|laisse|lâchez|fichez|foutez ~ moi|nous ~ tranquille|tranquilles|paix|respirer|souffler|trankil|tranquile`,
	stop: `
		c|cest ~ bon|assez|fini ~ la|là|stop
		oust|ouste|dehors|zou
		désactivez|désactiver|désactive|désactivation|coupez|désabo|désabonnement
		supprimez|supprime|effacez|enlevez|retirez ~ le|les|la|ça|tout
		taisez|tais vous|toi
		dégagez|dégage|degage|foutez|cassos
		ça|ca|sa sufi|suffi|suffit|sufit ~ mtn|maintenant|là|la?
		silence
		recommencez|revenez pas|plus
		restons en là`,
	help: `
		qui|ki ~ êtes|etes|es|est|c ~ vous|tu|ce|$
		c est qui|quoi|pour
		t|vous|tu ki|qui
		on|se|nous ~ connaît|connait|connais|connaissons|rencontré|rencontrés
		vous|tu ~ me ~ connaissez|connais
		c|est|cest ~ une|un ~ arnaque|robot|bot|vrai|escroquerie|spam|humain
		vous|tu ~ êtes|etes|es ~ un|une ~ robot|bot|humain|machine
		pas|rien|n ~ compris|comprends|saisi|pige|capté ~ ce|pourquoi|comment|quoi|$
		peux|pouvez|pourriez|peut ~ m|me ~ expliquer|appeler|rappeler|éclairer
		un|une conseiller|conseillère|humain|agent ~ svp|stp|$
		besoin|bezoin ~ d|de? ~ aide|daide
		à|a qui ~ m|je|s ~ adresser|parler|parle
		comment|comen ~ utilis*|marche|sert|fonctionne|ça|sa
		je fais|dois quoi
		vendez quoi
		sos|aled|help
		souci|problème ~ avec ~ points|code|lien|compte`,
} satisfies ReplyPhrases;
