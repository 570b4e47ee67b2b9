import { Client } from 'pg';
import { DatabaseSync } from 'node:sqlite';
import type { LedgerConfig } from '../../../core/ledger/config';
import type { Owner } from '../../../core/ledger/repositories/erasure/columnFate';
import { PERSON_TABLES } from '../../../core/ledger/repositories/erasure/personTables';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

interface Column {
	readonly table: string;
	readonly column: string;
	/** The table it refers to, or null. */
	readonly refersTo: string | null;
}

/** The migrations' own record holds nothing else. */
const NOT_OURS = new Set(['schema_migration', 'sqlite_sequence']);

async function columnsOf(config: LedgerConfig): Promise<Column[]> {
	if (config.store === 'sqlite') {
		const db = new DatabaseSync(config.file ?? '', { readOnly: true });
		try {
			return db
				.prepare(
					`select t.name as "table", c.name as "column", f."table" as "refersTo"
					from sqlite_master t join pragma_table_info(t.name) c
					left join pragma_foreign_key_list(t.name) f on f."from" = c.name
					where t.type = 'table'`,
				)
				.all() as unknown as Column[];
		} finally {
			db.close();
		}
	}
	const client = new Client({ ...config, ssl: false });
	await client.connect();
	try {
		const { rows } = await client.query<Column>(
			`select c.table_name as "table", c.column_name as "column", r.relname as "refersTo"
			from information_schema.columns c
			join pg_class t on t.relname = c.table_name
			join pg_attribute a on a.attrelid = t.oid and a.attname = c.column_name
			left join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
				and k.conkey = array[a.attnum]
			left join pg_class r on r.oid = k.confrelid
			where c.table_schema = current_schema()`,
		);
		return rows;
	} finally {
		await client.end();
	}
}

type Fate = {
	readonly person: string;
	readonly owner?: Owner;
	readonly columns?: Readonly<Record<string, unknown>>;
};

/** By plain names, as the databases know them. */
const FATES: Readonly<Record<string, Fate>> = PERSON_TABLES;

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'what erasure knows of the tables on $name',
	(testStore) => {
		let columns: Column[] = [];

		beforeAll(async () => {
			await testStore.start();
			const config = await testStore.createConfig();
			await (await openTestLedger(config, new FakeClock('2026-11-23T12:00:00Z'))).close();
			columns = (await columnsOf(config)).filter(({ table }) => !NOT_OURS.has(table));
		}, 60_000);
		afterAll(async () => await testStore.stop(), 60_000);

		it('is every table, and no other', () => {
			const tables = [...new Set(columns.map(({ table }) => table))];

			expect(tables.length).toBeGreaterThan(30);
			expect(Object.keys(FATES).toSorted()).toEqual(tables.toSorted());
		});

		it('is every column of the rows that stay', () => {
			const unknown = columns.filter(({ table, column }) => {
				const named = FATES[table]?.columns;
				return named !== undefined && !Object.hasOwn(named, column);
			});

			expect(unknown).toEqual([]);
		});

		it('leaves no table out that refers to a person', () => {
			const forgotten = columns.filter(
				({ table, column, refersTo }) =>
					(refersTo === 'subject' || /subject/.test(column)) &&
					!['destroyed', 'moved', 'survives'].includes(FATES[table]?.person ?? ''),
			);

			expect(forgotten).toEqual([]);
		});

		it('leaves no table out that refers to what a person did', () => {
			const forgotten = columns.filter(
				({ table, refersTo }) =>
					['event', 'send', 'queued_contact', 'consent_entry', 'identifier'].includes(
						refersTo ?? '',
					) && FATES[table]?.person === 'none',
			);

			expect(forgotten).toEqual([]);
		});

		it('finds the rows of a person by a column that is there', () => {
			const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
			const missing = Object.entries(FATES).flatMap(([table, { owner }]) =>
				owner === undefined || known.has(`${table}.${owner.column}`) ? [] : [table],
			);

			expect(missing).toEqual([]);
		});
	},
);
