import type { ReplyLanguage } from './replyLanguage';

export const polish: ReplyLanguage = {
	language: 'pl',
	words: {
		filler:
			'mi|mnie|do|ja|się|sobie|z|ze|od|na|w|o|was|wam|wasze|waszych|tych|te|tej|tego|takich|takie|żadnych|proszę|prosze|już|juz|więcej|wiecej|mój|moje|moich|moją|swojej|waszej|nam|nas|bardzo|prośba|państwa|jakichkolwiek|dalszych|po|prostu|i|aby|żeby|otrzymywać|dostawać',
		barrier: 'przegapić|ale|bo|jeśli|nie|zapomnieć|stracić',
		not: 'nie|nigdy|dlaczego|czemu|bez',
		why: 'dlaczego|czemu',
		message:
			'wiadomości|wiadomosci|wiadomość|reklam|reklamy|spam|spamu|spamem|maili|mail|ofert|oferty|promocji|newsletter|newslettera|sms|dm|powiadomień|powiadomienia',
		contact:
			'pisz*|pisać|pisac|wysyłaj*|wysylaj*|wysyłać|wysylac|kontaktuj*|kontaktować|dzwoń*|dzwonić|przysyłaj*|przysyłać|spamować|spamuj*|nękaj*|zaczepiaj*|przeszkadzaj*',
		order: 'zamówieni*|zamowieni*|wizyt*|rezerwacj*|zakup*|paczk*|dostaw*|bilet*',
	},
	spellings: 'wiadomości przestańcie wypisz usuńcie',
	harmless: `
		nie ~ przesta*
		anulować|anuluj*|odwołać|usunąć|usuń *4 {order}`,
	optOut: `
		przesta* ~ {contact}|{message}
		nie ~ {contact} ~ do|mi|więcej|wiecej|już|$
		nie ~ chcę|chce|życzę|zycze|zgadzam *3 {message}|kontaktu|dostawać|otrzymywać|więcej
		wypisz*|wypisać|wypisuj* ~ mnie|się
		usuń*|usun*|usunąć|wykreśl*|skasuj*|skasować ~ mnie|moje|mój *2
		usuń*|usun*|usunąć|skasuj* ~ moje|mój|moich *2 dane|danych|numer|kontakt
		daj*|dać ~ mi ~ spokój|spokoj
		zostaw* ~ mnie ~ spokoju
		odczep*|odwal*|spad*|spier*
		dość|dosc|koniec|stop|basta ~ z|tych|tym|te ~ {message}
		cofam|wycofuję|odwołuję|wycofuje ~ zgod*
		zgłoszę|zgłaszam|zglosze|zablokuję|blokuję ~ was|to|cię|konto?
		rezygnuj* ~ z|ze|$
		żadnych|zadnych ~ {message}`,
	stop: 'przestań|przestańcie|przestan|przestancie|dość|dosc|rezygnuję|rezygnuje|wypisz|odczepcie\n\t\tnie {contact}',
	stopAlone: 'koniec|starczy|wystarczy|rezygnacja|usuń|usuńcie|anuluj',
	refusal:
		'nie|nigdy\n\t\tnie ~ jestem ~ zainteresowany|zainteresowana\n\t\tnie interesuje ~ mnie?',
	anger: 'wkurzające|denerwujące|natrętni|natrętne|męczące|irytujące|nachalne|nachalni|bezczelni',
	talk: 'super|piękne|piekne|śliczne|cudo|kocham|świetne|haha|mam|wow|cudne|ładne',
	later: 'później|pozniej|jutro|może|niedługo',
	laterMore: 'teraz|nie|za|tydzień|miesiąc|innym|razem',
	snooze: '^ nie teraz\n\t\tza tydzień|miesiąc|tydzien',
	help: '^ pomoc|pomocy $\n\t\tpotrzebuję ~ pomocy\n\t\trozmawiać|porozmawiać z ~ człowiekiem|kimś|konsultantem',
	yes: 'tak',
	yesMore: 'poproszę|proszę|chcę|chętnie|wyślij|kod|jasne',
	yesInformal: 'jasne|pewnie|chętnie|zgoda|dobra',
	courtesy: 'dziękuję|dziekuje|dzięki|proszę|prosze|cześć|hej|witam|przepraszam|pozdrawiam',
	padding: 'już|juz|teraz|tego|to|mi|mnie|natychmiast|wreszcie|się|z|tym|do',
};
