import type { ReplyWordLists } from './replyLanguage';

export const frenchWords = {
	filler:
		'me|m|moi|nous|te|t|toi|vous|tu|je|j|on|ne|n|le|la|l|les|lui|se|s|y|en|de|d|du|des|un|une|à|a|au|aux|et|ou|ce|cette|ces|cet|vos|votre|tes|ton|ta|leur|vot|tous|toutes|tout|toute|plus|pas|jamais|rien|encore|svp|stp|merci|bien|vouloir|être|etre|avoir|faire|fait|continuer|continuez|svp|plaît|plait|veuillez|prière|demande|demander|prie|peux|pouvez|pourriez|pourrais|voudrais|souhaite|souhaiterais|veux|aimerais|autant|trop|que|qu|par|pour|sur|dans|avec|si|même|aucun|aucune|autre|autres|genre|type|sorte|suis|es|êtes|ai|avez|as|été|arrive|arrivez|vraiment|absolument|surtout|désormais|dorénavant|immédiatement|définitivement|toujours|envie|besoin|intention|recevoir|spontanément|là|ça|ca',
	barrier:
		'rater|manquer|louper|perdre|arrêter|arrête|arrêtez|cesser|cessez|stop|mais|car|parce|sauf|quand|sans|oublier|oubliez|oublie|hésitez|hésite|trouve|vois|comprends|sais|reçu|retrouve|vu',
	why: 'pourquoi|pq|pk|pkoi',
	not: 'ne|n|pas|jamais|pourquoi|pq|sans|pk|pkoi',
	no: 'ne|n|pas|plus|jamais',
	me: 'me|m|moi|nous|mme',
	contact:
		'ecrir|ecrive|écriver|contacté|saouler|gonfler|gonflez|fatiguer|fatiguez|assommer|assommez|submerger|submergez|noyer|noyez|réveiller|réveillez|textez|texter|sms|écrire|écrivez|écris|écrit|écrivais|écriviez|contacter|contactez|contacte|contactiez|contactes|envoyer|envoyez|envoie|envoies|envoyiez|envoi|déranger|dérangez|dérange|dérangiez|embêter|embêtez|embête|emmerder|emmerdez|emmerde|harceler|harcelez|harcèle|relancer|relancez|relance|relances|solliciter|sollicitez|sollicite|spammer|spammez|spamer|spamez|spamme|spam|importuner|importunez|importune|appeler|appelez|appelle|parler|parlez|parle|soûler|saouler|saoulez|saoule|taguer|taggez|tag|dm|mp|démarcher|démarchez|démarche|inonder|inondez|bombarder|bombardez|insister|insistez|insiste|adresser|adressez|gaver|gavez|casser|cassez|prospecter|proposer|proposez|joindre|joignez|réécrire|réécrivez|recontacter|recontactez|ajouter|ajoutez|messager|écrives|ecrive|ecrives|polluer|polluez|textoter|notifier',
	message:
		'réclames|réclame|rabais|soldes|codes|bons|newsletters|catalogues|prospectus|automatiques|bots|nouveautés|mailings|msgs|textes|pubs|notifs|blabla|baratin|salades|affaires|bla|messages|message|mesaj|massages|messags|messag|sollicitationss|prospections|démarchages|envois|envoi|msg|msgs|mesages|mesage|mess|dm|dms|mp|mps|pub|pubs|publicité|publicités|publicitaires|promo|promos|promotions|promotion|promotionnels|promotionnelles|offres|offre|notifications|notif|notifs|mail|mails|email|emails|newsletter|newsletters|spam|spams|sms|sollicitations|sollicitation|démarchage|communications|communication|prospection|trucs|conneries|merdes|relances|infos|commerciaux|commerciales|commercial|com|courriels|courriel|textos|annonces|contenus|contact|bêtises|choses|saloperies|invitations',
	wish: 'veux|voulons|voudrais|souhaite|souhaitons|souhaiterais|désire|désirons|aime|aimerais|envie|intéresse|intéressé|intéressée|intéressent|besoin|accepte|autorise|consens|demandé|demande|préfère|préférerais|préfèrerais|supporte|jveux|jvx|vx|veut|voulais|apprécie|apprécierais|tiens|intéressés|intérêt',
	contacted:
		'contacté|contactée|contactés|dérangé|dérangée|sollicité|sollicitée|sollicités|démarché|démarchée|harcelé|harcelée|spammé|relancé|relancée|importuné|importunée|embêté|embêtée|appelé|inscrit|inscrite|abonné|abonnée|ciblé|ajouté|ajoutée|recontacté|recontactée|bombardé|bombardée|emmerdé|tagué|taguée|notifié|prospecté|prospectée|approché|approchée|sollicités|démarchés|notifiée|spammée|écrit',
	quit: 'arrêter|arrêtez|arrête|arretes|arrêtes|arrêtiez|arrêterez|aretez|arete|areter|cesser|cessez|cesse|cessiez|stop|stopp|stopper|stoppez|stoppe|finir|finissez|suspendre|suspendez|interrompre|interrompez|éviter|évitez|évite|éviterez|abstenir|abstenez|halte|terminez|calmez|calme',
	remove:
		'supprim*|retir*|enlev*|effac*|désinscri*|désabonn*|radi*|sort*|vir*|exclu*|raye*|rayez|ôt*|oubli*|détrui*|élimin*|dégag*|dégage*|jet*|délist*|blacklist*|désactiv*',
	removeMe:
		'supprimer|supprimez|supprime|retirer|retirez|retire|enlever|enlevez|enlève|effacer|effacez|efface|désinscrire|désinscrivez|désinscris|désinscrives|désabonner|désabonnez|désabonne|radier|radiez|exclure|excluez|rayer|rayez|raye|oublier|oubliez|oublie|ôter|ôtez|délister|dégager|virer|virez|vire|sortir|sortez|sors|blacklister|blacklistez|désincrire|désincrivez|éliminer|éliminez|ignorer|ignorez',
	removed:
		'supprimé|supprimée|retiré|retirée|enlevé|enlevée|effacé|effacée|désinscrit|désinscrite|désabonné|désabonnée|radié|radiée|exclu|exclue|rayé|rayée|sorti|sortie',
	list: 'liste|listes|base|bases|données|fichier|fichiers|contacts|newsletter|diffusion|mailing|système|systèmes|ici|là|répertoire|registre|crm|groupe|envois|campagne|campagnes|abonnés|tout|ça|truc|carnet|marketing|chat',
	personal:
		'données|donnée|numéro|num|numero|contact|coordonnées|profil|compte|nom|mail|email|adresse|téléphone|tel|infos|informations|info|insta|instagram|pseudo|fiche|existence|06',
	other:
		'netflix|spotify|amazon|youtube|salle|sport|canal|disney|facebook|tiktok|fitness|gym|opérateur|forfait|télé|presse',
	food: 'gluten|lactose|oignon|oignons|sucre|fromage|ail|sel|tomate|tomates|lait|oeuf|oeufs|sauce|noix|glaçons|piment|viande|olives|doute|tache|taches',
	parcel:
		'vert|verte|bleu|bleue|rouge|noir|noire|blanc|blanche|rose|jaune|gris|colis|commande|paquet|taille|couleur|facture|livraison|relais|catalogue|lettre|courrier|chèque|adresse|photo|photos|cadeau|domicile|poste|mauvaise|mauvais',
	authority:
		'cnil|police|gendarmerie|avocat|avocate|justice|dgccrf|arcep|tribunal|consommateurs|60|signal|conso|bloctel|instagram|meta|autorités|juridique|opc|crtc|apd|ufc',
	none: 'aucun|aucune|zéro|plus|pas|sans|inutile',
	order:
		'commande|commandes|réservation|réservations|rendez|rdv|achat|livraison|colis|article|panier|paiement|table|cours|billet|billets|séance|taille|produit|commentaire|commentaires|photo|photos|story|stories|post|oignons|oignon|tomates|gluten|tache|taches|voyage|séjour|chambre|cure|étape|moutarde|frites|menu|dessert|facture|retour|place|places|atelier|précommande|box|maladie|bus|doute|tag|étiquette|vol|curiosité|sauce',
	report:
		'signale|signaler|signalerai|signalera|signalé|signalés|signalez|bloque|bloquer|bloquerai|bloqué|bloqués|blok|bloke|dénonce|dénoncer|dénoncerai|plainte|signalons|bloquons|signalement|attaque',
	time: 'demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|semaines|mois|an|année|jours|jour|janvier|février|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|noël|noel|pâques|vacances|été|hiver|automne|printemps|rentrée|soir|ordre|heures|heure|week|weekend|soldes|examens|partiels|congés',
	goods:
		'café|thé|vin|foulard|cabine|peau|tube|chewing|fumer|bulles|cartons|plastique|sneakers|lampe|bip|balance|fermeture|bouton|boutons|machine|cafetière|sac|chaussures|robe|veste|manteau|pull|bougie|bougies|crème|sérum|zip|batterie|chargeur|appli|application|site|points|colis|livraison|livreur|facture|commande|carte|kit|bruit|odeur|tache|taches|rouille|alarme|son|volume|four|chien|chat|enfants|bébé|tissu|couleur|réservation|rendez|table|cours|salle|netflix|spotify|oignon|oignons|sucre|gluten|billets|voyage|chambre|emballage|moteur|parfum|mousse|bois|terrasse|garantie|patch|photo|remise|magasin|boutique|caisse|cheveux|pellicules|moustiques',
} satisfies ReplyWordLists;

/** In these one typo is understood. */
export const frenchSpellings =
	'arrete cesser cessez messages message publicité promotions désabonner désabonnez désinscrire désinscrivez supprimer supprimez contacter contactez envoyer arrêter arrêtez écrivez laissez tranquille recevoir retirez signaler données offres notifications intéressé sollicitations sollicitation notification démarchage harcèlement consentement autorisation coordonnées numéro contact newsletter retirer enlever enlevez effacer effacez désactiver désactivez suppression écrire jamais désinscription désabonnement';
