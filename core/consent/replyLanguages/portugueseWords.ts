import type { ReplyWordLists } from './replyLanguage';

export const portugueseWords = {
	filler:
		'me|mim|nos|a|o|os|as|eu|tu|você|vocês|vc|vcs|voces|voce|te|lhe|se|de|da|do|das|dos|em|na|no|nas|nos|com|por|pra|para|pro|um|uma|uns|umas|e|ou|que|q|meu|minha|meus|minhas|seu|sua|seus|suas|vosso|vossa|vossos|vossas|teu|teus|tua|tuas|esse|essa|esses|essas|este|esta|estes|estas|isso|isto|isto|tanta|tanto|tantas|tantos|toda|todo|todas|todos|tudo|mais|já|ja|nunca|jamais|favor|pf|pfv|pff|pfvr|obrigado|obrigada|voltar|voltem|volte|voltes|volta|voltar|continuar|continuem|continue|ser|estar|ter|ficar|fiquem|fique|fica|ficando|andar|andem|querer|quero|queria|gostaria|posso|podem|pode|podes|poderiam|poderia|podiam|podia|peço|pedi|peco|vou|vai|vão|estou|tô|to|estão|tão|foi|fui|nem|nada|nenhum|nenhuma|outro|outra|outros|outras|vez|novo|novamente|gentileza|mesmo|sequer|tentem|tentar|precisa|precisam|precisar|adianta|ninguém|tipo|qualquer|quaisquer|desses|dessas|deste|destas|desse|dessa|disso|ai|aí|ficarem|mesma|parte|mandando|ouse|ousem|daqui',
	barrier:
		'perder|parar|pare|parem|deixar|deixe|deixem|mas|porque|pq|se|quando|não|nao|sem|exceto|esquecer|esqueça|esqueçam|esquece|sei|acho|entendo|vejo|lembro|chegou|chega|recebi|hesite|hesitem|encontro|achei',
	why: 'porque|porquê|pq|pk',
	not: 'não|nao|nunca|jamais|naum|ñ|sem|porque|porquê|num|nem',
	no: 'não|nao|nunca|jamais|naum|ñ|n|num|nem',
	me: 'me|nos|mim|comigo',
	contact:
		'lotar|lotem|lotando|atrapalhar|atrapalhem|cessarem|encherem|spamar|spamem|ligarem|mandarem|enviares|torrarem|aborrecerem|maçarem|atolar|escrever|escreva|escrevam|escrevas|escrevendo|mandar|mande|mandem|mandes|manda|mandando|enviar|envie|enviem|envies|enviando|envia|contactar|contacte|contactem|contactes|contatar|contate|contatem|contates|contatando|incomodar|incomode|incomodem|incomodes|incomoda|incomodando|perturbar|perturbe|perturbem|perturba|perturbando|perturbes|chatear|chateie|chateiem|chateies|chamar|chame|chamem|chames|chama|chamando|ligar|ligue|liguem|ligues|liga|encher|encha|encham|enche|enchendo|falar|fale|falem|fala|importunar|importune|importunem|importunes|insistir|insista|insistam|insistas|insiste|insistindo|procurar|procure|procurem|spammar|spamme|marcar|marque|marquem|assediar|assediem|abordar|abordem|adicionar|adicione|adicionem|aborrecer|aborreça|aborreçam|molestar|stalkear|bombardear|bombardeiem|notificar|notifiquem|amolar|amole|amolem|azucrinar|torrar|torrem|maçar|macem|encaminhar|encaminhem|incluir|incluam|mandarem|enviarem|escreverem|contactarem|ligarem|chatearem|mandares|enviares|escreveres|contatarem|perturbarem|incomodarem|dirigir|dirijam',
	contactMe:
		'escrever-me|contactar-me|enviarme|contactarme|mandarme|incomodarme|chatearme|escreverme',
	message:
		'cupons|cupom|cupões|descontos|catálogos|automáticas|automáticos|panfletos|bots|alertas|lançamentos|promoçao|inbox|msgns|envios|noticias|notificação|baboseiras|mensagens|mensagem|mensagems|mensajens|mensg|solicitações|pedidos|mensage|mensagen|mensajem|menssagem|menssagens|mensagi|msg|msgs|mensgem|dm|dms|direct|directs|propaganda|propagandas|publicidade|publicidades|promoção|promoções|promocao|promocoes|promo|promos|promocionais|promocional|ofertas|oferta|notificações|notificação|notificacoes|email|emails|mail|mails|newsletter|spam|spams|sms|comunicações|comunicação|anúncios|anúncio|marketing|divulgação|divulgações|contacto|contactos|contato|contatos|convites|novidades|newsletters|coisas|coisa|conteúdo|conteúdos|avisos|informações|info|publicitárias|publicitários|comerciais|zap|zaps|textos|porcaria|porcarias|merda|merdas|lixo|abordagens|tralha',
	wish: 'quero|queremos|queria|desejo|desejamos|desejaria|gosto|gostaria|gostava|interessa|interessam|interessado|interessada|interesse|preciso|aceito|autorizo|autorizei|consinto|concordo|concordei|pedi|peço|solicitei|suporto|aguento|pretendo|tenciono|preferia|prefiro|preferiria|qero|kero|tenho|afim',
	contacted:
		'contactado|contactada|contatado|contatada|incomodado|incomodada|perturbado|perturbada|chateado|importunado|importunada|abordado|abordada|adicionado|adicionada|incluído|incluída|bombardeado|bombardeada|inscrito|inscrita|marcado|marcada|notificado|notificada|assediado|assediada|cadastrado|cadastrada',
	quit: 'pare|parem|para|parar|pares|parai|paren|pára|parassem|parasse|parasses|parariam|deixa|deixe|deixem|deixar|deixes|deixassem|deixasse|deixarem|deixares|cesse|cessem|cessar|evite|evitem|evitar|evitassem|suspenda|suspendam|suspender|interrompa|interrompam|interromper|stop|stopp|abstenham|abster|encerrem|encerrar|encerre|acabem|acabe|acaba|acabar|chega|basta|maneira|maneirem',
	removeMe:
		'remove|remova|removam|remover|removas|tira|tire|tirem|tirar|tires|exclua|excluam|excluir|exclui|apague|apaguem|apagar|apaga|delete|deletem|deletar|deleta|elimine|eliminem|eliminar|elimina|retire|retirem|retirar|retira|descadastre|descadastrem|descadastrar|desinscreva|desinscrevam|desinscrever|esquece|esqueça|esqueçam|esquecem|desvinculem|descadastra|cancelem|removerem|retirarem|tirarem|excluírem|apagarem|eliminarem|bloqueiem|desliguem|desassociem|risquem|tirassem|retirassem',
	remove:
		'remov*|remoção|tir*|exclu*|apag*|delet*|elimin*|retir*|esque*|descadastr*|desinscrev*|desvincul*|risqu*|cancel*|suprim*|destru*',
	removed:
		'removido|removida|retirado|retirada|excluído|excluída|apagado|apagada|eliminado|eliminada|deletado|deletada|descadastrado|descadastrada|desinscrito|tirado|tirada|cancelado',
	list: 'lista|listas|listagem|base|bases|dados|sistema|sistemas|contatos|contactos|aqui|aí|ai|daqui|daí|dai|daí|newsletter|agenda|grupo|transmissão|registro|registros|registo|registos|cadastro|mailing|disso|disto|dessa|envios|campanha|campanhas|marketing|crm|banco|automação|dali|divulgação|chat|difusão|ficheiro|ficheiros|isso',
	personal:
		'dados|número|numero|contato|contacto|perfil|conta|nome|email|mail|telefone|telemóvel|celular|cel|zap|informações|info|insta|instagram|cadastro|registro|registo|ficha|usuário|arroba|cpf|existência',
	other:
		'netflix|spotify|amazon|youtube|academia|ginásio|banco|operadora|vivo|claro|tim|meo|nos|disney|facebook|tiktok|facul|faculdade',
	food: 'glúten|lactose|cebola|açúcar|queijo|alho|sal|pimenta|gelo|tomate|maionese|leite|ovo|ovos|molho|carne|azeitona|mancha|manchas|dúvida|duvida|dúvidas',
	parcel:
		'verde|azul|vermelho|vermelha|preto|preta|branco|branca|amarelo|cinza|pacote|pacotes|pedido|encomenda|encomendas|tamanho|cor|fatura|entrega|catálogo|errado|errada|sapatos|vestido|presente|carta|foto|fotos|correio|correios|morada|nota',
	authority:
		'procon|anpd|cnpd|deco|polícia|policia|psp|gnr|advogado|advogada|reclamações|reclame|anacom|asae|justiça|tribunal|delegacia|ministério|instagram|meta|autoridades|juizado|lgpd|rgpd',
	none: 'nenhum|nenhuma|zero|nada|sem',
	order:
		'pedido|pedidos|reserva|reservas|encomenda|encomendas|consulta|consultas|compra|compras|agendamento|horário|entrega|produto|artigo|item|tamanho|carrinho|pagamento|mesa|aula|curso|ingresso|ingressos|bilhete|bilhetes|viagem|comentário|foto|fotos|publicação|post|story|stories|storie|pacote|plano|academia|evento|quarto|fatura|cebola|mancha|manchas|sessão|marcação|devolução|dúvida|duvida|troca|boleto|presente|glúten|açúcar|queijo|molho|recibo|etiqueta|voo|video|vídeo|ginásio|sobrancelha|sardas|férias',
	report:
		'denuncio|denuncia|denunciar|denunciarei|denunciando|denunciei|bloqueio|bloquear|bloquearei|bloqueando|bloqueei|bloqueia|reporto|reportar|reportei|reportarei|reportando|processo|processar|denunciá|bloqueá|denunciado|denunciada|denunciados|bloqueado|bloqueada|bloqueados|reportado|silencio|denunciarvos|bloquearvos|block|blok|queixa|procon|deco|denúncia',
	time: 'amanhã|amanha|segunda|terça|quarta|quinta|sexta|sábado|domingo|semana|semanas|mês|mes|meses|ano|dias|dia|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|natal|férias|verão|inverno|outono|primavera|carnaval|páscoa|fds|tarde|noite|tempo|tempos|aviso|provas|feriado|horas|salário|pagamento|exames',
	goods:
		'café|chá|vinho|abajur|legging|leggings|pele|tubo|chiclete|fumar|sofá|adesivo|lâmpada|luz|botão|liquidificador|máquina|cafeteira|bolsa|sapatos|sapato|vestido|jaqueta|casaco|camisa|vela|velas|creme|sérum|fecho|zíper|bateria|pilha|carregador|app|aplicativo|site|pontos|pacote|entrega|entregador|fatura|nota|pedido|pedidos|cartão|kit|barulho|ruído|cheiro|mancha|manchas|ferrugem|alarme|som|volume|bip|forno|cão|cachorro|gato|crianças|bebê|bebé|tecido|cor|reserva|consulta|mesa|curso|aula|academia|ginásio|netflix|spotify|cebola|açúcar|glúten|ingressos|bilhetes|viagem|quarto|embalagem|motor|caspa|cabelo|mosquitos|relógio|geladeira',
} satisfies ReplyWordLists;

/** In these one typo is understood. */
export const portugueseSpellings =
	'chega basta parem descadastro mensagens mensagem promoções descadastrar remover removam excluir excluam apaguem escrevam contactar contatar incomodar incomodem propaganda publicidade cancelar inscrição interessado receber enviem mandem denunciar bloquear deixem parem retirar retirem eliminar eliminem tirem apagar exclusão remoção notificações anúncios autorização consentimento permissão desativar desativem desliguem desligar desinscrever desinscreva subscrição assédio contacto contato mandar enviar escrever perturbar receber sossego silêncio número';
