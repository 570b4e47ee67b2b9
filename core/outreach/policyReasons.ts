/** Reasons that come from limits, from how an account or a campaign is doing, and from the law. */
export const POLICY_REASONS = {
	personWithoutRole: {
		en: 'Not contacted: before its App Review the Meta app may write only to people who have a role in it, and this person has none.',
		it: "Non contattato: prima della App Review l'app Meta può scrivere solo a chi ha un ruolo nell'app, e questa persona non ne ha.",
	},
	accountStopped: {
		en: 'Waiting: somebody paused this account. It goes on when somebody resumes it, with Account: Resume.',
		it: 'In attesa: qualcuno ha messo in pausa questo account. Riprende quando qualcuno lo riattiva, con Account: Resume.',
	},
	slowRestart: {
		en: 'Waiting: Instagram restricted this account a short while ago, so it begins again with a few messages an hour. The next place is free at the given time.',
		it: "In attesa: poco fa Instagram ha limitato questo account, quindi ricomincia con pochi messaggi all'ora. Il prossimo posto è libero all'ora indicata.",
	},
	campaignPaused: {
		en: 'Waiting: somebody paused this campaign. It goes on when somebody resumes it, with Account: Resume.',
		it: 'In attesa: qualcuno ha messo in pausa questa campagna. Riprende quando qualcuno la riattiva, con Account: Resume.',
	},
	campaignFailing: {
		en: 'Waiting: too many of the latest messages of this campaign failed, so it was paused. Look at the reasons under Not Contacted, mend the text or the list, then go on with Account: Resume.',
		it: 'In attesa: troppi degli ultimi messaggi di questa campagna non sono riusciti, quindi è stata messa in pausa. Guarda i motivi in Not Contacted, correggi il testo o la lista, poi riprendi con Account: Resume.',
	},
	warmUpObserving: {
		en: 'Waiting: the test batch of this campaign is out. It goes on at the given time if people take it well.',
		it: "In attesa: il primo gruppo di prova di questa campagna è stato contattato. Si continua all'ora indicata se le persone reagiscono bene.",
	},
	warmUpOutside: {
		en: 'Waiting: the people contacted so far did not take this campaign well: too few replies, too many opt-outs or too many messages that failed. Mend the message and send it under a new campaign name.',
		it: 'In attesa: le persone contattate finora non hanno preso bene questa campagna: troppo poche risposte, troppe rinunce o troppi messaggi non riusciti. Correggi il messaggio e invialo con un nuovo nome di campagna.',
	},
	windowClosedLeftOut: {
		en: 'Not contacted: the 24 hours for automatic messages are over, and your limits leave out people who could only be answered by hand.',
		it: 'Non contattato: le 24 ore per i messaggi automatici sono passate, e i tuoi limiti escludono chi può essere contattato solo a mano.',
	},
	evidenceTooWeak: {
		en: 'Not contacted: the proof of consent is too weak for an advertising message where this person lives. Their own words, or a form with its wording, are proof enough everywhere.',
		it: 'Non contattato: la prova del consenso è troppo debole per un messaggio pubblicitario nel paese di questa persona. Le sue parole, o un modulo con il suo testo, bastano ovunque.',
	},
} as const;
