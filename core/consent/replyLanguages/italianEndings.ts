import type { ReplyPhrases } from './replyLanguage';

/** Other ways to ask for peace: the last message, silence, switching it off, threats; and what only sounds so. */
export const italianEndings = {
	harmless: `
		urla|grida|strilla|urlano|gridano|canta|abbaia ~ basta|stop|no
		stop|basta ~ guerra|guerre|violenza|bombe|razzismo|dieta|caldo|freddo|pioggia|lunedì|compiti|scuola|lavoro
		scritto|detto|mandato ~ stop|basta ~ {other}
		disiscritto|disiscritta|disiscrivermi|cancellato|cancellata ~ {other}
		mai più|piu senza|sprovvista
		{no} ~ {send} ~ {parcel}
		{no} ~ {contactMe} ~ {parcel}
		{no} ~ {send}|spedite|spediscimelo per|via|al|alla posta|corriere|vecchio|casa
		{remove} ~ {food}
		mi|ci ~ {removeMe2} ~ {food}
		lasci* ~ pace con ~ dieta
		uscire dal|dalla tunnel|dieta|letto|casa|lavoro|gruppo
		via libera|mare|roma|milano|crucis|email|mail|chat|dm|telefono|whatsapp
		mettetemi|mettimi ~ via
		un sacco|basta basta
		se|quando|come mai più|piu avanti`,
	optOut: `
		fosse|sia|essere ~ ultimo|ultima ~ {message}|contatto|volta
		che ~ questo|questa|quello ~ sia|fosse ~ ultimo|ultima
		gradirei|gradisco|preferirei|vorrei|voglio|apprezzerei|chiedo|esigo ~ silenzio
		silenzio ~ da parte|voi|te|vostra|radio|stampa|assoluto
		non|nn c|ce|serve|occorre|necessario|vale|è ~ bisogno|pena|caso|senso|necessario|serve|motivo|necessità ~ che? ~ {contact}|{contactMe}|{message}|riscrivermi|insistere|continuare
		non|nn serve|occorre ~ {contact}|{contactMe}|{message}
		{no} ~ ho|abbiamo|avevo ~ bisogno|necessità|voglia|intenzione ~ {message}|{contactMe}|ricevere|sentirvi
		diffid*|intim*|vieto|proibisco ~ dal|di|a|dall|al ~ {contact}|{contactMe}|{send}|{message}|ulteriori
		stanc*|stuf*|rott*|satur*|esaspera*|sazi* ~ di|dei|delle|da ~ {message}|voi
		{report} ~ se|appena|qualora ~ {contact}|{contactMe}|{send}|continuate|riscrivete|insistete|mandate
		chiesto|chiedo|pregato|detto ~ essere|venire ~ {removed}
		fate|fai|faccia ~ sparire|scomparire ~ {personal}
		datemi|dammi|dateci ~ pace|tregua|respiro
		essere|venire ~ lasciat* ~ pace|stare
		nessuno|chi ~ ha ~ chiesto|detto|autorizzato ~ {contact}|{contactMe}|{send}|niente|nulla
		{no} ~ ho|abbiamo ~ mai? ~ chiesto|richiesto ~ ricever*|essere ~ {message}|{contacted}|nulla|niente
		basta|stop|finitela|smettetela ~ con ~ sconti|sconto|annunci|vendite|catalogo|catalogo|spot|inviti
		inutile ~ {contact}|{contactMe}|insistere|continuare
		evitate|evita|eviti|evitiamo ~ pure ~ di ~ {contact}|{contactMe}|riscrivermi|farlo|rifarlo
		evitate|evita|eviti|evitare|smettete|smetta|smettila|astenetevi|desistete|astenersi|finitela|piantatela|fernite ~ di|da|dal|con|e ~ {contact}|{contactMe}|riscrivermi|riscrivere|mandare|inviare|{message}
		{no} ~ riscriv*|riprovate*|riprovi|riprovarci|riprovateci|riprovarci|tornate|tornare|ritentate|ricontatt*|richiam*|presentatevi
		mi|ci ~ può|puo|potete|puoi|potreste|potrebbe|dovete|devi ~ {removeMe2} ~ {from}|$
		posso|vorrei|voglio|preferisco|preferirei|chiedo ~ {no} essere|figurare|stare|comparire|risultare ~ tra|fra|nei|nella|negli
		{no} ~ {wish} * destinatari|destinatario|destinataria|iscritti
		disattiv*|spegn*|silenzi*|blocc*|stopp*|ferm*|sospend* ~ tutto|{message}|invii|notifiche|automazione
		{remove} ~ tutto|via ~ {personal}
		tira*|togli*|cancella*|leva* ~ via|tutto ~ {personal}
		via|fuori ~ il|la|i ~ mio|mia|miei ~ {personal}
		via|fuori ~ da ~ {list}|palle|coglioni|scatole|dm|profilo|telefono|casella
		fatemi|fammi|fateci|vorrei|voglio|posso ~ sparire|scomparire|uscire ~ da|dai|dal|dalla|$
		faccio|fare|facciamo|farò|parte|partirà|mando|presento|sporgo|scatta|invio|rivolgo|segnalo|segnalerò|chiamo|vado|scrivo ~ segnalazione|denuncia|esposto|reclamo|querela|{authority}
		segnalazione|denuncia|esposto|reclamo|querela ~ {authority}
		o|oppure|altrimenti|sennò * {authority}
		{no} ~ {wish} ~ altri|altre|altro|altra|nessuno ~ $
		{no} ne voglio|vogliamo|desidero ~ altri|altre|più|piu ~ $
		le|i|gli|li {message} *3 {no} ~ le|li|la|ne ~ {wish}
		niente|nessun|nessuna|no|zero|ne|mai ~ altri|altre|altro|altra|più ~ {message}
		^ niente|nessun|nessuna|no|stop|zero {message} ~ $
		nel|frattempo|intanto ~ niente|nessun|no ~ {message}
		{message} ~ no|anche|basta ~ grazie|basta $
		basta ~ così|cosi ~ grazie|con|per|$
		per me|noi basta|finisce|finita|chiuso|chiudiamola ~ così|cosi|qui|qua|con|$
		potete|puoi|può|possiamo|dovete ~ smettere|finirla|piantarla|fermarvi|chiuderla|chiudere ~ qui|qua|$
		chiudiamola|chiudiamo|finiamola|terminiamo|fermiamoci|concludiamo ~ qui|qua|così|cosi
		risparmia*|risparmi ~ {message}|fatica|tempo|fiato|mi
		perdete|perdi|buttate|bruciate|strappate|scordate ~ mio|miei|nostro ~ {personal}
		tempo ~ perso|perdendo|sprecato ~ con me
		state|stai|sta ~ perdendo|sprecando tempo
		non|nn contate|contare|contateci|contarci ~ su|più|di|me
		rinuncio|rinunciamo ~ {message}|iscrizione|servizio|a
		ritiro|revoco|annullo|tolgo|nego|negato|ritirato|revocato ~ consenso|autorizzazione|permesso|adesione|liberatoria
		consenso ~ ritirato|revocato|annullato|negato
		{no} ~ vi|ti|le ~ ho ~ mai ~ dato|autorizzato|chiesto|scritto
		senza ~ mio|il ~ consenso|permesso|autorizzazione
		questa|questo|è|siete|diventa|diventato ~ molestia|molestie|stalking|persecuzione|assillo
		state|stai|sta|stanno ~ molestando|perseguitando|esagerando|infastidendo|scocciando|rompendo
		mi ~ date|dai|danno|da|recate|arrecate ~ fastidio|noia|disturbo
		liberatemi|liberami|lasciatemi andare
		ho|abbiamo perso|smarrito ~ interesse
		{no} ~ {wish} ~ ricever*|essere|avere|vedere|sentire|leggere ~ {message}|{contacted}|vostri|nulla
		{no} ~ {contact}|{send}|scrivet*|mandat* ~ mai|mail|per|con|altro|altri|{message}
		inserit*|mettet*|mettimi|aggiung* ~ lista|elenco ~ nera|esclusi|blocco|esclusione|opposizioni
		registro ~ opposizioni
		nun|nn|mica ~ me|mi|ce|ci ~ scrivete|scrivere|scassate|mannate|mandate|mandare|rompete|chiam*|cagat*|stressat*
		nun|nn|nu|gnente ~ vojo|voglio|vulimm|voio|veux ~ più|piu|niente|nient|nulla|cchiù|messaggi
		basta|stop|bast ~ {message}
		sto|questo ~ schifo
		come|dove ~ si|posso|faccio|fa|devo ~ a|per|fare|di ~ disattiv*|disiscriv*|cancell*|toglier*|blocc*|ferm*|smetter*|non|{no} ~ ricever*|{message}|lista|{contactMe}|$
		mandato|scritto|detto|inviato|risposto ~ stop|basta|no ~ volte|già|e
		questione|discorso ~ chiusa|chiuso`,
	stop: `
		cancella*|elimina*|rimuove*|togliete* ~ va|via|tutto
		cancellatelo|cancellalo|eliminatelo|eliminalo|rimuovetelo|toglietelo|cancellateli|eliminateli|toglieteli|cancellatela|cancellatemelo|levatelo
		disattiva|disattivate|disattivare|disattivazione|disattivami|spegnete|spegni
		basta ~ così|cosi
		smamma|smammate|sparisci|sparite
		via $
		zitti|zitto|tacete|taci|silenzio|muti
		{no} ~ riprovateci|riscrivete|riscrivetemi|tornate
		mi ~ escludete|cancellate|togliete|rimuovete
		lasciate|lascia ~ perdere
		finiamola|chiudiamola|chiuso`,
	help: `
		chi ~ siete|sei|è|parla|scrive|sarebbe|saresti
		chi vi conosce|manda
		ci conosciamo|siamo
		che|cosa|cos|di ~ è|cosa|tratta|significa|vuol|vendete|devo|sarebbe ~ questa|questo|sta|sto|trattasi|si|fare|dire|$
		non|nn ~ ho? ~ capito|capisco|capiamo|riesco ~ nulla|niente|cosa|come|come|ad|perché|$
		non|nn so|sappiamo|capisco ~ come|cosa|chi ~ si|usare|fare|funziona|siete
		è|siete|sei|e ~ una|un ~ truffa|bot|robot|automatico|vero|vera|reale|umano|spam
		mi|ci ~ spiegate|spieghi|spiega|spiegare|aiutate|aiuti|aiuta
		mi passa|passate|passi ~ operatore|persona|qualcuno|umano
		come mi|ci conoscete|conosci|avete|hai
		qualcuno ~ rispondere|risponde|aiutare|aiutarmi
		come ~ si|uso|usa|riscatto|utilizzo|funziona|funzona
		una mano
		un umano|operatore`,
} satisfies ReplyPhrases;
