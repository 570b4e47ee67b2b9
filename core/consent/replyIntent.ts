export interface ReplyIntent {
	readonly intent: 'opt_out' | 'snooze' | 'opt_in' | 'help' | 'none' | 'uncertain';
	/** Stable name of the rule that decided. */
	readonly rule: string;
	readonly language?: string;
}
