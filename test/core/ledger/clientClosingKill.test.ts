import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
	isSigned,
	writeClosingCertificate,
} from '../../../core/consent/closing/closingCertificate';
import type { LedgerConfig } from '../../../core/ledger/config';
import { gravestoneFile } from '../../../core/ledger/database/closing/clientFiles';
import { defaultDatabaseFile } from '../../../core/ledger/host/defaultDatabaseFile';
import { hostClosing } from '../../../core/ledger/host/hostLedger';
import type { Ledger } from '../../../core/ledger/ledger';
import { aCertificate } from '../consent/closing/aCertificate';
import { exportAll, leftOf } from '../../support/closedClients';
import { aFullLife } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { killDuring } from '../../support/killDuring';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { seededRandom } from '../../support/seededRandom';

const CLIENTS = 2;
const PEOPLE = 3;
/** Much less than a deletion takes on an idle computer: the first kill comes before the commit, a later one after it. */
const STEP_MS = { SQLite: 4, PostgreSQL: 40 };

const folder = mkdtempSync(join(tmpdir(), 'story-outreach-closing-'));
const usual = process.env.N8N_USER_FOLDER;
beforeAll(() => {
	process.env.N8N_USER_FOLDER = folder;
});
afterAll(() => {
	if (usual === undefined) delete process.env.N8N_USER_FOLDER;
	else process.env.N8N_USER_FOLDER = usual;
	rmSync(folder, { recursive: true, force: true });
});

const open = async (config: LedgerConfig): Promise<Ledger> =>
	await openTestLedger(config, new FakeClock(new Date()));

/** Some people who did everything, exported as a whole. */
async function populate(config: LedgerConfig): Promise<Readonly<Record<string, number>>> {
	const clock = new FakeClock(new Date(Date.now() - 60 * 60_000));
	const ledger = await openTestLedger(config, clock);
	for (let index = 0; index < PEOPLE; index += 1) {
		const igsid = String(9001 + index);
		await aFullLife(ledger, clock, {
			igsid,
			handle: `h.${igsid}`,
			tag: `t${igsid}`,
			place: 'Bari',
		});
	}
	await exportAll(ledger);
	const counts = await ledger.count();
	await ledger.close();
	return counts;
}

/**
 * Goal: a deletion that is killed at any moment is all or nothing, or is finished by whoever comes next.
 * Method: processes delete a client and are killed at random moments, while another has it open.
 */
describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'deletions of a client that are killed, on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);

		it('leave everything or the certificate alone', async () => {
			const random = seededRandom(20261124);
			const seen = { everything: 0, closed: 0, killed: 0 };
			const server = await testStore.createEmptyConfig();
			for (let round = 0; round < CLIENTS; round += 1) {
				const client = `client-${round}`;
				const config: LedgerConfig =
					server.store === 'sqlite'
						? { store: 'sqlite', purpose: 'practice', client }
						: { ...server, client };
				const counts = await populate(config);
				let asked: unknown;
				for (let attempt = 1; ; attempt += 1) {
					const witness = await open(config);
					const { wasKilled } = await killDuring({
						config,
						method: 'closeClient',
						calls: [[{ confirmation: client }]],
						// Later each time, until one gets past the commit.
						afterMs: Math.floor(random() * attempt * STEP_MS[testStore.name]),
						env: { N8N_USER_FOLDER: folder },
					});
					if (wasKilled) seen.killed += 1;
					asked = await witness.count().catch((error: { code?: unknown }) => error.code);
					await witness.close();
					if (typeof asked !== 'object') break;
					seen.everything += 1;
					expect(asked).toEqual(counts);
					const reopened = await open(config);
					expect(await reopened.checkLog()).toMatchObject({ kind: 'intact' });
					await reopened.close();
				}
				seen.closed += 1;
				expect(asked).toBe('clientClosed');
				await expect(open(config)).rejects.toMatchObject({ code: 'clientClosed' });
				const certificate = await hostClosing(config).readClosing();
				expect(certificate !== null && isSigned(certificate)).toBe(true);
				expect(certificate?.client.name).toBe(client);
				expect(certificate?.rows.subject).toBe(counts.subject);
				const left = await leftOf(config);
				expect(left.filter((name) => !name.startsWith('closed_'))).toEqual(
					config.store === 'sqlite' ? ['FOLDER.practice.closed.json'] : [],
				);
			}
			// Without kills before the commit this would prove nothing.
			expect(seen.closed).toBe(CLIENTS);
			expect(seen.everything).toBeGreaterThanOrEqual(CLIENTS);
			expect(seen.killed).toBeGreaterThanOrEqual(CLIENTS);
		}, 240_000);
	},
);

/** Goal: each step at which the computer may stop is gone on from. Method: the state is made by hand. */
describe('a deletion of a file that stopped', () => {
	const client = 'bakery-rossi';
	const config: LedgerConfig = { store: 'sqlite', purpose: 'practice', client };
	const file = () => defaultDatabaseFile('practice', client);
	const certificate = writeClosingCertificate(
		aCertificate({ client: 'cli_x', sequence: 1, hash: 'b'.repeat(64), takenAt: new Date(0) }),
	);
	const mark = () => {
		const db = new DatabaseSync(file());
		db.prepare("insert into store_meta (name, value) values ('closing', ?)").run(certificate);
		db.exec(`pragma user_version = ${0x63_6c_6f_73}`);
		db.close();
	};

	beforeEach(async () => void (await populate(config)));
	afterEach(() => rmSync(join(folder, '.n8n'), { recursive: true, force: true }));

	it.each([
		['after its commit', mark],
		['before the first file went', () => writeFileSync(gravestoneFile(file()), certificate)],
		[
			'while the certificate was written',
			() => {
				mark();
				writeFileSync(
					join(dirname(file()), 'closing.draft.0123456789ab'),
					certificate.slice(0, 99),
				);
			},
		],
		[
			'between the files',
			() => {
				writeFileSync(gravestoneFile(file()), certificate);
				writeFileSync(`${file()}-wal`, 'rest');
				rmSync(file());
			},
		],
		[
			'before the folder went',
			() => {
				writeFileSync(gravestoneFile(file()), certificate);
				rmSync(file());
			},
		],
	])('%s is finished by whoever opens it', async (_when, stop) => {
		stop();

		await expect(open(config)).rejects.toMatchObject({ code: 'clientClosed' });

		expect(await leftOf(config)).toEqual(['FOLDER.practice.closed.json']);
		expect(readFileSync(gravestoneFile(file()), 'utf8')).toBe(certificate);
	});

	it('after its commit is finished by a process that has it open', async () => {
		const running = await open(config);
		mark();

		await expect(running.count()).rejects.toMatchObject({ code: 'clientClosed' });

		expect(await leftOf(config)).toEqual(['FOLDER.practice.closed.json']);
		await running.close();
	});

	it('keeps the key where the client has another database in the folder', async () => {
		const real: LedgerConfig = { ...config, purpose: 'real' };
		await (await open(real)).close();
		mark();

		await expect(open(config)).rejects.toMatchObject({ code: 'clientClosed' });

		expect(existsSync(join(dirname(file()), 'identity.key'))).toBe(true);
		const still = await open(real);
		expect(await still.checkLog()).toMatchObject({ kind: 'intact' });
		await still.close();
	});
});
