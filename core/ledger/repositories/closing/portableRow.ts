import { sql } from 'kysely';
import { anyOf } from '../../database/rowSource';
import type { Database } from '../../database/store';
import type { LedgerContext } from '../../context';
import { openText } from '../../keys';

/** Numbers and keyed hashes that mean something to this database only. */
const INNER = new Set([
	'id',
	'client_id',
	'wrapped_key',
	'key_version',
	'lookup_hash',
	'suppression_hash',
	'idempotency_key',
	'lease_until_ms',
	'slot_at_ms',
	'beat_at_ms',
]);

/** A number of another table is given out as what that row is known by outside. */
export const REFERENCES: Readonly<
	Record<string, { readonly table: string; readonly shown: string; readonly name: string }>
> = {
	account_id: { table: 'account', shown: 'account_ref', name: 'accountId' },
	subject_id: { table: 'subject', shown: 'public_id', name: 'personId' },
	tombstone_id: { table: 'subject', shown: 'public_id', name: 'replacedBy' },
	merged_into: { table: 'subject', shown: 'public_id', name: 'joinedInto' },
	story_id: { table: 'story', shown: 'story_ref', name: 'storyId' },
	import_id: { table: 'viewer_import', shown: 'public_id', name: 'importId' },
	policy_id: { table: 'policy', shown: 'hash', name: 'policyHash' },
	sequence_id: { table: 'sequence', shown: 'hash', name: 'sequenceHash' },
	entry_id: { table: 'consent_entry', shown: 'public_id', name: 'entryId' },
	event_id: { table: 'event', shown: 'public_id', name: 'eventId' },
	send_id: { table: 'send', shown: 'public_id', name: 'sendId' },
	enrolment_id: { table: 'enrolment', shown: 'public_id', name: 'enrolmentId' },
	request_id: { table: 'data_request', shown: 'public_id', name: 'requestId' },
	opt_out_id: { table: 'opt_out', shown: 'public_id', name: 'optOutId' },
};

const JSON_COLUMNS = new Set(['body', 'candidate', 'certificate', 'policy', 'counts']);

type Row = Readonly<Record<string, unknown>>;

/** Rows of one table for another system: times as ISO 8601, encrypted values opened, numbers as names. */
export async function portableRows(
	context: LedgerContext,
	db: Database,
	rows: readonly Row[],
): Promise<Array<Record<string, unknown>>> {
	const names = await namesOf(context, db, rows);
	const keys = await dataKeysOf(context, db, rows);
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).flatMap(([column, value]) => {
				if (INNER.has(column)) return [];
				const place = REFERENCES[column];
				if (place !== undefined) {
					return [[place.name, names.get(`${place.table}/${String(value)}`) ?? null]];
				}
				return [portableCell(column, value, keys.get(Number(row.subject_id)))];
			}),
		),
	);
}

function portableCell(
	column: string,
	value: unknown,
	dataKey: Uint8Array | undefined,
): [name: string, shown: unknown] {
	if (column.endsWith('_ms')) {
		const name = camel(column.replace(/_ms$/, ''));
		return [name, value === null ? null : new Date(Number(value)).toISOString()];
	}
	if (value instanceof Uint8Array) {
		const name = camel(column.replace(/_encrypted$/, ''));
		if (value.length === 0) return [name, ''];
		if (dataKey === undefined) throw new Error(`Nobody's key opens ${column}`);
		return [name, parsed(openText(dataKey, value))];
	}
	if (JSON_COLUMNS.has(column) && typeof value === 'string') return [camel(column), parsed(value)];
	return [camel(column), value];
}

/** What the numbers of a page stand for: one question a table, not one a row. */
async function namesOf(
	context: LedgerContext,
	db: Database,
	rows: readonly Row[],
): Promise<Map<string, unknown>> {
	const names = new Map<string, unknown>();
	for (const [column, { table, shown }] of Object.entries(REFERENCES)) {
		const ids = idsOf(rows, column);
		if (ids.length === 0) continue;
		const found = await sql<{ id: number; shown: unknown }>`
			select id, ${sql.ref(shown)} as shown from ${sql.table(table)}
			where id ${anyOf(context.store.kind, ids)}`.execute(db);
		for (const row of found.rows) names.set(`${table}/${row.id}`, row.shown);
	}
	return names;
}

/** Of the people whose rows hold something encrypted; an erased person has none. */
async function dataKeysOf(
	context: LedgerContext,
	db: Database,
	rows: readonly Row[],
): Promise<Map<number, Uint8Array>> {
	const sealed = rows.filter((row) =>
		Object.entries(row).some(
			([column, value]) =>
				column !== 'wrapped_key' && value instanceof Uint8Array && value.length > 0,
		),
	);
	const ids = idsOf(sealed, 'subject_id');
	if (ids.length === 0) return new Map();
	const { rows: people } = await sql<{ id: number; wrapped_key: Uint8Array }>`
		select id, wrapped_key from subject
		where id ${anyOf(context.store.kind, ids)} and wrapped_key is not null`.execute(db);
	return new Map(people.map(({ id, wrapped_key }) => [id, context.keys.unwrap(wrapped_key)]));
}

const idsOf = (rows: readonly Row[], column: string): number[] => [
	...new Set(rows.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []))),
];

/** Own words are kept as JSON, planned messages as plain text. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

const camel = (name: string): string =>
	name.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
