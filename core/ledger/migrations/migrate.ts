import { sql } from 'kysely';
import { UserFacingError } from '../../shared/userFacingError';
import type { Database, Store } from '../database/store';
import { identity } from './0001_identity';
import { event } from './0002_event';
import { viewer } from './0003_viewer';
import { send } from './0004_send';
import { consent } from './0005_consent';
import { listening } from './0006_listening';
import { insight } from './0007_insight';
import { lease } from './0008_lease';
import { engagement } from './0009_engagement';
import { audience } from './0010_audience';
import { policy } from './0011_policy';
import { storyWatch } from './0016_story_watch';
import { sequence } from './0012_sequence';
import { message } from './0013_message';
import { sendGrant } from './0019_sendGrant';
import { consentChoices } from './0014_consent_choices';
import { dataRequests } from './0015_data_requests';
import { mark } from './0017_mark';
import { clientExport } from './0020_clientExport';
import { optOut } from './0021_optOut';
import { reportSplit } from './0022_reportSplit';
import { replyRead } from './0023_replyRead';
import { DIALECT_WORDS, type Migration } from './migration';

export const MIGRATIONS: readonly Migration[] = [
	identity,
	event,
	viewer,
	send,
	consent,
	listening,
	insight,
	lease,
	engagement,
	audience,
	policy,
	sequence,
	message,
	consentChoices,
	dataRequests,
	storyWatch,
	mark,
	sendGrant,
	clientExport,
	optOut,
	reportSplit,
	replyRead,
];

export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map(({ number }) => number));

/**
 * Brings the schema up to date; safe when several processes start at once, because the whole step is
 * one transaction behind a lock.
 * @throws UserFacingError when the schema is newer than this package; nothing is changed then.
 */
export async function migrate(store: Store): Promise<void> {
	if ((await store.read(async (db) => await appliedVersion(db, store.kind))) === SCHEMA_VERSION)
		return;

	await store.write(async (db) => {
		await store.lock(db, 'story-outreach migration');
		await sql`create table if not exists schema_migration (
			number integer primary key, name text not null)`.execute(db);
		const applied = await appliedVersion(db, store.kind);
		refuseNewer(applied);

		const words = DIALECT_WORDS[store.kind];
		for (const migration of MIGRATIONS.filter(({ number }) => number > applied)) {
			for (const statement of migration.statements(words)) {
				await sql.raw(statement).execute(db);
			}
			await sql`insert into schema_migration (number, name)
				values (${migration.number}, ${migration.name})`.execute(db);
		}
	});
}

async function appliedVersion(db: Database, kind: Store['kind']): Promise<number> {
	const exists =
		kind === 'sqlite'
			? sql<{ n: number }>`select count(*) as n from sqlite_master where name = 'schema_migration'`
			: sql<{ n: number }>`select count(*) as n from information_schema.tables
				where table_schema = current_schema() and table_name = 'schema_migration'`;
	if ((await exists.execute(db)).rows[0]?.n === 0) return 0;

	const answer = await sql<{ latest: number | null }>`
		select max(number) as latest from schema_migration`.execute(db);
	const latest = answer.rows[0]?.latest ?? 0;
	refuseNewer(latest);
	return latest;
}

function refuseNewer(applied: number): void {
	if (applied <= SCHEMA_VERSION) return;
	throw new UserFacingError(
		'databaseNewer',
		'The Outreach Database was written by a newer version of Story Outreach.',
		'Update the Story Outreach package on this n8n; nothing was changed.',
	);
}
