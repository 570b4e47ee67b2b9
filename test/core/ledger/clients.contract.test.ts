import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLedgerConfig, type LedgerConfig } from '../../../core/ledger/config';
import { defaultDatabaseFile } from '../../../core/ledger/host/defaultDatabaseFile';
import type { Ledger } from '../../../core/ledger/ledger';
import { aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const FOLLOWER = '9001';
const ACCOUNTS = { rossi: '17841400000000001', bianchi: '17841400000000002' } as const;
type ClientName = keyof typeof ACCOUNTS;

const folder = mkdtempSync(join(tmpdir(), 'story-outreach-clients-'));
const usual = process.env.N8N_USER_FOLDER;
beforeAll(() => {
	process.env.N8N_USER_FOLDER = folder;
});
afterAll(() => {
	if (usual === undefined) delete process.env.N8N_USER_FOLDER;
	else process.env.N8N_USER_FOLDER = usual;
	rmSync(folder, { recursive: true, force: true });
});

/** As two credentials would be filled in that differ in the client only. */
const ofClient = (config: LedgerConfig, client: ClientName): LedgerConfig =>
	config.store === 'sqlite'
		? { store: 'sqlite', purpose: config.purpose, client }
		: { ...config, client };

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'two clients with the same follower on $name',
	(testStore) => {
		let ledgers: Record<ClientName, Ledger>;
		const clock = new FakeClock(NOW);

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			const config = await testStore.createEmptyConfig();
			ledgers = {
				rossi: await openTestLedger(ofClient(config, 'rossi'), clock),
				bianchi: await openTestLedger(ofClient(config, 'bianchi'), clock),
			};
		});
		afterEach(async () => {
			await ledgers.rossi.close();
			await ledgers.bianchi.close();
			rmSync(join(folder, '.n8n'), { recursive: true, force: true });
		});

		const writes = async (client: ClientName, text: string): Promise<string> => {
			const accountId = ACCOUNTS[client];
			const [event] = await ledgers[client].recordEvents({
				events: [aStoryReply({ igsid: FOLLOWER, at: clock.now(), accountId, text })],
				consumer: 'receiver',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledgers[client].completeProfileJob(personId, accountId, {
				kind: 'profile',
				username: 'anna',
			});
			return personId;
		};
		const decide = async (client: ClientName, personId: string): Promise<string> => {
			const candidate = { ...aCandidateFor(personId), accountId: ACCOUNTS[client] };
			const decision = await previewContact(ledgers[client], candidate, aLoosePolicy());
			return decision.kind === 'send' ? 'send' : decision.reason;
		};

		it('are two worlds: no event, person, window, cap or stop crosses', async () => {
			const ofRossi = await writes('rossi', 'che buono');
			expect(await ledgers.bianchi.count()).toMatchObject({ event: 0, subject: 0 });
			const ofBianchi = await writes('bianchi', 'STOP');

			expect(ofRossi).not.toBe(ofBianchi);
			expect(await decide('rossi', ofRossi)).toBe('send');
			expect(await decide('bianchi', ofBianchi)).toBe('doNotContact');
			expect(await ledgers.rossi.findPerson({ kind: 'handle', handle: 'anna' })).toMatchObject({
				personId: ofRossi,
			});
			const person = { kind: 'igsid', igsid: FOLLOWER, accountId: ACCOUNTS.bianchi } as const;
			expect(await ledgers.rossi.findPerson(person)).toBeNull();
		});

		it('never reach a person of the other, even with their id', async () => {
			await writes('rossi', 'che buono');
			const ofBianchi = await writes('bianchi', 'bello');

			await expect(decide('rossi', ofBianchi)).rejects.toMatchObject({ code: 'personUnknown' });
			await expect(ledgers.rossi.checkConsent(ofBianchi, 'promotional')).rejects.toMatchObject({
				code: 'personUnknown',
			});
		});

		it('keep a log each', async () => {
			await writes('rossi', 'STOP');

			expect(await ledgers.bianchi.checkLog()).toMatchObject({ kind: 'intact', entries: 0 });
			expect(await ledgers.rossi.checkLog()).not.toMatchObject({ entries: 0 });
		});
	},
);

describe('the name of a client', () => {
	it('gives the embedded database a folder and so a key of its own', () => {
		expect(defaultDatabaseFile('real', 'rossi')).not.toBe(defaultDatabaseFile('real', 'bianchi'));
		expect(defaultDatabaseFile('real', 'rossi')).toContain(join('clients', 'rossi'));
	});

	it.each(['../x', 'Rossi', 'a b', '-a', 'a"; drop schema public', ''])(
		'%j is refused',
		(client) => {
			expect(() => parseLedgerConfig({ store: 'sqlite', purpose: 'real', client })).toThrow(
				/client/,
			);
		},
	);

	it('does not go together with a file', () => {
		expect(() =>
			parseLedgerConfig({ store: 'sqlite', purpose: 'real', client: 'rossi', file: '/tmp/x' }),
		).toThrow(/belongs to one client/);
	});
});
