import type { AudienceTables } from './tables/audienceTables';
import type { EventTables } from './tables/eventTables';
import type { IdentityTables } from './tables/identityTables';
import type { OutreachTables } from './tables/outreachTables';
import type { RightsTables } from './tables/rightsTables';

export type { IdentifierKind } from './tables/identityTables';

/** Row types of every table; each table's owner is the migration that creates it. */
export interface Schema
	extends IdentityTables, EventTables, AudienceTables, OutreachTables, RightsTables {}
