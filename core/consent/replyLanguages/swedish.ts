import type { ReplyLanguage } from './replyLanguage';

export const swedish: ReplyLanguage = {
	language: 'sv',
	words: {
		filler:
			'jag|mig|mej|oss|du|ni|er|dig|den|det|de|en|ett|på|från|till|av|med|för|att|i|vill|vänligen|snälla|tack|nu|mer|mera|igen|fler|några|era|dina|mina|min|mitt|ha|få|bli|blir|alla|här|ut|och|era|bort|längre',
		barrier: 'missa|men|inte|aldrig|för|glömma|om',
		not: 'inte|aldrig|varför|utan|ej|sluta',
		why: 'varför',
		message:
			'meddelanden|meddelande|reklam|mejl|mail|sms|erbjudanden|nyhetsbrev|dm|dms|spam|utskick|notiser|annonser|kampanjer',
		contact:
			'skriva|skriv|skriver|skicka|skickar|kontakta|kontaktar|störa|stör|höra|hör|messa|spamma|ringa|ring|mejla',
		order: 'beställning|order|bokning|tid|köp|prenumerationen|bord|leverans|biljett',
	},
	spellings: 'meddelanden avregistrera kontakta reklam uppgifter',
	harmless: `
		sluta|slutar ~ aldrig|inte
		kan|kunde ~ inte ~ sluta
		avboka|avbeställa|ta|radera|ändra *4 {order}`,
	optOut: `
		sluta|slutar|stoppa|upphör ~ {contact}|{message}|messa
		{contact} ~ inte|inget|ingenting|aldrig|ej ~ mer|mera|igen|till|mig|av
		inte|aldrig|ej ~ {contact} ~ mig|mer|igen
		inga|inget|ingen ~ {message} ~ tack|mer|mera
		inga ~ fler|mer ~ {message}
		vill|önskar ~ inte|ej|inga *2 {message}|kontaktas|{contact}|mer
		ta|tag|plocka ~ bort|av ~ mig|mitt|mina|min ~ lista|listan|nummer|uppgifter|data
		ta ~ mig ~ bort|av
		radera|avregistrera|avprenumerera|avanmäl* ~ mig|mina|min|mitt ~ uppgifter|data|nummer?
		avregistrera|avprenumerera|avanmäl*
		avsluta|säga ~ prenumeration|prenumerationen|utskick
		lämna|låt ~ mig|oss ~ ifred|fred|vara
		återkallar|återkalla|drar ~ samtycke|tillbaka
		anmäler|blockerar|blockera|anmäla|rapporterar ~ er|dig
		dra ~ åt|helvete
		hör ~ inte ~ av ~ er|dig`,
	stop: 'sluta\n\t\tnu|det räcker ~ det|nu\n\t\tlägg av\n\t\tavregistrera\n\t\tstick',
	stopAlone: 'avsluta|radera|slut|nog|blockerad|anmäld|inga {message}\n\t\träcker',
	refusal: 'nej|nä|nix|aldrig\n\t\tinte|ej ~ intresserad',
	anger: 'jobbigt|jobbiga|störande|irriterande|tröttsamt|trött',
	talk: 'så|fin|fint|fina|snygg|snyggt|älskar|underbar|haha|vacker|söt|wow|härligt|redan|titta|sånt',
	later: 'senare|imorgon|nästa|kanske|snart',
	laterMore: 'vecka|månad|nu|inte|en|annan|gång',
	snooze: '^ inte nu\n\t\tnästa vecka|månad',
	help: '^ hjälp $\n\t\tbehöver hjälp\n\t\tprata|tala med ~ människa|någon|person',
	yes: 'ja|japp|jaa',
	yesMore: 'gärna|tack|jag|vill|skicka|koden|absolut',
	yesInformal: 'absolut|visst|gärna|okej',
	courtesy: 'tack|snälla|hej|hallå|förlåt|mvh|hälsningar',
	padding: 'nu|det|med|här|bara|genast|mig|vill|jag|ni|är|detta',
};
