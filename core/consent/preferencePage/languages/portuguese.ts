import type { PageTexts } from '../pageTexts';

export const portuguese: PageTexts = {
	title: 'As suas escolhas',
	from: 'Mensagens de',
	question: 'O que podemos enviar-lhe?',
	offers: {
		email: 'Ofertas por e-mail.',
		instagramDm: 'Ofertas por mensagem no Instagram.',
		sms: 'Ofertas por SMS.',
		whatsApp: 'Ofertas no WhatsApp.',
	},
	anyTime: 'Pode mudar de ideia a qualquer momento, aqui ou respondendo STOP.',
	save: 'Guardar as minhas escolhas',
	stop: 'Não me escrevam mais',
	stopExplained: 'Não voltaremos a escrever-lhe, por nenhum canal. Só você pode mudar isto.',
	snooze: 'Deixem-me em paz 30 dias',
	snoozeExplained: 'Só lhe escrevemos se você nos escrever.',
	saved: 'As suas escolhas foram guardadas.',
	stopped: 'Feito. Não voltaremos a escrever-lhe.',
	snoozedUntil: 'Não receberá nada nosso até',
	listed:
		'Pediu-nos que não lhe escrevêssemos, e não o fazemos. Se mudar de ideia, envie-nos uma mensagem a dizê-lo.',
	invalidTitle: 'Esta ligação não funciona',
	invalid:
		'Expirou ou não foi copiada por inteiro. Responda STOP a uma das nossas mensagens e não voltaremos a escrever-lhe.',
};
