import { normaliseReply, type NormalisedReply } from './normaliseReply';
import { compilePhrases, type Phrases } from './phrases';
import type { ReplyIntent } from './replyIntent';
import { english } from './replyLanguages/english';
import { french } from './replyLanguages/french';
import { german } from './replyLanguages/german';
import { international } from './replyLanguages/international';
import { italian } from './replyLanguages/italian';
import { portuguese } from './replyLanguages/portuguese';
import type { ReplyLanguage } from './replyLanguages/replyLanguage';
import { spanish } from './replyLanguages/spanish';

type Section = Exclude<keyof ReplyLanguage, 'language'>;

/** `null` is a language of its own: words that all of them use. */
type Languages = ReadonlyArray<string | null>;

interface Reply extends NormalisedReply {
	/** As `Phrases` wants it: a space before the first word and after each. */
	readonly text: string;
	/** Without courtesy, and without a word said twice in a row. */
	readonly bare: string;
}

interface Rule {
	readonly name: string;
	readonly intent: ReplyIntent['intent'];
	/** Languages in which the rule holds; none means that it does not. */
	readonly holdsIn: (reply: Reply) => Languages;
}

const LANGUAGES = [international, italian, english, spanish, french, german, portuguese];

/** How far before an opt-out a "don't" still belongs to it. */
const NEGATION_REACH_WORDS = 3;

const PHRASES: ReadonlyArray<
	readonly [language: string | null, phrases: Record<Section, Phrases>]
> = LANGUAGES.map(({ language, ...sections }) => [
	language,
	{
		optOutAlone: compilePhrases(sections.optOutAlone),
		optOutAnywhere: compilePhrases(sections.optOutAnywhere),
		stopWords: compilePhrases(sections.stopWords),
		harmless: compilePhrases(sections.harmless),
		negations: compilePhrases(sections.negations),
		refusals: compilePhrases(sections.refusals),
		yes: compilePhrases(sections.yes),
		unclear: compilePhrases(sections.unclear),
		snooze: compilePhrases(sections.snooze),
		help: compilePhrases(sections.help),
		courtesy: compilePhrases(sections.courtesy),
	},
]);

/** Every language's; people mix them in these, and none of them means anything else elsewhere. */
const COURTESY = compilePhrases(LANGUAGES.flatMap(({ courtesy }) => courtesy));
const HARMLESS = compilePhrases(LANGUAGES.flatMap(({ harmless }) => harmless));

/** The first that holds decides. Names are kept in the log, so they never change. */
const RULES: readonly Rule[] = [
	{ name: 'optOutAlone', intent: 'opt_out', holdsIn: (reply) => whole('optOutAlone', reply.bare) },
	{ name: 'optOutPhrase', intent: 'opt_out', holdsIn: (reply) => optOuts(reply, false) },
	{ name: 'optOutWithRefusal', intent: 'opt_out', holdsIn: refusedBesideOptOut },
	{ name: 'optOutNegated', intent: 'uncertain', holdsIn: (reply) => optOuts(reply, true) },
	{ name: 'stopWord', intent: 'uncertain', holdsIn: stopWords },
	{ name: 'negativeEmoji', intent: 'uncertain', holdsIn: onlyNegativeEmoji },
	{ name: 'yesAlone', intent: 'opt_in', holdsIn: (reply) => plainYes(reply, true) },
	{ name: 'yesInDoubt', intent: 'uncertain', holdsIn: (reply) => plainYes(reply, false) },
	{ name: 'yesWithMore', intent: 'uncertain', holdsIn: yesWithMore },
	{ name: 'snooze', intent: 'snooze', holdsIn: (reply) => whole('snooze', reply.bare) },
	{ name: 'help', intent: 'help', holdsIn: (reply) => whole('help', reply.bare) },
	{ name: 'unclearAnswer', intent: 'uncertain', holdsIn: (reply) => whole('unclear', reply.bare) },
];

/**
 * What a person means for our messages to them, in Italian, English, Spanish, French, German and
 * Portuguese. Fails closed: an opt-in is nothing but a clear yes, and what may be an opt-out is at
 * least `uncertain`. `none` is an ordinary message.
 *
 * @param options.languageHint a language tag that decides where several languages share a word
 */
