import type { ReadyTexts } from '../readyTexts';

export const german: ReadyTexts = {
	firstMessage:
		'Hallo [first_name|und willkommen], danke für deine Nachricht zu [story_topic|unserem Beitrag]! Können wir dir weiterhelfen?\n\nDas ist eine automatische Nachricht von [brand]; deine Antwort liest ein Mensch. Schreib STOPP, und du hörst nichts mehr von uns. Datenschutz: [privacy_link]',
	yesInvitation:
		'Hallo [first_name|und willkommen], schön, dass du uns geschrieben hast! Möchtest du [story_offer|einen 10-%-Code] für deine nächste Bestellung? Schreib JA: Du stimmst Nachrichten zu unseren Angeboten zu und bekommst deinen eigenen Code.\n\nAutomatische Nachricht von [brand]. Schreib jederzeit STOPP, dann ist Schluss. Datenschutz: [privacy_link]',
	codeDelivery:
		'Hier ist er, [first_name|wie versprochen]: Dein persönlicher Code lautet [code]. Er gilt einmal, an der Kasse. Viel Freude damit!\n\nAutomatische Nachricht von [brand]. Schreib STOPP, wenn du keine Angebote mehr möchtest. Datenschutz: [privacy_link]',
	followUp:
		'Hallo [first_name|noch einmal], ist deine Frage zu [story_topic|unserem Beitrag] beantwortet? Wenn etwas fehlt, sag es uns einfach hier.\n\nAutomatische Nachricht von [brand]; wir fragen nicht noch einmal nach. Schreib STOPP, um keine Nachrichten mehr zu bekommen. Datenschutz: [privacy_link]',
	partnership:
		'Hallo [first_name|und willkommen], danke, dass du uns geschrieben hast! Wir finden, dass dein Account und [brand] gut zusammenpassen. Dürfen wir dir erzählen, wie eine Partnerschaft mit uns aussieht?\n\nDiese erste Nachricht ist automatisch; ab hier antwortet ein Mensch. Schreib STOPP, und wir belassen es dabei. Datenschutz: [privacy_link]',
	optOutConfirmation:
		'Erledigt: Du bekommst keine Nachrichten mehr von [brand]. Diese Bestätigung ist automatisch und die letzte. Das Wort STOPP genügt immer. Datenschutz: [privacy_link]',
};
