import type { LedgerConfig } from '../../../core/ledger/config';
import type { ConsentRecordInput, Ledger } from '../../../core/ledger/ledger';
import { addMs, DAY_MS, MINUTE_MS } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'consent and the do-not-contact list on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-24T12:00:00.000Z');
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		});
		afterEach(async () => await ledger.close());

		const write = async (igsid: string, text: string) => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now(), text })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			if (!event?.personId) throw new Error('no person');
			return event.personId;
		};
		const aPerson = async (igsid = '1001', username: string | null = null) => {
			const personId = await write(igsid, 'love it');
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'profile', username });
			return personId;
		};
		const aYes = (
			personId: string,
			changes: Partial<ConsentRecordInput> = {},
		): ConsentRecordInput => ({
			personId,
			choice: 'granted',
			purpose: 'promotional',
			strength: 'ownWordsWithMessageId',
			legalBasis: 'consent',
			noticeText: 'Reply YES for offers.',
			noticeVersion: '3',
			ownWords: 'yes please',
			messageId: 'mid.yes',
			occurredAt: clock.now(),
			...changes,
		});
		const reasonFor = async (
			personId: string,
			purpose: 'conversation' | 'promotional' = 'conversation',
		) => {
			const candidate = aCandidateFor(personId, { purpose });
			const reservation = await ledger.reserve(candidate, aLoosePolicy(), 0);
			return reservation.kind === 'reserved' ? 'reserved' : reservation.decision.reason;
		};

		describe('consent', () => {
			it('is answered for each channel by itself, with the entry that decided', async () => {
				const personId = await aPerson();
				const { entryId } = await ledger.recordConsent(aYes(personId, { channel: 'email' }));

				const mail = await ledger.checkConsent(personId, 'promotional', 'email');
				const message = await ledger.checkConsent(personId, 'promotional');

				expect(mail).toMatchObject({ isAllowed: true, decidedBy: { entryId } });
				expect(message).toMatchObject({ isAllowed: false, state: { kind: 'none' } });
			});

			it('ends when it was said to end', async () => {
				const personId = await aPerson();
				await ledger.recordConsent(aYes(personId, { expiresAt: addMs(clock.now(), DAY_MS) }));
				clock.advance(DAY_MS);

				const { state, isAllowed } = await ledger.checkConsent(personId, 'promotional');

				expect([state.kind, isAllowed]).toEqual(['expired', false]);
			});

			it('that the user merely states opens nothing promotional', async () => {
				const personId = await aPerson();
				await ledger.recordConsent(aYes(personId, { strength: 'statedByUser' }));

				const check = await ledger.checkConsent(personId, 'promotional');

				expect(check).toMatchObject({ state: { kind: 'granted' }, isAllowed: false });
			});

			it('keeps the exact wording, its version, the words and the way, in the order of the log', async () => {
				const personId = await aPerson();
				await ledger.recordNotice({
					personId,
					purpose: 'promotional',
					channel: 'instagramDm',
					text: 'Reply YES for offers.',
					version: '3',
					language: 'en',
					messageId: 'mid.ask',
					servedAt: clock.now(),
				});
				await ledger.recordConsent(aYes(personId, { method: 'reply' }));

				const [notice, choice] = await ledger.consentHistory(personId);

				expect(notice).toMatchObject({
					type: 'noticeServed',
					data: { notice: { text: 'Reply YES for offers.', version: '3' } },
					evidence: { messageId: 'mid.ask' },
				});
				expect(choice).toMatchObject({
					type: 'consent',
					data: { method: 'reply', strength: 'ownWordsWithMessageId', choice: 'granted' },
					evidence: { ownWords: 'yes please', messageId: 'mid.yes' },
				});
				expect((await ledger.checkConsent(personId, 'promotional')).decidedBy?.entryId).toBe(
					choice?.entryId,
				);
			});

			it('is not given by a notice that nobody answered', async () => {
				const personId = await aPerson();
				await ledger.recordNotice({
					personId,
					purpose: 'promotional',
					channel: 'instagramDm',
					text: 'Reply YES for offers.',
					version: '3',
					language: null,
					messageId: null,
					servedAt: clock.now(),
				});

				expect((await ledger.checkConsent(personId, 'promotional')).state.kind).toBe('none');
			});

			it('is written in batches all or none, in their order', async () => {
				const people = [await aPerson('1001'), await aPerson('1002')];

				const written = await ledger.recordConsents(people.map((personId) => aYes(personId)));
				const failing = ledger.recordConsents([aYes(people[0] ?? ''), aYes('per_nobody')]);

				await expect(failing).rejects.toThrow();
				const [first, second] = written.map(({ sequence }) => sequence);
				expect(second).toBe((first ?? 0) + 1);
				expect(await ledger.checkLog()).toMatchObject({ kind: 'intact', entries: second });
			});

			it('is neither withdrawn nor noted any more for a person who was erased', async () => {
				const personId = await aPerson();
				await ledger.erasePerson({
					personId,
					law: 'gdpr',
					receivedAt: clock.now(),
					systems: [],
					afterwards: 'forget',
				});
				const before = await ledger.count();

				const later = [
					ledger.withdrawConsent({ ...A_WITHDRAWAL, personId, occurredAt: clock.now() }),
					ledger.noteReceipt({ personId, receiptHash: 'a'.repeat(64) }),
					ledger.recordNotice({
						personId,
						purpose: 'promotional',
						channel: 'instagramDm',
						text: 'Reply YES for offers.',
						version: '3',
						language: null,
						messageId: null,
						servedAt: clock.now(),
					}),
				];

				for (const refused of await Promise.allSettled(later)) {
					expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'personErased' } });
				}
				expect(await ledger.count()).toEqual(before);
			});

			it('withdrawn for one purpose leaves the other and the list alone', async () => {
				const personId = await aPerson();
				await ledger.recordConsent(aYes(personId));
				await ledger.recordConsent(aYes(personId, { purpose: 'conversation' }));
				clock.advance(1);

				const { isListed } = await ledger.withdrawConsent({
					...A_WITHDRAWAL,
					personId,
					purpose: 'promotional',
					channel: 'instagramDm',
					occurredAt: clock.now(),
				});

				expect(isListed).toBe(false);
				expect((await ledger.checkConsent(personId, 'promotional')).isAllowed).toBe(false);
				expect((await ledger.checkConsent(personId, 'conversation')).isAllowed).toBe(true);
			});

			it('withdrawn for everything puts the person on the list', async () => {
				const personId = await aPerson();

				const { isListed } = await ledger.withdrawConsent({
					...A_WITHDRAWAL,
					personId,
					occurredAt: clock.now(),
				});

				expect(isListed).toBe(true);
				expect(await reasonFor(personId)).toBe('doNotContact');
			});
		});

		describe('the do-not-contact list', () => {
			it('lets a listing of the user be lifted by the user, with the reason in the log', async () => {
				const personId = await aPerson();
				await ledger.suppress({
					personId,
					reason: 'competitor',
					source: 'user',
					askedBy: 'user',
				});
				const whileListed = await reasonFor(personId);

				await ledger.liftSuppression({
					personId,
					scope: { kind: 'client' },
					reason: 'was a mistake',
				});

				expect([whileListed, await reasonFor(personId)]).toEqual(['doNotContact', 'reserved']);
				expect((await ledger.consentHistory(personId)).map(({ type }) => type)).toEqual([
					'doNotContactAdded',
					'doNotContactLifted',
				]);
			});

			it('lifts what the person asked for only after a later yes in their own words', async () => {
				const personId = await aPerson();
				await write('1001', 'STOP');
				const lift = async () =>
					await ledger.liftSuppression({
						personId,
						scope: { kind: 'client' },
						reason: 'they want again',
					});
				clock.advance(MINUTE_MS);
				await ledger.recordConsent(aYes(personId, { strength: 'formWithWording' }));
				await expect(lift()).rejects.toThrow('only they can take that back');

				clock.advance(MINUTE_MS);
				await ledger.recordConsent(aYes(personId));

				expect(await lift()).toEqual({ wasListed: true });
				expect(await reasonFor(personId, 'promotional')).toBe('reserved');
			});

			it('does not let a yes from before the last stop lift anything', async () => {
				const personId = await aPerson();
				await write('1001', 'STOP');
				clock.advance(MINUTE_MS);
				await ledger.recordConsent(aYes(personId));
				clock.advance(MINUTE_MS);
				await write('1001', 'STOP');

				const lifting = ledger.liftSuppression({
					personId,
					scope: { kind: 'client' },
					reason: 'they want again',
				});

				await expect(lifting).rejects.toThrow('only they can take that back');
			});

			it("takes the person's own stop for stronger than a listing of the user", async () => {
				const personId = await aPerson();
				await ledger.suppress({ personId, reason: 'later', source: 'user', askedBy: 'user' });
				await write('1001', 'STOP');

				const [entry] = await ledger.readListings({ kind: 'personId', personId });

				expect(entry).toMatchObject({ askedBy: 'person', reason: 'optOut' });
			});

			it('reaches as far as its scope', async () => {
				const [here, elsewhere, mail] = [
					await aPerson('1001'),
					await aPerson('1002'),
					await aPerson('1003'),
				];
				const listed = { reason: 'asked', source: 'user', askedBy: 'user' } as const;
				await ledger.suppress({
					...listed,
					personId: here,
					scope: { kind: 'account', accountId: ACCOUNT },
				});
				await ledger.suppress({
					...listed,
					personId: elsewhere,
					scope: { kind: 'account', accountId: '17841400000000099' },
				});
				await ledger.suppress({
					...listed,
					personId: mail,
					scope: { kind: 'channel', channel: 'email' },
				});

				expect([await reasonFor(here), await reasonFor(elsewhere), await reasonFor(mail)]).toEqual([
					'doNotContact',
					'reserved',
					'reserved',
				]);
				const check = await ledger.checkConsent(mail, 'conversation', 'email');
				expect(check.suppressedSince).not.toBeNull();
			});

			it.each(['client', 'account', 'channel'] as const)(
				'stops the call of a send that was reserved before the listing (%s)',
				async (kind) => {
					const personId = await aPerson();
					const reservation = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
					if (reservation.kind !== 'reserved') throw new Error('refused');
					const scopes = {
						client: { kind: 'client' },
						account: { kind: 'account', accountId: ACCOUNT },
						channel: { kind: 'channel', channel: 'instagramPrivateReply' },
					} as const;
					await ledger.suppress({ personId, reason: 'asked', source: 't', scope: scopes[kind] });

					const permit = await ledger.startCalling(reservation.sendId);

					expect(permit).toEqual({ kind: 'stopped', reason: 'doNotContact' });
				},
			);

			it('gives out what it can take in again, and lists every name of a known person', async () => {
				const personId = await aPerson('1001', 'anna.rossi');
				await ledger.suppress({ personId, reason: 'asked', source: 'user', askedBy: 'user' });
				const page = await ledger.exportListings({
					purpose: 'move',
					withHandles: true,
					after: 0,
					limit: 100,
				});
				await ledger.liftSuppression({ personId, scope: { kind: 'client' }, reason: 'move' });
				const handle = page.listings.find((listing) => listing.handle !== null);
				if (handle === undefined) throw new Error('no handle was exported');

				const back = await ledger.importListings({
					listings: [
						{
							names: [{ kind: 'hash', hash: handle.nameHash }],
							scope: handle.scope,
							askedBy: handle.askedBy,
							reason: handle.reason,
							since: handle.since,
						},
					],
					source: 'export',
				});
				const again = await ledger.importListings({
					listings: [
						{
							names: [{ kind: 'handle', value: '@Anna.Rossi' }],
							scope: { kind: 'client' },
							askedBy: 'import',
							reason: 'list',
							since: null,
						},
					],
					source: 'plain',
				});

				expect(handle.handle).toBe('anna.rossi');
				expect(page.logEntryId).toMatch(/^ent_/);
				expect([back.added, again.added, again.known]).toEqual([1, 0, 1]);
				expect(await reasonFor(personId)).toBe('doNotContact');
				const rows = await ledgerRows(
					config,
					'select count(*) as n from suppression where lifted_at_ms is null',
				);
				expect(rows).toEqual([{ n: 2 }]);
			});

			it('lists a name that belongs to nobody yet, and refuses the import of it later', async () => {
				await ledger.importListings({
					listings: [
						{
							names: [{ kind: 'handle', value: 'carla' }],
							scope: { kind: 'client' },
							askedBy: 'person',
							reason: 'unsubscribed',
							since: null,
						},
					],
					source: 'manyChat',
				});

				const entries = await ledger.readListings({ kind: 'handle', handle: 'carla' });
				const personId = await aPerson('1009', 'carla');

				expect(entries).toMatchObject([{ askedBy: 'person', reason: 'unsubscribed' }]);
				expect(await reasonFor(personId)).toBe('doNotContact');
			});
		});

		describe('after two records were joined', () => {
			it('keeps the refusal with its weight, the list with its scope and the history of both', async () => {
				const keep = await aPerson('1001');
				const other = await aPerson('1002');
				await ledger.recordConsent(aYes(other, { choice: 'refused', channel: 'email' }));
				await ledger.suppress({
					personId: other,
					reason: 'asked',
					source: 'user',
					askedBy: 'user',
					scope: { kind: 'channel', channel: 'sms' },
				});
				clock.advance(MINUTE_MS);
				await ledger.recordConsent(aYes(keep, { channel: 'email' }));

				await ledger.mergeSubjects(keep, other);

				expect((await ledger.checkConsent(keep, 'promotional', 'email')).state.kind).toBe(
					'withdrawn',
				);
				expect(
					(await ledger.checkConsent(keep, 'promotional', 'sms')).suppressedSince,
				).not.toBeNull();
				expect((await ledger.consentHistory(keep)).map(({ type }) => type)).toEqual([
					'consent',
					'doNotContactAdded',
					'consent',
					'refusalKeptOnMerge',
				]);
				expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
			});
		});
	},
);

const A_WITHDRAWAL = {
	purpose: 'all',
	channel: 'all',
	strength: 'ownWordsWithMessageId',
	method: 'reply',
	ownWords: 'please no more',
	messageId: 'mid.no',
	notice: null,
	language: null,
} as const;
