import type { PageTexts } from '../pageTexts';

export const french: PageTexts = {
	title: 'Vos choix',
	from: 'Messages de',
	question: 'Que pouvons-nous vous envoyer ?',
	offers: {
		email: 'Des offres par e-mail.',
		instagramDm: 'Des offres par message sur Instagram.',
		sms: 'Des offres par SMS.',
		whatsApp: 'Des offres sur WhatsApp.',
	},
	anyTime: 'Vous pouvez changer d’avis à tout moment, ici ou en répondant STOP.',
	save: 'Enregistrer mes choix',
	stop: 'Ne plus m’écrire',
	stopExplained:
		'Nous ne vous écrirons plus, sur aucun canal. Vous seul pouvez revenir sur ce choix.',
	snooze: 'Me laisser tranquille 30 jours',
	snoozeExplained: 'Nous ne vous écrirons que si vous nous écrivez.',
	saved: 'Vos choix sont enregistrés.',
	stopped: 'C’est fait. Nous ne vous écrirons plus.',
	snoozedUntil: 'Vous ne recevrez rien de nous jusqu’au',
	listed:
		'Vous nous avez demandé de ne pas vous écrire, et nous ne le faisons pas. Si vous changez d’avis, envoyez-nous un message qui le dit.',
	invalidTitle: 'Ce lien ne fonctionne pas',
	invalid:
		'Il a expiré ou n’a pas été copié en entier. Répondez STOP à l’un de nos messages et nous ne vous écrirons plus.',
};
