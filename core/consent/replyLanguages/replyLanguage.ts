/** How people of one language say it; templates as in `compilePhrases`. */
export interface ReplyLanguage {
	/** Primary subtag; null for words that every language uses. */
	readonly language: string | null;
	/** An opt-out when it is the whole reply, courtesy aside. */
	readonly optOutAlone: readonly string[];
	/** An opt-out wherever it stands, unless a negation stands before it. */
	readonly optOutAnywhere: readonly string[];
	/** Inside other words these may or may not be an opt-out: the reply is unclear. */
	readonly stopWords: readonly string[];
	/** Where a stop word means something else: "stop by", "basta che". */
	readonly harmless: readonly string[];
	/** Turn an opt-out around when they stand shortly before it: "don't", "why". */
	readonly negations: readonly string[];
	/** Beside a clause that is an opt-out by itself, they confirm it: "Stop. Not interested." */
	readonly refusals: readonly string[];
	/** A clear yes when it is the whole reply, courtesy aside. */
	readonly yes: readonly string[];
	/** Answers that are neither consent nor opt-out. */
	readonly unclear: readonly string[];
	readonly snooze: readonly string[];
	readonly help: readonly string[];
	/** Changes nothing: please, thanks, hello. */
	readonly courtesy: readonly string[];
}
