import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { LedgerConfig } from '../../../core/ledger/config';
import { openSqliteStore } from '../../../core/ledger/database/sqlite';
import { openLedger } from '../../../core/ledger/host/openLedger';
import { ACCOUNT, aStoryReply } from '../../support/events';
import { LEDGER_WORKER_FILE } from '../../support/ledgers';

const lastMonth = () => ({
	accountIds: null,
	periods: [{ from: new Date(Date.now() - 30 * 86_400_000), to: new Date() }],
	splitBy: null,
	timezone: 'UTC',
});

describe('reports and the thread that writes', () => {
	let folder: string;
	let config: LedgerConfig & { file: string };
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'story-outreach-reports-'));
		config = { store: 'sqlite', purpose: 'practice', file: join(folder, 'ledger.sqlite') };
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const open = async () => await openLedger(config, { workerFile: LEDGER_WORKER_FILE });

	it('counts while the writer waits for a lock', async () => {
		const ledger = await open();
		await ledger.recordEvents({
			events: [aStoryReply({ igsid: '1001', at: new Date() })],
			consumer: 'test',
			origin: 'publishedTrigger',
		});
		const other = new DatabaseSync(config.file);
		other.exec('begin immediate');
		let isWritten = false;
		const writing = ledger
			.registerAccount({ accountId: ACCOUNT, username: 'new' })
			.then(() => (isWritten = true));

		const counts = await ledger.countOutreach(lastMonth());

		expect(isWritten).toBe(false);
		expect(counts.standing.total.reachable).toBe(1);
		other.exec('rollback');
		other.close();
		await writing;
		await ledger.close();
	});

	it('sees what was written just before', async () => {
		const ledger = await open();
		await ledger.countOutreach(lastMonth());
		await ledger.registerAccount({ accountId: ACCOUNT, username: 'new' });

		expect((await ledger.countOutreach(lastMonth())).accountIds).toEqual([ACCOUNT]);
		await ledger.close();
	});

	it('carries the refusal of a report over with its way out', async () => {
		const ledger = await open();

		await expect(ledger.countFunnel({ accountIds: ['999'], periods: [] })).rejects.toMatchObject({
			code: 'accountUnknown',
		});
		await ledger.close();
	});

	it('closes the database when its own thread cannot close', async () => {
		const workerFile = join(folder, 'worker.cjs');
		writeFileSync(
			workerFile,
			`const { parentPort, workerData } = require('node:worker_threads');
			if (workerData.role !== 'reports') require(${JSON.stringify(LEDGER_WORKER_FILE)});
			else parentPort.on('message', ({ id, method }) => parentPort.postMessage(method === 'close'
				? { id, ok: false, error: { name: 'Error', message: 'stuck', userFacing: null } }
				: { id, ok: true, value: null }));`,
		);
		const onEnded = jest.fn();
		const ledger = await openLedger(config, { workerFile, onEnded });
		await ledger.countOutreach(lastMonth());

		await expect(ledger.close()).rejects.toThrow('stuck');

		expect(onEnded).toHaveBeenCalledTimes(1);
	});

	it('reads on a connection that SQLite lets write nothing', async () => {
		await (await open()).close();
		const store = openSqliteStore(config.file, 'reading');

		const writing = store.read(async (db) => await sql`create table note (body text)`.execute(db));

		await expect(writing).rejects.toThrow('readonly database');
		await store.close();
	});
});
