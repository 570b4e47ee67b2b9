/**
 * Sentences that tell people they are watched (PLAYBOOK P6), as they look after `foldText`: letters
 * only, in single spaces, without accents. Each holds a "you" with a verb of looking, or an "I saw".
 */
const ENGLISH = [
	/ (?:i|we) (?:have |ve |just |also )*(?:saw|seen|see|noticed?|spotted|know|can see) (?:that |how )?you (?:\w+ ){0,3}(?:view|watch|visit|look|check|open|came back|come back|were on|stopp?ed by|scroll|screenshot|saved)\w*/,
	/ (?:i|we) (?:have |ve |just )*(?:saw|seen|see|noticed?) (?:your (?:view|visit|profile visit)|you (?:in|among|on) (?:our|my|the) (?:viewers?|story views|list))/,
	/ you (?:have |ve |just |recently |also )*(?:view|watch|visit|look|check)ed (?:at |out )?(?:our|my|the|all) (?:\w+ )?(?:story|stories|profile|page|reels?)/,
	/ you (?:keep|are always|re always) (?:view|watch|visit|look)ing/,
	/ you (?:came|come|keep coming) back to (?:our|my) (?:profile|page|story|stories)/,
	/ (?:thanks|thank you|thx) for (?:view|watch|visit|look|check)ing (?:at |out )?(?:our|my)/,
	/ (?:one of|among) (?:our|my) (?:\w+ )?(?:story )?viewers /,
];

const ITALIAN = [
	/ (?:ho|abbiamo) (?:visto|notato) che (?:\w+ ){0,3}(?:hai|guardi|visiti|sei|segui|torni)/,
	/ (?:vedo|vediamo|noto|notiamo|so|sappiamo) che (?:\w+ ){0,3}(?:hai (?:guardato|visto|visitato|visualizzato|aperto)|guardi|visiti|sei (?:passat|tornat)|torni)/,
	/ (?:hai|avete) (?:\w+ ){0,2}(?:guardato|visto|visitato|visualizzato|aperto) (?:la |le |il |i )?(?:mi|nostr)\w* (?:stori|profil|pagin|reel)\w*/,
	/ grazie (?:per|di) (?:aver |avere )?(?:guardato|visto|visitato|visualizzato|la visita|le visualizzazioni)/,
	/ sei (?:passat|tornat)\w (?:\w+ )?(?:sul|nel|dal|al) (?:mio|nostro) profilo/,
	/ (?:guardi|visiti) (?:\w+ )?(?:la |le |il )?(?:mi|nostr)\w* (?:stori|profil)\w*/,
];

const SPANISH = [
	/ (?:he|hemos|vi|vimos|note|notamos|veo|vemos|se|sabemos)(?: visto| notado)? que (?:\w+ ){0,3}(?:has|viste|miraste|visitaste|ves|miras|visitas|entraste|volviste)/,
	/ (?:has (?:visto|mirado|visitado)|viste|miraste|visitaste) (?:\w+ )?(?:mis?|nuestr[oa]s?) (?:histori|perfil|pagina|reel)\w*/,
	/ gracias por (?:ver|mirar|visitar|haber visto|haber visitado|tu visita)/,
	/ (?:volviste|has vuelto) a (?:mi|nuestro) perfil/,
];

const FRENCH = [
	/ (?:j ai|nous avons|on a|je vois|nous voyons|je sais|nous savons)(?: bien)?(?: vu| remarque)? que (?:tu|vous) (?:\w+ ){0,3}(?:regard|vu|visit|consult|ouv|revenu|pass)\w*/,
	/ (?:tu as|vous avez) (?:\w+ )?(?:regarde|vu|visite|consulte) (?:mes?|ma|mon|notre|nos|toute?s? nos|toute?s? mes) (?:stor|profil|page|reel)\w*/,
	/ merci (?:d |de |pour )(?:avoir )?(?:regarde|vu|visite|consulte|ta visite|votre visite)\w*/,
	/ (?:tu es|vous etes) (?:passee?|revenue?)s? (?:sur|voir) (?:mon|notre) profil/,
];

const GERMAN = [
	/ (?:ich habe|wir haben|mir ist|uns ist) (?:\w+ )?(?:gesehen|bemerkt|aufgefallen) (?:dass|das) (?:du|sie|ihr) /,
	/ (?:ich sehe|wir sehen|ich weiss|wir wissen|ich wei|wir wei) (?:dass|das) (?:du|sie|ihr) (?:\w+ ){0,5}(?:angesehen|angeschaut|gesehen|besucht|geschaut|ansiehst|anschaust|besuchst|warst)/,
	/ (?:du hast|sie haben|ihr habt|hast du|haben sie) (?:\w+ ){0,2}(?:unsere?n?|meine?n?) (?:\w+ )?(?:story|storys|stories|profil|seite|reels?) (?:\w+ )?(?:angesehen|angeschaut|gesehen|besucht)/,
	/ (?:danke|dank) (?:\w+ )?(?:furs|fur das|fur den|dass du|dass sie) (?:\w+ ){0,4}(?:anschauen|ansehen|zuschauen|besuch|angeschaut|angesehen|besucht)/,
	/ (?:du warst|sie waren|du bist) (?:\w+ )?(?:auf|zu|in) (?:unsere?m?|meine?m?) (?:profil|seite|story)/,
];

const PORTUGUESE = [
	/ (?:vi|vimos|notei|notamos|reparei|reparamos|percebi|percebemos|vejo|vemos|sei|sabemos) que (?:\w+ ){0,3}(?:viu|viste|assistiu|assististe|visitou|visitaste|ve|assiste|visita|voltou|voltaste|passou|passaste|olhou|abriu)/,
	/ (?:voce |tu )?(?:viu|viste|assistiu|assististe|visitou|visitaste) (?:\w+ )?(?:ao?s? )?(?:minhas?|meus?|nossas?|nossos?) (?:stor|historia|perfil|pagina|reel)\w*/,
	/ obrigad[oa] por (?:ver|assistir|visitar|ter visto|ter visitado|sua visita|tua visita)/,
	/ (?:voltou|voltaste) ao (?:meu|nosso) perfil/,
];

export const WATCHING_PHRASES: readonly RegExp[] = [
	...ENGLISH,
	...ITALIAN,
	...SPANISH,
	...FRENCH,
	...GERMAN,
	...PORTUGUESE,
];
