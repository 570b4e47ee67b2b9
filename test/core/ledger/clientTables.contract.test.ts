import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { LedgerConfig } from '../../../core/ledger/config';
import { CLIENT_TABLES } from '../../../core/ledger/repositories/closing/clientTables';
import { REFERENCES } from '../../../core/ledger/repositories/closing/portableRow';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

interface Facts {
	/** Columns of the primary key, by table. */
	readonly keys: Readonly<Record<string, readonly string[]>>;
	/** Columns that refer to a row of another table, as `column > table`. */
	readonly references: readonly string[];
}

const NOT_OURS = new Set(['schema_migration', 'sqlite_sequence']);

async function rowsOf(
	config: LedgerConfig,
	queries: { sqlite: string; postgres: string },
): Promise<Array<Record<string, string>>> {
	if (config.store === 'sqlite') {
		const db = new DatabaseSync(config.file ?? '', { readOnly: true });
		try {
			return db.prepare(queries.sqlite).all() as Array<Record<string, string>>;
		} finally {
			db.close();
		}
	}
	const client = new Client({ ...config, ssl: false });
	await client.connect();
	try {
		return (await client.query<Record<string, string>>(queries.postgres)).rows;
	} finally {
		await client.end();
	}
}

async function factsOf(config: LedgerConfig): Promise<Facts> {
	const keyRows = await rowsOf(config, {
		sqlite: `select t.name as "table", c.name as "column" from sqlite_master t
			join pragma_table_info(t.name) c where t.type = 'table' and c.pk > 0 order by c.pk`,
		postgres: `select t.relname as "table", a.attname as "column" from pg_index i
			join pg_class t on t.oid = i.indrelid
			join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()
			join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey)
			where i.indisprimary order by array_position(i.indkey, a.attnum)`,
	});
	const references = await rowsOf(config, {
		sqlite: `select distinct f."from" as "column", f."table" as "table" from sqlite_master t
			join pragma_foreign_key_list(t.name) f where t.type = 'table'`,
		postgres: `select distinct a.attname as "column", r.relname as "table" from pg_constraint k
			join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
			join pg_class r on r.oid = k.confrelid where k.contype = 'f'`,
	});
	const keys: Record<string, string[]> = {};
	for (const { table = '', column = '' } of keyRows) (keys[table] ??= []).push(column);
	return { keys, references: references.map(({ column, table }) => `${column} > ${table}`) };
}

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'what the export of a client knows of the tables on $name',
	(testStore) => {
		let facts: Facts;

		beforeAll(async () => {
			await testStore.start();
			const config = await testStore.createConfig();
			await (await openTestLedger(config, new FakeClock('2026-11-24T12:00:00Z'))).close();
			facts = await factsOf(config);
		}, 60_000);
		afterAll(async () => await testStore.stop(), 60_000);

		it('is every table with its primary key, so that no row is passed over', () => {
			const known = Object.entries(CLIENT_TABLES).map(([table, { key }]) => [
				table,
				[...key].toSorted(),
			]);
			const real = Object.entries(facts.keys)
				.filter(([table]) => !NOT_OURS.has(table))
				.map(([table, key]) => [table, [...key].toSorted()]);

			expect(real.length).toBeGreaterThan(50);
			expect(Object.fromEntries(known)).toEqual(Object.fromEntries(real));
		});

		it('is every number of another table, so that none leaves without its meaning', () => {
			const known = Object.entries(REFERENCES).map(([column, { table }]) => `${column} > ${table}`);

			expect(facts.references).not.toEqual([]);
			expect(
				facts.references.filter((each) => each !== 'client_id > client' && !known.includes(each)),
			).toEqual([]);
		});
	},
);
