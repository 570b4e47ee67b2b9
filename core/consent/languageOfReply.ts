import { REPLY_LANGUAGES } from './replyLanguages/replyLanguages';
import { PHRASE_SECTIONS, type PhraseSection } from './replyLanguages/replyLanguage';
import type { ReplyReading } from './replyReading';

/** The hint where the words are shared; otherwise the only likely language that has them. */
export function languageOf(
	reply: ReplyReading,
	sections: readonly PhraseSection[],
	languageHint: string | undefined,
): string | undefined {
	const found = sections.reduce(
		(all, section) => all | (reply.languages[PHRASE_SECTIONS.indexOf(section)] ?? 0),
		0,
	);
	const bits = found & reply.likelyLanguages || found;
	const holding = REPLY_LANGUAGES.filter((_, index) => (bits & (1 << index)) !== 0);
	const specific = holding.filter(({ language }) => language !== null);
	const candidates = specific.length === 0 && holding.length > 0 ? REPLY_LANGUAGES : specific;
	const hint = languageHint?.toLowerCase().split(/[-_]/u)[0];
	const hinted = candidates.find(({ language }) => language !== null && language === hint);
	const [only, ...others] = specific;
	return hinted?.language ?? (others.length === 0 ? only?.language : undefined) ?? undefined;
}
