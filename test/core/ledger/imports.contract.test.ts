import fc from 'fast-check';
import { importViewerList } from '../../../core/audience/importViewerList';
import type { ViewerList } from '../../../core/audience/importViewerList';
import type { ListPiece } from '../../../core/audience/listShape';
import { parseViewerExport } from '../../../core/audience/parseViewerExport';
import type { SegmentRule } from '../../../core/audience/segment';
import type { ImportedRow, Ledger } from '../../../core/ledger/ledger';
import { MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { aWorkbook } from '../../support/workbook';

const NOW = '2026-11-23T12:00:00.000Z';
const AT = '2026-11-22T10:00:00Z';
const HEADER = 'handle,story_id,viewed_at,verified,liked,language,tag';

const EVERYONE: SegmentRule = {
	kind: 'repeatViewers',
	name: 'all',
	storiesMin: 1,
	windowDays: 30,
};

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'imports on $name',
	(testStore) => {
		let clock: FakeClock;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock(NOW);
			ledger = await openTestLedger(await testStore.createConfig(), clock);
		});
		afterEach(async () => await ledger.close());

		const aList = (
			pieces: readonly ListPiece[],
			changes: Partial<ViewerList> = {},
		): ViewerList => ({
			accountId: ACCOUNT,
			origin: {
				sourceName: 'viewers.csv',
				provenance: 'copiedByHand',
				legalBasis: 'legitimateInterest',
				importedBy: 'workflow 1, node 2',
			},
			options: { now: clock.now() },
			pieces: () => pieces,
			...changes,
		});
		const take = async (content: string, list: Partial<ViewerList> = {}) => {
			const rows: ImportedRow[] = [];
			const taken = await importViewerList(ledger, aList([Buffer.from(content)], list), {
				onRows: (more) => rows.push(...more),
			});
			return { ...taken, rows, statuses: rows.map(({ status }) => status) };
		};
		const membersNow = async () => {
			const { segments } = await ledger.sortIntoSegments({ accountId: ACCOUNT, rules: [EVERYONE] });
			return (segments[0]?.members ?? []).map(({ personId }) => personId);
		};
		const whoWrote = async (igsid: string, username: string, text?: string) => {
			const at = addMs(clock.now(), -MINUTE_MS);
			const event = aStoryReply({ igsid, at, ...(text === undefined ? {} : { text }) });
			const [recorded] = await ledger.recordEvents({
				events: [event],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = recorded?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'profile', username });
			return personId;
		};

		it('account for every row, with its number, whatever became of it', async () => {
			await whoWrote('1001', 'stopped', 'STOP');

			const { rows, summary } = await take(
				[
					HEADER,
					`anna,s1,${AT},yes,,it,`,
					`ANNA,s1,${AT},,,,`,
					`stopped,s1,${AT},,,,`,
					`no such handle,s1,${AT},,,,`,
					`bruno,s1,${AT},,,,`,
				].join('\n'),
			);

			expect(rows.map(({ row, status }) => [row, status])).toEqual([
				[1, 'accepted'],
				[2, 'duplicate'],
				[3, 'doNotContact'],
				[4, 'rejected'],
				[5, 'accepted'],
			]);
			expect(summary).toMatchObject({
				sourceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
				sourceName: 'viewers.csv',
				provenance: 'copiedByHand',
				legalBasis: 'legitimateInterest',
				importedBy: 'workflow 1, node 2',
				at: clock.now(),
				counts: {
					accepted: 2,
					known: 0,
					duplicate: 1,
					doNotContact: 1,
					rejected: 1,
					people: 2,
				},
			});
		});

		it('read a list alike, in whatever pieces it comes', async () => {
			const cell = fc.constantFrom(
				'anna',
				'bruno',
				'"a ""b"""',
				'carla',
				'"two\nlines"',
				'"open',
				'',
			);
			const line = fc
				.tuple(cell, fc.constantFrom('s1', 's2', ''), fc.constantFrom(AT, 'bad', ''))
				.map((cells) => cells.join(','));
			await fc.assert(
				fc.asyncProperty(
					fc.array(line, { maxLength: 15 }),
					fc.integer({ min: 1, max: 90 }),
					async (lines, size) => {
						const text = ['handle,story_id,viewed_at', ...lines, `end,s1,${AT}`].join('\n');
						const bytes = Buffer.from(text);
						const pieces: Uint8Array[] = [];
						for (let at = 0; at < bytes.length; at += size) {
							pieces.push(new Uint8Array(bytes.subarray(at, at + size)));
						}
						const rows: ImportedRow[] = [];
						await importViewerList(ledger, aList(pieces), {
							onRows: (more) => rows.push(...more),
						});

						const inMemory = await parseViewerExport(text, { now: clock.now() });
						const rejected = rows.filter(({ status }) => status === 'rejected');
						const repeated = rows.filter(({ status }) => status === 'duplicate');
						expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
						expect(rejected.map(({ row }) => row)).toEqual(inMemory.rejected.map(({ row }) => row));
						expect(repeated).toHaveLength(inMemory.duplicates);
					},
				),
				{ numRuns: 25 },
			);
		}, 60_000);

		it('write the same list once, and tell a view that another list has', async () => {
			const list = [HEADER, `anna,s1,${AT},,,,`, `anna,s1,${AT},,,,`, `bruno,s1,${AT},,,,`];
			const first = await take(list.join('\n'));
			const before = await ledger.count();

			const again = await take(list.join('\n'));
			const other = await take([...list, `carla,s1,${AT},,,,`].join('\n'));

			expect(first.statuses).toEqual(['accepted', 'duplicate', 'accepted']);
			expect(again).toMatchObject({ isNew: false, statuses: ['known', 'duplicate', 'known'] });
			expect(again.summary.importId).toBe(first.summary.importId);
			expect(before).toMatchObject({ story_view: 2, viewer_import: 1 });
			expect(other.statuses).toEqual(['known', 'duplicate', 'known', 'accepted']);
		});

		it('are seen as a whole or not at all', async () => {
			const { listId } = await ledger.openList({ now: clock.now() });
			const text = `${HEADER}\nanna,s1,${AT},yes,yes,it,fan\n`;
			await ledger.lookAtList(listId, text);
			await ledger.planList(listId);
			const { origin } = aList([]);
			await ledger.startImport(listId, ACCOUNT, origin);

			const rows = await ledger.importPiece(listId, text);
			const during = await membersNow();
			await ledger.finishImport(listId);

			expect(rows).toMatchObject([{ status: 'accepted' }]);
			expect(during).toEqual([]);
			expect(await membersNow()).toHaveLength(1);
		});

		it('leave nothing when they are cancelled half-way', async () => {
			const stopping = new AbortController();
			const lines = Array.from({ length: 3000 }, (_, index) => `v${index},s1,${AT},yes,yes,it,fan`);
			const half = `${HEADER}\n${lines.slice(0, 1500).join('\n')}\n`;
			const rest = lines.slice(1500).join('\n');
			let seen = 0;

			const taking = importViewerList(ledger, aList([half, rest]), {
				signal: stopping.signal,
				onRows: (rows) => {
					seen += rows.length;
					stopping.abort(new Error('stopped'));
				},
			});

			await expect(taking).rejects.toThrow('stopped');
			expect(seen).toBe(1500);
			expect(await membersNow()).toEqual([]);
			await untilRemoved();
			expect(await ledger.count()).toMatchObject({
				story_view: 0,
				viewer_signal: 0,
				viewer_tag: 0,
				identifier: 0,
			});
		}, 60_000);

		const untilRemoved = async () => {
			for (let tries = 0; tries < 600; tries += 1) {
				if ((await ledger.count()).story_view === 0) return;
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		};

		it('that a crash left behind are removed by the next one', async () => {
			const { listId } = await ledger.openList({ now: clock.now() });
			const text = `${HEADER}\nghost,s1,${AT},yes,yes,it,fan\n`;
			await ledger.lookAtList(listId, text);
			await ledger.planList(listId);
			await ledger.startImport(listId, ACCOUNT, aList([]).origin);
			await ledger.importPiece(listId, text);

			clock.advance(2 * MINUTE_MS);
			await take(`${HEADER}\nanna,s1,${AT},,,,`);

			expect(await ledger.findPerson({ kind: 'handle', handle: 'ghost' })).toBeNull();
			expect((await ledger.count()).story_view).toBe(1);
			await expect(ledger.importPiece(listId, `late,s1,${AT},,,,\n`)).rejects.toMatchObject({
				code: 'importEnded',
			});
		});

		it('can be undone: what only they said is gone, what others said stays', async () => {
			await take(`${HEADER}\nanna,s1,${AT},,,,`);
			const anna = await membersNow();
			const { summary } = await take(
				[HEADER, `anna,s1,${AT},,,,`, `anna,s2,${AT},yes,yes,it,fan`, `bruno,s1,${AT},,,,`].join(
					'\n',
				),
			);
			await whoWrote('1001', 'bruno');

			const undone = await ledger.undoImport(ACCOUNT, summary.importId);
			const again = await take(`${HEADER}\nanna,s2,${AT},,,,`);

			expect(undone?.importId).toBe(summary.importId);
			expect(await membersNow()).toEqual(anna);
			expect(await ledger.findPerson({ kind: 'handle', handle: 'bruno' })).not.toBeNull();
			expect(again.statuses).toEqual(['accepted']);
			expect(await ledger.count()).toMatchObject({ viewer_signal: 0, viewer_tag: 0 });
			expect(await ledger.undoImport(ACCOUNT, 'imp_unknown')).toBeNull();
		});

		it('that were undone may come again, and erase whom nobody else knows', async () => {
			const list = `${HEADER}\nanna,s1,${AT},,,,`;
			const { summary } = await take(list);

			await ledger.undoImport(ACCOUNT, summary.importId);
			const gone = await ledger.findPerson({ kind: 'handle', handle: 'anna' });
			const again = await take(list);

			expect(gone).toBeNull();
			expect(again.isNew).toBe(true);
			expect(await membersNow()).toHaveLength(1);
		});

		it('are not undone while somebody of them, or everybody, is under a legal hold', async () => {
			const { summary } = await take(`${HEADER}\nanna,s1,${AT},,,,\nbruno,s1,${AT},,,,`);
			const anna = await ledger.findPerson({ kind: 'handle', handle: 'anna' });
			for (const personId of [anna?.personId ?? '', null]) {
				const { holdId } = await ledger.placeLegalHold({ personId, reason: 'claim' });
				await expect(ledger.undoImport(ACCOUNT, summary.importId)).rejects.toMatchObject({
					code: 'legalHold',
				});
				await ledger.liftLegalHold(holdId);
			}
			expect((await ledger.count()).story_view).toBe(2);

			await ledger.undoImport(ACCOUNT, summary.importId);

			expect((await ledger.count()).story_view).toBe(0);
			expect(await ledger.findPerson({ kind: 'handle', handle: 'anna' })).toBeNull();
		});

		it('that are undone leave those known whom somebody marked, told or was asked by', async () => {
			const names = ['marked', 'told', 'asking', 'unknown'];
			const rows = names.map((name) => `${name},s1,${AT},,,,`);
			const { summary } = await take([HEADER, ...rows].join('\n'));
			const idOf = async (handle: string) =>
				(await ledger.findPerson({ kind: 'handle', handle }))?.personId ?? null;
			const [marked = null, told = null, asking = null] = await Promise.all(names.map(idOf));
			await ledger.markPerson({
				accountId: ACCOUNT,
				personId: marked ?? '',
				kind: 'qualified',
				at: clock.now(),
			});
			await ledger.noteReceipt({ personId: told ?? '', receiptHash: 'a'.repeat(64) });
			await ledger.exportPerson({
				personId: asking ?? '',
				kind: 'access',
				law: 'gdpr',
				receivedAt: clock.now(),
				systems: [],
			});

			await ledger.undoImport(ACCOUNT, summary.importId);

			expect(await Promise.all(names.map(idOf))).toEqual([marked, told, asking, null]);
		});

		it('and webhooks meet in one person, whom a STOP keeps out of every later list', async () => {
			const list = `${HEADER}\nanna.rossi,s1,${AT},,,,`;
			await take(list);
			const personId = await whoWrote('1001', 'Anna.Rossi', 'love it');
			const engaged: SegmentRule = { kind: 'highEngagement', name: 'engaged', windowDays: 7 };

			const sorted = await ledger.sortIntoSegments({ accountId: ACCOUNT, rules: [engaged] });
			await whoWrote('1001', 'anna.rossi', 'STOP');
			const lists = [
				await take(list),
				await take(`${list}\nanna.rossi,s2,${AT},,,,`),
				await take(`viewer_id,handle,story_id,viewed_at\n77,@anna.rossi,s3,${AT}`),
			];

			expect(sorted.segments[0]?.members.map((member) => member.personId)).toEqual([personId]);
			expect(sorted.unsorted).toEqual([]);
			for (const { statuses } of lists)
				expect(new Set(statuses)).toEqual(new Set(['doNotContact']));
		});

		it('give a tool id to a person only while nobody else has it', async () => {
			const header = 'viewer_id,handle,source_tool,story_id,viewed_at';
			const { rows } = await take(
				[
					header,
					`7,anna,tool,s1,${AT}`,
					`7,,tool,s2,${AT}`,
					`7,bruno,tool,s3,${AT}`,
					`7,,other,s4,${AT}`,
				].join('\n'),
			);

			const people = rows.map((row) => (row.status === 'rejected' ? null : row.personId));
			expect(people[1]).toBe(people[0]);
			expect(new Set(people).size).toBe(3);
		});

		it('read workbooks in a thread of their own', async () => {
			const bytes = aWorkbook([HEADER.split(','), ['anna', 's1', AT]]);
			const damaged = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1]);

			const rows: ImportedRow[] = [];
			await importViewerList(ledger, aList([bytes.subarray(0, 100), bytes.subarray(100)]), {
				onRows: (more) => rows.push(...more),
			});

			expect(rows).toMatchObject([{ row: 1, status: 'accepted' }]);
			await expect(
				importViewerList(ledger, aList([damaged]), { onRows: () => undefined }),
			).rejects.toMatchObject({ code: 'listNotAWorkbook' });
		});

		it('write nothing while something is open', async () => {
			const taking = take('who,when\na,b');

			await expect(taking).rejects.toMatchObject({ code: 'listUnclear' });
			expect(await ledger.count()).toMatchObject({ viewer_import: 0, subject: 0 });
		});
	},
);
