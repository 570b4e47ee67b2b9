import { PHRASE_SECTIONS, type ReplyLanguage, type ReplyPhrases } from './replyLanguage';

/** A language with more phrases in the same sections. */
export function withPhrases(
	language: ReplyLanguage,
	...more: readonly ReplyPhrases[]
): ReplyLanguage {
	const joined = PHRASE_SECTIONS.map((section) => [
		section,
		[language, ...more].map((phrases) => phrases[section] ?? '').join('\n'),
	]);
	return { ...language, ...Object.fromEntries(joined) };
}
