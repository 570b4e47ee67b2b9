import type { ReplyLanguage } from './replyLanguage';

const MESSAGES =
	'mensajes|mensaje|publicidad|promociones|promos|ofertas|spam|notificaciones|correos|dms|sms|emails';
const CONTACT_ME =
	'escribirme|contactarme|mandarme|enviarme|molestarme|escribirnos|molestarnos|escribir|molestar|mandar|enviar|contactar';
const REMOVE_ME =
	'bórrame|borrarme|bórrenme|elimíname|eliminarme|elimínenme|quítame|quitarme|quítenme|sácame|sacarme|sáquenme|desuscríbeme|desuscribirme|desuscríbanme';

export const spanish: ReplyLanguage = {
	language: 'es',
	optOutAlone: [
		'ya? basta ya?',
		'parar|para|pare|paren|parad',
		'baja',
		'salir',
		'cancelar|cancela|cancelen',
		REMOVE_ME,
		'desuscribir',
		`no ${MESSAGES}`,
	],
	optOutAnywhere: [
		'no me escriban|escribas|escriba|escribáis|contacten|contactes|contacte|contactéis|molesten|molestes|moleste|molestéis',
		`no me manden|mandes|mande|mandéis|envíen|envíes|envíe|enviéis * más|${MESSAGES}|nada`,
		`no manden|mandes|mande|envíen|envíes|envíe * más ${MESSAGES}`,
		'no vuelvan|vuelvas|vuelva a escribirme|contactarme|molestarme|mandarme|enviarme',
		'nunca más me escriban|escribas|escriba|contacten|contactes|contacte|manden|mandes',
		`no quiero|queremos|deseo|quisiera * ${MESSAGES}`,
		'no quiero|deseo que * escriban|escribas|escriba|contacten|contactes|contacte|molesten',
		'no quiero|deseo ser contactado|contactada',
		'no quiero|deseo recibir más',
		'no quiero|deseo más recibir',
		`no más ${MESSAGES}`,
		`basta|stop de|con? los|tantos|tanta|estos|sus|tus|la? ${MESSAGES}`,
		`deja|dejen|deje|dejad|dejar|para|paren|pare|parad de * ${CONTACT_ME}|${MESSAGES}`,
		'darme|dame|dadme|denme|doy|dar|darnos|dennos de baja',
		`${REMOVE_ME} de * lista|listas|base|datos|contactos|aquí`,
		`quiero|quisiera|deseo|cómo|puedo * ${REMOVE_ME}|desuscribo`,
		'borra|borren|borrar|elimina|eliminen|eliminar mis|mi datos|número|contacto',
		'déjame|déjenme|dejadme|déjeme|déjennos en paz',
		'déjame|déjenme|dejadme|déjeme tranquilo|tranquila',
		'no molestar|molesten|molestes|moleste',
	],
	stopWords: [
		'basta',
		'parar|paren|parad',
		'de baja',
		REMOVE_ME,
		'cancelar * suscripción',
		'molesten|molestes|molestar|molestando',
		'denunciar|denuncio|bloquear|bloqueo|reportar|reporto',
	],
	harmless: [
		'basta con? que|un|una|decir',
		'me|te|nos|le basta',
		'sin parar',
		'parar en|a|por',
		'no paren|parad',
	],
	negations: ['no', 'nunca', 'jamás', 'sin', 'por qué', 'porque'],
	refusals: ['no', 'nunca', 'jamás', 'nada'],
	yes: ['ok? sí claro|ok|okay|vale|quiero|acepto?', 'sí por supuesto'],
	unclear: [
		'no',
		'vale|claro|bueno|suficiente',
		'quizás|quizá',
		'tal vez',
		'de acuerdo',
		'no me interesa',
		'no estoy interesado|interesada',
	],
	snooze: [
		'ahora|hoy no',
		'no ahora|hoy',
		'más tarde',
		'luego|después|mañana',
		'en? otro día|momento',
		'la? próxima semana',
	],
	help: ['ayuda', 'ayúdame|ayúdenme|ayudadme'],
	courtesy: [
		'gracias',
		'muchas|mil gracias',
		'por favor',
		'porfa|porfavor|porfis',
		'hola|buenas|perdón|perdona|disculpa|disculpe',
		'buenos|buenas días|tardes|noches',
		'les|te|os ruego|pido',
	],
};
