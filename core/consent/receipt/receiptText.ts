import type { Channel, Purpose } from '../../outreach/contact';
import type { Language } from '../../outreach/reasons';
import type { Receipt, ReceiptInput } from './buildReceipt';
import type { ReceiptEvent } from './receiptEvents';

interface ReceiptTexts {
	/** `{controller}`, `{date}` */
	readonly heading: string;
	readonly nothing: string;
	readonly purposes: Readonly<Record<Purpose, string>>;
	readonly channels: Readonly<Record<Channel, string>>;
	/** `{date}` */
	readonly events: Readonly<Record<ReceiptEvent['status'], string>>;
	/** `{text}`, `{version}` */
	readonly wording: string;
	/** `{date}` */
	readonly until: string;
	readonly takeBack: string;
	/** `{contact}` */
	readonly contact: string;
	/** `{url}` */
	readonly privacy: string;
	/** `{id}`, `{hash}` */
	readonly numbers: string;
}

const TEXTS: Readonly<Record<Language, ReceiptTexts>> = {
	en: {
		heading: 'Your choices at {controller}, as of {date}',
		nothing: 'Nothing is recorded about a choice of yours.',
		purposes: { conversation: 'Answers to you', promotional: 'Offers' },
		channels: {
			email: 'by e-mail',
			instagramComment: 'by comment on Instagram',
			instagramDm: 'by message on Instagram',
			instagramPrivateReply: 'by private reply on Instagram',
			other: 'by another way',
			sms: 'by SMS',
			whatsApp: 'on WhatsApp',
		},
		events: {
			requested: '{date}: you were asked.',
			granted: '{date}: you agreed.',
			refused: '{date}: you said no.',
			withdrawn: '{date}: you took it back.',
		},
		wording: 'You were shown (version {version}): “{text}”',
		until: 'It counts until {date}.',
		takeBack: 'You can take it back at any time: answer STOP.',
		contact: 'Questions: {contact}',
		privacy: 'Privacy: {url}',
		numbers: 'Number of your record: {id}. Receipt: {hash}',
	},
	it: {
		heading: 'Le tue scelte presso {controller}, al {date}',
		nothing: 'Non è registrata nessuna tua scelta.',
		purposes: { conversation: 'Risposte a te', promotional: 'Offerte' },
		channels: {
			email: 'per e-mail',
			instagramComment: 'con un commento su Instagram',
			instagramDm: 'con un messaggio su Instagram',
			instagramPrivateReply: 'con una risposta privata su Instagram',
			other: 'in altro modo',
			sms: 'per SMS',
			whatsApp: 'su WhatsApp',
		},
		events: {
			requested: '{date}: ti è stato chiesto.',
			granted: '{date}: hai detto di sì.',
			refused: '{date}: hai detto di no.',
			withdrawn: '{date}: hai revocato il consenso.',
		},
		wording: 'Ti è stato mostrato (versione {version}): «{text}»',
		until: 'Vale fino al {date}.',
		takeBack: 'Puoi revocarlo in qualsiasi momento: rispondi STOP.',
		contact: 'Domande: {contact}',
		privacy: 'Privacy: {url}',
		numbers: 'Numero della tua scheda: {id}. Ricevuta: {hash}',
	},
};

/** The receipt in words that can be sent to the person. */
export function receiptText(language: Language, input: ReceiptInput, { hash }: Receipt): string {
	const texts = TEXTS[language];
	const day = (date: Date): string =>
		new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
	const { controller, topics, personId, issuedAt } = input;
	const parts = topics.map(({ purpose, channel, events }) =>
		[
			`${texts.purposes[purpose]} ${texts.channels[channel]}`,
			...events.flatMap((event) => eventLines(texts, event, day)),
		].join('\n'),
	);
	const end = [
		...(topics.length === 0 ? [texts.nothing] : [texts.takeBack]),
		...(controller.contact === null ? [] : [fill(texts.contact, { contact: controller.contact })]),
		...(controller.privacyUrl === null
			? []
			: [fill(texts.privacy, { url: controller.privacyUrl })]),
		fill(texts.numbers, { id: personId, hash }),
	];
	const heading = fill(texts.heading, { controller: controller.name, date: day(issuedAt) });
	return [heading, ...parts, end.join('\n')].join('\n\n');
}

function eventLines(
	texts: ReceiptTexts,
	{ status, at, notice, expiresAt }: ReceiptEvent,
	day: (date: Date) => string,
): string[] {
	return [
		`- ${fill(texts.events[status], { date: day(at) })}`,
		...(notice === null ? [] : [`  ${fill(texts.wording, notice)}`]),
		...(expiresAt === null ? [] : [`  ${fill(texts.until, { date: day(expiresAt) })}`]),
	];
}

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
	sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
