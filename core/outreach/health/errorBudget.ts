/** What became of the latest messages of a campaign that were really called. */
export interface CampaignTally {
	readonly attempts: number;
	/** Those that speak against the campaign (`countsForCampaign`). */
	readonly failures: number;
}

/** So many of the latest attempts are looked at: what was mended must be forgotten after a while. */
export const ERROR_BUDGET_ATTEMPTS = 50;
/** One or two failures are everyday life; listmonk, too, stops a campaign by count (facts/peers.md §2.5). */
const FAILURES_MIN = 5;
const FAILURE_SHARE_MAX = 0.2;

/** Is something wrong with the campaign itself, so that it must wait for a person? */
export const exceedsErrorBudget = ({ attempts, failures }: CampaignTally): boolean =>
	failures >= FAILURES_MIN && failures > attempts * FAILURE_SHARE_MAX;
