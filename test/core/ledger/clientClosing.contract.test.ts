import { isSigned } from '../../../core/consent/closing/closingCertificate';
import { verifyExport } from '../../../core/consent/log/logExport';
import type { LedgerConfig } from '../../../core/ledger/config';
import { hostClosing } from '../../../core/ledger/host/hostLedger';
import type { Ledger } from '../../../core/ledger/ledger';
import { sha256 } from '../../../core/shared/sha256';
import { DAY_MS, MINUTE_MS } from '../../../core/shared/duration';
import { CLIENT, exportAll, leftOf, ofClient } from '../../support/closedClients';
import { aFullLife, aWriter } from '../../support/erasedPeople';
import { ACCOUNT, aCandidateFor, aLoosePolicy } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const ANNA = { igsid: '9001', handle: 'anna.bakes', tag: 'fan of bread', place: 'Bari' };
const confirmed = { confirmation: CLIENT };

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'a client that is exported and closed on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;
		const opened: Ledger[] = [];

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		const open = async (given = config): Promise<Ledger> => {
			const fresh = await openTestLedger(given, clock);
			opened.push(fresh);
			return fresh;
		};
		beforeEach(async () => {
			clock = new FakeClock('2026-11-24T12:00:00.000Z');
			config = ofClient(await testStore.createEmptyConfig());
			ledger = await open();
		});
		afterEach(async () => {
			for (const each of opened.splice(0)) await each.close();
		});

		const verdictOn = (log: string) => {
			const verifier = verifyExport();
			for (const line of log.trim().split('\n')) {
				const finding = verifier.take(line);
				if (finding !== null) return finding;
			}
			return verifier.end();
		};
		const refusal = async (given = confirmed): Promise<unknown> => {
			try {
				await ledger.closeClient(given);
			} catch (error) {
				// A refusal changes nothing.
				expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
				return (error as { code?: unknown }).code;
			}
			return 'closed';
		};

		describe('the export', () => {
			it('holds people readable, every row, and the log as it can be checked', async () => {
				const { personId } = await aFullLife(ledger, clock, ANNA);
				await ledger.suppress({ personId, reason: '=HYPERLINK("evil")', source: 'a test' });

				const { exported, texts } = await exportAll(ledger);

				const [header, ...lines] = (texts.data ?? '')
					.trim()
					.split('\n')
					.map((line) => JSON.parse(line) as Record<string, unknown>);
				const rowsOf = (table: string) =>
					lines.flatMap((line) => (line.table === table ? [line.row] : []));
				expect(header).toMatchObject({
					format: 'story-outreach-client/1',
					client: CLIENT,
					exportId: exported.started.exportId,
				});
				expect(rowsOf('identifier')).toContainEqual(
					expect.objectContaining({ personId, kind: 'handle', value: ANNA.handle }),
				);
				expect(rowsOf('story_view')).toContainEqual(
					expect.objectContaining({ personId, accountId: ACCOUNT, storyId: 'story-2' }),
				);
				expect(rowsOf('consent_choice')).toContainEqual(
					expect.objectContaining({
						personId,
						evidence: expect.objectContaining({ ownWords: `YES from ${ANNA.handle}` }),
					}),
				);
				expect(rowsOf('queued_contact')).toContainEqual(
					expect.objectContaining({ text: { kind: 'text', text: `Ciao ${ANNA.handle}` } }),
				);
				for (const table of Object.keys(exported.started.rows)) {
					const given = rowsOf(table).length;
					if (given > 0) expect([table, given]).toEqual([table, exported.started.rows[table]]);
				}
				expect(texts.data).not.toMatch(/wrappedKey|lookupHash|"clientId"/);
				expect(verdictOn(texts.log ?? '')).toMatchObject({
					kind: 'intactLog',
					entries: exported.started.head.sequence,
					head: exported.started.head.hash,
				});
				expect(texts.people).toContain(`${personId},active,${ANNA.handle},${ANNA.igsid},`);
				expect(texts.doNotContact).toContain(`"'=HYPERLINK`);
				for (const { saved, sha256: hash } of exported.files) expect(sha256(saved)).toBe(hash);
			});

			it('gives every row once, whatever the size of a page', async () => {
				await aFullLife(ledger, clock, ANNA);
				await aFullLife(ledger, clock, { ...ANNA, igsid: '9002', handle: 'bea', tag: 'b' });
				const { rows: counts } = await ledger.startClientExport();
				const given: Record<string, number> = {};

				let page = await ledger.readClientRows(null, 2);
				while (page.next !== null) {
					expect(page.rows.length).toBeLessThanOrEqual(2);
					for (const { table } of page.rows) given[table] = (given[table] ?? 0) + 1;
					page = await ledger.readClientRows(page.next, 2);
				}

				expect(given.story_view).toBe(4);
				expect(Object.entries(given).filter(([table, n]) => counts[table] !== n)).toEqual([]);
			});

			it('is in the log, and names nobody there', async () => {
				await aFullLife(ledger, clock, ANNA);

				const { exported } = await exportAll(ledger);

				const { entries } = await ledger.readLog(exported.started.head.sequence - 1, 1);
				expect(entries[0]?.entry.type).toBe('clientExported');
				expect(entries[0]?.entry.body).toContain(exported.started.exportId);
			});
		});

		describe('the deletion is refused', () => {
			it('until the name of the client is typed', async () => {
				await exportAll(ledger);

				expect(await refusal({ confirmation: 'bakery-bianchi' })).toBe('clientNotConfirmed');
				expect(await refusal({ confirmation: '' })).toBe('clientNotConfirmed');
			});

			it('for the only database of an n8n, which has no name', async () => {
				const alone = await open(await testStore.createConfig());
				await exportAll(alone);

				await expect(alone.closeClient({ confirmation: '' })).rejects.toMatchObject({
					code: 'clientUnnamed',
				});
			});

			it('without an export, or with one that did not come to its end', async () => {
				expect(await refusal()).toBe('clientNotExported');
				await ledger.startClientExport();
				expect(await refusal()).toBe('clientNotExported');
			});

			it('while a legal hold is in force', async () => {
				const { holdId } = await ledger.placeLegalHold({ personId: null, reason: 'a claim' });
				await exportAll(ledger);
				expect(await refusal()).toBe('clientHeld');

				await ledger.liftLegalHold(holdId);
				await exportAll(ledger);
				expect(await refusal()).toBe('closed');
			});

			it('while a message is on its way, and while nobody knows whether it arrived', async () => {
				const personId = await aWriter(ledger, clock, ANNA);
				const reserved = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
				if (reserved.kind !== 'reserved') throw new Error('refused');
				await exportAll(ledger);
				expect(await refusal()).toBe('messagesOnTheirWay');

				await ledger.startCalling(reserved.sendId, 'Ciao');
				clock.advance(5 * MINUTE_MS);
				await exportAll(ledger);
				expect(await refusal()).toBe('messagesUnconfirmed');

				// Nothing settles it any more, and it must not keep the client for ever.
				clock.advance(7 * DAY_MS);
				await exportAll(ledger);
				expect(await refusal()).toBe('closed');
			});

			it('when something happened since the export', async () => {
				const personId = await aWriter(ledger, clock, ANNA);
				await exportAll(ledger);
				await ledger.tagPerson(personId, ['new'], []);
				expect(await refusal()).toBe('exportOutdated');

				await exportAll(ledger);
				await ledger.suppress({ personId, reason: 'asked', source: 'phone' });
				expect(await refusal()).toBe('exportOutdated');

				await exportAll(ledger);
				await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
				expect(await refusal()).toBe('exportOutdated');
			});
		});

		describe('the deletion', () => {
			it('leaves one certificate that fits the exported log, and nothing else', async () => {
				await aFullLife(ledger, clock, ANNA);
				const { exported } = await exportAll(ledger);
				const { head, rows, closingKey } = exported.started;

				const certificate = await ledger.closeClient(confirmed);

				expect(isSigned(certificate)).toBe(true);
				expect(certificate).toMatchObject({
					client: { name: CLIENT, logId: head.client },
					closedAt: clock.now().toISOString(),
					log: { entries: head.sequence, head: head.hash, firstBadEntry: null },
					export: { exportId: exported.started.exportId },
					signature: { publicKey: closingKey },
				});
				expect(certificate.rows).toMatchObject({ subject: rows.subject, send: rows.send });
				expect(certificate.export.files.map(({ name }) => name)).toHaveLength(4);
				expect(JSON.stringify(certificate)).not.toMatch(/anna|9001/);
				expect(await leftOf(config)).toEqual(
					config.store === 'sqlite' ? ['FOLDER.ledger.closed.json'] : [`closed_${CLIENT}`],
				);
			});

			it('is told to whoever has it open, and to whoever opens it later', async () => {
				const running = await open();
				await exportAll(ledger);
				const certificate = await ledger.closeClient(confirmed);

				const closed = { code: 'clientClosed', message: expect.stringMatching(/2026-11-24 12:00/) };
				await expect(running.findPerson({ kind: 'handle', handle: 'anna' })).rejects.toMatchObject(
					closed,
				);
				await expect(
					running.registerAccount({ accountId: '1', username: 'x' }),
				).rejects.toMatchObject(closed);
				await expect(ledger.count()).rejects.toMatchObject(closed);
				await expect(open()).rejects.toMatchObject(closed);
				expect(await hostClosing(config).readClosing()).toEqual(certificate);
				expect(await leftOf(config)).toHaveLength(1);
			});

			it('touches no other client', async () => {
				// With PostgreSQL in the same database, in a schema of its own.
				const place = config.store === 'sqlite' ? await testStore.createEmptyConfig() : config;
				const other = await open(ofClient(place, 'bakery-bianchi'));
				const personId = await aWriter(other, clock, ANNA);
				await exportAll(ledger);

				await ledger.closeClient(confirmed);

				expect(await other.findPerson({ kind: 'handle', handle: ANNA.handle })).toMatchObject({
					personId,
				});
				expect(await other.checkLog()).toMatchObject({ kind: 'intact' });
			});

			it('happens once when two ask for it', async () => {
				const second = await open();
				await exportAll(ledger);

				const first = ledger.closeClient(confirmed);
				// Two connections of one thread would wait for each other's lock on a file.
				if (config.store === 'sqlite') await first;
				const asked = await Promise.allSettled([first, second.closeClient(confirmed)]);

				expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
				expect(await leftOf(config)).toHaveLength(1);
			});
		});
	},
);
