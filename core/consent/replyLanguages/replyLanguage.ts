/**
 * How people of one language say it. `words` are lists with a name, everything else is phrases, one a
 * line, in the notation of `phrases.ts`. Where two hold, the order of the rules in `classifyReply`
 * decides.
 */
export interface ReplyLanguage extends ReplyPhrases {
	/** Primary subtag; null for words that every language uses. */
	readonly language: string | null;
	readonly words: ReplyWordLists;
	/** Words in which one typo is understood; four and five letters long: two letters exchanged. */
	readonly spellings?: string;
}

export interface ReplyWordLists extends Readonly<Record<string, string | undefined>> {
	/** What `~` may leap over. */
	readonly filler: string;
	/** What `*` may not leap over: it would turn the meaning. */
	readonly barrier: string;
	/** Turns an opt-out around that stands behind it: "don't unsubscribe me". */
	readonly not: string;
	/** With these a refusal begins as with a "don't": "no need to write". */
	readonly none?: string;
	/** Turns around what is negated: "why don't you write any more?" */
	readonly why: string;
}

export const PHRASE_SECTIONS = [
	/** What only looks like an opt-out: "stop by". Its words count for nothing else. */
	'harmless',
	/** An opt-out wherever it stands, unless it is negated. */
	'optOut',
	/** An opt-out as a clause of its own; in other company it is unclear. */
	'stop',
	/** An opt-out as a clause of its own; in other company it says nothing. */
	'stopAlone',
	/** A refusal that is no opt-out by itself and makes one of a stop beside it. */
	'refusal',
	/** Anger at us; beside a stop an opt-out, alone unclear. */
	'anger',
	/** Praise, purchase and chat: a stop beside it is no opt-out. */
	'talk',
	/** Messages, and writing them: beside a stop or anger, what these are about. */
	'contacting',
	/** Words of `not`; beside `contacting` unclear. */
	'negation',
	/** Received, found, arrived: about the thing, not about us. */
	'service',
	/** Verbs of removal; beside `mine` unclear at least. */
	'removal',
	/** The person, their data, our list. */
	'mine',
	/** Unclear wherever it stands. */
	'doubt',
	/** A limit in time that makes a pause of an opt-out: "until Monday". */
	'until',
	/** A wish to be asked later, wherever it stands. */
	'snooze',
	/** The same as a reply of its own: "later". */
	'later',
	/** What may stand beside it: "in a few". */
	'laterMore',
	'help',
	/** Says what the yes is to, wherever it stands: "sign me up", "I want to get your news". */
	'optIn',
	/** Things that people buy, own and mend: an ending beside them may be of these. */
	'goods',
	/** A clear yes as a reply of its own. */
	'yes',
	/** What may follow it: "send me the code". */
	'yesMore',
	/** A yes that is no clear consent: "sure". */
	'yesInformal',
	/** Says nothing: please, thanks, hello. */
	'courtesy',
	/** Small words that may stand beside a stop or a refusal: now, you guys, I said. */
	'padding',
] as const;

export type PhraseSection = (typeof PHRASE_SECTIONS)[number];
export type ReplyPhrases = Readonly<Partial<Record<PhraseSection, string>>>;

/** Sections that speak of ending it. */
export const OPT_OUTS: ReadonlySet<PhraseSection> = new Set(['optOut', 'stop', 'stopAlone']);
/** Sections whose phrases say nothing behind a "don't". */
export const NEGATABLE: ReadonlySet<PhraseSection> = new Set([
	...OPT_OUTS,
	'talk',
	'doubt',
	'removal',
	'optIn',
]);
