import type { ReplyPhrases } from './replyLanguage';

/** Pauses, help, yes, and the small words of courtesy. */
export const portugueseAnswers = {
	until: `
		por enquanto|agora|hoje|ora
		por|durante ~ um|uns|umas|algum|alguns|algumas|essa|esta|este|esse|duas|dois ~ {time}
		até ~ {time}|próxima|próximo|eu|depois|segunda|ordem|o|a
		essa|esta|nessa semana|noite
		esse|este|nesse mês|momento
		de momento|noite
		no momento
		antes de|da|do ~ {time}|me
		uma pausa
		um|uns tempo|tempos
		hoje não
		{no} ~ {contact} ~ agora|hoje
		tão tarde|cedo|frequentemente
		tantas vezes
		à noite
		durante ~ o|a|as`,
	snooze: `
		cham*|escrev*|fal*|cont*|lembr*|avis*|pergunt*|lig*|volt*|mand*|manda|procur* * depois|amanhã|tarde|próxima|próximo|semana|mês|em|daqui|outro|outra|{time}|logo
		^ agora|hoje|ainda|neste|nesse|no ~ momento? ~ não|nao|to|tô|estou
		^ não|nao ~ agora|hoje|momento
		estou|tô|to|ando|agora ~ ocupado|ocupada|trabalhando|trabalho|corrida|correria|férias|viajando|reunião|atarefado
		sem|não tenho? tempo ~ agora|hoje|momento
		talvez|quem|melhor|deixa|quiçá ~ sabe|mais|depois|próxima|amanhã|semana|mês|noutra|noutro ~ tarde|frente|dia|altura|vez|próxima|depois?
		outro|noutro|outra|noutra dia|momento|altura|hora|ocasião
		vou|deixa|preciso|tenho ~ pensar|ver|pensando|pensar
		mês|semana|ano ~ que vem
		daqui|dentro ~ {time}`,
	later: `
		depois|amanhã|amanha|talvez|logo|ocupado|ocupada|trabalho|trabalhando|próximo|próxima
		mais tarde|frente|logo
		agora|hoje|ainda|já não|nao
		não|nao agora|hoje
		te|vos|lhe|eu ~ aviso|falo|digo|chamo|respondo|vejo
		{time}
		quem sabe
		no trabalho|momento`,
	laterMore:
		'que|vem|próxima|próximo|outro|outra|dia|vez|na|no|em|uns|a|o|de|da|do|daqui|quem|sabe|eu|vejo|ver|momento|hora|altura|mais',
	help: `
		^ ajuda|socorro $
		^ ajuda|ajude|ajudem|ajudar ~ me|por|pf
		me ajuda|ajude|ajudem|ajudar
		preciso|quero|podem|pode|poderia|gostaria|queria|precisava|alguém * ajuda|ajudar|suporte|assistência|apoio
		falar|conversar|contactar com ~ alguém|pessoa|humano|atendente|operador|assistente|responsável|gente|vendedor
		atendimento|apoio|serviço ~ ao cliente
		^ info|menu $
		como funciona`,
	yes: `
		sim|simm|simmm|ssim|siim
		sim ~ quero|aceito|gostaria|desejo|confirmo|claro|eu
		me inscreve|inscreva|cadastra|cadastre|adiciona
		inscreva|inscrevam|cadastre|adicione me
		pode ~ me inscrever|cadastrar|adicionar`,
	yesMore: `
		quero|gostaria|eu|o|a|um|cupom|cupão|código|codigo|desconto|link|oferta|manda|mande|mandem|envia|envie|enviem|passa|me|pra|mim|claro|por|favor|aceito|muito|pode|podem|enviar|mandar|com|certeza|prazer|info|concordo|confirmo|interessa|tenho|interesse|adoraria|esse|sim`,
	yesInformal: `
		claro|aham|uhum|positivo|bora|óbvio|beleza|ss|yep|pode|lógico
		com certeza
		pode ser|mandar
		por que não
		pois claro
		concordo|topo`,
	courtesy: `
		obrigado|obrigada|obg|obgd|brigado|brigada|oi|olá|ola|desculpa|desculpe|desculpem|gente|pessoal|galera|pf|pfv|pff|pfvr|vlw|valeu|grato|grata|amigos|amigo|senhores|moça|moço|querida|querido|atenciosamente|abraço|abraços|cumprimentos|pls|flw
		por favor|gentileza
		se faz|faça favor
		bom|boa|boas dia|tarde|noite|fds|semana|trabalho
		muito|mt|mto obrigado|obrigada|grato
		desde já|ja
		tudo bem
		está|ta|tá bem|bom
		ok|perfeito`,
	padding: `
		daqui|mim
		já|ja|agora|mesmo|com|isso|isto|disso|por|de|uma|um|vez|todas|e|aí|ai|né|ne|me|te|vos|eu|vc|vcs|você|vocês|que|q|quero|queria|desejo|favor|imediatamente|logo|mas|pra|pro|o|a|os|as|em|da|do|na|no|sério|serio|mano|cara|meu|velho|véi|pá|gente|olha|olhem|escuta|oh|ó|poxa|pô|puxa|caraca|porra|caralho|merda|é|são|está|tá|ta|ser|só|so|também|tudo|tanto|tanta|tantas|sempre|mais|disse|falei|repito|já|podem|pode|podes|poderiam|estou|to|tô|deus|céu|nossa|aff|afff|ah|hoje|quem|nada|nem|não|nao|sou|n|pq|ok|então|entao
		quem é|são|sao|e|fala ~ você|vocês|vc|vcs?`,
} satisfies ReplyPhrases;
