import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger, OwnDays, RetentionReport } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, addMs } from '../../../core/shared/duration';
import { aCandidateFor, aLoosePolicy } from '../../support/events';
import { aConsentOf, anImportOf, aViewOf, aWriter, sendTo } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const NOW = '2026-11-23T12:00:00.000Z';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'what has been kept long enough, on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock(NOW);
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		});
		afterEach(async () => await ledger.close());

		const rows = async (query: string) => await ledgerRows(config, query);
		const deleteExpired = async (ownDays: OwnDays = {}): Promise<RetentionReport> => {
			const { runId } = await ledger.startRetention(ownDays);
			for (let steps = 0; !(await ledger.retentionStep(runId)); steps += 1) {
				if (steps > 500) throw new Error('The run does not end');
			}
			return await ledger.endRetention(runId, 'done');
		};
		const ofKind = (report: RetentionReport, kind: string) => {
			const found = report.kinds.find((candidate) => candidate.kind === kind);
			if (found === undefined) throw new Error(`no ${kind}`);
			const { people, rows: deleted, keptForConsent, keptForHold } = found;
			return { people, rows: deleted, keptForConsent, keptForHold };
		};
		const viewOf = async (handle: string, days: number, country?: string) =>
			await ledger.importViewers(
				anImportOf(
					[
						aViewOf(handle, addMs(clock.now(), -days * DAY_MS), {
							signals: country === undefined ? { place: 'Roma' } : { country },
						}),
					],
					`${handle}${days}`.padEnd(64, '0'),
				),
			);
		const personOf = async (handle: string) => await ledger.findPerson({ kind: 'handle', handle });

		it('goes where it is older than its days, and nothing younger does', async () => {
			await viewOf('old', 91);
			await viewOf('edge', 90);
			await viewOf('young', 89);
			await viewOf('both', 200);
			await viewOf('both', 1);

			const preview = await ledger.previewRetention({});
			const before = await ledger.count();
			const report = await deleteExpired();

			expect(ofKind(preview, 'viewerRecords')).toEqual({
				people: 2,
				rows: 4,
				keptForConsent: 0,
				keptForHold: 0,
			});
			expect(before.story_view).toBe(5);
			expect(ofKind(report, 'viewerRecords')).toEqual(ofKind(preview, 'viewerRecords'));
			expect((await ledger.count()).story_view).toBe(3);
			expect(await personOf('old')).toBeNull();
			expect(await personOf('edge')).not.toBeNull();
			expect(await rows('select views from viewer_summary order by views')).toEqual([
				{ views: 1 },
				{ views: 1 },
				{ views: 1 },
			]);
		});

		it('stays for people who agreed separately, not for those of whom you say so', async () => {
			for (const handle of ['agreed', 'stated', 'stopped']) await viewOf(handle, 100);
			const agreed = (await personOf('agreed'))?.personId ?? '';
			const stated = (await personOf('stated'))?.personId ?? '';
			const stopped = (await personOf('stopped'))?.personId ?? '';
			await ledger.recordConsent(aConsentOf(agreed, clock.now()));
			await ledger.recordConsent(aConsentOf(stated, clock.now(), { strength: 'statedByUser' }));
			await ledger.recordConsent(aConsentOf(stopped, addMs(clock.now(), -HOUR_MS)));
			await ledger.suppress({ personId: stopped, reason: 'asked', source: 'test' });

			const report = await deleteExpired();

			expect(ofKind(report, 'viewerRecords')).toMatchObject({ people: 2, keptForConsent: 1 });
			const left = await rows(`select subject.public_id as person from story_view
				join subject on subject.id = story_view.subject_id`);
			expect(left).toEqual([{ person: agreed }]);
		});

		it('stays for people who agreed to messages and are on the list for something else only', async () => {
			await viewOf('narrow', 100);
			const personId = (await personOf('narrow'))?.personId ?? '';
			await ledger.recordConsent(aConsentOf(personId, clock.now()));
			const listed = { personId, reason: 'bounces', source: 'test', askedBy: 'user' } as const;
			await ledger.suppress({ ...listed, scope: { kind: 'channel', channel: 'email' } });

			const before = await deleteExpired();
			await ledger.suppress({ ...listed, scope: { kind: 'channel', channel: 'instagramDm' } });
			const after = await deleteExpired();

			expect(ofKind(before, 'viewerRecords')).toMatchObject({ people: 0, keptForConsent: 1 });
			expect(ofKind(after, 'viewerRecords')).toMatchObject({ people: 1, keptForConsent: 0 });
		});

		it('stays under a legal hold, of one person or of everybody, until it is lifted', async () => {
			await viewOf('held', 100);
			await viewOf('free', 100);
			const held = (await personOf('held'))?.personId ?? '';
			const { holdId } = await ledger.placeLegalHold({ personId: held, reason: 'claim' });
			const first = await deleteExpired();
			const all = await ledger.placeLegalHold({ personId: null, reason: 'audit' });
			await ledger.liftLegalHold(holdId);
			const second = await deleteExpired();
			await expect(
				ledger.erasePerson({
					personId: held,
					law: 'gdpr',
					receivedAt: clock.now(),
					systems: [],
					afterwards: 'keepOut',
				}),
			).rejects.toMatchObject({ code: 'legalHold' });

			expect(await ledger.liftLegalHold(all.holdId)).toBe(true);
			expect(await ledger.liftLegalHold(all.holdId)).toBe(false);
			const third = await deleteExpired();

			expect([first, second, third].map((report) => ofKind(report, 'viewerRecords'))).toEqual([
				{ people: 1, rows: 2, keptForConsent: 0, keptForHold: 1 },
				{ people: 0, rows: 0, keptForConsent: 0, keptForHold: 1 },
				{ people: 1, rows: 2, keptForConsent: 0, keptForHold: 0 },
			]);
		});

		it('erases people who have been silent, by the days of their country', async () => {
			const silent = await aWriter(ledger, clock, { igsid: '1001', handle: 'silent' });
			await sendTo(ledger, silent);
			await viewOf('french', 1, 'FR');
			clock.advance(800 * DAY_MS);
			const talking = await aWriter(ledger, clock, { igsid: '1002', handle: 'talking' });

			const preview = await ledger.previewRetention({});
			const report = await deleteExpired();

			expect(ofKind(preview, 'inactivePeople').people).toBe(1);
			expect(ofKind(report, 'inactivePeople').people).toBe(1);
			expect(await ledger.findPerson({ kind: 'personId', personId: silent })).toMatchObject({
				status: 'erased',
			});
			expect(await ledger.findPerson({ kind: 'personId', personId: talking })).toMatchObject({
				status: 'active',
			});
			expect((await ledger.count()).send).toBe(1);
			// Nobody asked for it, so it is no data request; and it bars nobody.
			expect(await ledger.listDataRequests({ limit: 10 })).toEqual([]);
			expect((await ledger.count()).suppression).toBe(0);
		});

		it('forgets the texts of planned messages, and old requests whose tasks are done', async () => {
			const personId = await aWriter(ledger, clock, { igsid: '1001', handle: 'anna' });
			await ledger.queueContact({
				candidate: aCandidateFor(personId, { step: 2 }),
				policy: aLoosePolicy(),
				content: { kind: 'text', text: 'Ciao' },
				dueAt: clock.now(),
			});
			const [due] = await ledger.dueContacts('17841400000000001', 1);
			await ledger.closeQueuedContact(due?.queueId ?? '', 'sent');
			const { request } = await ledger.exportPerson({
				personId,
				kind: 'access',
				law: 'gdpr',
				receivedAt: clock.now(),
				systems: [],
			});
			for (const { taskId } of request.tasks) await ledger.closeRequestTask(taskId);
			const [answered] = await ledger.listDataRequests({ limit: 1 });
			expect(answered).toMatchObject({ state: 'answered', answer: 'exported' });
			clock.advance(29 * DAY_MS);
			const early = await deleteExpired();
			clock.advance(2 * DAY_MS);
			const late = await deleteExpired();
			clock.advance(701 * DAY_MS);
			const last = await deleteExpired({ inactivePeople: 3000 });

			expect([early, late].map((report) => ofKind(report, 'plannedTexts').rows)).toEqual([0, 1]);
			expect([late, last].map((report) => ofKind(report, 'requestRegister').rows)).toEqual([0, 1]);
			expect(await rows('select length(text_encrypted) as n from queued_contact')).toEqual([
				{ n: 0 },
			]);
		});

		it('is written into the log: the rules before, the counts after, also when it was stopped', async () => {
			await viewOf('old', 91);
			const { runId } = await ledger.startRetention({ viewerRecords: 30 });
			await ledger.retentionStep(runId);
			const stopped = await ledger.endRetention(runId, 'cancelled');
			const done = await deleteExpired();

			const entries = await rows('select type, body from consent_entry order by sequence');
			expect(stopped).toMatchObject({ state: 'cancelled', logEntryId: expect.any(String) });
			expect(ofKind(stopped, 'viewerRecords').people).toBe(1);
			expect(done.state).toBe('done');
			expect(entries.map(({ type }) => type)).toEqual([
				'retentionStarted',
				'retentionEnded',
				'retentionStarted',
				'retentionEnded',
			]);
			expect(JSON.parse(String(entries[1]?.body)).data).toMatchObject({
				outcome: 'cancelled',
				counts: { viewerRecords: { people: 1, rows: 2 } },
			});
			expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
			await expect(ledger.retentionStep(runId)).rejects.toMatchObject({ code: 'retentionEnded' });
		});

		it.each([
			[{ viewerRecords: 0 }, 'cannot be kept for 0 days'],
			[{ requestRegister: 30 }, 'cannot be kept for 30 days'],
		])('refuses impossible days: %j', async (ownDays, message) => {
			await expect(ledger.previewRetention(ownDays)).rejects.toThrow(message);
		});
	},
);
