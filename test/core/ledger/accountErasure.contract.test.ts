import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger } from '../../../core/ledger/ledger';
import { MINUTE_MS } from '../../../core/shared/duration';
import { aCandidateFor, ACCOUNT, aLoosePolicy, aStoryReply } from '../../support/events';
import { aFullLife, anImportOf, aViewOf, aWriter } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const NOW = '2026-11-23T12:00:00.000Z';
const OTHER = '17841400000000002';
const ANNA = { igsid: '1001', handle: 'anna.rossi', tag: 'cake lover', place: 'Firenze' };

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'what a callback of Meta erases on $name',
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
		const begin = async (accountId: string | null = ACCOUNT) =>
			await ledger.beginMetaCallback({
				kind: 'metaDeletion',
				accountId,
				receivedAt: clock.now(),
			});
		const finished = async (requestId: string) => {
			for (let tries = 0; tries < 200; tries += 1) {
				const [request] = await ledger.listDataRequests({ requestId, limit: 1 });
				if (request?.state === 'answered') return request;
				clock.advance(2 * MINUTE_MS);
				await ledger.resumeErasures();
			}
			throw new Error('The erasure does not end');
		};
		const writeToOther = async (igsid: string, username: string): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now(), accountId: OTHER })],
				consumer: 'workflow/trigger',
				origin: 'publishedTrigger',
			});
			await ledger.completeProfileJob(event?.personId ?? '', OTHER, { kind: 'profile', username });
			return event?.personId ?? '';
		};

		it('is everybody whom only this account knew, and the account rests', async () => {
			await aFullLife(ledger, clock, ANNA);
			for (let index = 0; index < 25; index += 1) {
				await aWriter(ledger, clock, { igsid: `20${index}`, handle: `guest.${index}` });
			}
			await ledger.labelStory(ACCOUNT, 'story-1', { topic: 'cakes' });
			const before = await ledger.count();

			const { requestId, accountId } = await begin();
			const request = await finished(requestId);
			const after = await ledger.count();

			expect(accountId).toBe(ACCOUNT);
			expect(request).toMatchObject({ kind: 'metaDeletion', answer: 'erased', personId: null });
			expect(after.identifier).toBe(0);
			expect([after.event, after.send]).toEqual([before.event, before.send]);
			expect(await rows("select 1 as n from subject where status = 'active'")).toEqual([]);
			expect(await rows('select 1 as n from story_label')).toEqual([]);
			expect(await rows('select username, paused_reason from account')).toEqual([
				{ username: '', paused_reason: 'disconnected' },
			]);
			expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
		});

		it('leaves people to other accounts that know them, without this account’s rows', async () => {
			const anna = await aWriter(ledger, clock, ANNA);
			await writeToOther('9001', ANNA.handle);
			const both = await ledger.findPerson({ kind: 'handle', handle: ANNA.handle });
			const only = await writeToOther('9002', 'bruno');

			await finished((await begin()).requestId);

			const personId = both?.personId ?? '';
			expect(await ledger.findPerson({ kind: 'personId', personId: anna })).toMatchObject({
				status: 'active',
			});
			expect(await ledger.getRecipient(personId, ACCOUNT)).toEqual({
				igsid: null,
				handle: ANNA.handle,
			});
			expect(await ledger.getRecipient(personId, OTHER)).toMatchObject({ igsid: '9001' });
			expect(await ledger.findPerson({ kind: 'personId', personId: only })).toMatchObject({
				status: 'active',
			});
			const owners =
				await rows(`select 'account ' || account.account_ref as account, subject.status from event
				join subject on subject.id = event.subject_id
				join account on account.id = event.account_id order by event.id`);
			expect(owners).toEqual([
				{ account: `account ${ACCOUNT}`, status: 'erased' },
				{ account: `account ${OTHER}`, status: 'active' },
				{ account: `account ${OTHER}`, status: 'active' },
			]);
			const answer = await ledger.reserve(
				aCandidateFor(personId, { accountId: OTHER }),
				aLoosePolicy(),
				0,
			);
			expect(answer.kind).toBe('reserved');
		});

		it('leaves people to another account that only marked them', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			const bruno = await aWriter(ledger, clock, { igsid: '1002', handle: 'bruno' });
			await ledger.markPerson({
				accountId: OTHER,
				personId,
				kind: 'qualified',
				at: clock.now(),
			});

			const { requestId } = await begin();
			await finished(requestId);

			const statusOf = async (id: string) =>
				(await ledger.findPerson({ kind: 'personId', personId: id }))?.status;
			expect([await statusOf(personId), await statusOf(bruno)]).toEqual(['active', 'erased']);
			expect((await ledger.count()).person_mark).toBe(1);
		});

		it('keeps opt-outs, so that nobody is written to who said stop', async () => {
			await aWriter(ledger, clock, { ...ANNA, text: 'STOP' });

			await finished((await begin()).requestId);
			const { rows: imported } = await ledger.importViewers(
				anImportOf([aViewOf(ANNA.handle, clock.now())]),
			);

			expect(imported).toMatchObject([{ status: 'doNotContact' }]);
		});

		it('keeps people under a legal hold', async () => {
			const personId = await aWriter(ledger, clock, ANNA);
			await ledger.placeLegalHold({ personId, reason: 'claim' });

			await finished((await begin()).requestId);

			expect(await ledger.findPerson({ kind: 'personId', personId })).toMatchObject({
				status: 'active',
			});
		});

		it('is nothing while nobody knows which account is meant, and the register says so', async () => {
			await aWriter(ledger, clock, ANNA);
			await writeToOther('9002', 'bruno');

			const unknown = await begin(null);
			const elsewhere = await begin('17841499999999999');
			const [request] = await ledger.listDataRequests({
				requestId: unknown.requestId,
				limit: 1,
			});

			for (const { taskId } of request?.tasks ?? []) await ledger.closeRequestTask(taskId);
			const [closed] = await ledger.listDataRequests({ requestId: unknown.requestId, limit: 1 });

			expect(closed).toMatchObject({ state: 'answered', answer: 'byHand' });
			expect([unknown.accountId, elsewhere.accountId]).toEqual([null, null]);
			expect(request).toMatchObject({ state: 'open', tasks: [{ kind: 'accountUnknown' }, {}, {}] });
			expect(await rows("select count(*) as n from subject where status = 'active'")).toEqual([
				{ n: 2 },
			]);
		});
	},
);
