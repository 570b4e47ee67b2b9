import type { PageTexts } from '../pageTexts';

export const spanish: PageTexts = {
	title: 'Tus preferencias',
	from: 'Mensajes de',
	question: '¿Qué podemos enviarte?',
	offers: {
		email: 'Ofertas por correo electrónico.',
		instagramDm: 'Ofertas por mensaje en Instagram.',
		sms: 'Ofertas por SMS.',
		whatsApp: 'Ofertas por WhatsApp.',
	},
	anyTime: 'Puedes cambiarlo en cualquier momento, aquí o respondiendo STOP.',
	save: 'Guardar mis preferencias',
	stop: 'No me escribáis más',
	stopExplained: 'No volveremos a escribirte por ningún canal. Solo tú puedes cambiarlo.',
	snooze: 'Dejadme en paz 30 días',
	snoozeExplained: 'Solo te escribiremos si tú nos escribes.',
	saved: 'Tus preferencias están guardadas.',
	stopped: 'Hecho. No volveremos a escribirte.',
	snoozedUntil: 'No recibirás nada nuestro hasta el',
	listed:
		'Nos pediste que no te escribiéramos y no lo hacemos. Si cambias de opinión, envíanos un mensaje que lo diga.',
	invalidTitle: 'Este enlace no funciona',
	invalid:
		'Ha caducado o no se copió entero. Responde STOP a cualquiera de nuestros mensajes y no volveremos a escribirte.',
};
