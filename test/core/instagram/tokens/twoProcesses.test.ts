import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSignInData, writeSignInData } from '../../../../core/instagram/tokens/signInData';
import { RENEWAL_STEPS } from '../../../../core/instagram/tokens/storedToken';
import { CLIENT_ID, CLIENT_SECRET, at, list, usePractice } from '../../../sandbox/support';
import { IDENTITY_KEY, openTestLedger } from '../../../support/ledgers';
import { FakeClock } from '../../../support/fakeClock';

const PROCESS_FILE = join(__dirname, '../../../support/tokenProcess.mjs');
const PROCESSES = 2;
const EXECUTIONS = 50;
const HEAD_START_MS = 3_000;
const HOUR_MS = 3_600_000;
const TEST_TIMEOUT_MS = 120_000;

const run = promisify(execFile);
const practice = usePractice();

interface Outcome {
	readonly status: number;
	readonly value?: string;
	readonly error?: string;
}

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'story-outreach-tokens-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const credentialFile = (): string => join(folder, 'credential.json');
const storedToken = (): string | undefined =>
	readSignInData(JSON.parse(readFileSync(credentialFile(), 'utf8')), 'instagram')?.value;
const longTokens = (): string[] =>
	[...practice.world.tokens.values()]
		.filter(({ kind }) => kind === 'long')
		.map(({ value }) => value);

/** A connected credential whose token is 25 hours old: the moment when everyone wants to refresh it. */
async function aDueCredential(): Promise<string> {
	await practice.control('POST', 'reset');
	const value = await practice.issueToken({ ageHours: 25 });
	const now = practice.world.clock.now();
	const life = {
		renewedAt: new Date(now - 25 * HOUR_MS),
		expiresAt: new Date(now + 59 * 24 * HOUR_MS),
	};
	const steps = RENEWAL_STEPS['instagram/signIn'];
	const token = { value, life, steps, scopes: null, alternative: null };
	writeFileSync(credentialFile(), JSON.stringify(writeSignInData({}, token)));
	return value;
}

async function runTwoProcesses(): Promise<Outcome[]> {
	const config = {
		store: 'sqlite' as const,
		purpose: 'practice' as const,
		file: join(folder, 'ledger.sqlite'),
		identityKey: IDENTITY_KEY,
	};
	// The database is there already, as it is in a running n8n.
	await (await openTestLedger(config, new FakeClock(new Date()))).close();
	const job = {
		config,
		credentialFile: credentialFile(),
		executions: EXECUTIONS,
		now: new Date(practice.world.clock.now()).toISOString(),
		startAtMs: Date.now() + HEAD_START_MS,
		app: {
			login: 'instagram',
			origin: practice.url,
			graphVersion: 'v25.0',
			appId: CLIENT_ID,
			appSecret: CLIENT_SECRET,
		},
	};
	const outputs = await Promise.all(
		Array.from({ length: PROCESSES }, async () => {
			const { stdout } = await run(process.execPath, [PROCESS_FILE, JSON.stringify(job)]);
			return JSON.parse(stdout) as Outcome[];
		}),
	);
	return outputs.flat();
}

describe('100 executions in two processes at the moment of the refresh', () => {
	it(
		'send exactly one refresh to Instagram, and none fails',
		async () => {
			const before = await aDueCredential();

			const outcomes = await runTwoProcesses();

			expect(outcomes).toHaveLength(PROCESSES * EXECUTIONS);
			expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
			const [old, ...refreshed] = longTokens();
			expect(old).toBe(before);
			expect(refreshed).toHaveLength(1);
			expect(new Set(outcomes.map(({ value }) => value))).toEqual(new Set(refreshed));
			expect(storedToken()).toBe(refreshed[0]);
		},
		TEST_TIMEOUT_MS,
	);

	it(
		'do not overwrite a reconnect that happens during it',
		async () => {
			await aDueCredential();
			await practice.control('POST', 'faults', { route: 'refresh', kind: 'delay', delayMs: 2_000 });
			const reconnected = await practice.issueToken({ kind: 'short' });

			const running = runTwoProcesses();
			await refreshUnderWay();
			const old = JSON.parse(readFileSync(credentialFile(), 'utf8'));
			writeFileSync(credentialFile(), JSON.stringify({ ...old, access_token: reconnected }));
			const outcomes = await running;

			expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
			const [, ofOldSignIn, ofReconnect] = longTokens();
			expect(ofOldSignIn).toBeDefined();
			// The token of the new sign-in, or what the other process exchanged it for.
			expect([reconnected, ofReconnect]).toContain(storedToken());
		},
		TEST_TIMEOUT_MS,
	);
});

/** The delayed refresh has reached Instagram; the fault is used up then. */
async function refreshUnderWay(): Promise<void> {
	for (let poll = 0; poll < 1_000; poll += 1) {
		const faults = list(await practice.control('GET', 'faults'), 'faults');
		if (at(faults, '0.remaining') === 0) return;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	throw new Error('No refresh came');
}
