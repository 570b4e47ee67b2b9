/** What a log line may say of an error: its kind, never its text, which may name a person. */
export const causeOf = (error: unknown): string =>
	error instanceof Error ? error.name : 'unknown';
