import type { ReadyTexts } from '../readyTexts';

export const portuguese: ReadyTexts = {
	firstMessage:
		'Olá, [first_name|que bom ter você aqui]! Obrigado pela sua mensagem sobre [story_topic|o que publicamos]. Podemos ajudar em alguma coisa?\n\nEsta é uma mensagem automática de [brand]; a sua resposta é lida por uma pessoa. Escreva PARAR e não voltaremos a escrever. Privacidade: [privacy_link]',
	yesInvitation:
		'Olá, [first_name|bem-vindo]: que bom que nos escreveu! Quer [story_offer|um código de 10 %] para o próximo pedido? Escreva SIM: aceita mensagens sobre as nossas ofertas e recebe um código só seu.\n\nMensagem automática de [brand]. Escreva PARAR quando quiser e acaba aqui. Privacidade: [privacy_link]',
	codeDelivery:
		'Aqui está, [first_name|como prometido]: o seu código pessoal é [code]. Vale uma única vez, no pagamento. Aproveite!\n\nMensagem automática de [brand]. Escreva PARAR se não quiser mais ofertas. Privacidade: [privacy_link]',
	followUp:
		'Olá de novo, [first_name|tudo bem]! Respondemos à sua pergunta sobre [story_topic|o que publicamos]? Se faltar alguma coisa, diga-nos aqui.\n\nMensagem automática de [brand]; não voltaremos a perguntar. Escreva PARAR para não receber mais mensagens. Privacidade: [privacy_link]',
	partnership:
		'Olá, [first_name|bem-vindo]: obrigado por nos escrever! Achamos que a sua conta e [brand] combinam bem. Podemos contar como é uma parceria conosco?\n\nEsta primeira mensagem é automática; a partir daqui responde uma pessoa. Escreva PARAR e ficamos por aqui. Privacidade: [privacy_link]',
	optOutConfirmation:
		'Feito: não vai receber mais mensagens de [brand]. Esta confirmação é automática e é a última. A palavra PARAR basta sempre. Privacidade: [privacy_link]',
};
