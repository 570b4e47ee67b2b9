import { Client } from 'pg';
import { DatabaseSync } from 'node:sqlite';
import type { LedgerConfig } from '../../../core/ledger/config';
import { openLedger } from '../../../core/ledger/host/openLedger';
import type { ConsentRecordInput, Ledger } from '../../../core/ledger/ledger';
import type { GraphFailure } from '../../../core/instagram/failure';
import { evaluateSegments } from '../../../core/audience/evaluateSegments';
import type { SegmentRule, ViewerEvent } from '../../../core/audience/segment';
import type { ViewerRecord } from '../../../core/audience/viewerRecord';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { seededRandom } from '../../support/seededRandom';
import { createSqliteTestStore, LEDGER_WORKER_FILE, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const NOW = '2026-11-23T12:00:00.000Z';
const CONSUMER = 'workflow/trigger';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'the ledger on $name',
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

		const receive = async (event: ReturnType<typeof aStoryReply>) => {
			const [recorded] = await ledger.recordEvents({
				events: [event],
				consumer: CONSUMER,
				origin: 'publishedTrigger',
			});
			if (recorded === undefined) throw new Error('no event was recorded');
			return recorded;
		};
		/** Someone who wrote now and whose profile was read. */
		const aReachable = async (igsid: string, username: string | null = null): Promise<string> => {
			const { personId } = await receive(aStoryReply({ igsid, at: clock.now() }));
			if (personId === null) throw new Error('no person');
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'profile', username });
			return personId;
		};
		const reserve = async (
			personId: string,
			given: Parameters<typeof aCandidateFor>[1] = {},
			policy = aLoosePolicy(),
		) => await ledger.reserve(aCandidateFor(personId, given), policy, 0);
		const reserveSure = async (
			personId: string,
			given: Parameters<typeof aCandidateFor>[1] = {},
		) => {
			const reservation = await reserve(personId, given);
			if (reservation.kind !== 'reserved')
				throw new Error(`refused: ${reservation.decision.reason}`);
			return reservation;
		};
		const sendNow = async (personId: string, given: Parameters<typeof aCandidateFor>[1] = {}) => {
			const { sendId } = await reserveSure(personId, given);
			await ledger.startCalling(sendId);
			await ledger.settle(sendId, { kind: 'sent', messageId: `m.${sendId}` });
			return sendId;
		};
		const statesOf = async () => (await ledger.listSends(ACCOUNT)).map(({ state }) => state);
		const reasonFor = async (
			personId: string,
			given: Parameters<typeof aCandidateFor>[1] = {},
			policy = aLoosePolicy(),
		) => {
			const reservation = await reserve(personId, given, policy);
			return reservation.kind === 'reserved' ? 'reserved' : reservation.decision.reason;
		};
		const runSql = async (statement: string) => {
			if (config.store === 'sqlite') {
				const db = new DatabaseSync(config.file ?? '');
				try {
					return db.exec(statement);
				} finally {
					db.close();
				}
			}
			const client = new Client({ ...config, ssl: false });
			await client.connect();
			try {
				await client.query(statement);
			} finally {
				await client.end();
			}
		};

		describe('events', () => {
			it('stores a message once, however often it is delivered', async () => {
				const reply = aStoryReply({ igsid: '1001', at: clock.now(), messageId: 'mid.same' });

				const first = await receive(reply);
				const again = await receive(reply);

				expect(first).toMatchObject({ isNew: true, shouldEmit: true });
				expect(again).toMatchObject({ isNew: false, shouldEmit: false, eventId: first.eventId });
				expect((await ledger.count()).event).toBe(1);
			});

			it('emits again what began no execution within a minute, and never what did', async () => {
				const reply = aStoryReply({ igsid: '1001', at: clock.now(), messageId: 'mid.lost' });
				const { eventId } = await receive(reply);

				clock.advance(59 * SECOND_MS);
				const early = await receive(reply);
				clock.advance(1 * SECOND_MS);
				const late = await receive(reply);
				await ledger.markEmitted(CONSUMER, [eventId]);
				clock.advance(HOUR_MS);
				const afterwards = await receive(reply);

				expect([early.shouldEmit, late.shouldEmit, afterwards.shouldEmit]).toEqual([
					false,
					true,
					false,
				]);
			});

			it('opens the window from the instant of the message, and never shortens it', async () => {
				const wroteAt = addMs(clock.now(), -2 * HOUR_MS);
				const { automatedUntil } = await receive(aStoryReply({ igsid: '1001', at: wroteAt }));
				const older = await receive(aStoryReply({ igsid: '1001', at: addMs(wroteAt, -DAY_MS) }));

				expect(automatedUntil).toEqual(addMs(wroteAt, DAY_MS));
				expect(older.automatedUntil).toEqual(addMs(wroteAt, DAY_MS));
			});

			it('does not let a message from the future keep the window open for longer', async () => {
				const { automatedUntil } = await receive(
					aStoryReply({ igsid: '1001', at: addMs(clock.now(), DAY_MS) }),
				);

				expect(automatedUntil).toEqual(addMs(clock.now(), DAY_MS));
			});

			it('opens no window for a message that another app owns', async () => {
				const standby = { ...aStoryReply({ igsid: '1001', at: clock.now() }), isStandby: true };

				const { automatedUntil } = await receive(standby as ReturnType<typeof aStoryReply>);

				expect(automatedUntil).toBeNull();
			});
		});

		describe('opt-outs', () => {
			it.each(['STOP', 'basta, grazie'])(
				'never contacts a person who answered "%s"',
				async (text) => {
					const personId = await aReachable('1001');

					const recorded = await receive(aStoryReply({ igsid: '1001', at: clock.now(), text }));

					expect(recorded.isOptOut).toBe(true);
					expect(await reasonFor(personId)).toBe('doNotContact');
					expect(await ledger.isSuppressed(personId)).not.toBeNull();
				},
			);

			it('stops a send that was reserved before the opt-out came', async () => {
				const personId = await aReachable('1001');
				const { sendId } = await reserveSure(personId);

				await receive(aStoryReply({ igsid: '1001', at: clock.now(), text: 'STOP' }));

				expect(await ledger.startCalling(sendId)).toEqual({
					kind: 'stopped',
					reason: 'doNotContact',
				});
				expect(await statesOf()).toEqual(['released']);
			});

			it('holds a person until their username was asked for', async () => {
				const { personId } = await receive(aStoryReply({ igsid: '1001', at: clock.now() }));

				expect(await reasonFor(personId ?? '')).toBe('profileNotRead');
			});

			it('lets an IGSID inherit the opt-out of its handle before any send', async () => {
				await aReachable('1001', 'anna.rossi');
				await receive(aStoryReply({ igsid: '1001', at: clock.now(), text: 'STOP' }));
				const other = '17841400000000002';
				const [reply] = await ledger.recordEvents({
					events: [aStoryReply({ igsid: '2002', at: clock.now(), accountId: other })],
					consumer: CONSUMER,
					origin: 'publishedTrigger',
				});
				const personId = reply?.personId ?? '';

				await ledger.completeProfileJob(personId, other, {
					kind: 'profile',
					username: 'anna.rossi',
				});

				expect(await ledger.isSuppressed(personId)).not.toBeNull();
			});

			it('does not import a handle that is on the do-not-contact list', async () => {
				const personId = await aReachable('1001', 'anna.rossi');
				await ledger.suppress({ personId, reason: 'asked on the phone', source: 'test' });

				const { rows } = await ledger.importViewers(anImport([aView({ handle: 'anna.rossi' })]));

				expect(rows).toEqual([{ row: 1, personId, status: 'doNotContact' }]);
				expect((await ledger.count()).story_view).toBe(0);
			});
		});

		describe('handle and Instagram id', () => {
			it('makes one person of an imported handle and an IGSID with that username', async () => {
				const imported = await ledger.importViewers(anImport([aView({ handle: 'anna.rossi' })]));
				const personId = await aReachable('1001', 'Anna.Rossi');

				const byHandle = await ledger.findPerson({ kind: 'handle', handle: '@anna.rossi' });
				const byOldId = await ledger.findPerson({
					kind: 'personId',
					personId: imported.rows[0]?.personId ?? '',
				});

				expect(byHandle?.personId).toBe(personId);
				expect(byOldId?.personId).toBe(personId);
				expect(await ledger.getRecipient(personId, ACCOUNT)).toEqual({
					igsid: '1001',
					handle: 'anna.rossi',
				});
			});

			it('keeps two people apart when a handle moved to another IGSID', async () => {
				const before = await aReachable('1001', 'nice.name');
				const after = await aReachable('1002', 'nice.name');

				const owner = await ledger.findPerson({ kind: 'handle', handle: 'nice.name' });

				expect(owner?.personId).toBe(after);
				expect(before).not.toBe(after);
				expect(await ledger.getRecipient(before, ACCOUNT)).toEqual({ igsid: '1001', handle: null });
			});

			it('counts a send to either record after two records were joined', async () => {
				const first = await aReachable('1001');
				await sendNow(first);
				const second = await aReachable('1002');

				await ledger.mergeSubjects(second, first);

				expect(await reasonFor(second)).toBe('alreadyContacted');
				expect(await statesOf()).toEqual(['sent']);
			});

			it('keeps the refusal of either record after a join, even under a later opt-in', async () => {
				const refused = await aReachable('1001');
				const granted = await aReachable('1002');
				await ledger.recordConsent(
					aConsent(refused, { choice: 'withdrawn', occurredAt: addMs(clock.now(), -HOUR_MS) }),
				);
				await ledger.recordConsent(
					aConsent(granted, { choice: 'granted', occurredAt: clock.now() }),
				);

				await ledger.mergeSubjects(granted, refused);

				expect((await ledger.checkConsent(granted, 'promotional')).isAllowed).toBe(false);
			});
		});

		describe('imports and segments', () => {
			it('answers the same import twice alike and writes it once', async () => {
				const input = anImport([aView({ handle: 'anna' }), aView({ handle: 'bruno', row: 2 })]);

				const first = await ledger.importViewers(input);
				const again = await ledger.importViewers(input);

				expect(first).toMatchObject({ isNew: true, people: 2, viewsAdded: 2 });
				expect(again).toMatchObject({
					isNew: false,
					viewsAdded: 0,
					importId: first.importId,
					rows: first.rows.map((row) => ({ ...row, status: 'known' })),
				});
				expect((await ledger.count()).story_view).toBe(2);
			});

			it('finds repeat viewers and people who wrote after a view, and lists the others', async () => {
				const views = ['s1', 's2', 's3'].map((storyId, index) =>
					aView({
						handle: 'repeat',
						storyId,
						row: index + 1,
						viewedAt: addMs(clock.now(), -index * DAY_MS),
					}),
				);
				const rows = [
					...views,
					aView({ handle: 'engaged', row: 4, viewedAt: addMs(clock.now(), -HOUR_MS) }),
					aView({ handle: 'quiet', row: 5 }),
				];
				await ledger.importViewers(anImport(rows));
				await aReachable('1001', 'engaged');

				const sorted = await ledger.sortIntoSegments({
					accountId: ACCOUNT,
					rules: [
						{ kind: 'repeatViewers', name: 'Repeat', storiesMin: 3, windowDays: 7 },
						{ kind: 'highEngagement', name: 'Engaged', windowDays: 7 },
					],
				});

				expect(sorted.segments.map(({ name, members }) => [name, members.length])).toEqual([
					['Repeat', 1],
					['Engaged', 1],
				]);
				expect(sorted.unsorted).toHaveLength(1);
			});

			it('sorts exactly as the rules do in memory', async () => {
				const random = seededRandom(7);
				const handles = Array.from({ length: 40 }, (_, index) => `viewer.${index}`);
				const rows = Array.from({ length: 300 }, (_, index) =>
					aView({
						row: index + 1,
						handle: handles[Math.floor(random() * handles.length)] ?? '',
						storyId: `s${Math.floor(random() * 8)}`,
						viewedAt: addMs(clock.now(), -Math.floor(random() * 240) * HOUR_MS),
					}),
				);
				const imported = await ledger.importViewers(anImport(rows));
				const events: ViewerEvent[] = rows.map(({ storyId, viewedAt }, index) => ({
					personId: imported.rows[index]?.personId ?? '',
					kind: 'view',
					storyId,
					at: viewedAt,
				}));
				for (const [index, handle] of handles.slice(0, 15).entries()) {
					const at = addMs(clock.now(), -Math.floor(random() * 240) * HOUR_MS);
					const { personId } = await receive(aStoryReply({ igsid: String(6000 + index), at }));
					await ledger.completeProfileJob(personId ?? '', ACCOUNT, {
						kind: 'profile',
						username: handle,
					});
					const person = await ledger.findPerson({ kind: 'handle', handle });
					events.push({ personId: person?.personId ?? '', kind: 'reply', at });
				}
				// The imported ids of those who wrote were joined with their Instagram ids.
				const current = new Map<string, string>();
				for (const { personId } of events) {
					const person = await ledger.findPerson({ kind: 'personId', personId });
					current.set(personId, person?.personId ?? personId);
				}
				const joined = events.map((event) => ({
					...event,
					personId: current.get(event.personId) ?? event.personId,
				}));
				const rules: SegmentRule[] = [
					{ kind: 'repeatViewers', name: 'repeat', storiesMin: 3, windowDays: 7 },
					{ kind: 'highEngagement', name: 'engaged', windowDays: 7 },
					{ kind: 'topPercent', name: 'top', percent: 12.5, windowDays: 5 },
				];

				const sorted = await ledger.sortIntoSegments({ accountId: ACCOUNT, rules });

				const expected = evaluateSegments(joined, rules, clock.now());
				for (const { name, members } of sorted.segments) {
					expect(members).toEqual(expected.get(name));
					expect(members.length).toBeGreaterThan(0);
				}
			}, 30_000);
		});

		describe('sends', () => {
			it('goes from reserved over calling to sent', async () => {
				const personId = await aReachable('1001');
				const { sendId, recipientIgsid, leaseUntil } = await reserveSure(personId);
				const permit = await ledger.startCalling(sendId);
				await ledger.settle(sendId, { kind: 'sent', messageId: 'm.1' });

				expect(recipientIgsid).toBe('1001');
				expect(leaseUntil).toEqual(addMs(clock.now(), 30 * SECOND_MS));
				expect(permit).toEqual({ kind: 'go', callTimeoutMs: 30 * SECOND_MS });
				expect(await statesOf()).toEqual(['sent']);
			});

			it('refuses a second attempt while one is on its way, delivered or in doubt', async () => {
				const personId = await aReachable('1001');
				const { sendId } = await reserveSure(personId);
				const reasons = [await reasonFor(personId)];
				await ledger.startCalling(sendId);
				reasons.push(await reasonFor(personId));
				await ledger.settle(sendId, {
					kind: 'unknown',
					failure: aFailure({ class: 'ambiguous', delivered: 'maybe' }),
				});
				reasons.push(await reasonFor(personId));
				await ledger.settle(sendId, { kind: 'sent', messageId: 'm.late' });
				reasons.push(await reasonFor(personId));

				expect(reasons).toEqual([
					'beingContacted',
					'beingContacted',
					'unconfirmed',
					'alreadyContacted',
				]);
			});

			it('reserves again after a refusal that surely was not delivered, three times at most', async () => {
				const personId = await aReachable('1001');
				for (let attempt = 0; attempt < 3; attempt += 1) {
					const { sendId } = await reserveSure(personId);
					await ledger.startCalling(sendId);
					await ledger.settle(sendId, { kind: 'failed', failure: aFailure({ isRetryable: true }) });
					clock.advance(30 * MINUTE_MS);
				}

				expect(await reasonFor(personId)).toBe('failedBefore');
			});

			it('never reserves again after a permanent refusal', async () => {
				const personId = await aReachable('1001');
				const { sendId } = await reserveSure(personId);
				await ledger.startCalling(sendId);
				await ledger.settle(sendId, { kind: 'failed', failure: aFailure({ isRetryable: false }) });
				clock.advance(HOUR_MS);

				expect(await reasonFor(personId)).toBe('failedBefore');
			});

			it('releases an expired reservation and calls an expired call unknown', async () => {
				const [early, late] = [await aReachable('1001'), await aReachable('1002')];
				await reserveSure(early);
				const { sendId } = await reserveSure(late);
				await ledger.startCalling(sendId);
				clock.advance(30 * SECOND_MS);

				expect(await ledger.expireLeases()).toEqual({ released: 1, unknown: 1 });
				expect(await statesOf()).toEqual(['released', 'unknown']);
				expect(await reasonFor(late)).toBe('unconfirmed');
			});

			it('gives no permit when too little of the lease is left', async () => {
				const personId = await aReachable('1001');
				const { sendId } = await reserveSure(personId);
				clock.advance(26 * SECOND_MS);

				expect(await ledger.startCalling(sendId)).toEqual({
					kind: 'stopped',
					reason: 'notSentInTime',
				});
			});

			it('frees a place exactly when the send that fills the cap leaves the window', async () => {
				const policy = aLoosePolicy({
					caps: [{ scope: 'account', sendsMax: 2, windowMs: HOUR_MS }],
				});
				const people = [
					await aReachable('1001'),
					await aReachable('1002'),
					await aReachable('1003'),
				];
				await sendNow(people[0] ?? '');
				clock.advance(MINUTE_MS);
				await sendNow(people[1] ?? '');

				const refused = await ledger.reserve(aCandidateFor(people[2] ?? ''), policy, 0);
				clock.advance(59 * MINUTE_MS - 1);
				const aMomentEarly = await reasonFor(people[2] ?? '', {}, policy);
				clock.advance(1);
				const onTime = await reasonFor(people[2] ?? '', {}, policy);

				expect(refused).toMatchObject({
					kind: 'refused',
					decision: { reason: 'accountCap', until: addMs(clock.now(), 0) },
				});
				expect([aMomentEarly, onTime]).toEqual(['accountCap', 'reserved']);
			});

			it('counts an unsettled send until its lease end plus the window', async () => {
				const policy = aLoosePolicy({
					caps: [{ scope: 'account', sendsMax: 1, windowMs: MINUTE_MS }],
				});
				const [first, second] = [await aReachable('1001'), await aReachable('1002')];
				await reserveSure(first);
				clock.advance(89 * SECOND_MS);
				const before = await reasonFor(second, {}, policy);
				clock.advance(1 * SECOND_MS);
				const after = await reasonFor(second, {}, policy);

				expect([before, after]).toEqual(['accountCap', 'reserved']);
			});

			it('keeps the spacing that was drawn for the next send', async () => {
				const [first, second] = [await aReachable('1001'), await aReachable('1002')];
				await sendNow(first);

				const tooEarly = await ledger.reserve(
					aCandidateFor(second),
					aLoosePolicy(),
					20 * SECOND_MS,
				);
				clock.advance(20 * SECOND_MS);
				const onTime = await ledger.reserve(aCandidateFor(second), aLoosePolicy(), 20 * SECOND_MS);

				expect(tooEarly).toMatchObject({ kind: 'refused', decision: { reason: 'spacing' } });
				expect(onTime.kind).toBe('reserved');
			});

			it('refuses everyone while the account is paused', async () => {
				const personId = await aReachable('1001');
				await ledger.pauseAccount(ACCOUNT, 'accountRestricted', addMs(clock.now(), HOUR_MS));
				const paused = await reasonFor(personId);
				clock.advance(HOUR_MS);

				expect(paused).toBe('accountPaused');
				expect(await reasonFor(personId)).toBe('reserved');
			});

			it('never grants more than the cap to eager workers at the same time', async () => {
				const policy = aLoosePolicy({
					caps: [{ scope: 'account', sendsMax: 5, windowMs: HOUR_MS }],
				});
				const people: string[] = [];
				for (let index = 0; index < 20; index += 1)
					people.push(await aReachable(String(3000 + index)));

				const reasons = await Promise.all(
					people.map(async (person) => await reasonFor(person, {}, policy)),
				);

				expect(reasons.filter((reason) => reason === 'reserved')).toHaveLength(5);
			});

			it('serves more reservations at once than it has connections, on the real clock', async () => {
				const policy = aLoosePolicy({
					caps: [{ scope: 'account', sendsMax: 5, windowMs: HOUR_MS }],
				});
				const shipped = await openLedger(config, { workerFile: LEDGER_WORKER_FILE });
				clock.moveTo(new Date().toISOString());
				const people: string[] = [];
				for (let index = 0; index < 24; index += 1)
					people.push(await aReachable(String(4000 + index)));

				const reservations = await Promise.all(
					people.map(async (person) => await shipped.reserve(aCandidateFor(person), policy, 0)),
				);
				await shipped.close();

				expect(reservations.filter(({ kind }) => kind === 'reserved')).toHaveLength(5);
			}, 30_000);

			it('reserves one attempt when the same contact is asked for many times at once', async () => {
				const personId = await aReachable('1001');

				const reasons = await Promise.all(
					Array.from({ length: 12 }, async () => await reasonFor(personId)),
				);

				expect(reasons.filter((reason) => reason === 'reserved')).toHaveLength(1);
			});

			it('keeps a queued contact with its text until it is due', async () => {
				const personId = await aReachable('1001');
				const candidate = aCandidateFor(personId);
				const dueAt = addMs(clock.now(), HOUR_MS);
				const saying = (text: string) => ({ kind: 'text' as const, text });
				await ledger.queueContact({
					candidate,
					policy: aLoosePolicy(),
					content: saying('Ciao!'),
					dueAt,
				});
				await ledger.queueContact({
					candidate,
					policy: aLoosePolicy(),
					content: saying('Ciao di nuovo!'),
					dueAt,
				});

				const early = await ledger.dueContacts(ACCOUNT, 10);
				clock.advance(HOUR_MS);
				const due = await ledger.dueContacts(ACCOUNT, 10);
				await ledger.closeQueuedContact(due[0]?.queueId ?? '', 'sent');

				expect(early).toEqual([]);
				expect(due).toMatchObject([
					{ candidate, policy: aLoosePolicy(), content: saying('Ciao di nuovo!'), dueAt },
				]);
				expect(await ledger.dueContacts(ACCOUNT, 10)).toEqual([]);
			});
		});

		describe('consent', () => {
			it('allows only what was granted, and the latest choice decides', async () => {
				const personId = await aReachable('1001');
				const before = await ledger.checkConsent(personId, 'promotional');
				await ledger.recordConsent(aConsent(personId));
				const granted = await ledger.checkConsent(personId, 'promotional');
				await ledger.recordConsent(
					aConsent(personId, { choice: 'withdrawn', occurredAt: addMs(clock.now(), 1) }),
				);
				const withdrawn = await ledger.checkConsent(personId, 'promotional');

				expect([before.isAllowed, granted.isAllowed, withdrawn.isAllowed]).toEqual([
					false,
					true,
					false,
				]);
				expect(granted.decidedBy).not.toBeNull();
			});

			it('lets an opt-out beat an opt-in of the same instant, in either order', async () => {
				const personId = await aReachable('1001');
				await ledger.recordConsent(aConsent(personId, { choice: 'withdrawn' }));
				await ledger.recordConsent(aConsent(personId, { choice: 'granted' }));

				expect((await ledger.checkConsent(personId, 'promotional')).state.kind).toBe('withdrawn');
			});

			it('seals contact decisions and outcomes into the chain, which then checks out', async () => {
				await sendNow(await aReachable('1001'));
				await reasonFor(await aReachable('1002'), { purpose: 'promotional' });
				await ledger.recordConsent(aConsent(await aReachable('1003')));

				const seal = await ledger.sealContactLog();
				const check = await ledger.checkLog();

				expect(seal).toEqual({ sealed: 3, waiting: 0 });
				// The policy, the consent and the batch.
				expect(check).toMatchObject({ kind: 'intact', entries: 3 });
			});

			it('checks out while others go on writing', async () => {
				const writer = await openLedger(config, { workerFile: LEDGER_WORKER_FILE });
				const personId = await aReachable('1001');
				let isWriting = true;
				const writing = (async () => {
					while (isWriting) await writer.recordConsent(aConsent(personId));
				})();

				const kinds: string[] = [];
				for (let check = 0; check < 15; check += 1) kinds.push((await ledger.checkLog()).kind);
				isWriting = false;
				await writing;
				await writer.close();

				expect(new Set(kinds)).toEqual(new Set(['intact']));
			}, 30_000);

			it('refuses to change or delete an entry of the chain', async () => {
				await ledger.recordConsent(aConsent(await aReachable('1001')));

				await expect(runSql(`update consent_entry set body = '{}'`)).rejects.toThrow('append-only');
				await expect(runSql('delete from consent_entry')).rejects.toThrow('append-only');
			});

			it.each([
				[
					'an edited contact',
					`update contact_log set body = replace(body, 'welcome', 'other')`,
					'A contact of this batch was changed.',
				],
				[
					'a deleted contact',
					'delete from contact_log where id = (select min(id) from contact_log)',
					'Contacts of this batch are missing, added or reordered.',
				],
				[
					'a cut-off end',
					`update client set chain_sequence = 7`,
					'The log ends before its recorded head.',
				],
			])('notices %s', async (_what, statement, finding) => {
				await sendNow(await aReachable('1001'));
				await ledger.sealContactLog();

				await runSql(statement);

				expect(await ledger.checkLog()).toMatchObject({ kind: 'broken', finding });
			});
		});

		describe('opening', () => {
			it('brings the schema up once when several processes start together', async () => {
				const fresh = await testStore.createEmptyConfig();

				const ledgers = await Promise.all(
					Array.from(
						{ length: 6 },
						async () => await openLedger(fresh, { workerFile: LEDGER_WORKER_FILE }),
					),
				);
				const stores = new Set(
					(await Promise.all(ledgers.map(async (each) => await each.describe()))).map(
						({ storeId }) => storeId,
					),
				);
				await Promise.all(ledgers.map(async (each) => await each.close()));

				expect(stores.size).toBe(1);
			}, 30_000);

			it('refuses a schema of a newer version and leaves it alone', async () => {
				await runSql(
					`insert into schema_migration (number, name) values (9999, 'from the future')`,
				);

				await expect(openTestLedger(config, clock)).rejects.toMatchObject({
					code: 'databaseNewer',
				});
			});

			it('refuses another identity key and another purpose', async () => {
				await expect(
					openTestLedger({ ...config, identityKey: 'x'.repeat(40) }, clock),
				).rejects.toMatchObject({ code: 'identityKeyLost' });
				await expect(openTestLedger({ ...config, purpose: 'real' }, clock)).rejects.toMatchObject({
					code: 'databasePurposeDiffers',
				});
			});
		});
	},
);

