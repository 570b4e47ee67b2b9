import type { ReplyLanguage } from './replyLanguage';

export const hindi: ReplyLanguage = {
	language: 'hi',
	words: {
		filler:
			'मुझे|मेरे|को|ये|यह|आप|और|अब|कोई|फिर|से|दोबारा|कृपया|प्लीज|भी|कभी|यहाँ|इस|मेरा|mujhe|mera|mere|ko|ye|yeh|aap|aur|ab|koi|phir|fir|se|dobara|please|bhi|kabhi|yahan|is|plz|kya|sab|apne|apni|ki',
		barrier: 'लेकिन|lekin|par|miss',
		not: 'क्यों|kyun|kyu',
		why: '',
		no: 'मत|ना|नहीं|mat|na|nahi|nahin|nai|mt',
		message:
			'मैसेज|मेसेज|संदेश|विज्ञापन|ऑफर|ईमेल|message|messages|msg|msgs|sms|dm|ads|spam|offer|offers|promotion',
		do: 'भेज*|कर*|दो|लिख*|bhej*|karo|kro|kare|karna|karein|kijiye|likh*|bhejo|krna|do',
		order: 'ऑर्डर|order|booking|appointment|बुकिंग|bus|delivery',
	},
	harmless: `
		order|ऑर्डर|booking|appointment|बुकिंग ~ cancel|कैंसिल|रद्द|delete
		cancel ~ order|booking
		bus|बस stop|स्टॉप
		बंद|band ~ नहीं|nahi ~ कर|kar ~ पा|pa`,
	optOut: `
		{message} ~ {no} ~ {do}
		{message} ~ {no} चाहिए|chahiye
		{message} ~ बंद|band|stop ~ {do}
		{message} ~ नहीं|nahi ~ चाहिए|chahiye
		{no} ~ {do} ~ {message}
		नंबर|number|data|डेटा|जानकारी|नाम|naam ~ हटा*|hata*|delete|डिलीट|मिटा*|remove ~ {do}?
		लिस्ट|list|सूची ~ से|se ~ हटा*|hata*|remove|निकाल*|nikal*
		हटा*|hatao|hata|निकालो|nikalo ~ मुझे|mujhe|do|दो
		परेशान|pareshan|तंग|tang|disturb ~ {no} ~ {do}
		अनसब्सक्राइब
		block|report|ब्लॉक|रिपोर्ट|shikayat|शिकायत ~ कर|kar|कर|karunga|karungi|दूंगा|dunga ~ दूंगा|dunga?
		पीछा|peecha ~ छोड़*|chhod*|chod*
		अकेला|akela ~ छोड़*|chhod*|chod*
		{no} ~ bhejo|bhejna|bhejiye|भेजो|भेजना|भेजिए`,
	stop: 'बंद|band ~ करो|करें|कर|karo|kro|kar|kijiye|कीजिए\n\t\tबस|bas ~ करो|karo|kro|कर\n\t\tरुको|ruko|स्टॉप|roko|रोको',
	stopAlone: 'बस|bas|बंद|band|हटाओ|hatao|रद्द',
	refusal: 'नहीं|nahi|nahin|nai|no|ना\n\t\tनहीं|nahi चाहिए|chahiye\n\t\tinterested nahi',
	anger: 'परेशान|pareshan|तंग|bakwas|बकवास|irritating',
	talk: 'सुंदर|sundar|अच्छा|accha|acha|बढ़िया|badhiya|मस्त|mast|पास|paas|देखना|dekhna|haha|वाह|wah',
	later: 'बाद|baad|कल|kal|शायद|shayad',
	laterMore: 'अभी|abhi|नहीं|nahi|अगले|agle|हफ्ते|hafte|महीने|में|mein|me',
	snooze: '^ अभी|abhi नहीं|nahi\n\t\tअगले|agle हफ्ते|hafte|महीने|mahine\n\t\tबाद|baad में|mein|me',
	help: '^ मदद|madad|सहायता $\n\t\tमदद|madad|help ~ चाहिए|chahiye|करो|karo|करें',
	yes: 'हाँ|हां|haan|haa|han',
	yesMore: 'जी|ji|चाहिए|chahiye|भेजो|bhejo|भेज|bhej|दो|do|please|code',
	yesInformal: 'ठीक|theek|thik|जी|ji|बिलकुल',
	courtesy:
		'धन्यवाद|dhanyavad|शुक्रिया|shukriya|नमस्ते|namaste|कृपया|kripya|प्लीज|please|thanks|bhai|भाई|जी|ji|माफ',
	padding: 'अब|ab|यह|ये|yeh|ye|सब|sab|भी|और|aur|मैसेज|message|नहीं|nahi|मुझे|mujhe|yaar|यार',
};
