import { readFileSync, existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger } from '../../../core/ledger/ledger';
import { DAY_MS } from '../../../core/shared/duration';
import { aFullLife } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';

const NOW = '2026-11-23T12:00:00.000Z';
const PEOPLE = 60;
const ERASED = 31;

/** Goal: what erasure destroyed is in no file any more. Method: the files are searched byte by byte. */
describe('the files of an embedded database', () => {
	const testStore = createSqliteTestStore();
	let clock: FakeClock;
	let config: LedgerConfig;
	let ledger: Ledger;

	beforeAll(async () => await testStore.start());
	afterAll(async () => await testStore.stop());
	beforeEach(async () => {
		clock = new FakeClock(NOW);
		config = await testStore.createConfig();
		ledger = await openTestLedger(config, clock);
	});
	afterEach(async () => await ledger.close());

	const file = (): string => (config.store === 'sqlite' ? (config.file ?? '') : '');
	const bytes = (): Buffer =>
		Buffer.concat(
			[file(), `${file()}-wal`]
				.filter((name) => existsSync(name))
				.map((name) => readFileSync(name)),
		);
	const found = (wanted: ReadonlyMap<string, Buffer>): string[] => {
		const all = bytes();
		return [...wanted].flatMap(([name, value]) => (all.includes(value) ? [name] : []));
	};
	/** Everything that could lead back to the person, as it lies in the database. */
	const traces = async (personId: string, texts: readonly string[]) => {
		const wanted = new Map<string, Buffer>();
		const add = async (name: string, query: string) => {
			for (const [index, row] of (await ledgerRows(config, query)).entries()) {
				const value = row.value;
				if (value === null) continue;
				const isBytes = value instanceof Uint8Array;
				wanted.set(
					`${name} ${index}`,
					isBytes ? Buffer.from(value) : Buffer.from(String(value), 'utf8'),
				);
			}
		};
		const own = `where subject_id = (select id from subject where public_id = '${personId}')`;
		await add(
			'wrapped key',
			`select wrapped_key as value from subject where public_id = '${personId}'`,
		);
		await add('keyed hash', `select lookup_hash as value from identifier ${own}`);
		await add('ciphertext', `select value_encrypted as value from identifier ${own}`);
		await add('own words', `select evidence_encrypted as value from consent_choice ${own}`);
		await add('planned text', `select text_encrypted as value from queued_contact ${own}`);
		await add('salt of a choice', `select salt as value from consent_choice ${own}`);
		await add('salt of a contact', `select salt as value from contact_log ${own}`);
		await add('key with the id', `select idempotency_key as value from send ${own}`);
		await add('message id', `select message_id as value from send ${own}`);
		await add('source id', `select source_id as value from event ${own}`);
		for (const text of texts) wanted.set(`text "${text}"`, Buffer.from(text, 'utf8'));
		return wanted;
	};

	const populate = async () => {
		const lives = [];
		for (let index = 0; index < PEOPLE; index += 1) {
			lives.push(
				await aFullLife(ledger, clock, {
					igsid: String(9_000_000_000 + index),
					handle: `person.number.${index}.x`,
					tag: `bread ${index} of a kind`,
					place: `Place of number ${index} only`,
				}),
			);
		}
		const erased = lives[ERASED];
		if (erased === undefined) throw new Error('nobody');
		return erased;
	};

	it('hold wrapped key, keyed hash, ciphertext, ids and texts before an erasure, and none after', async () => {
		const { personId } = await populate();
		const wanted = await traces(personId, [
			`bread ${ERASED} of a kind`,
			`Place of number ${ERASED} only`,
		]);
		expect(wanted.size).toBeGreaterThanOrEqual(18);
		expect(found(wanted)).toEqual([...wanted.keys()]);

		// Later, so that message ids may go too.
		clock.advance(3 * DAY_MS);
		const certificate = await ledger.erasePerson({
			personId,
			law: 'gdpr',
			receivedAt: clock.now(),
			systems: [],
			afterwards: 'keepOut',
		});

		expect(certificate.state).toBe('answered');
		expect(found(wanted)).toEqual([]);
		expect(statSync(`${file()}-wal`).size).toBeLessThan(50_000);
	});

	it('are purged once nobody reads an older state any more; until then the erasure says so', async () => {
		const { personId } = await populate();
		const wanted = await traces(personId, [`bread ${ERASED} of a kind`]);
		clock.advance(3 * DAY_MS);
		const reader = new DatabaseSync(file(), { readOnly: true });
		reader.exec('begin');
		reader.prepare('select count(*) from subject').get();

		const certificate = await ledger.erasePerson({
			personId,
			law: 'gdpr',
			receivedAt: clock.now(),
			systems: [],
			afterwards: 'keepOut',
		});
		const whileRead = found(wanted);
		reader.exec('rollback');
		reader.close();
		const resumed = await ledger.resumeErasures();

		expect(certificate.state).toBe('purging');
		expect(whileRead.length).toBeGreaterThan(0);
		expect(resumed).toEqual({ finished: 1, open: 0 });
		expect(found(wanted)).toEqual([]);
	});
});
