import type { PageTexts } from '../pageTexts';

export const italian: PageTexts = {
	title: 'Le tue scelte',
	from: 'Messaggi di',
	question: 'Che cosa possiamo inviarti?',
	offers: {
		email: 'Offerte per e-mail.',
		instagramDm: 'Offerte con un messaggio su Instagram.',
		sms: 'Offerte per SMS.',
		whatsApp: 'Offerte su WhatsApp.',
	},
	anyTime: 'Puoi cambiare idea in qualsiasi momento, qui o rispondendo STOP.',
	save: 'Salva le mie scelte',
	stop: 'Non scrivetemi più',
	stopExplained: 'Non ti scriveremo più, su nessun canale. Solo tu puoi cambiare questa scelta.',
	snooze: 'Lasciatemi in pace per 30 giorni',
	snoozeExplained: 'Ti scriveremo solo se ci scrivi tu.',
	saved: 'Le tue scelte sono salvate.',
	stopped: 'Fatto. Non ti scriveremo più.',
	snoozedUntil: 'Non riceverai nulla da noi fino al',
	listed:
		'Ci hai chiesto di non scriverti e non lo facciamo. Se cambi idea, mandaci un messaggio che lo dice.',
	invalidTitle: 'Questo link non funziona',
	invalid:
		'È scaduto o non è stato copiato per intero. Rispondi STOP a un nostro messaggio e non ti scriveremo più.',
};
