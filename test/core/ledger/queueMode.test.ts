import { refuseEmbeddedInQueueMode } from '../../../core/ledger/host/queueMode';
import { sharedLedger } from '../../../core/ledger/host/sharedLedger';
import type { LedgerConfig } from '../../../core/ledger/config';

const EMBEDDED: LedgerConfig = { store: 'sqlite', purpose: 'practice', file: '/nowhere/at.sqlite' };
const POSTGRES: LedgerConfig = {
	store: 'postgres',
	purpose: 'practice',
	host: 'localhost',
	port: 5432,
	database: 'outreach',
	user: 'outreach',
	password: '',
	ssl: false,
	identityKey: 'a key of at least thirty-two characters',
};

describe('a database in queue mode', () => {
	const { argv } = process;
	const { EXECUTIONS_MODE: mode } = process.env;

	afterEach(() => {
		process.argv = argv;
		if (mode === undefined) delete process.env.EXECUTIONS_MODE;
		else process.env.EXECUTIONS_MODE = mode;
	});

	it('is refused when it is embedded, before any file is made', async () => {
		process.env.EXECUTIONS_MODE = 'queue';

		await expect(sharedLedger(EMBEDDED)).rejects.toMatchObject({
			code: 'embeddedInQueueMode',
			wayOut: expect.stringContaining('PostgreSQL'),
		});
	});

	it.each(['worker', 'webhook'])('is refused in a process that n8n calls %s', (command) => {
		process.argv = ['node', 'n8n', command];

		expect(() => refuseEmbeddedInQueueMode(EMBEDDED)).toThrow('queue mode');
	});

	it('is welcome when it is PostgreSQL, or when n8n is one process', () => {
		expect(() => refuseEmbeddedInQueueMode(EMBEDDED)).not.toThrow();
		process.env.EXECUTIONS_MODE = 'queue';
		expect(() => refuseEmbeddedInQueueMode(POSTGRES)).not.toThrow();
	});
});
