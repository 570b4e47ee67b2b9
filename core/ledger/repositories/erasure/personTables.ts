import type { Schema } from '../../database/schema';
import type { TableFate } from './columnFate';
import { IDENTITY_FATES } from './fates/identityFates';
import { EVENT_FATES } from './fates/eventFates';
import { AUDIENCE_FATES } from './fates/audienceFates';
import { OUTREACH_FATES } from './fates/outreachFates';
import { MESSAGE_FATES } from './fates/messageFates';
import { POLICY_FATES } from './fates/policyFates';
import { SEQUENCE_FATES } from './fates/sequenceFates';
import { RIGHTS_FATES } from './fates/rightsFates';

/**
 * What erasure does with every table, and with every column of the rows it keeps. A new table or column
 * is a compile error here, and `erasureCoverage.contract.test.ts` compares this with both databases.
 */
export const PERSON_TABLES: { readonly [T in keyof Schema]: TableFate<T> } = {
	...IDENTITY_FATES,
	...EVENT_FATES,
	...AUDIENCE_FATES,
	...OUTREACH_FATES,
	...MESSAGE_FATES,
	...POLICY_FATES,
	...SEQUENCE_FATES,
	...RIGHTS_FATES,
};
