/** The first entry of a log that does not fit, and why. */
export interface LogFinding {
	readonly firstBadSequence: number;
	/** Its opaque id, as far as it can be read. */
	readonly entryId: string | null;
	readonly finding: string;
}