function aView(given: Partial<ViewerRecord>): ViewerRecord {
	return {
		row: 1,
		viewerId: null,
		handle: 'someone',
		storyId: 's1',
		viewedAt: new Date('2026-11-22T12:00:00.000Z'),
		sourceTool: 'test',
		signals: {},
		...given,
	};
}

const anImport = (rows: readonly ViewerRecord[]): Parameters<Ledger['importViewers']>[0] => ({
	accountId: ACCOUNT,
	rows,
	rejected: [],
	duplicates: 0,
	sourceHash: 'a'.repeat(64),
	sourceName: 'viewers.csv',
	provenance: 'copiedByHand',
	legalBasis: 'legitimate interest',
});

const aConsent = (
	personId: string,
	given: Partial<ConsentRecordInput> = {},
): ConsentRecordInput => ({
	personId,
	choice: 'granted',
	purpose: 'promotional',
	strength: 'ownWordsWithMessageId',
	legalBasis: 'consent',
	noticeText: 'Reply YES to get our offers by message. Reply STOP at any time.',
	noticeVersion: '1',
	ownWords: 'YES',
	messageId: 'mid.yes',
	occurredAt: new Date(NOW),
	...given,
});

const aFailure = (given: Partial<GraphFailure>): GraphFailure => ({
	class: 'rateLimited',
	reason: 'rateLimited',
	delivered: 'no',
	isRetryable: false,
	pausesAccount: false,
	retryAfterMs: null,
	code: 4,
	subcode: null,
	traceId: null,
	...given,
});
