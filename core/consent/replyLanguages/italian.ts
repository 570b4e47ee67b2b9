import { italianSpellings, italianWords } from './italianWords';
import { italianAnswers } from './italianAnswers';
import type { ReplyLanguage } from './replyLanguage';

export const italian: ReplyLanguage = {
	language: 'it',
	words: italianWords,
	spellings: italianSpellings,
	harmless: `
		non|nn {contact}|scrivete ~ prezzo|prezzi|bene|chiaro|orari|taglie|ingredienti
		come|perché mai ~ non|nn
		basta che|solo|un|uno|una|poco|dire|pensare|guardare|chiedere|sapere|vedere|cliccare|prenotare|pagare|passare|venire|andare|portare|aggiungere|mettere|usare|compilare|seguire|scegliere|provare|inserire|entrare|poco|pochi|la|il|lo|quello|quella|questo|questa|per|fare|scaricare|leggere|avere|essere|parlare|lavare|tirare|e
		basta così|cosi poco|per
		mi|ti|vi|ci|gli|le|mai|abbastanza|quanto|ne basta|bastano
		basta per|a due|tre|quattro|tutti|tutta|tutto|me|noi|fare|una|un
		basta ~ scrivere|scrivervi|mandare|messaggio ~ in|per|un|una|il|la|qui|qua|e
		basta|stop ~ {order}
		{remove} *4 {order}
		annull*|disd* *4 {order}
		{removeMe} ~ {order}
		{quit} ~ di * fumare|piovere|nevicare|ridere|piangere|guardare|mangiare|bere|crescere|produrre|vendere|fare|essere|sognare|guardarla|guardarlo|guardarvi|pensare|comprare|ascoltare|seguire|seguirvi|sorridere
		riesco|riusciamo|possibile|impossibile|difficile|posso ~ smettere
		fermata|fermate ~ bus|autobus|tram|metro
		scrivi|scrivere|scriva|scrivete|rispondi|rispondere|rispondete|invia|inviare|manda|mandare|digita|premi ~ stop|basta * per|non|in|a|e|quando
		scrivi|scrivere|scriva|scrivete|rispondi|rispondere|rispondete|invia|inviare|manda|digita ~ stop|basta $
		vuol|significa|vuole * stop|basta
		stop per|a non|ogni|non ~ ricevere|ricevi|riceverai
		^ per|a non ricevere altri|più ~ messaggi|comunicazioni $
		lo|lo|uno|un|il|primo|ultimo|prossimo|ogni|piccolo|breve stop
		mi blocc* il|la|il|lo|sempre|ogni
		segnal* ~ un|una|che|il|errore|refuso|problema|link
		si blocca|bloccata|bloccato
		non mi sono|ha|hanno|hai|avete|è|sei|siete|risulta|fa|serve|basta
		perché|perche|come|quando mai non ~ {contact}
		fine|alla settimana|mese|anno|stagione|fine|giornata|serie
		non|per mancare|mancate
		non|nn disturbo|disturbarvi|disturbarti|disturbarla`,
	optOut: `
		la ~ finite|finisci|finiamo|finirete|piantate|smetti|smettete|finisce|piantiamo ~ di|con|$
		via ~ {from} ~ {list}
		rifiuto|rifiutiamo|rifiuta ~ ricever*|{message}|di|qualsiasi|ogni
		{no} ~ {wish} ~ sapere|saperne
		avete|hai|ha rotto ~ $
		disattivate|disattiva|disattivare|fermate|sospendete|interrompete|stoppate|bloccate ~ {message}|invio|invii
		{remove} ~ tutto|quanto|qualsiasi|ogni * me
		{report} *3 se ~ continuate|scrivete|mandate|riscrivete|insistete|continui|scrivi
		no è|significa|vuol no
		{no} ~ {wish} ~ far|fare|essere|stare|rimanere ~ parte|{list}|dentro
		ho|hai|avete|abbiamo ~ tasche|palle|scatole|piene|pieno ~ {message}|voi|piene
		come ~ tolgo|levo|cancello|disiscrivo|cancellarmi|togliermi|esco|uscire|disattivo ~ qui|da|lista|notifiche|messaggi
		mi|ci ~ state|stai|sta|stanno ~ stressando|assillando|tormentando|tempestando|bombardando|spammando|importunando|disturbando|scocciando|molestando|infastidendo|tartassando|perseguitando
		{no} ~ {contactMe}
		{no} ~ {me} ~ {contact}
		{no} ~ {contact} ~ più|piu|mai|oltre|ancora|altro
		{no} ~ più|piu|mai ~ {contact}
		{no} ~ {send} * {message}|nulla|niente|altro|altri|altre|più|piu|cose|robe|roba|mai
		{no} ~ {wish} *4 {message}|{contactMe}
		{no} ~ {wish} *2 niente|nulla ~ da|con|voi|te|vostro
		{no} ~ {wish} più|piu ~ niente|nulla|saperne|sapere|averne|sentire|sentirne|sentirvi
		{no} ~ {wish} ~ più|piu ~ {message}|ricever*|essere|avere|che|farne|parte|nulla|niente|contatti
		{no} ~ {wish} ~ {contacted}
		{no} ~ {wish} che ~ {me}? ~ {contact}|{contacted}|usiate|teniate
		{no} ~ {wish} ~ ricever* ~ più|piu|{message}|nulla|niente|altro|altri|altre|questi|queste|sta|sto|ste|sti|nient
		{no} ~ {wish} ~ avere a che fare
		{no} ~ ricever* * più|piu|{message}|nulla|niente|altri|altre|altro
		{no} ~ essere più|piu|ulteriormente ~ {contacted}
		{no} ~ essere ~ {contacted}
		{no} ~ farvi|fatevi|farti|fatti|faccia ~ più|piu ~ sentire|vivo|vivi
		{no} ~ fatevi|farti ~ più|piu|mai
		{no} ~ romp*|rompet* * palle|scatole|coglioni|cazzo|più|piu|balle|maroni
		{no} rompete|rompere|rompa
		{no} ~ usate|usare|utilizzate|utilizzare|trattate|conservate|cedete ~ miei|mio ~ {personal}
		{no} ~ autorizz*|acconsent*|dato|prestato|firmato ~ consenso|autorizzazione|permesso|trattamento|contatt*|ricever*|invio|all
		{no} ~ {wish} ~ trattamento|uso|utilizzo
		niente|nessun|nessuna|no|zero ~ più|piu|altri|altre|altro ~ {message}
		niente|nessun|nessuna|no|zero ~ {message} ~ più|piu|grazie
		basta|stop|fine|alt|stopp|no con|di|a|ai|coi|alle|alla|col|agli|da|con *2 {message}|{contactMe}|scrivere|mandare|inviare|pubblicità|spam|robe|questi|queste|insistere
		basta|stop|bastaaa|stopp|alt ~ {message}|{contactMe}|scrivere|mandare|inviare|rompere|insistere
		{quit} ~ di|con|coi|a|da *3 {message}|{contactMe}|scrivere|mandare|inviare|contattare|disturbare|rompere|insistere|spammare|importunare|assillare|stressare|ricever*|taggare|bombardare|propormi|chiamare
		{quit} ~ {message}|{contactMe}|invio|l
		{quit} ~ invio|invii ~ {message}?
		{removeMe}
		mi ~ {removeMe2} ~ {from} ~ {list}
		mi ~ {removeMe2} ~ per|grazie|subito|cortesemente|gentilmente|immediatamente|pf
		mi ~ {removeMe2} $
		{remove} ~ miei|mio|mia|mie|nostri *2 {personal}
		{remove} * {from} ~ {list}
		cancellazione|eliminazione|rimozione|distruzione ~ miei|mio|mia|dati|nominativo|profilo|immediata|contatto|numero|iscrizione|lista
		annull*|cancell*|disd*|termin*|revoc*|togl* ~ mia? ~ iscrizione|sottoscrizione
		mi|ci ~ disiscrivo|cancello|tolgo|disiscriviamo ~ {from}? ~ {list}?
		disiscri*
		togliete|togliere|togli|rimuovete|cancellate|eliminate|levate ~ {me} $
		{wish}|chiedo|richiedo|chiederei|pregherei|prego|voglio|esigo|pretendo ~ essere|venire ~ {removed}
		essere {removed} ~ {from}
		lascia*|lasci ~ stare|perdere|pace|vivere
		mi|ci lasciate|lasci|lasciare ~ stare|pace|perdere
		lasciatemi|lasciami|lasciateci|lasciarmi|lasciatece ~ stare|perdere|pace
		mollatemi|mollami|mollateci|scollatevi
		scordatevi|dimenticatevi|scordati|dimenticati ~ me|mio|esisto|noi
		dimenticatemi|dimenticami|ignoratemi
		sparite|sparisci|sparisca|vattene|andatevene|smammate|levatevi|aria|dileguatevi ~ dalle?
		avete|hai|ha|mi|ci * rotto|rompete|rompere|stufato * scatole|palle|coglioni|cazzo|balle|maroni|minchia
		mi avete|hai ~ rotto|stufato|stancato|scocciato|esasperato
		vi|ti|la ~ {report} ~ $
		vi|ti|la ~ {report} ~ tutti|entrambi|come|per|se|al|alla|e|a|subito|ad|seriamente
		e|poi|o|altrimenti|sennò|senno|messaggio|volta|così ~ vi|ti|la ~ {report}
		se * ancora|nuovo|altra|continuate|continui|continua|riscrivete|scrivete|scrivi * {report}
		alla|al prossima|prossimo ~ {report}
		bloccati|bloccato|bloccata|segnalati|segnalato|segnalata ~ e|come|per|addio|ciao|bloccat*|segnalat*
		vie legali|legale
		mio avvocato|legale
		garante ~ privacy
		diritto ~ oblio|cancellazione|opposizione|opporsi
		chiedo|richiedo|esigo|pretendo|voglio|desidero|richiesta|vorrei ~ immediata? cancellazione|rimozione|eliminazione|disiscrizione
		revoc*|ritir*|tolg*|neg*|annull* ~ mio? ~ consenso|autorizzazione|adesione
		oppongo|oppone|opposizione
		preferirei|preferisco|preferirebbe|gradirei|vorrei|apprezzerei|piacerebbe ~ non *2 ricever*|essere|{contactMe}|avere|{message}|{contacted}|mi|che
		apprezzerei|gradirei|preferirei|vorrei|grato|grata|piacerebbe|ringrazio ~ se|che *2 {quit}|{contact}|cancellaste|toglieste|rimuoveste|lasciaste|scriveste|evitaste
		vaffanculo|affanculo|fanculo|vaffa|fottetevi|fottiti|vaffancul*
		andate|vai|vada|andatevene|vattene a|al|all|affanculo ~ fanculo|quel|cagare|diavolo|inferno|cacare|stendere|bestia|fare|paese
		cosa|quale|che non ~ capito|capite|chiaro ~ no|basta|stop
		ho|avevo|abbiamo ~ già ~ detto|scritto|chiesto|risposto ~ no|stop|basta|non|di|che
		ho|avevo|abbiamo|vi ~ detto|scritto|chiesto|risposto ~ no|stop|basta|smettere|cancellarmi|non
		quante|quanta|ennesima volte|volta ~ devo|dico|dire|ripetere|scrivere|detto
		ultima volta ~ dico|scrivo|ripeto|chiedo|avviso|che
		fatela|falla|fatemi finita|andare|uscire
		fuori da|dalla|dai ~ mia|miei|lista|dm
		tenetevi|tieniti|tenete ~ {message}|vostre
		con me|chiuso|chiudiamola|chiudo|finito qui|qua|conto
		voglio|vorrei|posso|come|fatemi ~ uscire ~ {from} ~ {list}`,
	stop: `
		ti|vi levi|levate|togli|togliete
		basta|bastaa|bsata|batsa|abbasta|bata
		smettila|smettetela|smettete|smetti|smetterla|smettiamola|smetta|smettere|smetterete
		piantala|piantatela|finiscila|finitela|finiamola|falla|fatela finita?
		fermati|fermatevi
		disiscrizione|disiscriviti|disiscritto
		non scrivete|scrivere|contattate|contattare|disturbate|disturbare|insistete|insistere|mandate|inviate|insista|spammate
		mai più|piu
		non più|piu
		niente più|piu
		{removeMe}`,
	stopAlone: `
		evitate|evitare|evita
		niente|nessun|nessuna|no {message}
		cancellazione|disdetta|annulla|cancella|cancellate|rimuovi|rimuovete|elimina|eliminate|annullare|cancellare|rimuovere|rimozione|esci|uscire|fine|alt|fermo|ferma
		bloccato|bloccati|segnalato|segnalati|segnalo|blocco|bloccata|segnalata
		non|nn {wish} più|piu
		addio
		ne? ho abbastanza
		abbastanza|finita`,
	refusal: `
		no|nope|noo|nn|mai|neanche|nemmeno|nulla|niente|nessuno
		non|nn ~ interessa|interessano|interessato|interessata|interessati|interesse|frega|importa|serve|servono|fa|voglio|vogliamo|voglia|gradisco|piace ~ nulla|niente|più|piu|affatto|per|assolutamente?
		non|nn ~ ho ~ chiesto|richiesto|autorizzato|dato|iscritto|iscritta
		non|nn ~ sono ~ iscritto|iscritta|cliente|iscritta
		mai ~ chiesto|richiesto|autorizzato|iscritto|iscritta|sentiti
		non|nn ~ vi|ti|la conosco|conosciamo
		lasciamo|lascia|lasciate perdere|stare
		no|neanche|preferirei|meglio grazie|morto|morta|per|di|no
		disinteressato|disinteressata`,
	anger: `
		pesanti|pesante|insistenti|insistente|invadenti|invadente|assillanti|assillante|fastidiosi|fastidioso|molesti|molestie|molestia|stalking|stressanti|scocciato|scocciata|rotto|stufo|stufa|stanco|stanca|stancato|scassato|rompete|rompere|rompiscatole|rompipalle|scocciatori|inopportuni|ossessivi|ossessione|persecuzione|esasperante|esasperata|esasperato|indecente|vergogna|vergognatevi|maleducati|scandaloso
		che palle|stress|noia|rottura|ansia|due|barba|angoscia
		palle|scatole|coglioni|cazzo|maroni|minchia
		non|nn ne posso|possiamo|se più|piu|ne
		troppi|troppe|tutti|ogni|mille {message}|giorni|giorno|ora
		continuate|continui|continua|continuano a
		ancora voi|con|questi|messaggi|ste|sti
		tutti i|santi giorni`,
	talk: `
		bello|bella|belli|belle|bellissimo|bellissima|bellissimi|bellissime|stupendo|stupenda|stupendi|meraviglia|meraviglioso|meravigliosa|adoro|amo|amore|carino|carina|carini|spettacolo|favoloso|fantastico|fantastica|wow|ahah|ahaha|ahahah|haha|innamorato|innamorata|buono|buona|buonissimo|buonissimi|complimenti|bravissimi|brava|bravi|bravo|splendido|splendida|top|divertente|ridere|moro|muoio|geniale|delizioso|fame
		lo|la|li|le compro|prendo|voglio|prenoto|ordino|devo|regalo
		mi fate|fai|avete|hai|state|stai|convinta|convinto ~ ridere|morire|impazzire|convinta|convinto|innamorare|venire|voglia
		già|gia ~ ho|preso|presa|comprato|comprata|ordinato|una|uno
		ho ~ già|gia
		quanto|dove|quando costa|viene|costano|siete|arriva|spedite`,
	contacting: '{message}|{contact}|{contactMe}',
	negation: '{not}',
	service:
		'ricevuto|ricevuta|ricevo|arrivato|arrivata|arrivati|arriva|trovo|trovato|vedo|visto|funziona|funzionano|codice|link|conferma|ordine|prezzo|bene|capisco|capito|so|apre|carica|italiano|prima|ancora|risposto|risposta|letto|sconto|fattura|ricordo|scusate|tempo|riuscito|riesco|ho',
	removal: '{remove}|{removeMe}|{removeMe2}',
	mine: '{personal}|{list}|me|mi|{removeMe}',
	doubt: `
		chi|come|dove|da|dov * dato|avete|hai|ha|preso|avuto|trovato ~ mio|mia|miei *1 {personal}
		perché|perche|come ~ mai? ~ mi|ci ~ scriv*|contatt*|mandate|inviate|mandi|arriva*|continua*
		{no} ~ {wish} ~ più|piu
		annull*|disd*|cancell* ~ abbonamento|iscrizione
		vi|ti|la ~ {report}
		{no} ~ ricordo ~ iscri*
		non mi iscr*|sono ~ iscritt*
		mai ~ iscritt*|autorizzat*
		mi ~ arrivano|arriva|mandate|scrivete ~ troppi|troppe|continuamente|sempre|ogni
		violazione|illegale|illecito
		liberatemi`,
	...italianAnswers,
};
