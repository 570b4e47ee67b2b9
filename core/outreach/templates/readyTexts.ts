import { english } from './texts/english';
import { french } from './texts/french';
import { german } from './texts/german';
import { italian } from './texts/italian';
import { portuguese } from './texts/portuguese';
import { spanish } from './texts/spanish';

/** PLAYBOOK P6 and P7: the kinds of message that a campaign needs, in the order of their use. */
export const READY_TEXT_KINDS = [
	'firstMessage',
	'yesInvitation',
	'codeDelivery',
	'followUp',
	'partnership',
	'optOutConfirmation',
] as const;
export type ReadyTextKind = (typeof READY_TEXT_KINDS)[number];

export type ReadyTexts = Readonly<Record<ReadyTextKind, string>>;

const READY_TEXTS = {
	en: english,
	it: italian,
	es: spanish,
	fr: french,
	de: german,
	pt: portuguese,
} as const satisfies Readonly<Record<string, ReadyTexts>>;

/** Primary subtags of the languages that texts are shipped in. */
export type MessageLanguage = keyof typeof READY_TEXTS;
export const MESSAGE_LANGUAGES = Object.keys(READY_TEXTS) as MessageLanguage[];

export const isMessageLanguage = (language: string): language is MessageLanguage =>
	Object.hasOwn(READY_TEXTS, language);

export const readyText = (kind: ReadyTextKind, language: MessageLanguage): string =>
	READY_TEXTS[language][kind];

/**
 * The text for one person: in their language if there is one, else the fallback.
 *
 * @param texts by primary subtag
 * @param language the person's latest known language tag, such as `pt-BR`; null where nobody knows it
 */
export function textInLanguage(
	texts: ReadonlyMap<string, string>,
	language: string | null,
	fallback: string,
): string {
	const own = language === null ? undefined : texts.get(primarySubtag(language));
	return own ?? fallback;
}

export const primarySubtag = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
