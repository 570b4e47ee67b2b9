/** Reasons that come from the way to a person: other channels, comments, codes, and what became of a send. */
export const WAY_REASONS = {
	confirmed: {
		en: 'Sent: the message stands in the conversation, so Instagram had accepted it.',
		it: 'Inviato: il messaggio è nella conversazione, quindi Instagram lo aveva accettato.',
	},
	notDelivered: {
		en: 'Not contacted: the message does not stand in the conversation, so it did not arrive. It is not sent again by itself.',
		it: 'Non contattato: il messaggio non è nella conversazione, quindi non è arrivato. Non viene inviato di nuovo da solo.',
	},
	slotNotConfirmed: {
		en: 'For a person: a slot was given for another channel, and nobody said whether the message went out. It counts in the limits. Look there, then run Confirm Sent.',
		it: 'Per una persona: è stato dato un posto per un altro canale e nessuno ha detto se il messaggio è partito. Conta nei limiti. Controlla lì, poi esegui Confirm Sent.',
	},
	slotGranted: {
		en: 'May go out now: send it with the next node, then run Confirm Sent.',
		it: 'Può partire ora: invialo con il nodo successivo, poi esegui Confirm Sent.',
	},
	addressMissing: {
		en: 'Not contacted: there is no usable address for this channel. Fill in Address: an e-mail address, or a phone number with its country, such as +39.',
		it: 'Non contattato: manca un indirizzo utilizzabile per questo canale. Compila Address: un indirizzo e-mail, oppure un numero di telefono con il prefisso del paese, come +39.',
	},
	addressOfAnother: {
		en: 'Not contacted: this address is known as that of somebody else, so their choices would be mixed up. Choose that person under Who, or correct the address.',
		it: 'Non contattato: questo indirizzo risulta di un’altra persona, quindi le loro scelte si confonderebbero. Scegli quella persona in Who, oppure correggi l’indirizzo.',
	},
	commentUnknown: {
		en: 'Not contacted: no such comment has reached the Instagram Story Trigger, so nobody knows who wrote it.',
		it: 'Non contattato: nessun commento con questo ID è arrivato a Instagram Story Trigger, quindi non si sa chi lo ha scritto.',
	},
	commentAnswered: {
		en: 'Not contacted: this comment was answered in private before, and Instagram allows one private answer.',
		it: 'Non contattato: a questo commento è già stato risposto in privato, e Instagram permette una sola risposta privata.',
	},
	commentTooOld: {
		en: 'Not contacted: Instagram allows a private answer for 7 days after a comment, and on a live video only while it runs. You can still answer publicly.',
		it: 'Non contattato: Instagram permette una risposta privata per 7 giorni dopo un commento, e in una diretta solo mentre è in corso. Puoi ancora rispondere pubblicamente.',
	},
	codesMissing: {
		en: 'Not contacted: there is no list of codes of this name. Add codes first.',
		it: 'Non contattato: non esiste un elenco di codici con questo nome. Aggiungi prima i codici.',
	},
	codesUsedUp: {
		en: 'Not contacted: every code of the list has been given to somebody. Add more codes; this person can be contacted then.',
		it: 'Non contattato: tutti i codici dell’elenco sono stati assegnati. Aggiungi altri codici; poi questa persona può essere contattata.',
	},
	codesExpired: {
		en: 'Not contacted: the codes of the list that are left have run out in time. Add codes that are still valid.',
		it: 'Non contattato: i codici rimasti nell’elenco sono scaduti. Aggiungi codici ancora validi.',
	},
	stepExpired: {
		en: 'Not contacted: what this step waited for did not happen within 7 days, so it has become untimely.',
		it: 'Non contattato: ciò che questo passo aspettava non è successo entro 7 giorni, quindi è ormai fuori tempo.',
	},
	taskRaised: {
		en: 'For a person: a task was noted down. Someone may write by hand in the Instagram app until the given time.',
		it: 'Per una persona: è stato annotato un compito. Qualcuno può scrivere a mano nell’app di Instagram fino all’ora indicata.',
	},
	added: {
		en: 'Added: the steps go out by themselves when Send Due runs.',
		it: 'Aggiunto: i passi partono da soli quando viene eseguito Send Due.',
	},
	alreadyAdded: {
		en: 'Already on the way: this person comes sooner now, but gets no message more.',
		it: 'Già in cammino: ora questa persona viene prima, ma non riceve un messaggio in più.',
	},
	nothingToConfirm: {
		en: 'Not contacted: this person wrote no opt-out on this account that could be confirmed: they never did, had been on the do-not-contact list before, or have taken it back.',
		it: 'Non contattato: questa persona non ha scritto su questo account una rinuncia da confermare: non l’ha mai fatto, era già nell’elenco da non contattare, oppure ci ha ripensato.',
	},
	confirmationTooLate: {
		en: 'Not contacted: an opt-out may be confirmed only in the 24 hours after it, and these are over. It is kept all the same.',
		it: 'Non contattato: una rinuncia si può confermare solo nelle 24 ore successive, che sono passate. La rinuncia vale comunque.',
	},
	controlGroup: {
		en: 'Not contacted: this person is in the control group, which shows what happens without a message.',
		it: 'Non contattato: questa persona è nel gruppo di controllo, che mostra che cosa succede senza un messaggio.',
	},
	messageUnreadable: {
		en: 'Not contacted: the message that was kept for this person cannot be read any more. Send it again; nothing was sent.',
		it: 'Non contattato: il messaggio conservato per questa persona non si può più leggere. Invialo di nuovo; non è stato inviato nulla.',
	},
} as const;
