import type { ReplyPhrases } from './replyLanguage';

/** Other ways to ask for peace: the last message, silence, switching it off, threats; and what only sounds so. */
export const spanishEndings = {
	harmless: `
		grita|chilla|gritan|canta|ladra|gritando ~ basta|stop|para|no
		basta|stop|no|alto ~ de|a|al|la|más ~ lunes|calor|frío|lluvia|guerra|guerras|violencia|dieta|estudiar|trabajar|trabajo|racismo|tarea|tareas|clases
		fuera ~ de? bromas|broma|serio|parte|bueno|horario|stock|servicio|lugar|casa|temporada
		nunca|no|ni ~ pares|paren|pare|parad|dejes|dejen|deje|dejéis nunca? ~ de
		nunca más|mas ~ sin
		{no} ~ {me} ~ {contact} ~ {parcel}
		{no} ~ {contact} ~ por|a|al ~ correo|casa|oficina|domicilio|dirección
		{no} ~ {me} ~ {contact} ~ con ~ foto|fotos|esas|esos ~ fotos|videos|de
		{no} comprendo|entiendo|entendí|comprendí|capto
		no me ~ sale|abre|carga|deja|explico|acuerdo
		desapunt*|desuscri*|baja|borr* ~ {other}
		me ~ olvidé|olvide|olvidó|olvido|olvidaba ~ la|el|mi|de|un|una|los|contraseña
		{remove} ~ {food}
		{removeMe} ~ {food}
		me ~ {remove} ~ {food}
		paz que ~ estoy|estamos|viendo|comiendo
		dejad*|dejen*|deja*|déjenme ~ pensar|ver|verlo|consultar|mirar|decidir|preguntar|terminar
		deja|dejen|deje|dejá que|de ~ llover|llegue|pase|cobre|vea
		no ~ me|nos molesta
		nunca|no ~ recibí|recibi|recibimos ~ el|la|su|nada ~ {message}
		buenos|buenas|buen|feliz días|dias|día|tardes|noches|lunes|viernes|finde|domingo|sábado
		ya no ~ quiero|necesito ~ el|la|los|las|ese|esa`,
	optOut: `
		sea|fuera|fuese|ser ~ último|última|ultimo|ultima ~ {message}|contacto|vez ~ que?
		que este|esta|éste|ese|eso|esto ~ sea ~ último|última|ultimo|ultima
		quiero|prefiero|agradecería|pido|agradezco|preferiría|exijo|deseo ~ silencio
		silencio ~ por|de ~ parte|su|vuestra|total|absoluto
		no|sin|ni ~ hace|es|hay|tienen|tiene|tienes|tenéis|veo ~ falta|necesario|necesidad|caso|sentido|precisa ~ que? ~ {me}? ~ {contact}|{contactMe}|{message}|insistir
		ya no ~ hace|es|hay ~ falta|necesario|necesidad ~ {me}? ~ {contact}|{contactMe}|{message}
		{no} vuelv*|volv* ~ a? ~ {contact}|{contactMe}|hacerlo|intentarlo|aparecer|molestar|insistir|enviar|mandar
		{no} vuelv*|volváis|regresen|regreses ~ $
		{no} ~ intent*|inténtenlo|insist* ~ más|mas|nuevo|otra|siquiera
		absténg*|absteng*|abstenerse|abstener ~ de
		ahórr*|ahorr* ~ {message}|molestia|tiempo|esfuerzo|me
		desactiv*|apag*|silenci*|suspend*|inhabilit*|deshabilit*|quit*|cort*|paren|parad|pare|deten* ~ {message}|avisos|notificaciones|automáticos
		{remove} ~ todo|toda ~ {personal}|suscripción
		sak*|sac*|saq*|quit*|borr*|elimin*|tach*|retir* ~ mi|mis|nuestro|nuestros|el|este ~ {personal}
		mi|mis|nuestro ~ {personal} *2 desaparezca|desaparezcan|desapareciera|desaparecieran|fuera|borrado|eliminado
		pierd*|olvid*|borr*|quem*|rompan|tiren|destruy* ~ mi|mis|nuestro ~ {personal}
		olvíd*|olvid* ~ de|que ~ existo|existimos|mí|mi|me|nosotros ~ tío|por|$
		haz|hagan|haced|finjan ~ como|cuenta ~ que ~ no existo|existiera
		dad|dar|dame|deme|denme|demen|den|deis|déis|dais|dé|des|doy|darnos|quedar|tramit*|procesen|procesar|solicit*|pid*|gestion* ~ de|la|mi ~ baja|vaja
		baja|vaja ~ de|del|a ~ servicio|lista|mi|todo|inmediata|envíos|definitiva|favor|porfa|porfavor|ya|urgente
		anul*|cancel*|elimin* me|nos|todo|toda ~ de? ~ todo|lista|$
		anuladme|anúlenme|cancelenme|cancelame|cancélenme|deslístenme|desactivenme|desactívame|desactívenme|suprímanme|descartenme|descártenme|sacarnos|sáquenos|retirarnos|retírennos|quitarnos|bórrennos|eliminarnos
		me|nos|podría|podrían|pueden|puede ~ retirar|borrar|quitar|eliminar|sacar|suprimir|excluir ~ de|por|ya|$
		conmigo no ~ cuenten|cuentes|contéis
		no ~ cuent* ~ conmigo|nosotros|mí
		fuera|salgan|sal|salid|sálganse|largo|larguense ~ de? ~ mi|mis ~ dm|dms|md|vida|inbox|bandeja|chat|perfil|cuenta|celular|móvil
		queja|reclamación|reclamo|denuncia|demanda|quejar|quejarme|quejo|reclamar|voy|pongo|pondré|presento|presentaré|acudo|aviso|llamo|denuncio|hablo ~ {authority}
		{authority} ~ si|como
		ya|he ~ mandé|envié|puse|escribí|pedí|dije|mandado|enviado|puesto|pedido ~ la|el|de? ~ baja|stop|basta * veces|y|ya|siguen
		pongo|pondré|presento|presentaré|meto|interpongo|levanto ~ queja|reclamación|denuncia|demanda|hoja
		si|como|cuando *4 otro|otra|más|siguen *4 denuncio|bloqueo|reporto|queja|demando|denuncia
		bloqueo|denuncia|reporte|denuncio|reporto|bloqueado ~ como|si|al|en ~ llegue|llega|siguen|otro|sigan|próximo|3|insisten
		revoco|retiro|cancelo|anulo|quito|niego|revocado|retirado ~ autorización|consentimiento|permiso|autorizacion
		consentimiento|permiso|autorización ~ revocado|retirado|revocada|retirada|cancelado
		sin ~ mi ~ permiso|consentimiento|autorización
		esto|eso|ya|es ~ acoso|hostigamiento|abuso|persecución
		están|estás|están|estáis ~ acosando|hostigando|molestando|agobiando|saturando|abusando
		me|nos ~ molest*|agobi*|satur*|incomod*|fastidi*|estres*|harta*|cansa* ~ {message}|que ~ {contact}?
		{message} ~ me|nos|le ~ molest*|agobi*|satur*|incomod*|hart*|cans*
		le|me|nos molestan ~ {message}
		nada de nada|{message}|contacto
		ni un|una|uno ~ más|mas|{message}|solo|sola
		no|sin|ningún|ninguna|cero|nada|nomás|nomas ~ más|mas|otro|de ~ {message}
		nomás|nomas {message}
		nomanden|nomemandes*|nomemanden*|nomeescrib*|nomemolest*|nomecontact*
		hasta ~ aquí|acá|aca|ahí ~ llegamos|llegué|hemos|llegaron|con|$
		dejadme|déjenme|dejenme|déjame|dejame|déjeme ~ de ~ {contact}|{contactMe}
		{report} ~ si|como ~ {contact}|{contactMe}|siguen|sigues|insisten|vuelven|mandan|escriben
		cansado|cansada|cansados|cansé|harto|harta|hartos|aburrido|aburrida ~ de|con ~ {message}|ustedes|vosotros
		cómo|como ~ dejo|paro|cancelo|quito|bloqueo|desactivo|salgo|borro|elimino ~ de|recibir|esto ~ {message}|recibir|esto|aquí|lista
		nunca|no|ni ~ pedí|solicité|pedimos ~ recibir|que|ser ~ {message}|{contactMe}|{contact}|{contacted}
		nadie ~ pidió|autorizó|dijo|preguntó|solicitó ~ {contact}|{contactMe}|nada|$
		basta|corten|paren ~ con ~ descuentos|ofertas|cupones|rebajas|anuncios|ventas
		por|pelo amor|dios|favor ~ paren|parad|basta
		ya van muchos|demasiados|muchas
		vale|basta|bueno|está|corten|ya ya|con|de ~ turra|tabarra|lata|matraca|cantaleta|rollo|chapa|brasa|acoso
		libérenme|liberenme|libérame|liberadme|suéltenme|suelten|soltadme
		ponme|pónganme|ponedme|agréguenme|inclúyanme ~ lista ~ negra|robinson|exclusión|bloqueo
		lista robinson
		me|nos interesa|gustaría|preferiría|prefiero ~ no ~ recib*|que|ser|estar
		{no} ~ {wish} ~ resivir|recivir|recebir|resibir|reciban|recibir|seguir ~ más|mas|nada|{message}
		{no} ~ resivir|recivir|resibir|recebir ~ nada|más|mas|{message}
		perdí|perdido|perdimos ~ interés
		cómo|como|dónde|forma|manera ~ puedo|hago|se|le|para|de ~ desactiv*|quit*|cancel*|desuscri*|baja|borr*|bloque*|par*|dej*|salir|apag* ~ {message}|esto|avisos|estos|de|me|aquí|recibir|$
		dej* ~ de ~ dar|mandar|enviar|escribir ~ turra|lata|tabarra
		tengo|tenía|estoy ~ suficiente|bastante ~ de|con ~ {message}|esto|ustedes
		hasta ~ los|las|el|la ~ cojones|huevos|narices|gorro|coño|madre|moño|ovarios|pelotas ~ de|con
		usted|ustedes|nadie ~ tiene|tienen ~ permiso|autorización|derecho
		mudo|callen|cállense|callense|cállate|callate|callaos ~ ya|de|$
		{no} ~ {wish} ~ oír|oir|leer|ver|saber ~ más|mas|nada|de|ustedes
		no ~ escriba|escriban|escribais|escriváis|escrivan|escriva|ezcriban|mandeis|manden ~ más|mas|nunca|por
		basta de|con ~ {message}|escrib*|mand*|insist*
		mejor|por ~ no|ya ~ me ~ {contact}|escriban|manden
		{no} ~ tolero|permito|acepto|consiento|soporto ~ {message}|más|que|esto`,
	stop: `
		desactivar|desactiva|desactiven|desactívenlo|desactívalo|apaguen|apágalo|silencio
		bórrenlo|borrenlo|bórralo|borralo|borradlo|elimínenlo|eliminenlo|elimínalo|quítenlo|quítalo|bórrenlos|elimínenlos|sáquenlo|borrelo|bórrelo|elimínelo ~ ya?
		borren|elimin*|quiten|saquen ~ el|este|mi contacto|número
		cállense|callense|callaos|cállate
		ni uno|una ~ más|mas
		vale|está ya|bien con?
		ya ~ está|estuvo|basta|vale`,
	help: `
		quién|quien|quiénes|quienes ~ es|eres|son|sois|habla|ustedes|me|escribe
		de|a qué|que ~ empresa|va|trata|se|marca|tienda
		nos conocemos
		dónde|donde|cómo|como ~ me ~ conocen|conoces|conocéis|encontraron
		qué|que ~ es ~ esto|eso|programa|$
		qué|que ~ debo|tengo|hago|hacer ~ hacer|que|ahora|$
		no|nada ~ entiendo|comprendo|entendí ~ nada|qué|que|el|bien|cómo|$
		es|eres|sois|son|esto ~ un|una ~ robot|bot|estafa|real|timo|spam|persona|fraude
		me|lo|alguien ~ explic*|ayud*|llam*
		cómo|como ~ uso|usa|canjeo|se|funciona|utilizo ~ código|codigo|cupón|usa|canjea|el|$
		puede|pueden|podría|podrían ~ llamarme|llamar|explicarme|explicar ~ alguien?
		^ ayuda|asesor|agente|persona ~ favor|porfa|$
		con quién|quien ~ hablo|hablar`,
} satisfies ReplyPhrases;
