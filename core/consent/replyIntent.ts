export interface ReplyIntent {
	readonly intent: 'opt_out' | 'snooze' | 'opt_in' | 'help' | 'none' | 'uncertain';
	/** Stable name of the rule that decided. */
	readonly rule: string;
	readonly language?: string;
}

/**
 * Of the word lists and phrases in `replyLanguages` together with the rules that read them. Raised with
 * every change of either; stands in the log beside each opt-out, so that it can be judged again.
 */
export const REPLY_RULES_VERSION = 5;
