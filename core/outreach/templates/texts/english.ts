import type { ReadyTexts } from '../readyTexts';

export const english: ReadyTexts = {
	firstMessage:
		'Hi [first_name|there], thank you for your message about [story_topic|our story]! Can we help you with anything?\n\nThis is an automatic message from [brand]; a person reads your answer. Write STOP and you will not hear from us again. Privacy: [privacy_link]',
	yesInvitation:
		'Hi [first_name|there], nice that you wrote to us! Would you like [story_offer|a 10 % code] for your next order? Write YES: you agree to messages about our offers and get your own code.\n\nAutomatic message from [brand]. Write STOP at any time and it ends. Privacy: [privacy_link]',
	codeDelivery:
		'Here it is, [first_name|as promised]: your personal code is [code]. It works once, at the checkout. Have fun with it!\n\nAutomatic message from [brand]. Write STOP if you want no more offers. Privacy: [privacy_link]',
	followUp:
		'Hi [first_name|again], did that answer your question about [story_topic|our story]? If something is missing, just tell us here.\n\nAutomatic message from [brand]; we will not ask again. Write STOP to end our messages. Privacy: [privacy_link]',
	partnership:
		'Hi [first_name|there], thank you for writing to us! We think that your account and [brand] could go well together. May we tell you what a partnership with us looks like?\n\nThis first message is automatic; a person answers from here on. Write STOP and we leave it at that. Privacy: [privacy_link]',
	optOutConfirmation:
		'Done: you will get no more messages from [brand]. This confirmation is automatic and the last one. The word STOP is always enough. Privacy: [privacy_link]',
};
