import { spanishSpellings, spanishWords } from './spanishWords';
import { spanishAnswers } from './spanishAnswers';
import type { ReplyLanguage } from './replyLanguage';

export const spanish: ReplyLanguage = {
	language: 'es',
	words: spanishWords,
	spellings: spanishSpellings,
	harmless: `
		basta con ver|hacer|decir|mirar|un|una|que|mandar|poner|entrar|leer|probar|pedir|llamar|lavar|enviar|escribir|seguir|unas|unos|dos|poco
		me|te|le|nos|no basta ~ con
		basta para|un|una
		dejes|dejen|dejéis|deja|parar|paren|dejar|pares|paro|paréis de * ver|mirar|reir|reír|subir|publicar|pensar|escuchar|comer|llorar|bailar|compartir|crear|hacer|soñar|brillar|ser|vender|seguir|funcionar|llover|sonar|usar|fabricar|trabajar|sacar|traer|poner|fumar
		puedo|podemos|imposible|difícil|logro parar|dejar
		parada|paradas ~ bus|autobús|metro
		cancel*|anul*|{remove}|dar|baja *4 {order}
		{removeMe} ~ {order}
		sac*|quit* {order}|una|la|foto|fotos|provecho
		escribe|escriba|escribir|responde|responder|responda|envía|envia|enviar|manda|mandar|pon|teclea ~ stop|baja|basta * para|no|en|a|y|si|cuando
		escribe|escriba|escribir|responde|responder|responda|envía|envia|manda|pon ~ stop|baja|basta $
		significa|quiere * stop|baja|basta
		stop|baja para|si|y no|quieres|dejar * recibir
		^ para no recibir más ~ mensajes|mensaje|publicidad? $
		temporada|muy|más|planta|calidad|está|tensión baja|bajas
		baja|bajas ~ laboral|médica|calidad|temporada|maternidad|talla|estatura|precio
		el|un|primer|última|próxima stop
		bloque* ~ tarjeta|cuenta|pago|sistema|página|app
		report* ~ un|una|problema|error
		para|sin|en parar|paro
		nada|solo más ~ quería|quiero
		no es|quiero molestia|molestar|molestarlos|molestarte
		me|nos de|dan ~ cuenta
		no me ha|han|hayan|habéis|has|dijo|dieron|di|sirve|queda|funciona|carga`,
	optOut: `
		que ~ me ~ {remove} ~ $
		nadie ~ pidió|pidio|preguntó|dijo ~ que ~ {contact}|escrib*|contact*
		{no} ~ sigan|sigas|siga|sigáis ~ {contact}|{contactMe}
		me|nos ~ bajo|salgo|borro|doy|retiro ~ de ~ {list}
		no es|significa no
		me|nos tienen|tienes|tenéis|tiene ~ harto|harta|hartos|cansado|cansada|podrido|podrida|aburrido|aburrida|saturado|saturada|frito|frita|loca|loco|verde
		cancel*|anul*|suspend*|detener|detengan ~ envío|envio|envíos ~ de? ~ {message}?
		basta|stop|fuera|alto ~ {message}
		^ no {message}
		para que ~ no ~ {me} ~ lleguen|llegue|llegan|aparezcan|salgan|manden|escriban
		{no} ~ lleguen|llegue ~ más|mas|{message}
		{no} ~ {contactMe}
		{no} ~ {me} ~ {contact}
		{no} ~ {contact} ~ más|mas|nunca|jamás|nada
		{no} ~ más|mas ~ {message}
		{no} ~ {wish} *4 {message}|{contactMe}
		{no} ~ {wish} ~ más|mas ~ de|con|esto|recibir|que|saber|nada|$
		{no} ~ {wish} ~ nada ~ de|con|más|mas ~ ustedes|vosotros|vos|ti|usted|esto
		{no} ~ {wish} ~ recibir ~ nada|esto|estos|más|mas|ninguna|ningún|cosas
		{no} ~ {wish} ~ saber ~ nada|más|mas|ustedes
		{no} ~ {wish} ~ {contacted}
		{no} ~ {wish} que ~ {contact}|{contactMe}|usen|tengan|guarden|sigan
		{no} ~ {wish} ~ estar|figurar|aparecer|seguir|formar ~ {list}|parte|recibiendo
		{no} recibir más|mas|nada ~ {message}?
		{no} ~ recibir ~ más|mas|{message}
		{no} ~ usen|use|utilicen|compartan|guarden|traten ~ mis ~ {personal}
		{no} ~ autorizo|autoricé|autorizado|consiento|di|doy|consentí|acepté|dado *3 uso|permiso|consentimiento|autorización|tratamiento|recibir|mis|nadie|contacto|que
		{no} ~ aguanto|soporto ~ más|{message}|sus
		no jodan|jodas|joder|jodás|jodáis|chinguen|chingues|friegues|frieguen|fastidien|hinchen
		ya no ~ {wish} *3 {message}|recibir|nada|más|saber|estar|seguir|que|esto
		ya no ~ {me} ~ {contact}
		ya no ~ {contact} $
		ni un|una ~ {message} más|mas
		cero|nada|fuera|ningún|ninguna de|más|mas|otro? ~ {message}
		basta|suficiente|harto|harta|hasta|cansado|cansada|hartos|aburrida|aburrido|podrida|podrido ya|de|con|los|la|el|las ~ {message}|{contactMe}|escribir|mandar|spam|recibir|ustedes|vosotros|esto
		basta|ya de|con|ya ~ tanto|tantos|tanta|tantas ~ {message}
		{quit} ~ {contactMe}
		{quit} ya? de|con|ya ~ {contact}
		{quit} de|con|ya ~ {message}
		{quitNow} los|las|la|el|sus|estos|esos|tus ~ {message}
		^ para|pará los|las|la|el ~ {message}
		{quit} ~ envío|envíos|envio
		{quit} ya? de ~ recibir
		{quit} ~ {me}? en paz
		{quit} ~ tranquil*
		déjame|dejame|déjenme|dejenme|dejadme|déjeme|dejarme|déjennos|dejennos|dejadnos|déjanos|dejanos ~ paz|tranquilo|tranquila|tranqui|solo|sola|joder|molestar|vivir
		me|nos ~ dejan|dejas|dejáis|deja|dejen|dejar|dejes ~ paz|tranquilo|tranquila|vivir|joder
		quiero|queremos ~ {me}? dejen|dejes|dejéis ~ paz|tranquilo|tranquila
		{removeMe} *2 {list}|ya|por|porfa|porfavor|inmediatamente|gracias|y|o|pls|pf|de|$
		me ~ borr*|elimin*|quit*|saq*|sac*|retir*|excluy*|dan|den|das|dais|des ~ {list}|baja
		{remove} ~ mis|mi *2 {personal}
		{remove} * de|del ~ {list}
		dar|darme|darse|dame|denme|deme|dadme|darnos|demen|doy|dado|dada|date|dar|pedir|tramitar ~ baja
		baja ~ de|a|del|en ~ {list}|suscripción|{message}
		solicito|quiero|exijo|pido|tramitar|la|procesen|pedir|deseo|mi ~ baja ~ $
		desuscri*|desusc*|desinscri*|desapunt*|desafili*
		cancel*|anul* ~ mi|la|esta? suscripción|suscripcion|inscripción|registro ~ {message}?
		olvídense|olvidense|olvídate|olvidate|olvídese|olvidaos|olviden ~ de ~ mí|mi|nosotros
		olvídenme|olvidenme|ignórenme
		vayan|vete|váyanse|vayanse|anda|andá|ándate|váyase|iros|idos ~ mierda|carajo|diablo|chingada|demonio|cagar|freír|lejos|mierdas
		chinguen|chinga ~ su|tu madre
		que|se ~ jodan
		los|te|les|las|os|lo|la|le ~ voy|vamos|tengo ~ a ~ {report}
		los|te|les|las|os|lo|la|le ~ {report} ~ $
		los|te|les|las|os|lo|la|le ~ {report} ~ por|a|y|si|como|al|todos|ya|en
		voy|vamos|tendré a|que {report}
		{report} y|por|como ~ {report}|spam|acoso
		si *6 {report}|bloqueo|denuncia|demanda
		a la próxima|proxima * {report}
		otro|un {message} más|mas y
		acciones|medidas legales
		mi abogado|abogada
		defensa del|al consumidor
		derecho ~ supresión|olvido|oposición|cancelación
		derechos arco
		solicito|exijo|pido|requiero|quiero|solicitar|ejerzo|solicitamos *2 supresión|eliminación|borrado|cancelación|eliminar|borrar|baja|supriman *3 datos|información|inmediata|número|numero|contacto|mi|mis
		retir*|revoc*|anul*|quit* ~ mi|el consentimiento|autorización|permiso
		me opongo|oponemos
		preferiría|prefiero|preferiríamos|quisiera|gustaría|agradecería|ruego|rogaría|agradezco|pido|pediría|pedimos|encantaría|desearía ~ no *3 {contactMe}|recibir|{contacted}|{message}|{contact}|me|ser
		agradecería|agradeceré|agradezco|gustaría|quisiera|pido|pediría|encantaría|preferiría|ruego|podrían|podría|pueden|puedes|podéis|podríais|puede|podrías *3 {quit} ~ {contactMe}|{contact}|{message}|recibir
		agradecería|agradezco|pido|gustaría|quiero|quisiera|deseo|podrían|podría|pueden|puedes|podéis|puede|podrías|favor * {removeMe}
		quiero|quisiera|deseo|exijo|necesito ~ salir|salirme ~ {list}
		qué|cuál parte ~ no|basta
		ya|les|te|os|se ~ dije|dijimos|lo|dicho|pedí|he|escribí|puse|respondí ~ no|basta|stop|baja|pare*|dejen
		cuántas|cuantas veces
		última|ultima vez ~ digo|pido|escribo|lo|aviso|que
		guárdense|guardense|métanse|metanse|quédense ~ {message}|sus
		no|nunca contactar|contactarme|molestar`,
	stop: `
		basta|bsata|batsa|bastaa
		ya basta
		nunca más|mas
		para|pará|paren|parad|pare|párenle|parenle|párale|parale ya
		paren|parad|párenle|parenle|dejad|cesen|deténganse|córtenla|cortenla|cortala|cortá
		dejen|deja|dejá|deje ya|eso|esto|de? ~ $
		dejen|deja|dejá|deje|dejad ~ joder|molestar|insistir|hinchar|chingar|fregar|romper|fastidiar|mamar
		no molest*|insist*|contact*|escrib*|envi*|mand*|llam*|{contact}
		{removeMe}
		váyanse|lárguense|larguense|lárgate|fuera|piérdanse|vete|piérdete
		ya estuvo|fue|párale|bueno|estuvo`,
	stopAlone: `
		ya no más|mas
		no más|mas
		ningún|ninguna|no|sin {message}
		baja|bajas|alto|cancelar|cancela|cancelen|anular|eliminar|borrar|salir|salirme|suspender|fin|suficiente|quitar|detener|para|parar|pare|dejar|fuera|retirar
		de baja
		dejen|dejalo|déjalo|déjenlo
		bloqueado|bloqueados|bloqueada|denunciado|denunciados|reportado|reportados|denuncio|bloqueo|reporto
		no quiero|kiero|deseo ~ más|mas|nada
		adiós|chao|chau para|siempre
		hasta aquí|acá|nunca
		ya ~ está|fue|estuvo|párale
		me|nos cansé|harté|cansaron|hartaron
		harto|harta`,
	refusal: `
		no|nop|nel|nah|nunca|jamás|tampoco
		no ~ interesa|interesan|interesado|interesada|importa|quiero|kiero|gracias|deseo|necesito|gusta ~ nada|más|mas|eso|esto|para?
		nunca|no|ni ~ pedí|pedi|solicité|suscribí|suscribi|registré|autoricé|di|conozco|inscribí
		sin|cero|ningún|nulo interés
		no ~ conozco|conocemos|sé ~ quién|quien|quienes|quiénes?
		paso
		no es|soy ~ mío|cliente|clienta
		gracias pero|por no`,
	anger: `
		pesaos|pesaditos|pesados|pesado|pesada|pesadas|pesadez|insistentes|insistente|molestos|molesto|molesta|cansan|cansones|cansinos|cansino|acoso|acosadores|acosando|hostigamiento|hostigando|intensos|intensa|intenso|invasivos|invasivo|fastidio|fastidiosos|odiosos|plasta|plastas|hartan|harta|harto|hartos|agobio|agobiante|agobian|abuso|abusivos|descaro|vergüenza|pinches|pinche|rompebolas|hinchapelotas|jodiendo|jodidos|ladilla|ladillas|tóxicos
		hasta|los las|la|el|cojones|huevos|narices|polla|coño|madre|gorro|bolas
		qué|que pesad*|asco|fastidio|coñazo|lata|hartazgo|estrés|insistencia
		ya cansa|cansan|harta|aburre|me|aburren
		todos los días|dias|santos
		tantos|demasiados|demasiadas|mil {message}
		otra vez ustedes|vosotros|con|lo
		qué|cuál|cual|es mierda|mierdas
		siguen|sigues|continúan|seguís con|enviando|mandando|escribiendo|igual`,
	talk: `
		precioso|preciosa|hermoso|hermosa|bonito|bonita|lindo|linda|lindos|encanta|encantan|encantó|amo|amor|divino|divina|espectacular|increíble|maravilla|jaja|jajaja|jajajaja|jeje|genial|guapo|guapa|chulo|chula|bello|bella|wow|divertido|rico|rica|delicioso|morir|muero|belleza|hermosura|enamorada|enamorado|felicidades|bravo|padre|bacano|chévere|mono|mona
		lo|la|los|las quiero|compro|pido|llevo|necesito|reservo|pillo
		ya ~ tengo|compré|compre|tenemos|pedí
		para cuándo|cuando|cuánto|mí|ti|mi|el|la|los|las|un|una|qué|que|mañana|hoy|niños|niñas|ellas|ellos|recoger|cuántas|cuántos`,
	contacting: '{message}|{contact}|{contactMe}',
	negation: '{not}',
	service:
		'recibí|recibi|recibido|llegó|llego|llega|llegado|encuentro|veo|vi|visto|funciona|código|codigo|link|enlace|confirmación|pedido|precio|bien|entiendo|sé|se|abre|carga|todavía|aún|respondieron|respondido|leído|cupón|factura|vi|pude|puedo|había|han|ha|hay',
	removal: '{remove}|{removeMe}',
	mine: 'me|{personal}|{removeMe}',
	doubt: `
		quién|quien|cómo|como|dónde|donde|dónde|de * dio|dieron|consiguieron|tienen|sacaron|sacaste|tienes|conseguiste|obtuvieron|pasó|tenéis|sacasteis|sacado ~ mi|mis *1 {personal}
		por|x qué|que|k ~ me|nos ~ escrib*|mand*|contact*|siguen|envían|envian|llegan|llega|hablan
		{no} ~ {wish} ~ nada ~ más|mas?
		ya no ~ {wish}
		cancel* ~ suscripción|suscripcion
		voy|vamos a {report}
		los|te|les|os|lo ~ {report}
		esto|eso|es ~ ilegal
		no ~ recuerdo|acuerdo * {wish}|suscri*|dado|dar|registr*
		me|nos ~ mandan|envían|llegan|escriben ~ demasiado|muchos|tantos|cada|todos`,
	...spanishAnswers,
};
