import fc from 'fast-check';
import type { LedgerConfig } from '../../../core/ledger/config';
import { openPostgresStore } from '../../../core/ledger/database/postgres';
import { openSqliteStore } from '../../../core/ledger/database/sqlite';
import type { Store } from '../../../core/ledger/database/store';
import type { Ledger, OutreachCounts } from '../../../core/ledger/ledger';
import { OUTREACH_SPLITS } from '../../../core/ledger/reportRecords';
import { DAY_MS, HOUR_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { anOutreach, FIRST_INSTANT, threeEnds, writeOutreach } from '../../support/randomOutreach';
import { readRawRows, Recount } from '../../support/recountOutreach';

const openStore = async (config: LedgerConfig): Promise<Store> =>
	config.store === 'postgres'
		? await openPostgresStore(config)
		: openSqliteStore(config.file ?? '');

const at = (offsetMs: number): Date => addMs(FIRST_INSTANT, offsetMs);

/** Groups and lists have no order of their own. */
const inOrder = (value: unknown): unknown => {
	if (value instanceof Date || typeof value !== 'object' || value === null) return value;
	if (!Array.isArray(value)) {
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOrder(inner)]));
	}
	return value.map(inOrder).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
};

const aQuestion = fc.record({
	outreach: anOutreach,
	splitBy: fc.constantFrom(null, ...OUTREACH_SPLITS),
	timezone: fc.constantFrom('Europe/Rome', 'America/St_Johns', 'UTC'),
	accounts: fc.constantFrom('all', 'both', 'first'),
	ends: threeEnds,
});

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'counting on $name',
	(testStore) => {
		let config: LedgerConfig;
		let clock: FakeClock;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock(FIRST_INSTANT);
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		}, 60_000);
		afterEach(async () => await ledger.close());

		it('gives in every figure what a slow recount of the raw rows gives', async () => {
			const store = await openStore(config);
			try {
				await fc.assert(
					fc.asyncProperty(aQuestion, async ({ outreach, splitBy, timezone, accounts, ends }) => {
						const [from = 0, middle = 0, to = 0] = ends;
						const refs = await store.write(async (db) => await writeOutreach(db, outreach));
						const accountIds = { all: null, both: refs, first: refs.slice(0, 1) }[accounts];
						const periods = [
							{ from: at(middle), to: at(to) },
							{ from: at(from), to: at(middle) },
						];
						clock.moveTo(at(to));

						const counts = await ledger.countOutreach({ accountIds, periods, splitBy, timezone });
						const funnel = await ledger.countFunnel({ accountIds, periods });
						const { stories } = await ledger.countStories({
							accountIds,
							period: { from: at(from), to: at(to) },
						});

						const recount = new Recount(await store.read(readRawRows), {
							accountIds,
							splitBy,
							timezone,
							now: clock.now(),
						});
						expect(inOrder(counts.periods)).toEqual(
							inOrder(periods.map((period) => recount.period(period))),
						);
						expect(inOrder(counts.standing)).toEqual(inOrder(recount.standing()));
						expect(
							inOrder(
								stories.map(({ storyId, listed, repliers }) => ({ storyId, listed, repliers })),
							),
						).toEqual(inOrder(recount.stories({ from: at(from), to: at(to) })));
						expect(counts.marksMade).toEqual(recount.marksMade());
						expect(counts.dailyCap).toBe(recount.dailyCap());
						expect(funnel.periods).toEqual(periods.map((period) => recount.funnel(period)));
					}),
					{ numRuns: 50, endOnFailure: true },
				);
			} finally {
				await store.close();
			}
		}, 120_000);

		const count = async (): Promise<OutreachCounts> =>
			await ledger.countOutreach({
				accountIds: [ACCOUNT],
				periods: [{ from: addMs(clock.now(), -30 * DAY_MS), to: clock.now() }],
				splitBy: null,
				timezone: 'UTC',
			});
		const writeNow = async (igsid: string, text = 'nice'): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now(), text })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'profile', username: null });
			return personId;
		};
		const contact = async (personId: string, step = 1): Promise<void> => {
			const candidate = aCandidateFor(personId, { step });
			const reservation = await ledger.reserve(candidate, aLoosePolicy(), 0);
			if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
			await ledger.startCalling(reservation.sendId);
			await ledger.settle(reservation.sendId, {
				kind: 'sent',
				messageId: `mid.${reservation.sendId}`,
			});
		};

		it('follows a real conversation from the first message to reply and opt-out', async () => {
			const anna = await writeNow('1001');
			const bruno = await writeNow('1002');
			await contact(anna);
			await contact(bruno);
			clock.advance(2 * HOUR_MS);
			await writeNow('1001', 'how much is it?');
			await writeNow('1002', 'STOP');
			await ledger.reserve(aCandidateFor(bruno, { step: 2 }), aLoosePolicy(), 0);

			const { periods } = await count();

			expect(periods[0]?.total).toMatchObject({
				messages: { sent: 2, answered: 2 },
				people: { contacted: 2, replied: 2, optedOut: 1, stillOpen: 2 },
				replyMsMedian: 2 * HOUR_MS,
				uncontacted: [],
				optOuts: 1,
			});
		});

		it('gives a reply to the last message before it, even one after the period', async () => {
			const anna = await writeNow('1001');
			await contact(anna, 1);
			const period = { from: addMs(clock.now(), -DAY_MS), to: clock.now() };
			clock.advance(HOUR_MS);
			await contact(anna, 2);
			clock.advance(HOUR_MS);
			await writeNow('1001', 'yes');

			const { periods } = await ledger.countOutreach({
				accountIds: null,
				periods: [period],
				splitBy: null,
				timezone: 'UTC',
			});

			expect(periods[0]?.total.messages).toMatchObject({ sent: 1, answered: 0 });
			expect(periods[0]?.total.people).toMatchObject({ contacted: 1, replied: 1 });
		});

		it('keeps every message of two records that became one person', async () => {
			const first = await writeNow('1001');
			const second = await writeNow('1002');
			await contact(first);
			await contact(second);
			const before = (await count()).periods[0]?.total;

			await ledger.mergeSubjects(first, second);

			const after = (await count()).periods[0]?.total;
			expect(before).toMatchObject({ messages: { sent: 2 }, people: { contacted: 2 } });
			expect(after).toMatchObject({ messages: { sent: 2 }, people: { contacted: 1 } });
		});

		it('names the reason of people who got nothing, as it was decided last', async () => {
			const personId = await writeNow('1001');
			clock.advance(2 * DAY_MS);
			await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
			clock.advance(6 * DAY_MS);
			await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);

			const { periods } = await count();

			expect(periods[0]?.total.uncontacted).toEqual([
				{ entry: 'skip', reason: 'windowClosed', people: 1 },
			]);
		});

		it('splits refusals by the template that was meant', async () => {
			const personId = await writeNow('1001');
			clock.advance(8 * DAY_MS);
			await ledger.reserve(aCandidateFor(personId, { template: 'hi' }), aLoosePolicy(), 0);

			const { periods } = await ledger.countOutreach({
				accountIds: null,
				periods: [{ from: addMs(clock.now(), -DAY_MS), to: clock.now() }],
				splitBy: 'template',
				timezone: 'UTC',
			});

			expect(periods[0]?.groups.map(({ group }) => group)).toEqual(['hi']);
		});

		it('refuses an account that nobody knows instead of counting nothing', async () => {
			await writeNow('1001');

			const counting = ledger.countFunnel({ accountIds: [ACCOUNT, '999'], periods: [] });

			await expect(counting).rejects.toMatchObject({ code: 'accountUnknown' });
		});
	},
);