export function classifyReply(text: string, options: { languageHint?: string } = {}): ReplyIntent {
	const reply = readReply(text);
	for (const { name, intent, holdsIn } of RULES) {
		const languages = holdsIn(reply);
		if (languages.length === 0) continue;
		const language = languageOf(languages, options.languageHint);
		return { intent, rule: name, ...(language === undefined ? {} : { language }) };
	}
	return { intent: 'none', rule: 'noSignal' };
}

function readReply(text: string): Reply {
	const normalised = normaliseReply(text);
	const joined = joinWords(normalised.clauses.flat());
	return { ...normalised, text: joined, bare: bareOf(joined) };
}

const joinWords = (words: readonly string[]): string =>
	` ${words.map((word) => `${word} `).join('')}`;

function bareOf(text: string): string {
	const words = text.replaceAll(COURTESY.anywhere, '').trim().split(' ');
	return joinWords(words.filter((word, index) => word !== '' && word !== words[index - 1]));
}

const languagesWhere = (holds: (phrases: Record<Section, Phrases>) => boolean): Languages =>
	PHRASES.filter(([, phrases]) => holds(phrases)).map(([language]) => language);

const whole = (section: Section, text: string): Languages =>
	languagesWhere((phrases) => phrases[section].whole.test(text));

function optOuts({ clauses, text }: Reply, isNegated: boolean): Languages {
	return languagesWhere((phrases) =>
		[...text.matchAll(phrases.optOutAnywhere.anywhere)].some(
			({ index }) => isNegatedAt({ clauses, text, index }, phrases.negations) === isNegated,
		),
	);
}

/** Whether a negation stands shortly before, in the same clause. */
function isNegatedAt(
	{ clauses, text, index }: Pick<Reply, 'clauses' | 'text'> & { readonly index: number },
	negations: Phrases,
): boolean {
	let wordsBefore = text.slice(0, index).split(' ').length - 2;
	const clause = clauses.find((words) => {
		if (wordsBefore < words.length) return true;
		wordsBefore -= words.length;
		return false;
	});
	const before = (clause ?? []).slice(0, wordsBefore).slice(-NEGATION_REACH_WORDS);
	return joinWords(before).search(negations.anywhere) >= 0;
}

/** "Stop! Non mi interessa": a clause that is an opt-out by itself, and a no or another stop beside it. */
function refusedBesideOptOut({ clauses }: Reply): Languages {
	if (clauses.length < 2) return [];
	const texts = clauses.map(joinWords);
	const found = texts.flatMap((text) => whole('optOutAlone', bareOf(text)));
	const isRefused = texts.some(
		(text) =>
			whole('optOutAlone', bareOf(text)).length === 0 &&
			languagesWhere(({ refusals, stopWords: others }) =>
				[refusals, others].some(({ anywhere }) => text.search(anywhere) >= 0),
			).length > 0,
	);
	return isRefused ? found : [];
}

function stopWords({ text }: Reply): Languages {
	const harmless = [...text.matchAll(HARMLESS.anywhere)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
	return languagesWhere((phrases) =>
		[...text.matchAll(phrases.stopWords.anywhere)].some(
			({ index }) => !harmless.some(({ start, end }) => start <= index && index < end),
		),
	);
}

function onlyNegativeEmoji({ clauses, hasNegativeEmoji }: Reply): Languages {
	return clauses.length === 0 && hasNegativeEmoji ? [null] : [];
}

function plainYes({ bare, isQuestion, hasNegativeEmoji }: Reply, isClear: boolean): Languages {
	const hasDoubt = isQuestion || hasNegativeEmoji;
	return hasDoubt === isClear ? [] : whole('yes', bare);
}

/** "Yes, where is the shop?" may answer our question, or not. */
function yesWithMore({ clauses: [first = [], ...rest] }: Reply): Languages {
	return rest.length === 0 ? [] : whole('yes', bareOf(joinWords(first)));
}

/** The hint where the word is shared; otherwise the only language that has it. */
function languageOf(languages: Languages, languageHint: string | undefined): string | undefined {
	const hint = languageHint?.toLowerCase().split(/[-_]/u)[0];
	const known = PHRASES.find(([language]) => language !== null && language === hint)?.[0];
	if (known && (languages.includes(null) || languages.includes(known))) return known;
	const [only = null, ...others] = languages;
	return others.length === 0 && only !== null ? only : undefined;
}
