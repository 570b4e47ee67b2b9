import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LedgerConfig } from '../../../core/ledger/config';
import { ACCOUNT, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { seededRandom } from '../../support/seededRandom';

const PROCESS_FILE = join(__dirname, '../../support/appendProcess.mjs');
const KILLS = 4;
const BATCH = 40;

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'processes killed while they append, on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop());

		it('leave a log that fits, with a choice filed for every entry and whole batches only', async () => {
			const config = await testStore.createConfig();
			const ledger = await openTestLedger(config, new FakeClock(new Date().toISOString()));
			const personIds: string[] = [];
			for (const igsid of ['1001', '1002', '1003']) {
				const [event] = await ledger.recordEvents({
					events: [aStoryReply({ igsid, at: new Date() })],
					consumer: 'test',
					origin: 'publishedTrigger',
				});
				personIds.push(event?.personId ?? '');
				await ledger.completeProfileJob(event?.personId ?? '', ACCOUNT, { kind: 'refused' });
			}
			const random = seededRandom(20261124);
			let confirmed = 0;
			for (let kill = 0; kill < KILLS; kill += 1) {
				const job = { config, personIds, batch: BATCH };
				confirmed = await appendUntilKilled(job, Math.floor(random() * 120));
				const check = await ledger.checkLog();
				expect(check).toMatchObject({ kind: 'intact' });
				if (check.kind === 'intact') expect(check.entries).toBeGreaterThanOrEqual(confirmed);
			}
			await ledger.close();

			const [counts] = await ledgerRows(
				config,
				`select (select count(*) from consent_entry) as entries,
					(select count(*) from consent_choice) as choices`,
			);
			expect(confirmed).toBeGreaterThan(0);
			expect(counts?.choices).toBe(counts?.entries);
			expect(Number(counts?.entries) % BATCH).toBe(0);
		}, 120_000);
	},
);

interface Job {
	readonly config: LedgerConfig;
	readonly personIds: readonly string[];
	readonly batch: number;
}

/** The last entry that the process was told to be on disk before it was killed. */
async function appendUntilKilled(job: Job, killAfterMs: number): Promise<number> {
	const child = spawn(process.execPath, [PROCESS_FILE, JSON.stringify(job)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const exited = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
	let confirmed = 0;
	for await (const line of createInterface({ input: child.stdout })) {
		if (confirmed === 0) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
		confirmed = Number(line);
	}
	expect(await exited).toBe('SIGKILL');
	return confirmed;
}
