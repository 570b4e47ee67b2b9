import type { ReadyTexts } from '../readyTexts';

export const spanish: ReadyTexts = {
	firstMessage:
		'Hola, [first_name|buenas]: ¡gracias por tu mensaje sobre [story_topic|lo que publicamos]! Cuéntanos en qué podemos ayudarte.\n\nEste es un mensaje automático de [brand]; tu respuesta la lee una persona. Escribe BAJA y no volveremos a escribirte. Privacidad: [privacy_link]',
	yesInvitation:
		'Hola, [first_name|buenas]: ¡qué bien que nos hayas escrito! ¿Quieres [story_offer|un código del 10 %] para tu próximo pedido? Escribe SÍ: aceptas mensajes sobre nuestras ofertas y recibes tu propio código.\n\nMensaje automático de [brand]. Escribe BAJA cuando quieras y se acaba. Privacidad: [privacy_link]',
	codeDelivery:
		'Aquí lo tienes, [first_name|como prometimos]: tu código personal es [code]. Vale una sola vez, al pagar. ¡Que lo disfrutes!\n\nMensaje automático de [brand]. Escribe BAJA si no quieres más ofertas. Privacidad: [privacy_link]',
	followUp:
		'Hola otra vez, [first_name|buenas]: ¿resolvimos tu duda sobre [story_topic|lo que publicamos]? Si falta algo, dínoslo aquí mismo.\n\nMensaje automático de [brand]; no volveremos a preguntar. Escribe BAJA para no recibir más mensajes. Privacidad: [privacy_link]',
	partnership:
		'Hola, [first_name|buenas]: ¡gracias por escribirnos! Creemos que tu cuenta y [brand] encajan bien. ¿Podemos contarte cómo es una colaboración con nosotros?\n\nEste primer mensaje es automático; a partir de aquí te responde una persona. Escribe BAJA y lo dejamos aquí. Privacidad: [privacy_link]',
	optOutConfirmation:
		'Hecho: no recibirás más mensajes de [brand]. Esta confirmación es automática y es la última. La palabra BAJA siempre basta. Privacidad: [privacy_link]',
};
