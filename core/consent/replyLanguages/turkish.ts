import type { ReplyLanguage } from './replyLanguage';

export const turkish: ReplyLanguage = {
	language: 'tr',
	words: {
		filler:
			'bana|beni|ben|bir|daha|artık|artik|lütfen|lutfen|bu|şu|sizden|sizin|de|da|hiç|hic|hiçbir|asla|tekrar|gibi|böyle|çok|ya|hemen|ve',
		barrier: 'kaçırmak|ama|çünkü|değil',
		not: 'neden|niye',
		why: '',
		message:
			'mesaj*|reklam*|spam|mail*|eposta*|sms|kampanya*|bildirim*|bülten*|dm|tanıtım*|promosyon*',
		order: 'sipariş*|siparis*|randevu*|rezervasyon*|kargo*|ürün*',
	},
	spellings: 'yazmayın istemiyorum abonelikten mesaj',
	harmless: `
		{order} *2 iptal|sil*|çıkar*
		iptal *3 {order}
		bırakama*|duramı*|birakama*`,
	optOut: `
		{message} ~ atma*|gönderme*|gonderme*|yollama*|istem*|yazma*|almak|kes*|durdur*|yeter
		{message} almak istem*
		yazma|yazmayın|yazmayin|yazmayınız|ulaşmayın|aramayın|rahatsız ~ etmeyin|etme?
		rahat|rahatsız|rahatsiz ~ bırak*|birak*|etme*
		listeden|listenizden|gruptan|abonelikten|aboneliğimi|aboneligimi|üyelikten ~ çıkar*|cikar*|çık*|cik*|sil*|iptal
		beni ~ listeden|rehberden|listenizden? ~ çıkar*|cikar*|sil*|engelle*
		numaramı|numarami|verilerimi|bilgilerimi|kaydımı|adımı|hesabımı|kişisel ~ sil*|kaldır*|verilerimi ~ sil*?
		iptal abonelik|aboneliği
		şikayet|sikayet ~ ede*|edi*
		engelle* ~ sizi|seni
		sizi|seni ~ engelle*
		onay*|rıza*|izn* ~ geri ~ çek*|alı*
		defol*`,
	stop: 'dur|durun|durdurun|yeter|kes|kesin|bırakın\n\t\tistemiyorum|istemem ~ $',
	stopAlone: 'iptal|çık|cik|sil|silin|son|ret|red|bitti',
	refusal: 'hayır|hayir|yok|istemiyorum|istemem\n\t\tilgilenmiyorum',
	anger: 'bıktım|biktim|sıkıldım|rahatsız|saçma|yeter',
	talk: 'güzel|guzel|harika|süper|bayıldım|haha|muhteşem|var|sevdim|videoları|izlemeyi',
	later: 'sonra|yarın|yarin|belki|haftaya',
	laterMore: 'şimdi|simdi|değil|gelecek|hafta|ay',
	snooze: '^ şimdi|simdi değil|degil\n\t\thaftaya|sonra ~ yaz*?',
	help: '^ yardım|yardim $\n\t\tyardım|yardim ~ lazım|edin|eder|edebilir\n\t\tbiriyle|temsilci* ~ konuş*',
	yes: 'evet',
	yesMore: 'lütfen|istiyorum|gönder|gönderin|tabii|kodu|olur',
	yesInformal: 'olur|tamam|tabii|elbette',
	courtesy:
		'teşekkürler|tesekkurler|teşekkür|ederim|lütfen|lutfen|merhaba|selam|sağol|sağolun|pardon|rica',
	padding: 'artık|artik|şimdi|simdi|bunu|bana|beni|tamam|ya|be|hemen|abi|lan',
};
