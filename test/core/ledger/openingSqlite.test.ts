import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openSqliteStore } from '../../../core/ledger/database/sqlite';
import { FakeClock } from '../../support/fakeClock';
import { openTestLedger } from '../../support/ledgers';

const clock = new FakeClock('2026-11-23T12:00:00.000Z');

describe('opening an Outreach Database file', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'story-outreach-opening-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const open = async (file: string) =>
		await openTestLedger({ store: 'sqlite', purpose: 'practice', file }, clock);

	it('makes the file and its key readable for their owner only', async () => {
		const file = join(folder, 'ledger.sqlite');
		await (await open(file)).close();

		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(statSync(join(folder, 'identity.key')).mode & 0o777).toBe(0o600);
	});

	it('finds the same people again after it was closed', async () => {
		const file = join(folder, 'ledger.sqlite');
		const before = await open(file);
		const { storeId } = await before.describe();
		await before.close();

		const after = await open(file);
		expect((await after.describe()).storeId).toBe(storeId);
		await after.close();
	});

	it('says that a file is no database and leaves it as it is', async () => {
		const file = join(folder, 'ledger.sqlite');
		const content = 'this is a shopping list, not a database. '.repeat(40);
		writeFileSync(file, content);

		await expect(open(file)).rejects.toMatchObject({ code: 'databaseDamaged' });
		expect(readFileSync(file, 'utf8')).toBe(content);
	});

	it('says that a place cannot be written to', async () => {
		const file = join(folder, 'ledger.sqlite');
		mkdirSync(file);

		await expect(open(file)).rejects.toMatchObject({ code: 'databaseNotWritable' });
	});

	it('stops when the identity key is lost, makes no new one and keeps the data', async () => {
		const file = join(folder, 'ledger.sqlite');
		await (await open(file)).close();
		rmSync(join(folder, 'identity.key'));
		const before = readFileSync(file);

		await expect(open(file)).rejects.toMatchObject({ code: 'identityKeyLost' });
		expect(() => statSync(join(folder, 'identity.key'))).toThrow();
		expect(readFileSync(file).equals(before)).toBe(true);
	});

	it('says that the disk is full and keeps every row that was written before', async () => {
		const store = openSqliteStore(join(folder, 'full.sqlite'));
		await store.write(async (db) => await sql`create table note (body text)`.execute(db));
		await store.write(async (db) => await sql`insert into note values ('kept')`.execute(db));
		await store.read(async (db) => await sql`pragma max_page_count = 2`.execute(db));

		const overfill = store.write(
			async (db) => await sql`insert into note values (${'x'.repeat(50_000)})`.execute(db),
		);

		await expect(overfill).rejects.toMatchObject({ code: 'databaseDiskFull' });
		const kept = await store.read(
			async (db) => await sql<{ body: string }>`select body from note`.execute(db),
		);
		expect(kept.rows).toEqual([{ body: 'kept' }]);
		await store.close();
	});

	it('leaves no trace of a transaction that failed half-way', async () => {
		const store = openSqliteStore(join(folder, 'half.sqlite'));
		await store.write(async (db) => await sql`create table note (body text)`.execute(db));

		const failed = store.write(async (db) => {
			await sql`insert into note values ('half')`.execute(db);
			throw new Error('crashed in between');
		});

		await expect(failed).rejects.toThrow('crashed in between');
		const rows = await store.read(async (db) => await sql`select body from note`.execute(db));
		expect(rows.rows).toEqual([]);
		await store.close();
	});
});
