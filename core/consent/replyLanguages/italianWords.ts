import type { ReplyWordLists } from './replyLanguage';

export const italianWords = {
	filler:
		'mi|me|ci|ti|vi|si|lo|la|le|li|ne|io|tu|voi|lei|noi|a|di|da|in|per|con|su|e|o|il|i|gli|un|una|uno|al|alla|ai|alle|del|della|dei|delle|degli|dal|dalla|dai|dalle|vostri|vostre|vostra|vostro|tuoi|tue|tua|tuo|suoi|sue|questi|queste|questo|questa|quei|quelle|sti|ste|sto|sta|tutti|tutte|tutta|tutto|altri|altre|altro|altra|più|piu|mai|ancora|davvero|veramente|assolutamente|proprio|favore|grazie|prego|ragazzi|essere|venire|avere|fare|riesco|riesci|posso|potete|può|puoi|dovete|devi|deve|voglio|vorrei|chiedo|chiesto|continuare|continuate|provate|provare|osate|azzardatevi|permettetevi|permettete|state|stare|stia|sempre|poi|nemmeno|neanche|anche|sono|ho|che|intenzione|motivo|dovreste|dovrebbe|potreste|cercare|tipo|genere|qualsiasi|alcun|alcuna|nessun|nessuna|x|dm',
	barrier:
		'perdere|perdermi|perdermela|perderli|perderle|perdo|perderti|perdiamo|smettere|smetta|basta|ma|però|perché|perche|se|quando|non|nn|senza|tranne|dimenticare|dimenticate|vedo|trovo|capisco|ricordo|arriva|arrivato|arrivati|ricevuto|so',
	why: 'perché|perche|perchè|xke|xche|xk',
	not: 'non|nn|mai|perché|perche|perchè|senza|xke|xche|xk',
	no: 'non|nn|mai',
	me: 'mi|ci|me',
	contact:
		'spammate|spammi|stalkerate|stalkerare|ricontattare|ricontattate|martellare|martellate|seccare|seccate|scocciare|scocciate|importunarci|tempestare|tempestate|romper|scrivere|scrivete|scrivi|scriva|scriviate|scriveste|scrivano|contattare|contattate|contatti|contatto|contattiate|contattaste|disturbare|disturbate|disturbi|disturbiate|messaggiare|messaggiate|chiamare|chiamate|chiami|rompere|rompete|rompa|rompano|importunare|importunate|importuni|assillare|assillate|stressare|stressate|tormentare|tormentate|infastidire|infastidite|tartassare|tartassate|spammare|spammate|insistere|insistete|insista|molestare|molestate|taggare|taggate|cercare|cercate|bombardare|bombardate|aggiungere|aggiungete|mandiate|mandaste|inviaste|inviate',
	contactMe:
		'scrivermi|scrivetemi|scrivimi|scrivermele|scriverci|scriveteci|contattarmi|contattatemi|contattami|contattarci|contattateci|disturbarmi|disturbatemi|disturbarci|disturbami|messaggiarmi|messaggiatemi|chiamarmi|chiamatemi|chiamarci|rompermi|rompetemi|importunarmi|importunatemi|assillarmi|assillatemi|stressarmi|stressatemi|tormentarmi|infastidirmi|tartassarmi|tartassatemi|spammarmi|spammatemi|cercarmi|cercatemi|molestarmi|molestatemi|taggarmi|taggatemi|bombardarmi|bombardatemi|mandarmi|mandatemi|mandarmene|mandarci|mandateci|inviarmi|inviatemi|inviarci|inviateci|aggiungermi|aggiungetemi|includermi|intasarmi|riempirmi|propormi|inoltrarmi|girarmi|sentirvi|sentirti|sentirla|risentirvi',
	send: 'mandare|mandate|mandarmi|mandatemi|mandi|mandino|manda|mandami|mandarci|mandateci|mandarmene|inviare|inviate|inviarmi|inviatemi|invii|inviarci|inviateci|spedire|spedite|spedirmi|speditemi|inoltrarmi|inoltratemi|proporre|propormi|mandiate|mandaste|mandasse|inviasse|inviaste|inviiate|girarmi',
	message:
		'sconti|coupon|volantini|catalogo|réclame|automatici|bot|novità|notifica|messaggetti|pippe|sviolinate|chat|messaggi|messaggio|messagi|messagio|messaji|mesaggi|mesagi|msgs|messaggini|msg|mess|dm|comunicazioni|comunicazione|pubblicità|pubblicita|pubblicitari|promozioni|promo|promozionali|promozionale|offerte|notifiche|email|mail|newsletter|spam|sms|pubblicitarie|marketing|reclame|contatti|contatto|avvisi|proposte|inviti|direct|roba|robaccia|commerciali|commerciale|cose',
	wish: 'voglio|vogliamo|vorrei|vorremmo|desidero|desideriamo|gradisco|gradirei|gradiamo|intendo|interessa|interessano|interessato|interessata|autorizzo|acconsento|accetto|richiesto|chiesto|servono|serve|piace|piacciono|sopporto|tollero|volevo|desidererei|preferirei|necessito',
	contacted:
		'contattato|contattata|contattati|disturbato|disturbata|importunato|importunata|bombardato|bombardata|spammato|spammata|tartassato|tartassata|iscritto|iscritta|inserito|inserita|incluso|inclusa|assillato|assillata|stressato|stressata|chiamato|chiamata|infastidito|infastidita|tampinato|tampinata|importunati|molestato|molestata|ricontattato|ricontattata|cercato|cercata|pubblicizzato|taggato|taggata',
	quit: 'smettila|smettetela|smetti|smettete|smettere|smetterla|smetta|smettiamola|smetterete|smetteste|smetteresti|smettereste|smettiate|piantala|piantatela|piantarla|finiscila|finitela|finirla|finiamola|finisca|cessate|cessare|cessi|interrompete|interrompere|interrompa|sospendete|sospendere|sospenda|evitate|evita|evitare|eviti|evitiamo|evitereste|fermatevi|fermati|astenetevi|astenersi|stop|stopp|stoppate|bloccate|terminate|fermate|dateci',
	removeMe:
		'cancellami|cancellatemi|cancellarmi|cancellateci|cancellarci|cancelatemi|eliminami|eliminatemi|eliminarmi|rimuovimi|rimuovetemi|rimuovermi|toglimi|toglietemi|togliermi|toglieteci|levami|levatemi|levarmi|escludetemi|escludimi|escludermi|disiscrivimi|disiscrivetemi|disiscrivermi|depennatemi|depennarmi|cassatemi|sbattetemi|tiratemi|staccatemi|scollegatemi|disattivatemi|disabbonatemi|disabbonarmi|dissociatemi',
	removeMe2:
		'cancelli|cancellate|cancella|cancellare|tolga|togliete|togli|togliere|rimuova|rimuovete|rimuovi|rimuovere|elimini|eliminate|elimina|eliminare|disiscriva|disiscrivete|disiscrivi|disiscrivere|levi|levate|levare|escluda|escludete|escludere|depenni|depennate',
	remove:
		'cancell*|elimin*|rimuov*|rimozione|tolg*|togl*|lev*|disiscri*|distrugg*|dimentic*|scord*|depenn*|cestin*|perdete|buttate',
	removed:
		'cancellato|cancellata|cancellati|rimosso|rimossa|tolto|tolta|eliminato|eliminata|disiscritto|disiscritta|escluso|esclusa|depennato|depennata|levato|levata',
	from: 'da|dal|dalla|dai|dalle|dagli|dallo|di|dell|dall',
	list: 'lista|liste|elenco|elenchi|database|db|newsletter|contatti|mailing|indirizzi|qui|qua|tutto|rubrica|archivio|archivi|sistema|sistemi|gruppo|broadcast|marketing|invii|promozioni|messaggi|comunicazioni|crm|automazione|questa|questo|anagrafica|giro|mezzo|chat',
	personal:
		'dati|dato|numero|nomi|nr|cell|cellulare|telefono|iscrizione|contatto|contatti|profilo|nominativo|account|nick|nickname|nome|recapito|recapiti|email|mail|utenza|scheda|instagram|informazioni|info|esistenza',
	other:
		'netflix|spotify|amazon|youtube|palestra|compagnia|banca|operatore|telefonica|prime|disney|telepass|dazn|sky|dieta|facebook|tiktok',
	food: 'lattosio|glutine|cipolla|cipolle|zucchero|latte|uova|aglio|formaggio|noci|nocciole|panna|pomodoro|acciughe|ghiaccio|sale|carne|olive|peperoni|maionese|salsa|macchia|macchie|dubbio|curiosità',
	parcel:
		'verde|blu|rosso|rossa|nero|nera|bianco|bianca|rosa|giallo|grigio|misura|taglia|pacco|pacchi|ordine|ordini|spedizione|colore|sbagliata|sbagliato|fattura|catalogo|cosa|foto|scarpe|vestito|regalo|lettera|corriere',
	authority:
		'garante|carabinieri|polizia|postale|avvocato|legale|legali|autorità|agcom|codacons|altroconsumo|gdf|finanza|tribunale|instagram|meta|privacy|antitrust',
	none: 'niente|nessun|nessuna|zero',
	order:
		'ordine|ordini|ordinazione|prenotazione|prenotazioni|appuntamento|appuntamenti|acquisto|spedizione|taglia|articolo|prodotto|carrello|pagamento|visita|lezione|corso|tavolo|camera|biglietto|biglietti|commento|commenti|foto|post|storia|storie|reso|abbonamento|palestra|evento|cena|posto|macchia|macchie|cipolla|glutine|curiosità|dubbio|sfizio|recensione|consegna|pacco|trucco|preordine|tag|video|seduta|volo|sete|fame|voglia|pensiero|fiato|peso|sonno',
	report:
		'segnalo|segnaliamo|segnalerò|segnalero|segnalarvi|segnalarti|denuncio|denunciamo|denuncerò|denuncero|denunciarvi|denunciarti|blocco|blocchiamo|bloccherò|blocchero|bloccarvi|bloccarti|silenzio|querelo|querelerò',
	time: 'domani|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|settimana|settimane|mese|mesi|anno|giorni|giorno|ore|ora|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|natale|pasqua|ferie|vacanze|estate|inverno|autunno|primavera|po|pò|weekend|ordine|esami|stasera|sera',
	goods:
		'caffè|tè|vino|sneakers|pelle|tubetto|gomma|fumare|foto|logo|adesivo|luce|lampada|bottone|pulsante|frullatore|macchina|caffettiera|borsa|scarpe|scarpa|vestito|giacca|maglia|maglione|cappotto|candela|candele|crema|siero|zanzare|zip|cerniera|batteria|caricatore|app|sito|punti|pacco|spedizione|corriere|fattura|ordine|ordini|carta|kit|rumore|odore|macchia|macchie|ruggine|sveglia|suono|volume|bip|forno|cane|gatto|bambini|bambino|tessuto|colore|prenotazione|appuntamento|tavolo|corso|lezione|palestra|netflix|spotify|cipolla|zucchero|glutine|biglietti|biglietto|viaggio|camera|allarme|ombrello|occhiali|perdita|prurito|capelli|forfora',
} satisfies ReplyWordLists;

/** In these one typo is understood. */
export const italianSpellings =
	'basta smettete smettere scrivermi scrivetemi contattarmi contattatemi disturbarmi disturbatemi cancellatemi cancellami rimuovetemi toglietemi disiscrivimi disiscrivetemi disiscrizione pubblicità messaggi messaggio smettetela smettila promozioni lasciatemi cancellate cancellare cancellazione togliere togliete rimuovere eliminare eliminate notifiche pubblicitari newsletter comunicazioni contattare contattate scrivere scrivete disturbare disturbate iscrizione consenso autorizzazione segnalazione disattivare disattivate mandatemi mandarmi ricevere interessa disiscrivermi';
