import type { Generated } from 'kysely';

/** Owner: saved limits, and how accounts and campaigns are doing (migration 0011). */
export interface PolicyTables {
	saved_policy: {
		id: Generated<number>;
		client_id: number;
		/** Account id, or empty for the whole client. */
		scope: string;
		name: string;
		version: number;
		policy_id: number;
		saved_at_ms: number;
	};
	account_circuit: {
		account_id: number;
		cause: 'accountRestricted' | 'rateLimited';
		restart: 'atOnce' | 'slow';
		opened_at_ms: number;
		rests_until_ms: number;
		strikes: number;
	};
	campaign: {
		account_id: number;
		sequence: string;
		paused_cause: 'byHand' | 'errorBudget' | null;
		paused_at_ms: number | null;
		/** Failures from before are forgotten. */
		resumed_at_ms: number | null;
		/** Batches of the warm-up that were passed. */
		warm_up_step: number;
	};
}
