import type { ReadyTexts } from '../readyTexts';

export const french: ReadyTexts = {
	firstMessage:
		'Bonjour [first_name|à vous], merci pour votre message à propos de [story_topic|notre publication] ! Pouvons-nous vous aider ?\n\nCeci est un message automatique de [brand] ; une personne lira votre réponse. Écrivez STOP et nous ne vous écrirons plus. Confidentialité : [privacy_link]',
	yesInvitation:
		'Bonjour [first_name|à vous], merci de nous avoir écrit ! Souhaitez-vous [story_offer|un code de 10 %] pour votre prochaine commande ? Écrivez OUI : vous acceptez des messages sur nos offres et recevez votre propre code.\n\nMessage automatique de [brand]. Écrivez STOP quand vous voulez et tout s’arrête. Confidentialité : [privacy_link]',
	codeDelivery:
		'Le voici, [first_name|comme promis] : votre code personnel est [code]. Il est valable une seule fois, au paiement. Faites-vous plaisir !\n\nMessage automatique de [brand]. Écrivez STOP si vous ne voulez plus d’offres. Confidentialité : [privacy_link]',
	followUp:
		'Bonjour [first_name|à vous], avons-nous répondu à votre question à propos de [story_topic|notre publication] ? S’il manque quelque chose, dites-le-nous ici.\n\nMessage automatique de [brand] ; nous ne vous le redemanderons pas. Écrivez STOP pour ne plus recevoir de messages. Confidentialité : [privacy_link]',
	partnership:
		'Bonjour [first_name|à vous], merci de nous avoir écrit ! Nous pensons que votre compte et [brand] iraient bien ensemble. Pouvons-nous vous présenter un partenariat avec nous ?\n\nCe premier message est automatique ; ensuite, une personne vous répond. Écrivez STOP et nous en restons là. Confidentialité : [privacy_link]',
	optOutConfirmation:
		'C’est fait : vous ne recevrez plus de messages de [brand]. Cette confirmation est automatique et c’est la dernière. Le mot STOP suffit toujours. Confidentialité : [privacy_link]',
};
