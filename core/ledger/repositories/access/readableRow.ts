import { sql } from 'kysely';
import type { Database } from '../../database/store';
import { openText } from '../../keys';

export interface RowReader {
	readonly db: Database;
	readonly dataKey: Uint8Array;
	/** What was looked up before, by table and id. */
	readonly names: Map<string, unknown>;
}

/** Numbers and hashes that mean something to this database only. */
const INNER = new Set([
	'id',
	'subject_id',
	'client_id',
	'tombstone_id',
	'lookup_hash',
	'suppression_hash',
	'body_hash',
	'salt',
	'hash',
	'idempotency_key',
	'batch_sequence',
	'key_version',
	'lease_until_ms',
	'slot_at_ms',
	'beat_at_ms',
]);

/** A number of another table is shown as what stands there. */
const LOOKED_UP: Readonly<Record<string, { readonly table: string; readonly columns: string }>> = {
	account_id: { table: 'account', columns: 'account_ref as account, username' },
	story_id: { table: 'story', columns: 'story_ref as story' },
	import_id: {
		table: 'viewer_import',
		columns: 'source_name, provenance, legal_basis, created_at_ms',
	},
	policy_id: { table: 'policy', columns: 'name as policy' },
	entry_id: { table: 'consent_entry', columns: 'public_id as entry, type, body' },
	event_id: { table: 'event', columns: 'public_id as event' },
	send_id: { table: 'send', columns: 'public_id as send' },
	sequence_id: { table: 'sequence', columns: 'name as sequence, version' },
	enrolment_id: { table: 'enrolment', columns: 'public_id as enrolment' },
};

const JSON_COLUMNS = new Set(['body', 'candidate', 'certificate']);

/** One row for people and machines: times as ISO 8601, encrypted values opened, numbers as names. */
export async function readableRow(
	reader: RowReader,
	row: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
	const readable: Record<string, unknown> = {};
	for (const [column, value] of Object.entries(row)) {
		if (INNER.has(column)) continue;
		const place = LOOKED_UP[column];
		if (place !== undefined && value !== null) {
			readable[camel(column.replace(/_id$/, ''))] = await lookUp(reader, place, Number(value));
		} else {
			const [name, shown] = readableCell(reader, column, value);
			readable[name] = shown;
		}
	}
	return readable;
}

function readableCell(
	{ dataKey }: RowReader,
	column: string,
	value: unknown,
): readonly [name: string, shown: unknown] {
	if (column.endsWith('_ms')) {
		const name = camel(column.replace(/_ms$/, ''));
		return [name, value === null ? null : new Date(Number(value)).toISOString()];
	}
	if (value instanceof Uint8Array) {
		const text = value.length === 0 ? '' : openText(dataKey, value);
		return [camel(column.replace(/_encrypted$/, '')), parsed(text)];
	}
	if (JSON_COLUMNS.has(column) && typeof value === 'string') return [camel(column), parsed(value)];
	return [camel(column), value];
}

/** Own words are kept as JSON, planned messages as plain text. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

async function lookUp(
	reader: RowReader,
	{ table, columns }: { table: string; columns: string },
	id: number,
): Promise<unknown> {
	const key = `${table}/${id}`;
	if (reader.names.has(key)) return reader.names.get(key);
	const { rows } = await sql<Record<string, unknown>>`
		select ${sql.raw(columns)} from ${sql.table(table)} where id = ${id}`.execute(reader.db);
	const found = rows[0] === undefined ? null : await readableRow(reader, rows[0]);
	reader.names.set(key, found);
	return found;
}

const camel = (name: string): string =>
	name.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
