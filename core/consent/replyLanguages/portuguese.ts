import type { ReplyLanguage } from './replyLanguage';

const MESSAGES =
	'mensagens|mensagem|msgs|propaganda|propagandas|promoções|promoção|publicidade|spam|notificações|dms|sms|emails|ofertas';
const SEND = 'mandem|mande|manda|mandes|enviem|envie|envia|envies';
const REMOVE =
	'remove|remova|removam|remover|tira|tire|tirem|tirar|retire|retirem|exclui|exclua|excluam|excluir|apaga|apague|apaguem|apagar|descadastra|descadastre|descadastrem|descadastrar';

export const portuguese: ReplyLanguage = {
	language: 'pt',
	optOutAlone: [
		'parar|para|pare|parem|pára',
		'sair',
		'basta|chega já?',
		'chega disso',
		'cancelar|cancela|cancele|cancelem',
		'descadastrar|desinscrever|remover|remova',
		`me ${REMOVE} daqui?`,
		`${REMOVE} me`,
		`sem|nada de? ${MESSAGES}`,
	],
	optOutAnywhere: [
		`não me ${SEND} * mais|${MESSAGES}|nada`,
		`não ${SEND} me? * ${MESSAGES}|nada`,
		`não ${SEND} mais`,
		'não me escrevam|escreva|escreve|escrevas|contatem|contate|contactem|contacte|contactes|incomodem|incomode|incomodes|perturbem|perturbe|chateiem',
		`não quero|queremos|desejo|gostaria * ${MESSAGES}`,
		'não quero|desejo|gostaria * ser contactado|contactada|contatado|contatada|incomodado|incomodada',
		'não quero|desejo mais receber',
		'não quero|desejo receber mais|nada',
		'nunca mais me mandem|mande|escrevam|escreva|contatem|contactem|enviem|envie',
		`pare|parem|para|parar|deixe|deixem|deixa de * mandar|enviar|escrever|incomodar|contactar|contatar|perturbar|chatear|${MESSAGES}`,
		`chega|basta|stop|pare|parem|parar com|de? as|a|essas|estas|tantas|suas|tanta|essa|esta? ${MESSAGES}`,
		`mais nenhuma|nenhum ${MESSAGES}`,
		`sem mais ${MESSAGES}`,
		`me ${REMOVE} da|de|dessa|desta|do|desse * lista|listas|base|cadastro|contatos|contactos`,
		`${REMOVE} me * lista|listas|base|cadastro|contatos|contactos`,
		`${REMOVE} os|o|a? meus|meu|minha dados|número|contato|contacto|cadastro`,
		'quero|queria|gostaria|como|posso * descadastrar|desinscrever|descadastro',
		'quero|queria|gostaria|como|posso * sair da|dessa|desta lista',
		'me deixa|deixe|deixem|deixem em paz',
		'deixa|deixe|deixem me em paz',
	],
	stopWords: [
		'basta',
		'parem|parar',
		'descadastrar|desinscrever',
		'incomodar|incomodem|incomodando',
		'bloquear|denunciar',
	],
	harmless: [
		'basta que|um|uma|clicar|só|dizer',
		'não|me basta',
		'sem parar',
		'não parem',
		'parar em|na',
	],
	negations: ['não', 'nunca', 'nem', 'por que', 'porque'],
	refusals: ['não', 'nunca', 'nada', 'nem'],
	yes: ['ok? sim claro|ok|okay|quero|aceito?', 'sim com certeza'],
	unclear: [
		'não',
		'claro|beleza|talvez',
		'tá|ta? bom|bem',
		'pode ser',
		'com certeza',
		'não tenho interesse',
		'sem interesse',
		'não me interessa',
		'não estou interessado|interessada',
	],
	snooze: [
		'agora|hoje não',
		'não agora|hoje',
		'mais tarde',
		'depois|amanhã',
		'outro|outra dia|hora|momento',
		'semana que vem',
	],
	help: ['ajuda', 'me ajuda|ajude|ajudem', 'ajuda|ajude|ajudem me'],
	courtesy: [
		'muito? obrigado|obrigada|obg|brigado|brigada',
		'por favor',
		'pfv|pf|porfavor|valeu|gente',
		'olá|oi|oie|desculpa|desculpe|desculpem',
		'bom|boa dia|tarde|noite',
	],
};
