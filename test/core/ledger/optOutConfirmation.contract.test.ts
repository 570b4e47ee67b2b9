import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { aConsentOf } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const IGSID = '7000000001';
const EVERYTHING = { purpose: 'all', channel: 'all' } as const;

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'the one confirmation of an opt-out, on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		}, 60_000);
		afterEach(async () => await ledger.close());

		const write = async (text: string, agoMs = 0, igsid = IGSID): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: addMs(clock.now(), -agoMs), text })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await readProfile(personId);
			return personId;
		};
		const readProfile = async (personId: string, username: string | null = null) =>
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'profile', username });
		const candidate = async (personId: string) => {
			const optOutId = await ledger.findOptOut(ACCOUNT, personId);
			return aCandidateFor(personId, {
				sequence: 'opt-out-confirmation',
				...(optOutId === null ? {} : { optOutId }),
			});
		};
		const reserve = async (personId: string, by = ledger) =>
			await by.reserve(await candidate(personId), aLoosePolicy(), 0);
		const reasonFor = async (personId: string): Promise<string> => {
			const reservation = await reserve(personId);
			return reservation.kind === 'reserved' ? 'reserved' : reservation.decision.reason;
		};
		const reserved = async (personId: string): Promise<string> => {
			const reservation = await reserve(personId);
			if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
			return reservation.sendId;
		};
		const confirm = async (personId: string): Promise<void> => {
			const sendId = await reserved(personId);
			expect(await ledger.startCalling(sendId, 'done')).toMatchObject({ kind: 'go' });
			await ledger.settle(sendId, { kind: 'sent', messageId: `mid.${sendId}` });
		};
		const sayYesAndLift = async (personId: string): Promise<void> => {
			await ledger.recordConsent(aConsentOf(personId, clock.now()));
			await ledger.liftSuppression({ personId, scope: { kind: 'client' }, reason: 'wrote YES' });
		};

		it('goes to who wrote STOP, and to nobody else', async () => {
			const stopped = await write('STOP');
			const other = await write('hello', 0, '7000000002');

			expect(await ledger.findOptOut(ACCOUNT, other)).toBeNull();
			expect(await ledger.findOptOut('17841499999999999', stopped)).toBeNull();
			await confirm(stopped);

			const [send] = await ledger.listSends(ACCOUNT);
			expect(send).toMatchObject({ personId: stopped, state: 'sent' });
			expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
		});

		it('opens the way to no other message', async () => {
			const personId = await write('STOP');

			const plain = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
			const another = await ledger.reserve(
				aCandidateFor(personId, { optOutId: 'opt_of_nobody' }),
				aLoosePolicy(),
				0,
			);

			expect(plain).toMatchObject({ decision: { reason: 'doNotContact' } });
			expect(another).toMatchObject({ decision: { reason: 'nothingToConfirm' } });
		});

		it('happens once, also after a second STOP and in another campaign', async () => {
			const personId = await write('STOP');
			await confirm(personId);
			clock.advance(MINUTE_MS);
			await write('STOP!!!');

			const again = await ledger.reserve(
				{ ...(await candidate(personId)), sequence: 'another', step: 2, rotation: 3 },
				aLoosePolicy(),
				0,
			);

			expect(again).toMatchObject({ decision: { reason: 'alreadyContacted' } });
		});

		it('is still allowed where they wrote STOP twice before it went out', async () => {
			const personId = await write('STOP');
			clock.advance(MINUTE_MS);
			await write('STOP!!!');

			await confirm(personId);
			expect(await reasonFor(personId)).toBe('alreadyContacted');
		});

		it('takes one place, however many workers ask at once', async () => {
			const personId = await write('STOP');
			// Two connections of one thread to one file would only wait for each other.
			const others =
				testStore.name === 'SQLite'
					? []
					: await Promise.all([1, 2, 3].map(async () => await openTestLedger(config, clock)));
			const workers = others.length === 0 ? [ledger, ledger, ledger] : [ledger, ...others];

			const answers = await Promise.all(
				workers.map(async (worker) => await reserve(personId, worker)),
			);

			expect(answers.filter(({ kind }) => kind === 'reserved')).toHaveLength(1);
			await Promise.all(others.map(async (worker) => await worker.close()));
		});

		it('is never sent again after a worker that died during the call', async () => {
			const personId = await write('STOP');
			await ledger.startCalling(await reserved(personId), 'done');
			clock.advance(MINUTE_MS);

			expect(await reasonFor(personId)).toBe('unconfirmed');
		});

		it('may go out after a worker that died before the call', async () => {
			const personId = await write('STOP');
			await reserved(personId);
			clock.advance(MINUTE_MS);

			await confirm(personId);
		});

		it('ends 24 hours after the STOP, also between reservation and call', async () => {
			const personId = await write('STOP', DAY_MS - 10_000);
			const sendId = await reserved(personId);
			clock.advance(10_000);

			expect(await ledger.startCalling(sendId, 'done')).toEqual({
				kind: 'stopped',
				reason: 'confirmationTooLate',
			});
			await write('hello');
			expect(await reasonFor(personId)).toBe('confirmationTooLate');
		});

		it('is not for somebody who was kept from messages before', async () => {
			const personId = await write('hello');
			await ledger.suppress({ personId, askedBy: 'user', reason: 'test', source: 'test' });
			await write('STOP');

			expect(await ledger.findOptOut(ACCOUNT, personId)).toBeNull();
		});

		it('is not for somebody whose consent was withdrawn before', async () => {
			const personId = await write('hello');
			await ledger.recordConsent(
				aConsentOf(personId, clock.now(), { choice: 'withdrawn', purpose: 'conversation' }),
			);
			clock.advance(1);
			await write('STOP');

			expect(await ledger.findOptOut(ACCOUNT, personId)).toBeNull();
		});

		const OTHER_STOPS: ReadonlyArray<readonly [string, (personId: string) => Promise<unknown>]> = [
			[
				'an entry that a user adds',
				async (personId) =>
					await ledger.suppress({ personId, askedBy: 'user', reason: 'test', source: 'test' }),
			],
			[
				'an entry for this account alone',
				async (personId) =>
					await ledger.suppress({
						personId,
						reason: 'test',
						source: 'test',
						scope: { kind: 'account', accountId: ACCOUNT },
					}),
			],
			[
				'a stop on the preference page',
				async (personId) =>
					await ledger.withdrawConsent({
						personId,
						...EVERYTHING,
						strength: 'formWithWording',
						method: 'preferencePage',
						ownWords: null,
						messageId: null,
						occurredAt: clock.now(),
						notice: null,
						language: null,
					}),
			],
			[
				'a refusal that is recorded',
				async (personId) =>
					await ledger.recordConsent(aConsentOf(personId, clock.now(), { choice: 'refused' })),
			],
			[
				'an imported list',
				async (personId) => {
					await readProfile(personId, 'anna.rossi');
					await ledger.importListings({
						source: 'test',
						listings: [
							{
								names: [{ kind: 'handle', value: 'anna.rossi' }],
								scope: { kind: 'client' },
								askedBy: 'import',
								reason: 'test',
								since: null,
							},
						],
					});
				},
			],
			[
				'an older stop under the handle, which becomes known afterwards',
				async (personId) => {
					await ledger.importListings({
						source: 'test',
						listings: [
							{
								names: [{ kind: 'handle', value: 'anna.rossi' }],
								scope: { kind: 'client' },
								askedBy: 'import',
								reason: 'test',
								since: addMs(clock.now(), -DAY_MS),
							},
						],
					});
					await readProfile(personId, 'anna.rossi');
				},
			],
		];

		it.each(OTHER_STOPS)('gives way to %s', async (_name, stop) => {
			const personId = await write('STOP');
			clock.advance(1);
			const sendId = await reserved(personId);
			await stop(personId);

			expect(await ledger.startCalling(sendId, 'done')).toEqual({
				kind: 'stopped',
				reason: 'doNotContact',
			});
			expect(await reasonFor(personId)).toBe('doNotContact');
		});

		it('goes out although the handle becomes known meanwhile', async () => {
			const personId = await write('STOP');
			clock.advance(HOUR_MS);
			await readProfile(personId, 'anna.rossi');

			await confirm(personId);
		});

		it('has nothing to say once they took the STOP back, and is new for a new STOP', async () => {
			const personId = await write('STOP');
			clock.advance(1);
			const sendId = await reserved(personId);
			await sayYesAndLift(personId);

			expect(await ledger.startCalling(sendId, 'done')).toEqual({
				kind: 'stopped',
				reason: 'nothingToConfirm',
			});
			expect(await reasonFor(personId)).toBe('nothingToConfirm');
			clock.advance(MINUTE_MS);
			await write('STOP');
			await confirm(personId);
			expect(await reasonFor(personId)).toBe('alreadyContacted');
		});

		it('waits in the queue as what it is', async () => {
			const personId = await write('STOP');
			const waiting = await candidate(personId);
			const content = { kind: 'text', text: 'done' } as const;
			await ledger.queueContact({
				candidate: waiting,
				policy: aLoosePolicy(),
				content,
				dueAt: clock.now(),
			});

			expect(await ledger.dueContacts(ACCOUNT, 5)).toMatchObject([{ candidate: waiting, content }]);
		});
	},
);
