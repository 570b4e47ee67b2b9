import type { PageTexts } from '../pageTexts';

export const german: PageTexts = {
	title: 'Ihre Auswahl',
	from: 'Nachrichten von',
	question: 'Was dürfen wir Ihnen schicken?',
	offers: {
		email: 'Angebote per E-Mail.',
		instagramDm: 'Angebote als Nachricht auf Instagram.',
		sms: 'Angebote per SMS.',
		whatsApp: 'Angebote auf WhatsApp.',
	},
	anyTime: 'Sie können das jederzeit ändern, hier oder mit der Antwort STOP.',
	save: 'Auswahl speichern',
	stop: 'Nicht mehr schreiben',
	stopExplained: 'Wir schreiben Ihnen auf keinem Weg mehr. Nur Sie selbst können das ändern.',
	snooze: '30 Tage in Ruhe lassen',
	snoozeExplained: 'Wir schreiben Ihnen nur, wenn Sie uns schreiben.',
	saved: 'Ihre Auswahl ist gespeichert.',
	stopped: 'Erledigt. Wir schreiben Ihnen nicht mehr.',
	snoozedUntil: 'Sie hören nichts von uns bis zum',
	listed:
		'Sie haben uns gebeten, Ihnen nicht zu schreiben, und daran halten wir uns. Wenn Sie es sich anders überlegen, schreiben Sie uns das.',
	invalidTitle: 'Dieser Link funktioniert nicht',
	invalid:
		'Er ist abgelaufen oder wurde nicht ganz kopiert. Antworten Sie mit STOP auf eine unserer Nachrichten, und wir schreiben Ihnen nicht mehr.',
};
