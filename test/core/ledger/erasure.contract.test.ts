import type { LedgerConfig } from '../../../core/ledger/config';
import type { ErasureInput, Ledger } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import {
	aConsentOf,
	aFullLife,
	anImportOf,
	aViewOf,
	aWriter,
	sendTo,
} from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const NOW = '2026-11-23T12:00:00.000Z';
const ANNA = { igsid: '1001', handle: 'anna.rossi', tag: 'cake lover', place: 'Firenze' };

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'erasing people on $name',
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

		const erase = async (personId: string, given: Partial<ErasureInput> = {}) =>
			await ledger.erasePerson({
				personId,
				law: 'gdpr',
				receivedAt: clock.now(),
				systems: [],
				afterwards: 'keepOut',
				...given,
			});
		const rows = async (query: string) => await ledgerRows(config, query);
		const reasonFor = async (personId: string) => {
			const answer = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
			return answer.kind === 'reserved' ? 'reserved' : answer.decision.reason;
		};

		it('destroys every name, key and signal, and keeps every count', async () => {
			const { personId } = await aFullLife(ledger, clock, ANNA);
			const before = await ledger.count();

			const certificate = await erase(personId);
			const after = await ledger.count();

			expect(after).toEqual({
				...before,
				identifier: 0,
				viewer_signal: 0,
				viewer_tag: 0,
				// The tombstone.
				subject: (before.subject ?? 0) + 1,
				// The entry that says so.
				consent_entry: (before.consent_entry ?? 0) + 1,
				suppression: 3,
			});
			expect(certificate).toMatchObject({
				state: 'answered',
				answer: 'erased',
				personId: null,
				doNotContact: 'added',
				destroyed: { identifier: 3, viewer_tag: 1, viewer_signal: 3 },
				keptWithoutPerson: { event: 2, send: 1, story_view: 2 },
			});
			expect(await rows(`select wrapped_key, language, country from subject`)).toEqual(
				Array.from({ length: after.subject ?? 0 }, () => ({
					wrapped_key: null,
					language: null,
					country: null,
				})),
			);
			expect(await rows('select 1 as n from event_keyword')).toEqual([]);
			expect(await rows('select 1 as n from expected_echo')).toEqual([]);
			expect(await rows("select 1 as n from contact_log where salt <> ''")).toEqual([]);
			expect(
				await rows('select 1 as n from consent_choice where evidence_encrypted is not null'),
			).toEqual([]);
			expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
		});

		it('moves what stays to one tombstone, to which no id leads', async () => {
			const { personId } = await aFullLife(ledger, clock, ANNA);

			await erase(personId);

			const owners = await Promise.all(
				['event', 'send', 'story_view', 'contact_log', 'consent_choice', 'queued_contact'].map(
					async (table) =>
						(
							await rows(`select distinct subject.public_id, subject.status from ${table}
								join subject on subject.id = ${table}.subject_id`)
						)[0],
				),
			);
			expect(new Set(owners.map((owner) => owner?.public_id)).size).toBe(1);
			expect(owners[0]).toMatchObject({ status: 'erased' });
			expect(owners[0]?.public_id).not.toBe(personId);
			const named = await rows(`select 1 as n from send where idempotency_key like '%${personId}%'
				union all select 1 from queued_contact where candidate like '%${personId}%'
				union all select 1 from data_request where subject_id is not null`);
			expect(named).toEqual([]);
		});

		it('keeps the person out of every list and every send', async () => {
			const { personId } = await aFullLife(ledger, clock, ANNA);

			await erase(personId);
			const again = await ledger.importViewers(
				anImportOf([aViewOf(ANNA.handle, clock.now())], 'b'.repeat(64)),
			);
			const byToolId = await ledger.importViewers(
				anImportOf(
					[aViewOf('other', clock.now(), { handle: null, viewerId: `tool-${ANNA.igsid}` })],
					'c'.repeat(64),
				),
			);
			const written = await aWriter(ledger, clock, { igsid: ANNA.igsid, handle: null });

			expect(again.rows).toEqual([{ row: 1, personId: null, status: 'doNotContact' }]);
			expect(byToolId.rows).toEqual([{ row: 1, personId: null, status: 'doNotContact' }]);
			expect(await reasonFor(personId)).toBe('noLegalBasis');
			expect(await reasonFor(written)).toBe('doNotContact');
		});

		it('keeps an opt-out when nothing else is kept', async () => {
			const personId = await aWriter(ledger, clock, { ...ANNA, text: 'STOP' });

			const certificate = await erase(personId, { afterwards: 'forget' });
			const again = await ledger.importViewers(
				anImportOf([aViewOf(ANNA.handle, clock.now())], 'b'.repeat(64)),
			);

			expect(certificate.doNotContact).toBe('kept');
			expect(again.rows).toEqual([{ row: 1, personId: null, status: 'doNotContact' }]);
		});

		it('keeps an entry for one channel as narrow as it was, under every name', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			await ledger.suppress({
				personId,
				reason: 'asked',
				source: 'test',
				scope: { kind: 'channel', channel: 'email' },
			});
			const entries = `select distinct scope_kind, scope_ref from suppression order by 1, 2`;

			const certificate = await erase(personId, { afterwards: 'forget' });

			expect(certificate.doNotContact).toBe('kept');
			expect(await rows(entries)).toEqual([{ scope_kind: 'channel', scope_ref: 'email' }]);
			expect(await rows('select count(*) as n from suppression')).toEqual([{ n: 2 }]);
		});

		it('keeps the person out everywhere where that is wished, beside a narrow entry', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			await ledger.suppress({
				personId,
				reason: 'asked',
				source: 'test',
				scope: { kind: 'channel', channel: 'email' },
			});

			const certificate = await erase(personId);
			const written = await aWriter(ledger, clock, { igsid: ANNA.igsid, handle: null });

			expect(certificate.doNotContact).toBe('added');
			expect(await reasonFor(written)).toBe('doNotContact');
		});

		it('leaves no trace of a person who never said stop, if that is wished', async () => {
			const { personId } = await aFullLife(ledger, clock, ANNA);

			const certificate = await erase(personId, { afterwards: 'forget' });
			const again = await ledger.importViewers(
				anImportOf([aViewOf(ANNA.handle, clock.now())], 'b'.repeat(64)),
			);

			expect(certificate.doNotContact).toBe('none');
			expect(again.rows).toMatchObject([{ status: 'accepted' }]);
		});

		it('erases the records that were joined into the person with them', async () => {
			const first = await aWriter(ledger, clock, { igsid: '1001', handle: null });
			const second = await aWriter(ledger, clock, { igsid: '1002', handle: null });
			await ledger.mergeSubjects(second, first);

			await erase(first);

			expect(await rows('select 1 as n from subject where wrapped_key is not null')).toEqual([]);
			expect(await reasonFor(first)).toBe('noLegalBasis');
			expect(await reasonFor(second)).toBe('noLegalBasis');
		});

		it('gives a reservation back before anything can be sent', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			const reservation = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
			if (reservation.kind !== 'reserved') throw new Error('refused');

			await erase(personId, { afterwards: 'forget' });

			expect(await ledger.startCalling(reservation.sendId)).toEqual({
				kind: 'stopped',
				reason: 'notSentInTime',
			});
			expect(await rows('select state from send')).toEqual([{ state: 'released' }]);
		});

		it('settles a call that was on its way, about nobody', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			const reservation = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
			if (reservation.kind !== 'reserved') throw new Error('refused');
			await ledger.startCalling(reservation.sendId, 'Ciao');

			await erase(personId);
			await ledger.settle(reservation.sendId, { kind: 'sent', messageId: 'mid.late' });

			expect(await rows('select state from send')).toEqual([{ state: 'sent' }]);
			const owners = await rows('select distinct subject_id from contact_log');
			expect(owners).toHaveLength(1);
		});

		it('keeps exact times while a limit needs them, then the day and the order only', async () => {
			const { personId } = await aFullLife(ledger, clock, ANNA);

			const certificate = await erase(personId);
			const exact = await rows('select occurred_at_ms, source_id from event order by id');
			clock.advance(2 * DAY_MS + HOUR_MS);
			const resumed = await ledger.resumeErasures();
			const cut = await rows('select occurred_at_ms, source_id from event order by id');
			const sent = await rows('select calling_at_ms, message_id from send');

			const dayStart = new Date('2026-11-23T00:00:00Z').getTime();
			expect(certificate.exactTimesUntil).not.toBeNull();
			expect(exact[0]?.occurred_at_ms).toBe(new Date(NOW).getTime());
			expect(resumed).toEqual({ finished: 1, open: 0 });
			const instants = [...cut.map(({ occurred_at_ms }) => occurred_at_ms), sent[0]?.calling_at_ms];
			for (const at of instants) {
				expect(Number(at) - dayStart).toBeGreaterThan(0);
				expect(Number(at) - dayStart).toBeLessThan(100);
			}
			expect(Number(cut[0]?.occurred_at_ms)).toBeLessThan(Number(sent[0]?.calling_at_ms) + 1);
			expect(Number(sent[0]?.calling_at_ms)).toBeLessThan(Number(cut[1]?.occurred_at_ms));
			for (const { source_id } of cut) expect(source_id).toMatch(/^erased_[0-9a-f]{32}$/);
			expect(sent[0]?.message_id).toMatch(/^erased_[0-9a-f]{32}$/);
			expect((await ledger.readCertificate(certificate.requestId))?.exactTimesUntil).toBeNull();
			expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
		});

		it('counts the sends of erased people under the limits of the account', async () => {
			const policy = aLoosePolicy({ caps: [{ scope: 'account', sendsMax: 1, windowMs: DAY_MS }] });
			const first = await aWriter(ledger, clock, ANNA);
			await sendTo(ledger, first);
			await erase(first);
			const second = await aWriter(ledger, clock, { igsid: '1002', handle: 'bruno' });

			const answer = await ledger.reserve(aCandidateFor(second), policy, 0);
			clock.advance(HOUR_MS);
			await ledger.resumeErasures();
			const later = await ledger.reserve(aCandidateFor(second), policy, 0);

			expect([answer, later]).toMatchObject([
				{ kind: 'refused', decision: { reason: 'accountCap' } },
				{ kind: 'refused', decision: { reason: 'accountCap' } },
			]);
		});

		it('does not bring the person back when Instagram delivers a message again', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			const [stored] = await rows('select source_id from event');
			const messageId = String(stored?.source_id).split(':').at(-1) ?? '';
			await erase(personId);

			await ledger.recordEvents({
				events: [aStoryReply({ igsid: ANNA.igsid, at: clock.now(), messageId })],
				consumer: 'workflow/trigger',
				origin: 'publishedTrigger',
			});

			expect((await ledger.count()).identifier).toBe(0);
		});

		it('says what it could not reach and what it did not know', async () => {
			const reached = await aWriter(ledger, clock, { igsid: '1001', handle: null });
			const listed = await ledger.importViewers(anImportOf([aViewOf('bruno', clock.now())]));

			const withoutHandle = await erase(reached, { systems: ['HubSpot', 'HubSpot', 'Sheet'] });
			const withoutId = await erase(listed.rows[0]?.personId ?? '');

			const kinds = (tasks: typeof withoutHandle.tasks) => tasks.map(({ kind }) => kind);
			const vacuum = config.store === 'postgres' ? ['vacuum'] : [];
			expect(kinds(withoutHandle.tasks)).toEqual([
				...vacuum,
				'backups',
				'executionData',
				'inbox',
				'syncedSystem',
				'syncedSystem',
				'handleUnknown',
			]);
			expect(kinds(withoutId.tasks)).toEqual([
				...vacuum,
				'backups',
				'executionData',
				'instagramIdUnknown',
			]);
			expect(withoutHandle.tasks.filter(({ system }) => system !== '')).toMatchObject([
				{ system: 'HubSpot', isDone: false },
				{ system: 'Sheet', isDone: false },
			]);
		});

		it('closes a task once', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			const { tasks, requestId } = await erase(personId);
			const taskId = tasks[0]?.taskId ?? '';

			expect(await ledger.closeRequestTask(taskId)).toBe(true);
			expect(await ledger.closeRequestTask(taskId)).toBe(false);
			const [request] = await ledger.listDataRequests({ requestId, limit: 1 });
			expect(request?.tasks.filter(({ isDone }) => isDone)).toHaveLength(1);
		});

		it('finds an old request with an open task behind newer ones without', async () => {
			const { requestId } = await erase(await aWriter(ledger, clock, ANNA));
			const newer = await erase(await aWriter(ledger, clock, { igsid: '1002', handle: 'bruno' }));
			for (const { taskId } of newer.tasks) await ledger.closeRequestTask(taskId);

			const left = await ledger.listDataRequests({ hasOpenTask: true, limit: 1 });

			expect(left).toMatchObject([{ requestId }]);
		});

		it('refuses a second erasure, and anything new about an erased person', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			await erase(personId);

			await expect(erase(personId)).rejects.toMatchObject({ code: 'personErased' });
			await expect(ledger.tagPerson(personId, ['x'], [])).rejects.toMatchObject({
				code: 'personErased',
			});
			await expect(ledger.recordConsent(aConsentOf(personId, clock.now()))).rejects.toMatchObject({
				code: 'personErased',
			});
		});

		it('erases a person with more rows than fit in one step, and nobody else', async () => {
			const views = Array.from({ length: 450 }, (_, index) =>
				aViewOf('anna.rossi', addMs(clock.now(), -index * MINUTE_MS), {
					row: index + 1,
					storyId: `story-${index}`,
				}),
			);
			await ledger.importViewers(anImportOf([...views, aViewOf('bruno', clock.now())]));
			const person = await ledger.findPerson({ kind: 'handle', handle: 'anna.rossi' });

			await erase(person?.personId ?? '');

			const owners = await rows(`select subject.status, count(*) as n from story_view
				join subject on subject.id = story_view.subject_id group by subject.status order by 1`);
			expect(owners).toEqual([
				{ status: 'active', n: 1 },
				{ status: 'erased', n: 450 },
			]);
			expect(await ledger.findPerson({ kind: 'handle', handle: 'bruno' })).not.toBeNull();
			const summaries = await rows(`select views from viewer_summary order by views`);
			expect(summaries).toEqual([{ views: 1 }, { views: 450 }]);
		});
	},
);
