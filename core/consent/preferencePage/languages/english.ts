import type { PageTexts } from '../pageTexts';

export const english: PageTexts = {
	title: 'Your choices',
	from: 'Messages from',
	question: 'What may we send you?',
	offers: {
		email: 'Offers by e-mail.',
		instagramDm: 'Offers as a message on Instagram.',
		sms: 'Offers by text message (SMS).',
		whatsApp: 'Offers on WhatsApp.',
	},
	anyTime: 'You can take this back at any time, here or by answering STOP.',
	save: 'Save my choices',
	stop: 'Stop everything',
	stopExplained: 'We will not write to you again, on any channel. Nobody but you can undo this.',
	snooze: 'Leave me alone for 30 days',
	snoozeExplained: 'We write to you again only if you write to us.',
	saved: 'Your choices are saved.',
	stopped: 'Done. We will not write to you again.',
	snoozedUntil: 'You will hear nothing from us until',
	listed:
		'You asked us not to write to you, and we do not. If you change your mind, write us a message that says so.',
	invalidTitle: 'This link does not work',
	invalid:
		'It has run out, or it was not copied as a whole. Answer STOP to any of our messages and we will not write to you again.',
};
