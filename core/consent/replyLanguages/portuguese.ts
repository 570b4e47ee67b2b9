import { portugueseSpellings, portugueseWords } from './portugueseWords';
import { portugueseAnswers } from './portugueseAnswers';
import type { ReplyLanguage } from './replyLanguage';

export const portuguese: ReplyLanguage = {
	language: 'pt',
	words: portugueseWords,
	spellings: portugueseSpellings,
	harmless: `
		consigo|consegue|conseguimos|dá|posso|impossível|difícil|consegui parar|deixar
		parem|pare|param|para|parar|pares|paro|parou|pararam|deixem|deixe|deixar de * ver|olhar|rir|postar|pensar|comer|assistir|rever|vender|fazer|funcionar|chorar|chover|fumar|ouvir|publicar|dançar|cantar|sonhar|sair|produzir|fabricar|crescer|namorar|babar|usar
		para tudo
		parada|paradas|paragem|ponto ~ ônibus|autocarro|metrô|bus
		{remove}|cancel*|anul* *4 {order}
		{removeMe} ~ {order}
		me|nos tira|tire|tirem ~ uma|um|a dúvida|duvida|dúvidas|foto|sério
		responda|responder|responde|envie|enviar|envia|escreva|escrever|escreve|mande|digite|digita ~ stop|sair|parar|pare|basta * para|não|a|e|se|quando
		responda|responder|responde|envie|enviar|envia|escreva|escrever|escreve|digite|digita ~ stop|sair|parar|pare|basta $
		significa|dizer|quer * stop|sair|parar
		stop|sair para|se não|deixar|parar * receber
		^ para não receber mais ~ mensagens|mensagem? $
		chega|chegam|chegar ~ a|em|até|pra|amanhã|hoje|quando|no|na|ao|para|às|aqui|rápido|logo|antes|que
		quando|que|não|ainda|dia|hora|será|horas chega
		basta|bastam ~ clicar|um|uma|que|mandar|enviar|chamar|entrar|pedir|escolher|vir|passar|ver|ligar|ter|lavar
		me basta
		um|o|próximo|primeiro stop
		bloque* ~ cartão|conta|pagamento|site|app
		reporto|reportar um|uma|problema|erro
		deixa|deixe|deixem|deixa eu|comigo|pra ver|pensar|lá|mim|depois|te|perguntar
		vai|vão|vou|pode|quando|podem|ia|acabou sair|saindo ~ em|outra|mais|hoje|novo|nova|quando|com|de
		não me|nos disse|disseram|deu|deram|serve|respondeu|responderam|ligou|lembro|chegou|enviaram|mandaram|enviou|mandou|canso|esquecem|esqueçam
		nunca|não me esqueço
		não|nao quero|queria incomodar|atrapalhar|perturbar
		não|nao tem|têm|há`,
	optOut: `
		não|nao|no é|significa não|nao|no
		vai|vão|vao|vá chatear|incomodar|perturbar|encher|amolar|torrar
		{no} volt* ~ {contact}
		{no} ~ precisa|precisam ~ {contact} ~ mais|me
		{remove} ~ tudo|todas|todos ~ {personal}|sobre|mim|que
		{removeMe} ~ tudo|todos|todas * mim|meus|meu|têm|tem|sobre
		saco|paciência cheio|cheia|esgotada|esgotou ~ {message}|vocês|vcs|disso
		de saco cheio
		cancel*|anul* ~ envio|envios|{message}
		{no} ~ {me} ~ {contact}
		{no} ~ {contact} ~ me|nos|mim|comigo
		{no} ~ {contact} ~ mais|nunca|nada
		{no} ~ {contact} *2 {message}
		{no} ~ mais ~ {contact}|{message}
		{no} ~ {contactMe}
		{no} ~ {wish} *4 {message}
		{no} ~ {wish} ~ mais ~ nada|isso|isto|receber|ser|saber|ouvir|ver|estar|que|$
		{no} ~ {wish} ~ receber ~ nada|isso|isto|mais|esse|essas|esses|nenhuma|nenhum|coisas
		{no} ~ {wish} ~ nada ~ de|com|mais ~ vocês|vcs|você|vc|vós
		{no} ~ {wish} ~ {contacted}
		{no} ~ {wish} que ~ {contact}|usem|guardem|tenham|continuem
		{no} ~ {wish} ~ fazer|estar|ficar ~ parte|{list}
		{no} receber mais|nada|essas|esses ~ {message}?
		{no} ~ receber ~ mais|{message}
		{no} ~ {me} ~ encham|encha|enche|torrem ~ saco|paciência
		{no} ~ usem|use|utilizem|partilhem|compartilhem|guardem ~ meus|os ~ {personal}
		{no} ~ autorizo|autorizei|autorizado|consinto|consenti|permito|permiti|dei|concordei|aceitei *3 uso|permissão|consentimento|autorização|autorizacao|tratamento|receber|meus|ninguém|contacto|contato|envio|que|isso|isto
		{no} ~ aguento|suporto ~ mais? ~ {message}|vocês|vcs|isso|isto|receber
		nem ~ mais|uma ~ {message}
		chega|basta|cansei|cansada|cansado|farto|farta|fartos|fartas|enjoei|saturado|saturada|enough|já|ja ~ de|com|dessas|desses|destas|dessa ~ {message}|vocês|vcs|receber|isso|spam|tanta|tantas
		chega|basta|bastou|chegou ~ de|com|disso|disto ~ {message}|{contact}|disso|disto|isso
		fora|sem|zero|nada|stop|nenhuma|nenhum|menos de? ~ {message} ~ $
		sem mais ~ {message}
		nada mais de ~ {message}
		{quit} ~ {me} ~ {contact}
		{quit} ~ de ~ {me}? ~ {contact}
		{quit} ~ com ~ {message}|isso|isto|essas|esses|estas
		{quit} ~ de|as|os|com|o|a ~ {message}
		{quit} ~ envio|envios ~ de?
		{quit} ~ de receber
		{quit} ~ disso|disto
		{quit} ~ paz|sossego|sossegada|sossegado
		me|nos deixa|deixe|deixem|larga|larguem ~ paz|sossego|quieta|quieto|sossegada|sossegado|mão
		deixa|deixe|deixem ~ eu|me|mim|nos ~ paz|quieta|quieto|sossegado|sossegada|sossego
		deixem|deixa|deixe me ~ paz|sossegado|sossegada|da|mão
		larga|larguem|largue ~ me|do|da|mão|pé|meu
		sai|saiam|sair ~ do|da ~ meu|minha ~ pé|dm|direct|vida|inbox
		{removeMe} ~ me|nos|eu|mim ~ {list}|de|da|do|por|pf|pfv|favor|imediatamente|já|obrigado|obrigada|$
		me ~ {removeMe} ~ {list}
		me ~ {removeMe} ~ de|da|do|dessa|desta|disso|dai|daí|dali|por|pf|pfv|favor|imediatamente|já|obrigado|logo|$
		{remove} ~ meus|meu|minha|minhas|nosso *2 {personal}
		{remove} * da|do|de|dessa|desta|desse|deste|dos|das ~ {list}
		exclusão|remoção|eliminação|apagamento|supressão ~ de|dos|do|imediata ~ meus|meu|minha|dados|informações
		solicito|quero|exijo|peço|requeiro|desejo|solicitar|pretendo|favor|pedido *3 exclusão|remoção|eliminação|descadastro|descadastramento|apagamento|cancelamento|supressão *2 dados|informações|imediata|número|contato|contacto|meu|meus|inscrição|subscrição|cadastro|$
		descadastr*|desinscrev*|desinscri*|unsubscrev*|descadatr*
		cancel*|anul* ~ minha|a|meu|o ~ inscrição|subscrição|inscricao|subscricao|cadastro|registo|adesão
		sair|saio|saia|sairmos|retirar ~ de|da|do|dessa|desta|deste|desse|dos|das ~ {list}
		quero|queria|desejo|gostaria|como|preciso|posso ~ sair ~ disto|disso|daqui|daí|$
		quero|queria|desejo|exijo|gostaria|solicito|prefiro|peço|pretendo ~ ser ~ {removed}
		me esquece|esqueça|esqueçam|esquecem|ignora|ignorem|erra|errem
		esqueçam|esquece|esqueça ~ me|mim|eu|de|que ~ mim|existo?
		vai|vão|vá|vaiam|vao ~ se|te|pra|para|tomar|à|a|catar|ver ~ foder|ferrar|merda|caralho|cu|puta|lixar|catar|bugiar|inferno|lascar|puta|fder|fuder
		vou|vamos|irei|tô|estou|terei ~ {report}
		{report} ~ vocês|vcs|vc|você|vos|os|perfil|conta|página|esse|essa|como|por|e ~ {report}|spam|assédio|tudo|todos?
		eu|e|ou|senão|senao|aí|ai ~ {report}
		se *6 {report}|queixa|bloqueio|procon
		mais|próxima|outra ~ mensagem|msg|vez ~ e|eu *3 {report}|bloqueio
		medidas|ação|acção|providências legais|judicial|cabíveis
		meu advogado|advogada
		no procon
		direito ~ esquecimento|oposição|eliminação|apagamento
		revog*|retir*|cancel*|anul* ~ meu|o consentimento|autorização
		me oponho
		oponho me
		preferia|prefiro|preferiria|gostaria|gostava|agradeço|agradecia|agradeceria|peço|pedia|queria|favor|solicito|desejo ~ não|nao *3 receber|{contacted}|{message}|{contact}|me|ser
		agradeço|agradecia|agradeceria|gostaria|gostava|preferia|queria|peço|pedia|podem|podiam|poderiam|pode|podia|poderia|favor|podes *3 {quit} ~ {contact}|me|receber|{message}|de
		agradeço|agradecia|agradeceria|gostaria|gostava|queria|peço|podem|podiam|poderiam|pode|podia|poderia|favor|podes ~ que? ~ me? ~ {removeMe} ~ me|meu|minha|meus
		qual|que|o parte ~ não|nao|no
		já|ja|te|vos ~ disse|falei|pedi|avisei|respondi|mandei|escrevi ~ não|nao|pare*|parar|stop|sair|chega
		quantas vezes
		última|ultima vez ~ que|aviso|falo|peço
		guardem|guarda|enfiem|enfia|fiquem ~ {message}|suas|seus|vossas
		não|nao ~ perturbe|perturbar|incomodar|incomode`,
	stop: `
		pare|parem|pares|paren ~ já|com? ~ isso|isto|agora?
		chega|chegaa|chga ~ já|disso|ne|né?
		basta|bsata
		já ~ chega|basta|deu ~ né|ne?
		nunca|não|nada mais
		{no} ~ {wish} ~ mais
		{no} mand*|envi*|escrev*|contat*|contact*|incomod*|perturb*|insist*|cham*|ligu*|{contact}
		{removeMe} me
		me {removeMe}
		para ~ com isso|isto
		some|suma|sumam|somem daqui|da|do?
		some|suma|sumam|somem|desaparece|desapareçam|vaza|vazem|desinfeta|desapareça
		sai|saia fora
		cai|caiam fora
		descadastro|descadastramento
		larguem|larga|deixem me`,
	stopAlone: `
		sem|nada|nenhuma {message}
		para|pára|parar|paraa|sair|sai|cancelar|cancela|cancele|cancelem|remover|excluir|apagar|deletar|eliminar|encerrar|fim|deu|acabou|retirar|remova|exclua|saia|suspender|parou|deixar|remoção|exclusão|bloqueado|bloqueada|bloqueados|denunciado|denunciados|denunciada|denuncio|bloqueio|desistir|tira|apaga|tirem|apaguem
		cancel* ~ inscrição|subscrição|assinatura|cadastro
		já|ja deu|foi ~ né|ne?
		já|ja ~ deu|acabou
		cansei|cansada|cansado|farto|farta
		para|parem|pare com isso|isto
		tchau|adeus ~ para|pra sempre?`,
	refusal: `
		não|nao|naum|ñ|n|nunca|jamais|nops|nem|nn
		{no} tenho|temos ~ interesse
		{no} ~ interessa|interessado|interessada|interesse|quero|queria|obrigado|obrigada|obg|preciso|gosto|curto|afim|desejo ~ nada|mais|isso|isto|nisso|não?
		nunca|não|nao|nem ~ pedi|solicitei|inscrevi|cadastrei|autorizei|dei|conheço|assinei|subscrevi|registei
		sem|zero|nenhum interesse
		{no} ~ conheço|sei ~ quem|você|vocês?
		desinteressado|desinteressada
		dispenso
		quem te|vos|lhe perguntou
		{no} sou ~ cliente`,
	anger: `
		chatos|chato|chata|chatas|chatice|chateando|insistentes|insistente|irritante|irritantes|incomodando|incómodo|incômodo|invasivo|invasivos|invasão|assédio|perturbação|perturbando|pesados|melgas|melga|spammers|cansativo|cansativos|abusados|abuso|abusivo|inconveniente|inconvenientes|ridículo|ridículos|vergonha|inferno|porra|caralho|merda|saco|pentelhos|pentelho|encheção|enchendo|desagradável|insuportável|insuportáveis|caraca|stress|estresse|forçados|grudentos|droga|perseguição
		que saco|chatice|inferno|seca|raiva|ódio|praga|porre|melga|coisa|stress|insistência
		enchendo|encheram|enche|encher o|saco|paciência
		todo|todos|toda ~ santo|os|o|dia|dias|hora|semana|santos
		tantas|muitas|demasiadas|tanta|muita|mil {message}
		de novo|novo vocês|vcs|isso|essa
		farto|farta|saturado|saturada ~ disto|disso|de|já`,
	talk: `
		lindo|linda|lindos|lindas|maravilhoso|maravilhosa|amei|amo|adorei|adoro|perfeito|perfeita|fofo|fofa|fofos|incrível|top|rsrs|haha|hahaha|gostoso|delícia|delicia|show|demais|arrasou|apaixonada|apaixonado|giro|gira|giros|fixe|espetacular|bonito|bonita|sensacional|uau|wow|morri|babando|parabéns|espetáculo|amor|engraçado|desejo
		já|ja ~ tenho|comprei|temos|tinha|comprado
		eu|vou quero|comprar|levar|preciso
		quero|vou ~ comprar|levar|esse|essa|este|um|uma|dois
		para|pra|pro quando|mim|ti|quem|onde|o|a|os|as|um|uma|hoje|amanhã|meu|minha|criança|entrega|retirar|presente|você|vocês|saber|fazer|ver|ele|ela|casa|comprar`,
	contacting: '{message}|{contact}',
	negation: '{not}',
	service:
		'recebi|recebido|recebeu|chegou|chega|encontro|acho|achei|vi|visto|funciona|código|codigo|link|confirmação|pedido|preço|bem|entendo|entendi|sei|abre|carrega|ainda|responderam|respondido|lido|cupom|fatura|consigo|consegui|tinha|tem|há|foi|precisa|vejo|tenho',
	removal: '{remove}|{removeMe}',
	mine: 'me|mim|{personal}',
	doubt: `
		quem|como|onde|de * deu|deram|passou|conseguiram|conseguiu|arranjaram|arranjou|tem|têm|pegaram|obteve|obtiveram|arrumou|pegou ~ meu|minha|meus *1 {personal}
		por|pq|porque|porquê|pk ~ que|quê? ~ me|estão|tão|vcs|vocês ~ me? ~ mand*|envi*|escrev*|contact*|contat*|cham*|mandando|continuam
		{no} ~ {wish} ~ nada ~ mais?
		cancel* ~ assinatura|subscrição|inscrição
		{report} ~ vocês|vcs|vos
		isso|isto ~ é ~ ilegal|assédio|crime|spam|golpe
		{no} ~ lembro * {wish}|cadastr*|inscr*|autoriz*
		recebo|recebendo|receber|mandam|mandando ~ muita|muitas|tantas|demais|toda|todo|todos ~ {message}|dia`,
	...portugueseAnswers,
};
