import type { ReplyPhrases } from './replyLanguage';

/** Other ways to ask for peace: the last message, silence, switching it off, threats; and what only sounds so. */
export const portugueseEndings = {
	harmless: `
		grita|gritam|berra|canta|late ~ para|pare|parem|chega|basta|stop|não
		parem|pare|para ~ as|os|de|as máquinas|tudo|guerra
		basta|chega|stop ~ de|da|do|à|com ~ chuva|calor|frio|segunda|segundas|guerra|violência|trabalho|dieta|estudar|trabalhar|racismo|provas
		nunca mais ~ fico|vivo|saio|compro|uso|largo|quero ~ sem|outro|outra|largo
		{quit} ~ {order}
		cancel* uma|um
		sai|chega|para|abre|acaba|saiu ~ hoje|amanhã|quando|horas|que
		{no} ~ tenho|temos|tem ~ mais ~ dúvidas|dúvida|perguntas|nada|dinheiro|tempo|espaço|idade
		cancel*|bloque*|suspend*|adi* ~ {order}
		{no} ~ {me} ~ {contact} ~ {parcel}
		{no} ~ {contact} ~ {parcel}
		{no} ~ {me}? ~ {contact} ~ pelo|pelos|por|para|no ~ correio|correios|casa|morada|endereço|trabalho
		deixa|deixem|deixe ~ paz ~ o|a|os|as ~ menino|menina|moça|moço|homem
		{remove} ~ {food}
		me|nos ~ {removeMe} ~ {food}
		cancel*|desinscrev*|saí|descadastr* ~ {other}
		calor|frio|chuva|fome|sono ~ não|nao ~ aguento|suporto
		bom|boa|boas|feliz dia|tarde|noite|semana|segunda|sexta|domingo|natal
		fora de brincadeira|série|estoque|série|stock|casa`,
	optOut: `
		seja|fosse|ser ~ última|último|ultima|ultimo ~ {message}|contacto|contato|vez ~ que?
		que ~ essa|esta|este|esse|isso|isto ~ seja|fosse ~ última|último|ultima|ultimo|a|o|vosso|vossa
		quero|prefiro|agradecia|agradeço|peço|exijo|gostaria|gostava ~ silêncio
		silêncio ~ da|de|vossa|sua|total|absoluto
		não|nao|nem|sem ~ é|há|precisa|precisam|necessário|vale|adianta|faz|compensa ~ preciso|necessidade|necessário|pena|falta|sentido|mais ~ que? ~ {me}? ~ {contact}|{message}|insistir|voltar|escusam
		escus*|escusa|escusam ~ de ~ {me}? ~ {contact}|voltar|insistir|{message}
		poup* ~ me|nos|se|trabalho|tempo|dos|das|de|{message}
		{no} ~ volt* ~ a|me|mais|nunca ~ {contact}|falar|aparecer|tentar|avisar|repetir|{message}
		{no} ~ volt*|tent*|repit*|insist*|torn* ~ mais|nunca|aqui|de|novo|outra|$
		desativ*|desactiv*|deslig*|desligu* ~ {message}|isso|isto|avisos|tudo
		silenci*|suspend*|interromp*|cort*|cancel* ~ {message}
		{remove} ~ esse|este|esta|essa|o|a ~ contacto|contato|número|perfil|nome
		apag*|delet*|exclu*|elimin*|remov*|tir*|risqu*|esque*|perc*|perd*|queim*|rasgu*|destru*|jogu* ~ meu|meus|minha|minhas|o|nosso ~ {personal}
		me|nos ~ {removeMe} $
		deletem|apaguem|excluam|removam|tirem|retirem|eliminem|risquem|desinscrevam|desincrev*|descadast*|desinscrev* me|eu|nos|meu|minha
		desincrev*|desiscrev*|descadasta|descadrast*|descadastr*|desescrev*|desassin*
		anul*|cancel*|encerr* ~ subscrição|inscrição|subscricao|cadastro|adesão|registo
		comigo não|nao ~ contem|conte|contes
		{no} ~ contem|conte|contes ~ comigo|mais
		saiam|sai|fora|vazem|sumam|some|suma|desapareçam|desaparece|sumir|sumiu ~ da|do|de|das|dos ~ minha|meu|minhas|meus ~ vida|dm|direct|inbox|caixa|perfil|conta|celular|telemóvel|frente
		cal*|calem|cala|calados|calem-se ~ se|boca|de ~ vez|já|$
		calem se|vos
		deslarg*|larg*|desampar* ~ me|loja|do|pé|osso|mão
		desamparem|desampara|desamparame
		queixa|reclamação|reclamações|reclamar|denúncia|processo|meto|vou|faço|farei|apresento|abro|aciono|chamo|ligo|aviso|denuncio ~ {authority}
		{authority} ~ se|caso
		{report} ~ se|caso ~ {contact}|mandarem|continuarem|insistirem|enviarem|voltarem
		cansado|cansada|cansados|cansei|farto|farta|fartos|enjoado|enjoada ~ de|das|dos|com ~ {message}|vocês|vcs|vós
		como ~ paro|cancelo|saio|bloqueio|desativo|desligo|tiro|removo ~ de|disso|isso|isto|{message}|receber|daqui
		nunca|não|nao ~ pedi|solicitei|quis ~ receber|ser|para ~ {message}|{contacted}|{contact}|isso|isto|nada
		ninguém|ninguem|quem ~ pediu|autorizou|perguntou|mandou ~ {message}|{contact}|nada|isso|$
		basta|chega|stop|parem ~ com|de ~ descontos|cupons|cupões|saldos|vendas|sorteios
		ser deixad* ~ paz
		pelo|por amor ~ parem|pare|para|parar
		livro ~ de? reclamações
		se *6 {authority}|reclamações|reclamação|processo
		faço|farei|apresento|abro|vou|registo ~ queixa|reclamação|denúncia|bo
		revogo|retiro|cancelo|anulo|revogada|retirado|revogado|nego ~ autorização|consentimento|permissão|autorizacao
		consentimento|autorização|permissão ~ revogado|revogada|retirado|retirada|cancelada
		sem ~ minha|meu|a ~ permissão|autorização|consentimento
		{no} ~ autorizei|autorizo|consenti|permiti|aceito|permito ~ $
		isso|isto|é|já|virou ~ assédio|perseguição|abuso|importunação
		estão|tão|está|estais ~ assediando|incomodando|perseguindo|importunando|a ~ incomodar|assediar|chatear|perseguir|importunar
		me|nos ~ incomod*|irrit*|perturb*|chatei*|satur*|cans* ~ {message}
		{message} ~ me|nos ~ incomod*|irrit*|perturb*|chatei*|satur*|cans*
		nem ~ mais|uma|um ~ {message}
		nem mais|uma uma|um|mensagem ~ $
		{message} ~ não|nao|nunca|nem ~ obrigado|obrigada|mais|$
		quero|kero|qro ~ mais ~ não|nao|nn ~ {message}?
		^ não|nao|nada|nenhuma|nenhum|sem|zero ~ mais|de ~ {message}
		dispenso|dispensamos|dispensa ~ {message}|contacto|contato|vossas|suas|futuras
		libert*|solt*|liber* ~ me
		me ~ libert*|liber*|solt*|deix*|larg*|err*|esque* ~ viu|em|ir|logo|$
		me ~ deixe|deixa|deixem ~ $
		deixem|deixe|deixa ~ me ~ paz|sossegada|sossegado|quieto|quieta|tranquilo|tranquila
		coloqu*|ponham|põe|adicion*|inclu* ~ me|meu|minha|o * lista ~ negra|bloqueio|exclusão|robinson
		perdi|perdemos ~ interesse
		como|onde|forma|jeito|maneira ~ faço|posso|que|se|para|pra|de ~ desativ*|deslig*|tir*|cancel*|sair|bloque*|par*|descadastr*|desinscrev*|não ~ {message}|isso|isto|essas|de|receber|daqui|$
		parei|terminei|acabei|cansei|desisti|chega ~ com|de ~ vcs|vocês|vc|você
		favor ~ parem|pare|parar|cessem|cessar
		e|então|só|já|agora|por|logo parem|pare ~ $
		a|minha resposta ~ é|continua|será|ser ~ não|nao
		pedido|pedi|peço ~ exclusão|remoção|descadastro|cancelamento
		já|ja ~ mandei|enviei|escrevi|pedi|respondi|disse ~ sair|stop|parar|pare|cancelar * vezes|já|e
		abstenham|abstenha se|vos ~ de
		{no} ~ tolero|admito|permito|consinto|aceito ~ {message}|mais|que|isto|isso
		{no} ~ {wish} ~ que ~ {me} ~ {contact}|{contacted}
		{no} ~ {wish} *2 {message}|ouvir|ler|ver|saber ~ de|vossas|suas|vocês|vcs|vossos`,
	stop: `
		desativar|desactivar|desativa|desative|desativem|desliga|desligue|desliguem|desligar ~ isso|isto|tudo?
		apaguem|deletem|tirem|removam|excluam|apaga|deleta|elimin* ~ isso|isto|tudo
		parem|prar|parr
		calem|cala|calados|silêncio
		já|ja chega|xega|chega
		chega|xega ~ todo? dia?
		sumam|suma|some|desapareçam
		nem ~ mais|uma
		me ~ deletem|apaguem|tirem|excluam|removam|esqueçam`,
	help: `
		quem ~ é|são|sao|fala|sois|vocês|vcs|$
		o|que|q ~ é ~ isso|isto|programa|$
		a gente ~ se conhece
		nos|de|me onde|conhecemos|conhecem
		não|nao|n|nn ~ entendi|percebi|entendo|compreendi|percebo ~ nada|o|como|bem|que|$
		é|isso|isto|será|vocês ~ um|uma ~ robô|robo|golpe|bot|verdade|fraude|burla|pessoa|spam
		como ~ uso|usa|resgato|utilizo|usar|se ~ código|codigo|o|cupom|isso|usa
		podem|pode|poderiam|podia ~ me? ~ ligar|explicar|ajudar ~ me?
		com quem ~ falo|falar|posso
		de qual|que ~ empresa|loja|marca
		que|o|q ~ faço|fazer|devo|tenho ~ agora|fazer|$
		telefone|número ~ suporte|apoio|atendimento
		presiso|preciso|precizo ~ de? ~ ajuda
		socorro
		do que ~ trata`,
} satisfies ReplyPhrases;
