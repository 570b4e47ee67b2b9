import type { ReplyPhrases } from './replyLanguage';

/** What people do with words: leave, complain, forbid, threaten, agree; and what they say of things. */
export const portugueseSpeech = {
	harmless: `
		chega ~ de ~ lágrimas|vela|frizz|dor
		ligo|ligar ~ pra|para ~ quem
		tinha|havia|já ~ pedido|posto|mandado|cancelado ~ stop|sair|inscrição ~ mas
		lista de ~ espera|desejos|convidados|compras|presentes
		descadastrei|desinscrevi|saí|cancelei ~ de ~ todas|todos|outras ~ menos|exceto
		me ~ descadastrei
		assinatura|plano|subscrição ~ do|da|de ~ clube|café|box|caixa|vinho|revista|academia
		perfil|conta ~ falso|falsa|fake
		nunca ~ mais ~ uso|compro|quero|visto ~ outr*
		ficar ~ a ~ par
		{no} ~ recebi|recebo|recebemos|chegou|chega|chegam|veio|recebeu ~ nenhuma|nenhum|mais|a|as|o|os|ainda|minha|meu
		nunca|não|nao ~ parem|pare|parar|deixem|pares ~ de|com|nunca|jamais|os|as ~ mandar|enviar|postar|vídeos|fazer|publicar|novidades
		{no} ~ consigo|consegue|dá ~ parar|deixar
		{no} ~ {contact} ~ antes|sem|até|pelo|pela|por|pro|para ~ {time}|de|das|o|a|correio|lá
		caiu|cai|foi|está|tá|estava ~ no|na|em|para|pro ~ spam|lixo|caixa
		no|na ~ spam ~ já|e|achei|encontrei
		apaguei|apagou|deletei|excluí|perdi|bloqueei|cancelei ~ sua|seu|a|o|sem|por|vossa|minha ~ mensagem|email|código|querer|engano|acidente|conta
		entregador|motoboy|carteiro|estafeta|transportadora ~ não|nao|nunca
		como|onde|posso|dá|para|pra|faço ~ {remove}|desativ*|desligar|parar ~ {goods}
		{remove}|desativ*|deslig*|cancel* ~ {goods}
		devolv*|reembols*|dinheiro|estorno ~ denuncio|procon|processo|dinheiro|pedido
		por que|quê ~ pararam|tiraram|deixaram|acabaram
		para|pare|parem com isso que|senão|kkk|rsrs|$`,
	optOut: `
		sim|aceitei|cliquei|inscrevi ~ sem|por ~ querer|engano|erro ~ desfa*|cancel*|tir*|remov*|anul*
		conversa|chat|papo ~ acab*|termin*|encerr* ~ aqui|agora|$
		vendam|vende|vendem|ofereçam ~ pra|para|a ~ outro|outra|alguém
		pessoa|número|contato errad* ~ deix*|fora|remov*|tir*
		{no} ~ têm|tem|tens|tiveram ~ o? ~ meu|minha ~ consentimento|autorização|permissão
		sigo|seguia|segue ~ pelas|por ~ fotos|imagens|conteúdo ~ não|nao ~ pelas|por ~ {message}
		{no} ~ se ~ escreve|contata|incomoda|manda ~ a|para|pra ~ desconhecid*|estranh*
		dá|posso|podem|pode ~ pra|para|cancelar ~ cancelar|parar|tirar ~ esses|essas|estes ~ {message}
		{no} ~ quero|vou ~ conversar|falar ~ com ~ robô|robo|máquina|bot
		como ~ saio|sair ~ dessa|desta|daqui|disto|disso
		na ~ próxima|proxima ~ {report}
		vamos|vamo|bora ~ parar|acabar|encerrar ~ por|com ~ aqui|isso|isto
		foi ~ bom|fixe|legal ~ mas ~ tô|estou|vou|saio ~ saindo|sair|fora
		me deixem|deixe|deixa fora
		abro|faço|meto ~ uma? ~ reclamação|queixa|denúncia ~ se
		peço|exijo ~ respeito ~ não|nada
		ngm|ninguém|ninguem|quem ~ pediu ~ isso|isto|nada|essas|essa ~ para|pare|parem|$
		tem|há ~ como ~ vcs|vocês|vc|você ~ {quit}|pararem|parar ~ de ~ mandar|enviar|{contact}
		me ~ remove|tira|exclui|apaga|deleta ~ por|$
		pararem|paressem ~ de ~ {me}? ~ {contact}
		chega|basta|cansei|farto|farta|enjoei ~ de|dessas|desses|destas|com ~ promoção|promoções|{message} ~ no|na|em ~ meu|minha
		cess*|cessar|cessem|cessarem|encerr*|suspend*|interromp*|termin* ~ o|a|com|de|todo|os|as|esse|qualquer ~ envio|envios|{message}|contacto|contato
		desativ*|deslig*|par*|paus*|cancel*|encerr* ~ o|os|a|as|esse|este|todo ~ envio|envios|bot|robô|automático|automação
		bloque*|bloqueia|bloqueiem ~ o|meu|a|minha|me ~ {personal}|aí|ai|do|lado
		{no} ~ {wish} ~ receber|recebê|ver|ler|recebe|reseber|recebelas ~ las|los|$
		{no} ~ {wish} ~ mais ~ disso|disto|nada|vossas|suas|essas
		peço|solicito|agradeço|requeiro|favor|exijo ~ o|a|que|favor|de ~ cessem|cessarem|cesse|parem|retirem|removam|excluam|suspendam|fim|remoção|exclusão|interrupção|cancelamento
		quem|ninguém ~ te|vos|lhe|lhes|deu ~ deu|autorizou|permitiu|disse ~ permissão|direito|autorização|para|pra|licença|$
		{no} ~ têm|tem|tens|tinham ~ permissão|direito|autorização|minha|meu|o ~ para|pra|de|autorização|consentimento|$
		mudei|mudamos ~ de ~ ideia|ideias|opinião ~ não|remov*|tir*|cancel*|quero|sair|parem
		arrepend* ~ de ~ ter|me|inscr*|cadastr*|subscr*
		façam|faça|faz|garantam|certifiquem ~ com? ~ que|para ~ não|isto|isso ~ aconteça|volte|chegue|repita|mais|receba
		que ~ isso|isto ~ não ~ aconteça|repita|volte|se ~ mais|a|$
		fiquem|fica|guardem|guarda|enfiem|metam ~ com|as|os|essas|esses|vossas|suas ~ {message}|vocês
		lota*|enche*|entup*|inund*|sobrecarreg*|invad* ~ o|a|minha|meu|de|com ~ caixa|inbox|dm|direct|{message}|telemóvel|celular
		minha|meu|a ~ caixa|inbox|direct|dm|telemóvel|celular ~ não|está|tá|cheia|cheio|lotada ~ é|lixo|lixeira|cheia|cheio|lotada|lotado|vossas
		{message} ~ me|nos ~ acord*|incomod*|stress*|estress*|atrapalh*|perturb*|irrit*|enervam|enerva
		acord*|atrapalh*|estress*|enerv* ~ me|com|nos ~ {message}|sempre|todo|de
		vou|estou|já|tô ~ denunciando|denunciar|bloqueando|reportando|denunciei|bloqueei ~ a|o|vocês|vos|no|na|ao|essa|esta|por|como
		{report} ~ a|à|ao|no|na|por|como|para ~ {authority}|spam|assédio
		isso|isto|é ~ spam ~ vou|denuncio|parem|já|chega|estou
		sigo|gosto|adoro|seguir ~ mas ~ {message}|sem|não|chega|parem ~ não|nao|{message}|me|por|$
		respeit* ~ minha|a|meu|o ~ privacidade|decisão|vontade|escolha|descanso|pedido|sossego
		{no} ~ {me} ~ encham|lotem|bombard*|inund*|atol*|spam*|marq*|persig*|stalk*
		a ~ partir ~ de ~ agora|hoje|já ~ não|nenhuma|nada|sem
		de ~ hoje|agora ~ em|para ~ diante|frente ~ não|nada|nenhuma
		ponham|ponha|põe|dêem|deem|coloquem ~ fim|termo|um ~ a|ao|à|nisto|nisso|$
		engano|engano|errada|errado ~ pessoa|número|contato ~ tir*|remov*|apag*|não|parem
		me|eu ~ retiro|descadastro|desinscrevo|removo|desligo|excluo ~ da|de|do|$
		saio|saí|tô ~ fora|fora|desta|dessa ~ lista|$
		tô|to|estou|tou ~ fora ~ dessa|disso|da|do|$
		{no} ~ sou|somos|é ~ cliente|a|o ~ pessoa|destinatári* ~ tir*|remov*|apag*|parem
		esse|este|o|seu|vosso ~ bot|robô|robo|sistema|assistente ~ não|tem|precisa|deve ~ para|parar|cala|de
		par*|deslig*|desliga*|desativ*|cal* ~ o|esse|este|vosso|seu ~ bot|robô|robo|automático
		bah|poxa|pô|tchê|mano|cara|pfv|oxe|vixe|aff ~ chega|basta|parem|para|pare ~ dessas|de|com|já|disso|$
		saco|paciência|pachorra|pachorra ~ para|pra|com|de|das ~ {message}|vocês|isto|isso`,
	stop: `
		quero ~ sair $
		agora ~ deu|chega|basta
		{contact} nada
		desativ*|desactiv*|cessar|cessem|encerr*|suspend* ~ envio|envios|tudo|já|$
		tô|to|estou|tou fora
		vaza|vazem|rala|ralem|xô|rua
		me|eu retiro|descadastro|desinscrevo|removo
		adeus|tchau|xau ~ pra|para ~ sempre|nunca`,
	optIn: `
		põe|coloca|bota|anota|inscreve|coloquem|ponham ~ meu|o|aí ~ nome|número
		me ~ manda|mande|mandem|envia|enviem ~ novidades|ofertas|promoções|news|atualizações
		claro|sim|ok|pode ~ podem|pode ~ me ~ mandar|escrever|avisar|enviar|contactar
		dou ~ meu|o|a|minha ~ consentimento|permissão|autorização
		gostava|gostaria|quero|queria ~ de? ~ ficar|estar|manter ~ a ~ par
		reativ*|reactiv* ~ as|os|minhas ~ {message}|inscrição
		mudei ~ de ~ ideia ~ quero|me|podem ~ voltar|inscrev*|receber
		me ~ inscreve|inscreva|inscrevam|cadastra|cadastre|cadastrem|adiciona|adicione|adicionem|coloca|coloque|coloquem|põe|bota|inclui|inclua|inscrevam ~ na|no|em|aí|ai|lá|à|por|pf|$
		inscreva|inscrevam|inscreve|cadastre|cadastrem|adicione|adicionem|coloque|coloquem|inclua ~ me ~ na|no|em|aí|à|$
		quero|queria|gostaria|gostava|desejo|pretendo|posso|podem ~ me? ~ inscrever|cadastrar|subscrever|inscreverme|registar|aderir|assinar ~ me|pra|para|nas|as|na|$
		sim|claro|quero|queria|gostaria|gostava|aceito|autorizo|adoraria|desejo|ok|tenho ~ de|muito|interesse? ~ receber|recebê ~ {message}|as|os|novidades|ofertas|promoções|tudo|mensagens|$
		aceito|autorizo|consinto|concordo|confirmo ~ receber|o|em|com|a|minha|envio|que ~ {message}|envio|inscrição|receber|novidades|subscrição|$
		sim|siim|siiim|claro|ok|bora|quero|fechou ~ quero|me|pode|por|manda|mande|envia|avisa ~ manda|mande|mandem|envia|envie|enviem|avisa|avise|mandar|enviar|o|os|as|a ~ tudo|o|os|as|guia|cupom|cupons|novidades|link|de|por|me|ofertas|$
		claro|ok|sim|bora|beleza ~ manda|mande|envia|envie|mandem|pode
		podem|pode|podes ~ me ~ avisar|mandar|enviar|contactar|escrever|inscrever|incluir|chamar ~ sempre|quando|as|os|que|$
		podem|pode|podes ~ avisar|mandar|enviar|contactar|escrever|inscrever ~ me
		me ~ avisa|avise|avisem|mantém|mantenha|mantenham ~ de|sempre|quando|informad*|atualizad*|a ~ lançamento|novidades|tiver|sair|par|$
		mantenham|mantenha|mantém ~ me ~ informad*|atualizad*|a|ao ~ par|corrente?
		tô|to|estou|tou ~ dentro
		quero|queria ~ as|os|essas|vossas ~ ofertas|novidades|promoções|mensagens|alertas|avisos ~ no|na|por|$`,
	help: `
		sac|atendimento ~ humano|por|favor|$
		quais|que ~ são|as|os ~ opções|comandos|palavras
		é|isto|isso|está ~ automático|aí|ai|alguém|robô ~ ou|alguém|aí|$
		do ~ que|quê ~ trata|se
		{no} ~ entendi|percebi|entendo|percebo ~ o|como ~ que|é
		com ~ quem ~ estou|falo|tô`,
	snooze: `
		dá|dê|deem|faz|faça|façam|pausa|pausem|pausar|pausa ~ uma|um|nas|as ~ pausa|tempo|mensagens ~ nas|até|por|de
		voltar|voltem|volte|tentem|contactem|escrevam|falem|chamem ~ a|me|contactar|escrever ~ no|na|em|daqui|próximo ~ próximo|próxima|mês|semana|{time}
		{no} ~ me ~ dá|da|é ~ jeito|momento ~ agora|neste|podem|$
		neste|de|nesse ~ momento ~ não|nao
		deixa|deixe|deixem|preciso ~ eu|me|de|mim ~ pensar ~ uns|um|melhor|nisso|$`,
	anger: `
		terceira|quarta|segunda|enésima ~ vez ~ hoje|já|essa
		vocês de novo
		panfleto|panfletos`,
	goods: '{goods}|dinheiro|reembolso|estorno',
} satisfies ReplyPhrases;
