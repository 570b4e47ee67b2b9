import type { ReplyWordLists } from './replyLanguage';

export const spanishWords = {
	filler:
		'me|nos|te|le|les|os|lo|la|los|las|se|yo|tú|tu|usted|ustedes|vos|vosotros|a|de|en|con|por|para|un|una|el|al|del|y|o|que|mi|mis|sus|su|tus|vuestros|vuestras|vuestra|estos|estas|esos|esas|este|esta|ese|esa|tantos|tantas|tanto|tanta|todos|todas|todo|más|mas|ya|nunca|jamás|favor|porfa|porfavor|gracias|volver|volvais|vuelva|vuelvan|vuelvas|vuelves|vuelvan|volváis|seguir|sigan|sigas|estar|estés|ser|haber|he|hemos|hayan|quiero|quisiera|puedo|pueden|puedes|podrían|podrías|puede|pido|pedimos|pedí|ruego|agradecería|favor|nada|otro|otra|vez|nuevo|siquiera|intenten|traten|molesten|necesidad|deber|deben|debe|ningun|ningún|ninguna|tipo|clase|sea|soy|fui|nadie|ni|hacer|andar|anden|estén|está|están|recibir|d|q',
	barrier:
		'comprendo|comprendí|entendí|perder|perderme|perdérmelo|perdérmela|perdernos|dejar|dejes|dejen|dejéis|parar|paren|pares|pero|porque|si|cuando|no|sin|salvo|excepto|olvidar|olviden|olvides|encuentro|entiendo|veo|sé|recuerdo|llegó|llega|llegan|recibí|dudes|duden',
	why: 'porqué|porque|xq|xk',
	not: 'no|nunca|jamás|porqué|sin|tampoco|xq|xk',
	no: 'no|nunca|jamás|tampoco|ni',
	me: 'me|nos',
	contact:
		'escribas|escrivan|escrivas|escrivir|escribáis|llenar|llenen|llenes|mandéis|taladrar|incordiar|incordien|incordiéis|rayar|rayen|rayéis|textear|escribir|escriba|escriban|escribas|escribáis|escribás|escribir|escribiendo|contactar|contacten|contacte|contactes|contactéis|contactando|molestar|moleste|molesten|molestes|molestéis|molestando|mandar|mande|manden|mandes|mandéis|mandés|mandando|enviar|envíe|envíen|envíes|enviéis|enviando|enviés|llamar|llamen|llames|llame|llaméis|hablar|hablen|hables|hable|habléis|joder|jodan|jodas|jodáis|jodiendo|fastidiar|fastidien|fastidies|fastidiéis|insistir|insistan|insistas|insistáis|insista|insistiendo|buscar|busquen|busques|spamear|spameen|spamees|hinchar|hinchen|hinches|chingar|chinguen|chingues|incomodar|incomoden|incomodes|acosar|acosen|acoséis|acosando|agobiar|agobien|agobiéis|bombardear|bombardeen|bombardeando|etiquetar|etiqueten|agregar|agreguen|agregues|escribais|textear|mensajear|mensajeen|dar|den|saturar|escribanme|romper|rompan|rompás',
	contactMe:
		'escribirme|escribirnos|escríbanme|contactarme|contactarnos|contáctenme|molestarme|molestarnos|moléstenme|mandarme|mandarnos|mándenme|mandenme|enviarme|enviarnos|envíenme|llamarme|llamarnos|hablarme|joderme|fastidiarme|buscarme|spamearme|acosarme|agobiarme|bombardearme|etiquetarme|agregarme|incluirme|escribiéndome|mandándome|enviándome|molestándome|contactándome|escribirles|incomodarme|insistirme|saturarme|meterme|ofrecerme|llenarme|persiguiéndome|perseguirme|hincharme|tenerme',
	message:
		'cupones|descuentos|catálogos|automáticos|panfletos|volantes|rollos|chorradas|inbox|msn|notis|alertas|mensagito|mensajería|anuncio|mensajes|mensaje|mensajito|mensages|mensjes|publisidad|publicidá|turra|brasa|chapa|sermones|solicitudes|mensajitos|msj|msjs|msg|msgs|mensages|mensage|dm|dms|mds|publicidad|promociones|promoción|promo|promos|propaganda|ofertas|notificaciones|notificación|correos|correo|emails|email|mail|mails|newsletter|spam|comunicaciones|comunicación|anuncios|sms|comerciales|comercial|publicitarios|publicitaria|boletín|boletines|marketing|invitaciones|cosas|avisos|información|info|novedades|textos|privados|directos|ofrecimientos|mierdas|tonterías',
	wish: 'quiero|queremos|quisiera|deseo|deseamos|desearía|gusta|gustaría|interesa|interesan|interesado|interesada|necesito|acepto|autorizo|autoricé|consiento|pedí|pido|solicité|soporto|quería|preferiría|prefiero|apetece|kiero|qiero|quieroo|quieran',
	contacted:
		'contactado|contactada|molestado|molestada|molestados|llamado|bombardeado|agregado|agregada|incluido|incluida|suscrito|suscrita|acosado|acosada|incomodado|incomodada|etiquetado|etiquetada|inscrito|inscrita',
	quit: 'deja|dejá|deje|dejen|dejad|dejar|dejes|dejarás|dejarían|dejaran|dejaras|dejaseis|dejarais|dejasen|déjense|déjate|déjense|dejense|dejeis|dejáis|dejan|dejas|parad|para|pará|paren|pare|parar|pares|párenle|párale|parenle|parale|paréis|pararan|pararais|cesen|cese|cesar|eviten|evite|evita|evitar|evitad|evitaran|detengan|detenga|detener|suspendan|suspender|terminen|terminar|acaben|acabad|stop|stopp|abstenerse|absténganse|abstenganse|absténgase|cortala|córtala|cortenla|córtenla|cortá|corten|cortad|cortar|frenen|freno|basta|ya|aflojen',
	removeMe:
		'bórrame|borrame|bórrenme|borrenme|bórreme|borradme|borrarme|borrate|elimíname|eliminame|elimínenme|eliminenme|elimíneme|eliminadme|eliminarme|quítame|quitame|quítenme|quitenme|quíteme|quitadme|quitarme|sácame|sacame|sáquenme|saquenme|sáqueme|sacadme|sacarme|retírame|retírenme|retirenme|retíreme|retiradme|retirarme|remuéveme|remuévanme|removerme|desuscríbeme|desuscríbanme|desuscribirme|desapuntadme|desapuntarme|exclúyanme|excluyanme|excluirme|desvincúlenme|desagréguenme|desafíliame|borrennos|sáquennos|bájenme|bajenme|bájame|desinscribirme',
	remove:
		'borr*|elimin*|quit*|sac*|saq*|retir*|remuev*|remov*|suprim*|supres*|destruy*|olvid*|tach*|desvincul*|desuscri*|excluy*',
	removed:
		'borrado|borrada|eliminado|eliminada|quitado|quitada|retirado|retirada|removido|removida|excluido|excluida|suprimido|dado|dada|excluidos|retirados',
	list: 'lista|listas|listado|base|bases|datos|sistema|sistemas|contactos|aquí|aqui|acá|aca|ahí|newsletter|agenda|grupo|difusión|registros|registro|envíos|envios|campaña|campañas|boletín|marketing|mailing|esto|todo|crm|archivo|archivos|directorio|chat|publicidad|promociones',
	personal:
		'datos|número|numero|num|contacto|perfil|cuenta|nombre|correo|email|mail|teléfono|telefono|celular|información|info|insta|instagram|registro|usuario|cel|móvil|ficha|existencia',
	other:
		'netflix|spotify|amazon|youtube|gimnasio|gym|telefonía|compañía|banco|movistar|disney|facebook|tiktok|laboral|médica',
	food: 'gluten|lactosa|cebolla|azúcar|queso|ajo|sal|picante|hielo|tomate|mayonesa|leche|huevo|salsa|nuez|nueces|mancha|manchas|duda|dudas|curiosidad|carne|aceitunas',
	parcel:
		'verde|azul|rojo|roja|negro|negra|blanco|blanca|rosa|amarillo|gris|paquete|paquetes|pedido|pedidos|talla|color|factura|envío|sucursal|casa|domicilio|catálogo|equivocado|equivocada|zapatos|vestido|regalo|carta|foto|fotos|croissants|memes',
	authority:
		'aepd|profeco|consumo|consumidor|policía|policia|guardia|abogado|abogada|abogados|agencia|autoridad|autoridades|facua|ocu|indecopi|sernac|inai|condusef|juez|instagram|meta|fiscalía|sic|protección',
	none: 'ningún|ninguna|cero|nada|sin|ni',
	order:
		'pedido|pedidos|reserva|reservas|cita|citas|compra|orden|turno|entrega|producto|artículo|talla|carrito|pago|mesa|clase|curso|boleto|boletos|entrada|entradas|viaje|comentario|foto|fotos|publicación|post|historia|historias|paquete|plan|membresía|gimnasio|evento|habitación|factura|cebolla|garantía|laboral|etiqueta|vuelo|devolución|salsa|queso|mancha|manchas|sesión|consulta|precio|curiosidad|duda|video|canasta',
	report:
		'denuncio|denuncié|denunciaré|denunciar|denunciarlos|denunciarte|denunciaros|denunciarles|denuncie|reporto|reporté|reportaré|reportar|reportarlos|reportarte|reportamos|bloqueo|bloqueé|bloquearé|bloquear|bloquearlos|bloquearte|bloquearos|demando|demandaré|demandar|silencio|reportados|bloqueados|bloqueado|bloqueada|reportado|reportada|denunciados|denunciado|denunciada',
	time: 'mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|semanas|mes|meses|año|días|dias|día|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|navidad|vacaciones|verano|invierno|otoño|primavera|quincena|finde|rato|tarde|noche|aviso|ratito|exámenes|horas|fiestas',
	goods:
		'café|té|vino|tarta|secador|piel|tubo|chicle|fumar|lavadora|botas|talla|grano|granos|reloj|lámpara|luz|botón|licuadora|máquina|cafetera|bolsa|bolso|zapatos|zapato|vestido|chaqueta|abrigo|camisa|vela|velas|crema|suero|cierre|cremallera|batería|pila|cargador|app|aplicación|página|web|puntos|paquete|envío|repartidor|factura|pedido|pedidos|tarjeta|kit|ruido|olor|mancha|manchas|óxido|alarma|sonido|volumen|pitido|horno|perro|gato|niños|niño|bebé|tela|color|reserva|cita|mesa|curso|clase|gimnasio|netflix|spotify|cebolla|azúcar|gluten|boletos|entradas|viaje|habitación|sorteo|caja|caspa|pelo|modo|motor',
	quitNow:
		'deja|dejá|deje|dejen|dejad|dejar|parad|paren|pare|parar|párenle|párale|parenle|cesen|cese|cesar|eviten|evite|evita|evitar|evitad|detengan|detenga|detener|suspendan|suspender|terminen|terminar|acaben|acabad|stop|stopp|cortala|córtala|cortenla|córtenla|cortá|corten|cortad|cortar|frenen|freno|basta|aflojen',
} satisfies ReplyWordLists;

/** In these one typo is understood. */
export const spanishSpellings =
	'basta mensajes mensaje publicidad escribirme escriban contactarme molestarme molesten suscripción desuscribir bórrenme elimínenme quítenme sáquenme promociones denuncio eliminar recibir eliminen borrar borren quitar saquen cancelar cancelen contacto contacten contactar molestar molestando escribir escribas escribirme moleste dejen dejar autorización consentimiento permiso publicidad propaganda ofertas anuncios suscribirme interesado denunciar bloquear interesa quiero manden mandarme notificaciones';
