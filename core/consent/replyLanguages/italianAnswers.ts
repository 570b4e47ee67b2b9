import type { ReplyPhrases } from './replyLanguage';

/** Pauses, help, yes, and the small words of courtesy. */
export const italianAnswers = {
	until: `
		per ora|adesso|oggi|stasera|il|un|qualche|due|tre|questa|questo|po|pò|almeno *2 momento|{time}|periodo
		per ora|adesso|oggi|stasera
		fino|finché|sino a|al|alla|ad|all|dopo ~ {time}|fine|prossima|prossimo|nuovo|quando|avviso
		prima di|del ~ {time}
		in questo periodo|momento
		questa settimana|sera
		questo mese
		oggi|stasera no
		in pausa
		al momento
		così|cosi|troppo spesso|tardi|presto
		di notte|sera|domenica
		tutti i giorni
		dopo le|cena`,
	snooze: `
		scriv*|riscriv*|contatt*|ricontatt*|risent*|sentiamo|sentirci|richiam*|ricord*|riprov*|riparl*|parliamo|fatevi|chiedi|chiedimi|chiedetemi|mandami|vediamo * dopo|più|piu|poi|tra|fra|domani|settimana|mese|{time}|prossima|prossimo
		^ non|ora|adesso|oggi|al ora|adesso|oggi|no|momento|non|posso
		^ adesso|ora|oggi ~ non ~ posso|riesco|ho|sono
		magari ~ più|piu|dopo|domani|prossima|prossimo|altra|altro|poi|settimana|{time}
		ci ~ penso|pensiamo|rifletto|penserò|ragiono
		{no} ~ ho ~ tempo ~ ora|adesso|oggi
		sono ~ impegnato|impegnata|occupata|occupato|incasinato|incasinata|ferie|vacanza|lavoro
		in un altro momento
		un altra|altro volta|momento|giorno
		datemi|dammi|fatemi|fammi ~ pensare|tempo|{time}`,
	later: `
		dopo|domani|poi|magari|forse|vediamo|vedremo|impegnato|impegnata|prossimamente
		più|piu tardi|avanti|in
		non|nn ora|adesso|oggi
		ora|adesso|oggi no
		la|il|prossima|prossimo {time}|volta
		ti|vi faccio sapere|scrivo
		ora|adesso sono|lavoro
		al|a lavoro`,
	laterMore: `
		prossima|prossimo|tra|fra|qualche|due|tre|una|un|le|al|la|il|in|altra|volta|altro|momento|giorno`,
	help: `
		^ aiuto $
		^ aiutami|aiutatemi|aiutarmi
		aiutarmi|aiutateci|aiutami|aiutatemi|assistenza
		ho|avrei|serve|servirebbe|chiedo|bisogno|mi|un|di aiuto|assistenza|supporto|bisogno|mano
		parlare|parlo con ~ persona|operatore|qualcuno|umano|responsabile|assistenza|vera
		servizio|assistenza clienti
		^ info|menu $
		come funziona`,
	yes: `
		sì|si|sii|siii|seee
		sì|si va bene
		sì|si lo|la voglio|vorrei|prendo
		sì|si accetto|acconsento|confermo|voglio|certo|assolutamente|dai|volentieri
		iscrivimi|iscrivetemi|iscriviteci|aggiungimi
		mi iscrivo
		^ iscrivimi pure`,
	yesMore: `
		mandami|mandatemi|mandamelo|mandatemelo|inviami|inviatemi|inviamelo|voglio|vorrei|aspetto|lo|la|prendo|il|codice|sconto|link|offerta|un|pure|accetto|assolutamente|subito|mi|interessa|molto|tanto|dai|per|favore|va|benissimo|bene|prego|curiosa|curioso|sono|interessata|interessato|confermo|acconsento|info|informazioni|tutto|questo`,
	yesInformal: `
		certo|certamente|volentieri|assolutamente|sicuro|ovvio|ovviamente|eccome|perché
		certo|eccome che
		daccordo|d accordo
		perché no
		dai`,
	courtesy: `
		grazie|grz|prego|perfavore|perpiacere|gentilmente|cortesemente|ciao|salve|buongiorno|buonasera|buonanotte|scusa|scusate|scusami|scusatemi|scusi|ragazzi|raga|signori|pf|pls|gentilissimi|cordiali|saluti|cari|caro|cara|signora|signore
		grazie|tante mille|tante|infinite|ancora|lo|comunque|in|anticipo|molte|anticipatamente|e|a|voi|tutti
		per favore|piacere|cortesia|fav
		ti|vi|la prego|ringrazio
		buona|buon giornata|lavoro|serata|domenica|weekend|proseguimento|pomeriggio
		un|cordiale saluto
		va bene|benissimo
		bene|benissimo|perfetto`,
	padding: `
		ma|e|o|ora|adesso|davvero|veramente|subito|dai|oh|ti|vi|mi|la|lo|il|i|le|così|di|che|ho|detto|ripeto|già|ancora|sul|serio|tutto|questo|questa|cosa|voi|tu|lei|siete|sei|chi|a|un|una|volta|qui|qua|insomma|allora|senti|sentite|senta|guarda|guardate|guardi|però|comunque|ve|te|lo|chiedo|dico|immediatamente|definitivamente|proprio|se|per|sempre|tutte|tutti|potete|potreste|puoi|può|potrebbe|dovete|devi|voglio|vorrei|è|sono|non|nn|ho|capito|capite|avete|hai|oltre|ed|eh|uffa|uff|madonna|mamma|mia|dio|signore|con|bene|uffa|ci|ne|anche|poi|più|piu|solo|vogliamo|quindi|dovreste|mò|mo|sta|storia
		chi siete|sei|è|cavolo|diavolo|vi|ti|conosce`,
} satisfies ReplyPhrases;
