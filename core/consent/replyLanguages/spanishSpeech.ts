import type { ReplyPhrases } from './replyLanguage';

/** What people do with words: leave, complain, forbid, threaten, agree; and what they say of things. */
export const spanishSpeech = {
	harmless: `
		{no} ~ manden|mandes|envíen|mandéis ~ el|la|los|las ~ verde|azul|rojo|negro|blanco|otro|mismo|de
		{no} ~ más ~ lágrimas|frizz|caspa|dolor
		había|habia|habían|puse|mandé ~ puesto|pedido|mandado|dado ~ stop|baja ~ pero|y|sin|por|$
		lista de ~ espera|deseos|invitados|compras
		{no} ~ dejen|dejes|dejéis|paren|pares|deje|dejar ~ de ~ {contact}|{contactMe}|mandarme|mandarnos|enviarme|subir
		{no} ~ me|nos ~ borren|quiten|saquen|eliminen|borres|quites ~ de ~ la|lista ~ lista|de
		baja ~ del|de|en ~ café|té|box|caja|plan|gimnasio|club|revista|mensual
		paren|para|pará ~ todo ~ ese|esa|qué|que|este|esta|con|$
		más|mas ~ talla
		perfil|cuenta ~ falso|falsa|fals*
		caen|cae|cayó|llegan|llega|van|fue ~ en|a|al|la ~ spam|bandeja
		{no} ~ paren|parar|pares|dejen|dejes|dejéis|cesen ~ de|nunca|jamás|con ~ mandar*|enviar*|subir|hacer|publicar|mandarme|enviarme|$
		{no} ~ me|nos ~ llegó|llego|llega|llegan|llegaron|ha|han ~ ningún|ninguna|el|la|las|los|un|llegado|aún|todavía
		{no} ~ me|nos ~ llam*|escrib*|avis*|contest*|respond* ~ el|la|repartidor|mensajero|courier|nadie ~ repartidor|mensajero|nadie
		repartidor|mensajero|transportista|cartero ~ {no}
		{no} ~ lo|la|los|las ~ {contact} ~ antes|hasta|a|al|sin
		basta ~ o|con|hay ~ echarle|que|un
		basta ~ me ~ convenc*
		me|nos ~ convenc*|animaron|conquistaron
		dinero|plata|reembolso|devuélvanme|devuelvanme|devuélveme|devuelvan|devolución ~ denuncio|denunciar|demando|o|pedido|los
		{remove}|quitar|sacar|desactivar|apagar|parar ~ {goods}
		cómo|como|se|puede|puedo|para ~ {remove}|desactiva*|apag*|par*|quit* ~ {goods}
		cuenten|cuenta|contad|cuente|cuentes ~ conmigo
		por qué|que ~ dejaron|quitaron|eliminaron|dejasteis|sacaron
		borré|eliminé|perdí|borramos ~ su|tu|vuestro|el|sin|por|la ~ mensaje|correo|código|querer|error
		hacerse|hace|hacen ~ pasar ~ por
		alguien|otra|una|un ~ cuenta|persona|perfil? ~ falsa|falso|se|hace ~ pasar|$
		estoy|está ~ de ~ baja ~ laboral|médica|en|por|$`,
	optOut: `
		sí|si|acepté|dije|suscribí ~ sin|por ~ querer|error|equivocación ~ anul*|cancel*|quit*|deshagan
		conversación|conversacion|charla|chat ~ termin*|acab*|cierr* ~ aquí|aqui|acá|$
		véndanselo|vendanselo|véndeselo|ofrézcanselo ~ a ~ otro|otra|alguien
		equivoc* ~ de ~ persona|número|contacto ~ déjenme|dejenme|dejadme|sáquenme|bórrenme|fuera
		{no} ~ tienen|tienes|tenéis|tuvieron ~ mi ~ consentimiento|permiso|autorización
		sigo|seguía|sigue ~ por ~ fotos|contenido ~ no ~ por ~ {message}
		{no} ~ se ~ le? ~ escribe|contacta|molesta ~ a ~ desconocid*|extrañ*
		se|puedo|pueden|puede ~ cancelar|parar|quitar|anular ~ estos|estas|esos ~ {message}
		{no} ~ quiero|pienso|voy ~ hablar|chatear ~ con ~ robot|bot|máquina
		déjenme|dejenme|dejadme|déjame fuera
		a la próxima|proxima|siguiente ~ {report}
		pido|exijo ~ respeto ~ no|nada
		apáguenlo|apaguenlo|apágalo|apagadlo|desconéctenlo
		desactiv*|quit*|cancel* ~ la? ~ respuesta|respuestas automátic*
		podrid*|hart*|cansad*|hasta|asquead* ~ de ~ que ~ me|nos ~ {contact}
		la ~ cortan|cortás|terminan|paran ~ $
		{no} ~ quiero|deseo|voy ~ volver|a ~ saber ~ de ~ ustedes|vosotros|vos|usted
		me|nos ~ salgo|salimos|voy|retiro|bajo|borro|desapunto|desuscribo|piro|marcho ~ de|del|$
		desaparezcan|desaparezca|desaparece|desapareced|piérdanse|esfúmense|lárguense|salgan|salid|fuera ~ de|del ~ mi|mis|nuestra|aquí|la ~ bandeja|buzón|dm|dms|inbox|vida|chat|vista|celular|móvil|correo
		nooo|noo|nop|no ~ mas|más ~ plis|porfa|porfi|please|xfa|xfavor|plz|por|$
		sáquenmelo|quítenmelo|sacádmelo|quitádmelo|quítamelo ~ de ~ encima
		este|ese|el|su|tu ~ bot|robot|sistema ~ no|para|paren|deja|apaguen|dejen ~ para|calla|deja|$
		apag*|par*|desactiv*|deteng*|desconect* ~ el|al|ese|este|su|tu ~ bot|robot|automático
		que ~ me|nos ~ dej*|olvid*|borr*|quit*|saqu* ~ ya|en|de|paz|tranquil*|$
		ni|sin ~ promos|promociones|ofertas|descuentos|mensajes|nada ~ ni ~ descuentos|promos|nada|ofertas|mensajes|cupones|publicidad
		{no} ~ me|nos ~ llen*|satur*|colaps*|invad*|bombarde*|atiborr*|inund*|taladr*|rall*|molest*|incord* ~ más|mas|el|la|de|con|inbox|bandeja|$
		llen*|satur*|colaps*|invad*|bombarde*|inund* ~ mi|el|la|me|de|con|mis ~ bandeja|buzón|inbox|dm|dms|{message}|chat|móvil|celular
		mi|nuestra ~ bandeja|buzón|inbox|correo|chat ~ no|está|esta|llena|lleno ~ llen*|basurero|es|satur*|vertedero
		siempre|cada|me|nos ~ despert*|despiert* ~ {message}|con|sus|vuestras|por
		{message} ~ me|nos ~ molest*|agobi*|despiert*|estres*|irrit*|ponen|sacan|cans*|enferm*|abruma*
		quién|quien|nadie ~ les|te|os|le ~ dio|dieron|ha|autorizó|permitió|dijo ~ permiso|derecho|autorización|dado|que ~ {contact}|{contactMe}|para|de|$
		{no} ~ tienen|tienes|tenéis|tiene ~ permiso|derecho|autorización|mi ~ para|de|a|permiso|consentimiento|$
		cambié|cambiado|cambie ~ de ~ opinión|idea|parecer ~ no|baja|bórr*|quit*|ya
		arrepent* ~ de|haberme ~ suscri*|apunt*|registr*|inscri*|dado|dar
		hagan|haga|haz|haced|asegúrense|procuren ~ que? ~ no ~ vuelva|pase|suceda|ocurra|llegue|lleguen ~ a|más|otra|nada|de|$
		que ~ no ~ vuelva ~ a ~ pasar|ocurrir|suceder|repetir*
		guárdense|quédense|métanse|guardaos|quedaos|quédate ~ sus|vuestras|tus|con|las ~ {message}|promos
		los|os|te|las ~ estoy|he|hemos|acabo ~ denunciando|reportando|bloqueando|denunciado|reportado|bloqueado
		{report} ~ a|ante|en|al|por ~ {authority}|spam|acoso
		esto|es ~ spam ~ denunc*|report*|basta|paren|los|ya|y
		bloque* ~ mi|me ~ {personal}|desde|de|por|ustedes|lado
		{no} ~ {wish} ~ recibir|recibirlos|recibirlas|recibirlo|verlos|leerlos|tenerlos ~ $
		los|las|sigo|sigue ~ sigo|gusta ~ pero ~ {message}|no|sin ~ {message}|no|me
		respet*|respét* ~ mi|mis|nuestra ~ privacidad|decisión|voluntad|derechos|intimidad|descanso
		{no} ~ quiero|quisiera|deseo|voy ~ a|seguir|estar|que|ser ~ recib*|lista|parte|molest*|contact*
		dej* ~ constancia ~ no
		ahórrenme|ahórrense|ahorraos|ahórrate|evítenme|evítame|evitadme ~ {message}|sus|el|las|los|esto|$
		pongan|ponga|pon|poned|den ~ fin ~ a|al
		a ~ partir ~ de ~ ahora|hoy|ya ~ no|ningún|nada
		de ~ ahora|hoy ~ en ~ adelante ~ no|ningún|nada
		doy|damos ~ por ~ terminad*|finalizad*|cancelad*|concluid*
		bórrese|elimínese|retírese|suprímase|cancélese|désele|deseme|procédase ~ mi|de|mis|a|baja
		procedan|proceda|sírvanse|sírvase|tengan ~ a|de ~ {remove}|darme|eliminar|dar|cancelar|cesar|abstenerse
		no ~ soy|somos|es ~ persona|quien|número|cliente|destinatari* ~ bórr*|elim*|quit*|no|dejen
		equivocad*|equivocaron ~ de? ~ persona|número|numero|cuenta ~ bórr*|quit*|no|dejen
		ya|bueno|venga|anda|illo|che|boludo|wey|güey|tío|oye ~ basta|párenle|paren|parad|parale|cortenla|cortala|dejad|aflojen ~ ya|pues|wey|che|con|$
		{no} ~ rompan|rompas|rompás|jodan|jodás|jodáis|frieguen|chinguen|fastidien|mamen|estorben|hagan ~ más|mas|las|los|bolas|huevos|pelotas|paciencia|$`,
	stop: `
		ya por|x favor|fa
		ya ~ porfa|porfis|please|plis|pls|xfa ~ $
		hasta aquí|aqui|acá
		ya estuvo
		noo|nooo|noooo no? ~ más|mas
		ya ~ párenle|párale|cálmense|bájenle|bajenle|aflojen|corten
		bájenle|bajenle|aflojen|aflojá ~ ya|un|dos|rayitas|con|$
		desaparezcan|desaparece|esfúmense
		chao|chau|adiós|adios|hasta nunca|siempre
		me|nos salgo|bajo|borro|piro|desuscribo`,
	optIn: `
		pónganme|ponganme|ponedme|ponme|anoten|apunten|apunta|súmenme ~ en|mi|a|la ~ lista|nombre
		mándenme|envíenme|mándame|mándenos ~ novedades|ofertas|noticias|info
		claro|sí|si|ok|dale|bueno ~ pueden|puedes|podéis ~ escribirme|mandarme|avisarme|enviarme
		doy|damos ~ mi|el|nuestro ~ consentimiento|permiso|autorización
		métanme|metanme|métame|inclúyanme|súmame|súmenme|sumame|sumen ~ en|a|la|me ~ lista|lista|{message}|$
		quiero|vuelvo|volver|quisiera ~ a|volver ~ recibir
		yes|sí|si ~ please|porfa|quiero ~ las|los|quiero ~ promos|novedades|ofertas|mensajes
		suscríbeme|suscribeme|suscríbanme|apúntame|apuntame|apúntenme|apuntadme|inscríbeme|inscribeme|inscríbanme|anótame|anotame|anótenme|agrégame|agregame|agréguenme|añádeme|añadidme|añádanme|inclúyeme|méteme|metedme ~ a|en|lista|porfa|$
		dadme|denme|dame|darme ~ de ~ alta ~ en|de|a|por|gracias|$
		quiero|quisiera|me|gustaría|deseo|deseamos|vuelvo|volver ~ gustaría|volver|a ~ suscribirme|apuntarme|inscribirme|registrarme
		sí|si|claro|quiero|quisiera|gustaría|acepto|deseo|encantaría|interesa|obvio|dale|vale|ok|volver ~ quiero|me|a|gustaría|interesa ~ recibir|enterarme|recibirlas|recibirlos ~ {message}|novedades|ofertas|noticias|info|todo|las|los|sus|mensajes|$
		acepto|autorizo|consiento|confirmo ~ recibir|el|mi|que|envío|la|los|a ~ {message}|suscripción|envío|recibir|alta|inscripción|avisen|escriban|manden|$
		cuenten|contad|cuenta|cuente ~ conmigo ~ para|$
		sí|si|claro|dale|va|vale|ok|obvio|simón ~ mándame|mandame|mándenme|envíame|enviame|envíenme|mandadme|mándamelo|pásame|manda|envía|avísame|avísenme ~ la|el|las|los|todo|info|guía|por|porfa|$
		me ~ interesa ~ recibir|que|sus|las ~ recibir|avisen|escriban|novedades|ofertas
		mantenme|manténganme|mantenedme|tenedme|téngame|ténganme ~ al|informad*|tanto|actualizad* ~ tanto|corriente|día?
		pueden|puedes|podéis ~ {contactMe}|escribirme|mandarme|avisarme ~ cuando|las|los|por|promos|$
		avísenme|avísame|avisadme|avisenme|avisame ~ de|cuando|siempre|si ~ novedades|haya|hay|salga|ofertas|promos|lleguen`,
	help: `
		pás*|pas*|comunic*|quiero|páseme ~ me|con|a|un|una ~ humano|persona|alguien|asesor|agente
		para ~ qué|que ~ sirve|es ~ este|esto|chat|el
		{no} ~ entiendo|entendí ~ este|esto|el|nada|chat
		^ ayud* ~ no|con|por|porfa
		qué|que|cuáles|cuales ~ comandos|opciones|puedes|puede|son ~ hacer|hay|las|$
		con ~ quién|quien ~ estoy|hablo|chateo`,
	snooze: `
		pausar|pausen|pausa|pause|detener ~ {message}|un|por|los|las ~ par|semanas|{time}|unas|unos
		estoy|toy|ando|voy ~ manejando|conduciendo|durmiendo|trabajando|clase|reunión|ocupad* ~ al|luego|mañana|después|ahora|rato
		al ~ rato ~ $
		ya ~ que ~ me ~ caiga|paguen
		avísen*|avis*|escríb*|escrib* ~ me? ~ a|al|cuando|ya|mañana ~ vuelta|regrese|vuelva|quincena
		quizá|quizás|tal|igual ~ vez? ~ el|la|para|en ~ mes|semana|año|próxim* ~ que|viene|próxim*|$
		para|paren ~ por ~ esta|unas|unos ~ {time} ~ y|retom*|seguimos|luego|después`,
	anger: `
		otra ~ vez ~ tercer*|cuart*|ustedes
		tercera|cuarta|segunda|enésima ~ vez? ~ hoy|ya|esta
		folleto|folletos`,
	goods: '{goods}|dinero|plata|reembolso',
} satisfies ReplyPhrases;
