import { sql } from 'kysely';
import type { PersonData, PersonSection } from '../../rightsRecords';
import type { LedgerContext } from '../../context';
import type { Schema } from '../../database/schema';
import type { Database } from '../../database/store';
import { joinedInto } from '../erasure/beginErasure';
import { PERSON_TABLES } from '../erasure/personTables';
import { directTables, ofPerson, tablesThrough } from '../erasure/sweepRows';
import { dataKeyOf, type Person } from '../people';
import { suppressedSince } from '../suppressions';
import { readableRow, type RowReader } from './readableRow';

/** What the person told us or did with us: the part that may be taken along (GDPR Article 20). */
const PORTABLE: ReadonlySet<string> = new Set([
	'identifier',
	'event',
	'consent_choice',
	'snooze',
	'private_reply_right',
]);

/**
 * Everything that every table holds about a person, by the same list that erasure goes by: what can be
 * erased can be shown, also of tables that come later.
 */
export async function readPersonData(
	context: LedgerContext,
	db: Database,
	{ person, scope }: { person: Person; scope: 'everything' | 'portable' },
): Promise<PersonData> {
	const subjectIds = [person.id, ...(await joinedInto(db, person.id))];
	const reader: RowReader = { db, dataKey: dataKeyOf(context, person), names: new Map() };
	const sections: PersonSection[] = [];
	for (const { name } of directTables()) {
		if (scope === 'portable' && !PORTABLE.has(name)) continue;
		for (const section of await sectionsOf(reader, name, subjectIds)) sections.push(section);
	}
	const since = await suppressedSince(db, person, 'anywhere');
	const row = await db
		.selectFrom('subject')
		.select(['language', 'country', 'timezone', 'created_at_ms'])
		.where('id', '=', person.id)
		.executeTakeFirstOrThrow();
	return {
		personId: person.publicId,
		knownSince: new Date(row.created_at_ms),
		language: row.language,
		country: row.country,
		timezone: row.timezone,
		doNotContactSince: since,
		sections,
	};
}

async function sectionsOf(
	reader: RowReader,
	table: keyof Schema,
	subjectIds: readonly number[],
): Promise<PersonSection[]> {
	const found: Array<Record<string, unknown>> = [];
	for (const subjectId of subjectIds) {
		const { rows } = await sql<Record<string, unknown>>`
			select * from ${sql.table(table)} where ${ofPerson(table, subjectId)}`.execute(reader.db);
		found.push(...rows);
	}
	if (found.length === 0) return [];
	const section = await toSection(reader, table, found);
	const linked: PersonSection[] = [];
	for (const { name, owner } of tablesThrough(table)) {
		const ids = found.map(({ id }) => Number(id));
		const { rows } = await sql<Record<string, unknown>>`
			select * from ${sql.table(name)}
			where ${sql.ref(owner.column)} in (${sql.join(ids.map((id) => sql.lit(id)))})`.execute(reader.db);
		if (rows.length > 0) linked.push(await toSection(reader, name, rows));
	}
	return [section, ...linked];
}

async function toSection(
	reader: RowReader,
	table: keyof Schema,
	rows: ReadonlyArray<Record<string, unknown>>,
): Promise<PersonSection> {
	const readable = [];
	for (const row of rows) readable.push(await readableRow(reader, row));
	return { table, holds: PERSON_TABLES[table].holds, rows: readable };
}
