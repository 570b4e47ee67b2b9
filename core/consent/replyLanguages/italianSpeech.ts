import type { ReplyPhrases } from './replyLanguage';

/** What people do with words: leave, complain, forbid, threaten, agree; and what they say of things. */
export const italianSpeech = {
	harmless: `
		lasciate|lascia ~ stare|perdere ~ trovat*|risolt*|ho|fatto
		lasciate|lascia ~ stare|perdere $
		segnalato ~ il|un|quel ~ profilo|account|falso|finto
		la ~ pubblicità|pubblicita ~ diceva|dice|parla
		avevo|avevamo|ero ~ messo|scritto|mandato|disiscritt*|cancellat* ~ stop|ma|però|disiscritt*
		lista d|di ~ attesa|nozze|desideri|regali|spesa
		{no} ~ toglietemi|toglieteci|cancellatemi|cancellateci|eliminatemi|levatemi ~ dalla|da ~ lista
		falso|finto|fake ~ profilo|account|pagina
		profilo|account|pagina ~ falso|finto|fake|falsa
		significa|vuol ~ dire? ~ rispondi|stop
		abbonamento|iscrizione ~ al|alla|del|in ~ palestra|caffè|corso|rivista|box|vino
		disturb* ~ per|se|solo|ma ~ sapere|chiedere|l
		{no} ~ smettete|smettere|smetti|smetta|fermatevi|fermate ~ mai|di|con|$
		{no} ~ smettete|smettere|smetti ~ di ~ {contact}|{contactMe}|{send}
		per ~ errore|sbaglio ~ stop
		scritto|mandato|inviato ~ stop ~ al|alla|a|per ~ numero|corriere|errore|banca
		stop a|al|alla|alle|agli|ai ~ {goods}
		ridatemi|ridammi|rimborsatemi|restituitemi|rivoglio|rimborso ~ soldi|denaro|rimborso|euro
		come|posso|si|fa|può|puo|possibile ~ {remove}|spegnere|disattivare|bloccare|fermare|togliere ~ {goods}
		{remove} ~ {goods}
		perché|perche ~ avete ~ tolto|eliminato|cancellato|smesso|rimosso
		scordat*|dimenticat* ~ {goods}|da|l|il|la ~ voi|ombrello|borsa|giacca|chiavi|occhiali`,
	optOut: `
		sì|si|accetta|detto|cliccato|iscritt* ~ per ~ sbaglio|errore ~ annull*|tolg*|cancell*|disfate
		conversazione|discorso|chat|scambio ~ finisca|finisse|termini|terminasse|chiusa|conclusa ~ qui|qua|$
		vendetelo|vendilo|vendeteli|proponetelo|piazzatelo ~ a|ad ~ qualcun|qualcuno|altri
		sbagliat* ~ persona|numero|contatto ~ lasciat*|toglie*|cancell*|fuori
		{no} ~ ce|l|avete|hai|aveva ~ mio ~ consenso
		consenso|permesso|autorizzazione ~ {no} ~ ce|l|lo|avete|hai
		seguo|seguirvi ~ per ~ foto|contenuti ~ mica|{no} ~ {message}
		{no} ~ si ~ scrive|contatta|disturba ~ agli|a|gli ~ sconosciuti|gente
		si|posso|possono|può ~ annullare|cancellare|disdire|fermare|bloccare ~ questi|queste|sti ~ {message}
		{no} ~ voglio|va|intendo ~ parlare ~ con ~ robot|bot|macchina
		piantiamola|chiudiamola|finiamola|smettiamola|fermiamoci ~ qui|qua|$
		lasciatemi|lasciami fuori
		scancell*|ricancell* ~ mi|temi|subito|per|$
		scancellatemi|scancellami|ripulitemi
		farlo|farla|farli|fatelo|fatela ~ finire|smettere|cessare
		chiedo|chiediamo|prego ~ gentilmente|cortesemente|di|che ~ farlo|far|smettere|cessare ~ finire|smettere|cessare|$
		{no} ~ me|mi|ce|ci ~ li|le|la|lo|ne ~ {send}|{contact}|mandate|inviate
		questi|queste|sti|ste|i|le|tutti|vostri|vostre ~ {message} *2 {no} ~ li|le ~ {wish}|sopporto|chiedo|ho
		{message} ~ mi|ci ~ disturb*|stress*|infastidisc*|dann*|agit*|ansia|irrit*|svegli*|innervos*|esaspera*|molest*
		mi|ci ~ disturba|disturbano|stressano|infastidiscono|infastidisce|svegliate|svegliano|irritano|irrita ~ {message}|sempre
		bot|robot|risponditore|automatismo ~ mi|me|sta|fermatelo|fermate|basta|stoppa*|spegne*
		{quit}|ferma*|stoppa*|spegn*|disattiv*|blocca* ~ il|sto|questo|vostro|il ~ bot|robot|automatismo|risponditore
		stoppatelo|fermatelo|spegnetelo|fermalo|stoppalo|disattivatelo
		questo|questa|è|e ~ spam ~ segnal*|basta|vi|stop
		vi|ti ~ sto|stiamo ~ segnalando|bloccando|denunciando|bloccando
		{report}|segnalando|segnalati|segnalato ~ a|ad|al|alla ~ {authority}
		{no} ~ {wish} ~ ricever*|riceverli|riceverle|riceverne|averne|vederli|leggerli|leggerle ~ $
		{no} ~ li|le|ne ~ {wish}|leggo|apro|guardo ~ più|piu|$
		chi ~ vi|ti|le ~ ha|da ~ dato|autorizzato|permesso|detto|chiesto ~ permesso|il|di|autorizzazione|{contact}|{contactMe}
		{no} ~ avete|hai|avevate ~ permesso|diritto|autorizzazione|mio ~ di|per|consenso|$
		{no} ~ {wish} ~ essere ~ nella|tra|in|fra ~ {list}
		esco|esca|usciamo|mi|vado ~ {from} ~ {list}
		mi ~ ritiro|dissocio|sfilo|tolgo|levo|cancello|disiscrivo
		tenetevi|tieniti|tenetevele|tenetevelo ~ {message}|voi|stretto|pure
		cambiato ~ idea ~ {no}|basta|cancell*|togl*|stop
		pentit* ~ di|essermi ~ iscritt*
		fate|faccia|fai|modo|sì ~ che ~ {no} ~ succeda|accada|capiti|arrivino|arrivi ~ più|piu|altro|ancora|nulla|niente
		{no} ~ succeda|accada|capiti ~ più|piu|mai
		mia|nostra|la ~ casella|posta|chat|inbox|bacheca|direct|messaggi ~ {no}|piena|intasata|discarica|cestino|bidone
		intas*|riempi*|riempiend*|invad*|invas* ~ la|il|i|di|mia|mio ~ casella|posta|chat|dm|direct|telefono|{message}|inbox
		via|fuori|sparite|spariscano|sparisca|sloggiate|andatevene|uscite|levatevi|girate ~ dai|dalla|dal|da|al|alla ~ miei|mia|mio|dm|direct|casella|largo
		bloccate|blocca|bloccatemi|bloccami ~ il|mio|pure|voi|dal|da ~ {personal}|lato|vostro|parte
		seguo|seguirvi|seguirò|piacete|piace ~ ma|però|pero ~ {message} ~ no|basta|{no}
		{message} ~ anche|pure|per|pero|però ~ no|basta $
		{no} ~ sopporto|reggo|tollero|digerisco ~ più|piu|{message}|vostri|questi
		rispett* ~ mia|la|mio ~ privacy|volontà|scelta|decisione|volonta|no
		{no} ~ insist*|esager*|assill*
		{no} ~ sono ~ interessat* ~ a|ai|alle|alla|agli|ricevere ~ {message}|vostri|vostre|ricevere
		{no} ~ vogl*|vorr* ~ avere|aver ~ più ~ niente|nulla
		risparmiatemi|risparmiami|risparmiateci|evitatemi|risparmiate
		mettete|metta|metti|poniamo|ponete|mettiamo ~ fine ~ a|ai|alla|agli|$
		per|da ~ ora|oggi|adesso ~ in ~ poi|avanti ~ {no}|niente|basta|nessun
		disdico|disdiciamo|annullo|annulliamo|rescindo|cesso ~ {message}|servizio|iscrizione|adesione
		tocca|devo|dovrò|costretto|costretta ~ {report}|bloccarvi|segnalarvi|denunciarvi
		la ~ smett*|finite|piant*|volete ~ $
		siete|sei ~ dei|uno|degli|il|peggio ~ spammer|stalker|molestatori|zecche|persecutori`,
	stop: `
		levati|levatevi|sparisci|sparite ~ di|dai|torno|mezzo|piedi
		girate al|a largo
		giù|giu le mani
		stop|basta|bast ~ bot|robot
		fermalo|fermatelo`,
	optIn: `
		do|dò|diamo ~ il|mio ~ consenso|permesso|autorizzazione
		avvisatemi|avvisami|avvertitemi|avvertimi|aggiornatemi|aggiornami ~ quando|ogni|su|sulle|se|di|per
		riattiv*|ripristin* ~ i|le|miei ~ {message}|iscrizione
		aggiungetemi|aggiungimi|inseritemi|inseriscimi|mettetemi|mettimi|segnatemi|segnami|agiungimi|includetemi ~ alla|in|nella|alle|agli|pure|anche|lista|$
		iscrivimi|iscrivetemi|iscriviteci|reiscrivetemi
		iscriver*|reiscriver*|iscrivo ~ mi|di|nuovo|a|ai|alla|alle|volentieri ~ {message}|lista|newsletter|vostri|gruppo|avvisi|novità
		vorrei|voglio|desidero|posso ~ iscrivermi|abbonarmi|reiscrivermi|registrarmi|ricevere
		tenetemi|tienimi|tenermi|mantenetemi ~ aggiornat*|informat*|al corrente
		confermo ~ iscrizione|adesione|consenso|di|volermi
		acconsento|autorizzo|accetto|consento ~ a|all|di|al|alle|alla|il|invio|trattamento|ricevere|essere ~ ricever*|{message}|invio|contatto|$
		sì|si|certo|volentieri|dai|ok|okay|assolutamente|va ~ voglio|vorrei|mandatemi|mandami|inviatemi|inviami|aggiungetemi|tenetemi|ricevere|scrivetemi|scrivimi|interessa|interessat* ~ le|i|la|il|tutto|pure|lo|gli|molto|a ~ {message}|novità|notizie|guida|offerte|info|codice|sconto|link|tutto|pure|aggiornamenti|$
		sì|si ~ alle|ai|alla|agli ~ {message}|promo|novità
		sono|sarei ~ interessat*|felice|content* ~ a|di ~ ricever*
		ci sto
		potete|può|puoi ~ {contactMe}|scrivermi|mandarmi|inviarmi|avvisarmi ~ pure|quando|le|i|$
		daje|dai ~ mandame|mandatemi|mandami`,
	help: `
		chi|qui ~ con|sto|stiamo ~ parlando|scrivendo|chattando
		con chi ~ sto|parlo|ho
		cosa|che ~ puoi|può|sai|potete|posso ~ fare|chiederti|scrivere
		quali|che ~ comandi|opzioni|parole|scelte
		voglio|vorrei|passami|passatemi|datemi|serve|parlare ~ un|una|con ~ umano|persona|operatore|umana
		a|per ~ cosa|che ~ serve ~ questa|questo|chat|il|la|bot
		di ~ cosa|che ~ si ~ tratta`,
	snooze: `
		mett*|mettete ~ in ~ pausa ~ {message}|per|fino
		dopo|al|a ~ {time} ~ riparliamo|parliamo|risentiamo|scrivetemi|ne
		sto|sono ~ guidando|guida|lavorando|dormendo|riunione|lezione|ospedale ~ dopo|poi|tardi|domani|scriv*
		ricord*|scriv*|risent*|avvis* ~ me|lo|mi|melo ~ quando|dopo|appena|verso|a
		fatemi|fatemici|fammici|fammi|lasciatemi ~ pensare|riflettere ~ qualche|un|$`,
	anger: `
		terza|quarta|seconda|ennesima ~ volta ~ oggi|in|questa
		ancora voi
		volantino|volantini`,
	goods: '{goods}|soldi|denaro|rimborso',
} satisfies ReplyPhrases;
