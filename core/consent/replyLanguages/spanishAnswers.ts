import type { ReplyPhrases } from './replyLanguage';

/** Pauses, help, yes, and the small words of courtesy. */
export const spanishAnswers = {
	until: `
		por ahora|hoy|el|lo|unos|un|esta|este ~ momento|pronto|{time}|rato
		por ahora|hoy
		por el|lo momento|pronto
		hasta ~ {time}|que|próxima|próximo|nuevo|después|navidades|pasado
		durante ~ {time}
		esta semana|noche
		este mes|finde
		de momento|noche
		antes de|del ~ {time}|las
		en un|unos|unas|dos|tres ~ {time}
		una pausa|temporada
		{no} ~ {contact} ~ ahora|ahorita
		tan seguido|tarde|temprano|temprano
		hoy no ~ $
		mientras estoy|esté|este`,
	snooze: `
		la|el semana|mes que viene ~ hablamos|escribo|veo|vemos|te
		escríb*|escrib*|háblame|hablame|hablamos|contáct*|contact*|recuérd*|recuerd*|avís*|avis*|pregúnt*|pregunt*|llám*|llam*|vuelv*|mánd*|mand*|búsc* * luego|después|despues|mañana|tarde|próxima|próximo|siguiente|viene|semana|mes|en|otro|otra|{time}
		^ ahora|ahorita|aún|todavía mismo? no
		^ hoy no ~ $
		^ hoy no ~ puedo|tengo|gracias|estoy
		^ no ~ ahora|ahorita|hoy|momento
		^ no ahora|hoy|ahorita
		ahora|ahorita|hoy|momento ~ no|estoy ~ puedo|tengo|estoy|es|ocupado|ocupada|liado|liada
		estoy|ando|ahora|voy ~ ocupado|ocupada|trabajando|liado|liada|full|vacaciones|viaje|líos
		no tengo tiempo ~ ahora|hoy|ahorita
		tal|quizás|quizá|capaz|mejor|igual ~ vez|más|luego|después|otro|próxima|mañana|semana ~ adelante|día|tarde|{time}?
		otro día|momento|rato
		mejor|será otra vez|semana
		lo pienso|pensaré|consulto|miro
		déjame|dejame|déjenme|dame|denme|dejadme pensar|pensarlo|verlo|unos|tiempo|una|consultarlo`,
	later: `
		luego|después|despues|mañana|quizás|quizá|ocupado|ocupada|tal|vez|veremos|tarde|ahorita|momento|capaz|al rato
		luego|ya|después te|os|les digo|cuento|aviso|hablo|confirmo|veo|escribo
		más|mas adelante|tarde
		ahora|hoy|todavía|aún no|mismo
		no|ahora ahora|puedo|hoy
		en el trabajo
		{time}`,
	laterMore: `
		la|el|mejor|otra|otro|próxima|próximo|en|unos|unas|que|viene|siguiente|a|por|al|los|las|día|vez|momento`,
	help: `
		necesito|quiero|pueden|puedes|ocupo * ayude|ayuden|ayudes
		pasan|pasar|comunican|pasas con ~ asesor|agente|persona|alguien|humano
		^ ayuda $
		^ ayúdame|ayudame|ayúdenme|ayudadme|auxilio
		necesito|quiero|pueden|puedes|podrían|quisiera|puede|ocupo|me|podéis * ayuda|ayudar|ayudarme|ayudan|asistencia|soporte|ayudáis|ayudas
		hablar|contactar|comunicarme con ~ alguien|persona|humano|asesor|agente|operador|encargado|humana
		servicio|atención ~ al cliente
		^ info|menú|menu $
		cómo funciona`,
	yes: `
		sí|si|sii|siii|sip
		sí|si quiero|acepto|claro|porfa|confirmo|me|lo ~ quiero|interesa|gustaría?
		suscríbeme|suscribeme|suscríbanme|apúntame|apuntame|apúntenme|inscríbeme|apuntadme|anótame|anotame
		me ~ apunto|inscribo|suscribo|anoto`,
	yesMore: `
		mándame|mandame|mándenme|envíame|enviame|envíenme|pásame|pasame|pásenme|mandadme|enviadme|dame|denme|quiero|me|interesa|el|un|código|codigo|descuento|cupón|link|enlace|lo|la|claro|por|favor|porfa|porfis|acepto|info|información|encantaría|gustaría|mucho|ese|oferta|que|obvio|confirmo|encantada|encantado|adelante|dale`,
	yesInformal: `
		claro|obvio|dale|seguro|venga|bueno|órale|sale|simón|va
		por supuesto
		claro que sí|si
		cómo|como|por qué|que no`,
	courtesy: `
		gracias|porfa|porfavor|porfis|xfa|favor|hola|buenas|buenos|buen|perdón|perdon|disculpa|disculpe|disculpen|chicos|chicas|amigos|amiga|amigo|señores|señor|señora|vale|graciass|saludos|pls|guapa|guapo|atentamente
		muchas|mil|muchísimas gracias
		por favor|fa
		buenos|buenas|buen días|tardes|noches|día|dia|tarde|noche|finde
		gracias por|de|a|igual todo|antemano|escribir|usted|ustedes|nada|su|tu|tiempo?
		está|esta bien
		un saludo|abrazo
		perfecto|ok|listo`,
	padding: `
		ya|ahora|mismo|por|de|una|vez|todas|todo|esto|eso|que|q|y|a|me|te|los|les|se|lo|la|en|con|tu|su|sus|tus|ustedes|vosotros|usted|vos|tú|en|serio|verdad|mira|miren|oye|oigan|oiga|che|pues|pero|quiero|quisiera|deseo|solicito|pueden|puedes|podrían|puede|favor|inmediatamente|ahora|mierda|joder|coño|carajo|hostia|boludo|tío|tíos|güey|wey|dije|digo|repito|dicho|he|hemos|siempre|para|más|mas|tanto|tanta|basta|señores|nada|cansa|hay|es|son|está|soy|estoy|tengo|dios|hombre|mujer|madre|ay|uf|uff|uy|ni|d|k|quien|quién|eres|son|sois|hasta|aquí|no|otra|definitivamente|qué|parte|entienden|entiendes|entender|si|cansé
		quién|quien ~ eres|son|es|sois|habla`,
} satisfies ReplyPhrases;
