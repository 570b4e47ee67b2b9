import type { AudienceTables } from './tables/audienceTables';
import type { EventTables } from './tables/eventTables';
import type { IdentityTables } from './tables/identityTables';
import type { MessageTables } from './tables/messageTables';
import type { OutreachTables } from './tables/outreachTables';
import type { PolicyTables } from './tables/policyTables';
import type { RightsTables } from './tables/rightsTables';
import type { SequenceTables } from './tables/sequenceTables';

export type { IdentifierKind } from './tables/identityTables';

/** Row types of every table; each table's owner is the migration that creates it. */
export interface Schema
	extends
		IdentityTables,
		EventTables,
		AudienceTables,
		OutreachTables,
		MessageTables,
		PolicyTables,
		RightsTables,
		SequenceTables {}
