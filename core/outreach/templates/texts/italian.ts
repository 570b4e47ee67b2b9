import type { ReadyTexts } from '../readyTexts';

export const italian: ReadyTexts = {
	firstMessage:
		'Ciao [nome|a te], grazie per il tuo messaggio su [argomento_storia|quello che abbiamo pubblicato]! Possiamo esserti utili?\n\nQuesto è un messaggio automatico di [marchio]; la tua risposta la legge una persona. Scrivi STOP e non ti scriveremo più. Privacy: [link_privacy]',
	yesInvitation:
		'Ciao [nome|a te], che bello che ci hai scritto! Vuoi [offerta_storia|un codice del 10 %] per il prossimo ordine? Scrivi SÌ: accetti messaggi sulle nostre offerte e ricevi un codice tutto tuo.\n\nMessaggio automatico di [marchio]. Scrivi STOP quando vuoi e finisce qui. Privacy: [link_privacy]',
	codeDelivery:
		'Eccolo, [nome|come promesso]: il tuo codice personale è [codice]. Vale una volta sola, alla cassa. Buono shopping!\n\nMessaggio automatico di [marchio]. Scrivi STOP se non vuoi altre offerte. Privacy: [link_privacy]',
	followUp:
		'Ciao [nome|di nuovo], abbiamo risposto alla tua domanda su [argomento_storia|quello che abbiamo pubblicato]? Se manca qualcosa, dillo pure qui.\n\nMessaggio automatico di [marchio]; non te lo chiederemo un’altra volta. Scrivi STOP per non ricevere più messaggi. Privacy: [link_privacy]',
	partnership:
		'Ciao [nome|a te], grazie per averci scritto! Pensiamo che il tuo account e [marchio] stiano bene insieme. Possiamo raccontarti com’è una collaborazione con noi?\n\nQuesto primo messaggio è automatico; da qui in poi risponde una persona. Scrivi STOP e finisce qui. Privacy: [link_privacy]',
	optOutConfirmation:
		'Fatto: non riceverai altri messaggi da [marchio]. Questa conferma è automatica ed è l’ultima. La parola STOP basta sempre. Privacy: [link_privacy]',
};
