import type { PolicyTables } from '../../../database/tables/policyTables';
import type { TableFate } from '../columnFate';

export const POLICY_FATES: { readonly [T in keyof PolicyTables]: TableFate<T> } = {
	saved_policy: { holds: 'Limits that you saved under a name', person: 'none' },
	account_circuit: { holds: 'Whether your account rests, and since when', person: 'none' },
	campaign: {
		holds: 'Whether a campaign is paused, and how far its test batch is',
		person: 'none',
	},
};
