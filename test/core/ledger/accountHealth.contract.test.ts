import { classifyGraphFailure } from '../../../core/instagram/classifyGraphFailure';
import { sourceIdOf } from '../../../core/instagram/webhooks/sourceIdOf';
import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger } from '../../../core/ledger/ledger';
import { CONSEQUENCES } from '../../../core/outreach/health/consequences';
import type { OutreachPolicy } from '../../../core/outreach/policy';
import { PACES } from '../../../core/outreach/policy';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const OTHER_ACCOUNT = '17841400000000002';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'accounts and campaigns on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;
		let people = 0;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		});
		afterEach(async () => await ledger.close());

		const aPerson = async (accountId = ACCOUNT): Promise<string> => {
			people += 1;
			return await wrote(String(7000 + people), 'love it', accountId);
		};
		const wrote = async (igsid: string, text: string, accountId = ACCOUNT): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now(), text, accountId })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledger.completeProfileJob(personId, accountId, { kind: 'refused' });
			return personId;
		};
		const reserve = async (
			personId: string,
			policy: OutreachPolicy = aLoosePolicy(),
			given: Parameters<typeof aCandidateFor>[1] = {},
		) => await ledger.reserve(aCandidateFor(personId, given), policy, 0);
		const answerOf = async (...asked: Parameters<typeof reserve>): Promise<string> => {
			const reservation = await reserve(...asked);
			if (reservation.kind === 'refused') return reservation.decision.reason;
			await ledger.release(reservation.sendId);
			return 'free';
		};
		/** SQLite has one writer, and two in this thread would wait for each other for ever. */
		const anotherProcess = async (): Promise<Ledger> =>
			testStore.name === 'SQLite' ? ledger : await openTestLedger(config, clock);
		const endOf = async (other: Ledger): Promise<void> => {
			if (other !== ledger) await other.close();
		};
		/** Reserves, calls and settles; without a code Instagram accepts it. */
		const send = async (
			personId: string,
			error: { code: number; subcode?: number } | null = null,
			...asked: [policy?: OutreachPolicy, given?: Parameters<typeof aCandidateFor>[1]]
		) => {
			const reservation = await reserve(personId, ...asked);
			if (reservation.kind === 'refused') throw new Error(reservation.decision.reason);
			const { sendId } = reservation;
			await ledger.startCalling(sendId);
			if (error === null) return await ledger.settle(sendId, { kind: 'sent', messageId: sendId });
			const failure = classifyGraphFailure(400, {
				error: { code: error.code, error_subcode: error.subcode },
			});
			return await ledger.settle(sendId, {
				kind: failure.delivered === 'maybe' ? 'unknown' : 'failed',
				failure,
			});
		};
		const othersWrite = async (messages: number) =>
			await ledger.recordEvents({
				events: Array.from({ length: messages }, (_, index) => ({
					kind: 'echo' as const,
					accountId: ACCOUNT,
					recipientIgsid: '6000',
					occurredAt: clock.now(),
					sourceId: sourceIdOf(ACCOUNT, 'echo', `mid.other.${index}`),
					messageId: `mid.other.${index}`,
					text: 'by hand',
				})),
				consumer: 'test',
				origin: 'publishedTrigger',
			});
		const RESTRICTED = { code: 10, subcode: 1893063 };
		const BAD_TEXT = { code: 100, subcode: 2534015 };

		describe('a restricted account', () => {
			it('rests in every process, then begins again with a trickle that grows', async () => {
				const [first, ...others] = await Promise.all(
					Array.from({ length: 6 }, async () => await aPerson()),
				);
				const { restsUntil } = await send(first ?? '', RESTRICTED);
				const secondProcess = await openTestLedger(config, clock);

				const refused = await secondProcess.reserve(
					aCandidateFor(others[0] ?? ''),
					aLoosePolicy(),
					0,
				);
				await secondProcess.close();
				expect(restsUntil).toEqual(addMs(clock.now(), 30 * MINUTE_MS));
				expect(refused).toMatchObject({
					kind: 'refused',
					decision: { reason: 'accountRestricted', until: restsUntil },
				});

				clock.advance(30 * MINUTE_MS);
				for (const person of others.slice(0, 3)) await send(person);
				// The attempt that was refused half an hour ago still takes a place of the hour.
				expect(await answerOf(others[3] ?? '')).toBe('slowRestart');
				clock.advance(6 * HOUR_MS);
				for (const person of others.slice(3)) await send(person);
			});

			it('counts what others sent from it among the few it begins again with', async () => {
				const policy = aLoosePolicy({
					caps: [{ scope: 'account', sendsMax: 1, windowMs: MINUTE_MS }],
				});
				const [first, second] = [await aPerson(), await aPerson()];
				await send(first, RESTRICTED, policy);
				clock.advance(2 * HOUR_MS);
				await othersWrite(4);
				clock.advance(2 * MINUTE_MS);

				expect(await answerOf(second, policy)).toBe('slowRestart');
				clock.advance(HOUR_MS);
				expect(await answerOf(second, policy)).toBe('free');
			});

			it('is told to the report as long as it rests, and no longer', async () => {
				const restOf = async () =>
					(await ledger.readAccountStates({ accountIds: [ACCOUNT] })).states[0]?.rest;
				const person = await aPerson();
				expect(await restOf()).toBeNull();

				const { restsUntil } = await send(person, RESTRICTED);

				expect(await restOf()).toEqual({ cause: 'accountRestricted', until: restsUntil });
				clock.advance(30 * MINUTE_MS);
				expect(await restOf()).toBeNull();
			});

			it('stops what was reserved before the answer came', async () => {
				const [first, second] = [await aPerson(), await aPerson()];
				const reserved = await reserve(second);
				await send(first, RESTRICTED);

				if (reserved.kind !== 'reserved') throw new Error('refused');
				expect(await ledger.startCalling(reserved.sendId)).toEqual({
					kind: 'stopped',
					reason: 'accountRestricted',
				});
			});

			it('keeps the pause that a person made', async () => {
				const [first, second] = [await aPerson(), await aPerson()];
				const reserved = await reserve(first);
				await ledger.pauseAccount(ACCOUNT, 'byHand', null);
				if (reserved.kind !== 'reserved') throw new Error('refused');
				await ledger.startCalling(reserved.sendId);
				await ledger.settle(reserved.sendId, {
					kind: 'failed',
					failure: classifyGraphFailure(400, { error: { code: 4 } }),
				});
				clock.advance(2 * HOUR_MS);

				expect(await answerOf(second)).toBe('accountStopped');
			});

			it('concerns no other account', async () => {
				await send(await aPerson(), RESTRICTED);
				const elsewhere = await aPerson(OTHER_ACCOUNT);

				expect(await answerOf(elsewhere, aLoosePolicy(), { accountId: OTHER_ACCOUNT })).toBe(
					'free',
				);
			});
		});

		describe('a person whom Instagram does not deliver to', () => {
			it('is left alone by every campaign until they write again', async () => {
				const personId = await wrote('7990', 'hi');
				clock.advance(1);
				await send(personId, { code: 551 });
				const otherCampaign = { sequence: 'another' };

				expect(await answerOf(personId, aLoosePolicy(), otherCampaign)).toBe('personUnavailable');
				clock.advance(1);
				await wrote('7990', 'hello again');
				expect(await answerOf(personId, aLoosePolicy(), otherCampaign)).toBe('free');
			});
		});

		describe('a campaign whose messages fail', () => {
			it('is paused for everybody, and goes on with a clean sheet', async () => {
				for (let failed = 0; failed < 4; failed++) await send(await aPerson(), BAD_TEXT);
				expect(await answerOf(await aPerson())).toBe('free');
				await send(await aPerson(), BAD_TEXT);

				expect(await answerOf(await aPerson())).toBe('campaignFailing');
				expect(await answerOf(await aPerson(), aLoosePolicy(), { sequence: 'other' })).toBe('free');
				expect((await ledger.readAccount(ACCOUNT))?.pausedCampaigns).toMatchObject([
					{ campaign: 'welcome', cause: 'errorBudget' },
				]);

				clock.advance(1);
				expect(await ledger.resumeCampaign(ACCOUNT, 'welcome')).toBe(true);
				await send(await aPerson(), BAD_TEXT);
				expect(await answerOf(await aPerson())).toBe('free');
			});

			it('is not blamed for what concerns the account', async () => {
				expect(CONSEQUENCES.rateLimited.countsForCampaign).toBe(false);
				for (let failed = 0; failed < 6; failed++) {
					await send(await aPerson(), { code: 2 });
				}

				expect(await answerOf(await aPerson())).toBe('free');
			});
		});

		describe('pausing by hand', () => {
			it('holds an account or one campaign until it is resumed', async () => {
				const personId = await aPerson();
				await ledger.pauseCampaign(ACCOUNT, 'welcome');
				expect(await answerOf(personId)).toBe('campaignPaused');
				await ledger.pauseAccount(ACCOUNT, 'byHand', null);
				expect(await answerOf(personId)).toBe('accountStopped');

				expect(await ledger.resumeAccount(ACCOUNT)).toEqual({
					wasPaused: true,
					campaigns: ['welcome'],
				});
				expect(await answerOf(personId)).toBe('free');
				expect(await ledger.resumeAccount(ACCOUNT)).toEqual({ wasPaused: false, campaigns: [] });
			});

			it('ends by itself at the instant given', async () => {
				const personId = await aPerson();
				await ledger.pauseAccount(ACCOUNT, 'byHand', addMs(clock.now(), HOUR_MS));
				expect(await answerOf(personId)).toBe('accountPaused');
				clock.advance(HOUR_MS);

				expect(await answerOf(personId)).toBe('free');
			});
		});

		describe('the state of an account', () => {
			it('counts places, queue and volume as they are', async () => {
				const policy = aLoosePolicy({
					caps: [
						{ scope: 'account', sendsMax: 2, windowMs: HOUR_MS },
						{ scope: 'account', sendsMax: 9, windowMs: DAY_MS },
						{ scope: 'person', sendsMax: 1, windowMs: DAY_MS },
					],
				});
				const [first, second, third] = [await aPerson(), await aPerson(), await aPerson()];
				await send(first, null, policy);
				clock.advance(MINUTE_MS);
				await send(second, { code: 551 }, policy);
				const dueAt = addMs(clock.now(), HOUR_MS);
				await ledger.queueContact({
					candidate: aCandidateFor(third),
					policy,
					content: { kind: 'text', text: 'Ciao!' },
					dueAt,
				});

				expect(await ledger.readAccount(ACCOUNT)).toMatchObject({
					listening: 'active',
					pause: null,
					circuit: null,
					policy,
					caps: [
						{ used: 2, nextFreeAt: addMs(clock.now(), HOUR_MS - MINUTE_MS) },
						{ used: 2, nextFreeAt: null },
					],
					queue: { waiting: 1, due: 0, nextDueAt: dueAt },
					lastDay: { attempts: 2, sent: 1, failed: 1, unconfirmed: 0, optOuts: 0 },
					weekBefore: { attempts: 0 },
				});
				expect(await ledger.readAccount('1')).toBeNull();
			});

			it('counts what left on Instagram, not emails', async () => {
				const policy = aLoosePolicy({
					caps: [{ scope: 'account', sendsMax: 1, windowMs: HOUR_MS }],
				});
				const personId = await aPerson();
				await send(personId, null, policy);
				const latestSlotAt = clock.now();
				clock.advance(HOUR_MS);
				await ledger.recordConsent({
					personId,
					choice: 'granted',
					purpose: 'conversation',
					channel: 'email',
					strength: 'formWithWording',
					legalBasis: 'consent',
					noticeText: 'May we write to you?',
					noticeVersion: '1',
					occurredAt: clock.now(),
				});
				const slot = await ledger.requestSlot({
					candidate: { ...aCandidateFor(personId, { step: 2 }), channel: 'email' },
					policy,
					address: 'anna@example.com',
				});

				expect(slot).toMatchObject({ kind: 'granted' });
				expect(await ledger.readAccount(ACCOUNT)).toMatchObject({
					caps: [{ used: 0, nextFreeAt: null }],
					latestSlotAt,
					lastDay: { attempts: 1, sent: 1, unconfirmed: 0 },
				});
			});

			it('counts a day as the last 24 hours and opt-outs by person', async () => {
				await send(await aPerson());
				clock.advance(DAY_MS);
				await wrote('7991', 'STOP');
				await wrote('7991', 'STOP');

				expect(await ledger.readAccount(ACCOUNT)).toMatchObject({
					lastDay: { attempts: 0, optOuts: 1 },
					weekBefore: { attempts: 1, optOuts: 0 },
				});
			});
		});

		describe('saved limits', () => {
			const limits: Omit<OutreachPolicy, 'name'> = PACES.careful;
			const slower = { ...limits, spacing: { minMs: HOUR_MS, maxMs: HOUR_MS } };
			const saved = async (name: string, accountId: string | null, given = limits) =>
				await ledger.savePolicy({ name, accountId, limits: given });

			it('get a version for every change and none for a repetition', async () => {
				await ledger.registerAccount({ accountId: ACCOUNT, username: 'bakery' });
				const versions = [
					await saved('summer', null),
					await saved('summer', null),
					await saved('summer', null, slower),
					await saved('summer', null),
				];

				expect(versions.map(({ version, isNew }) => [version, isNew])).toEqual([
					[1, true],
					[1, false],
					[2, true],
					[3, true],
				]);
				const find = async (reference: string) =>
					(await ledger.findPolicy(reference, ACCOUNT))?.spacing.minMs;
				expect(await find('summer@2')).toBe(HOUR_MS);
				expect(await find('summer')).toBe(limits.spacing.minMs);
				expect(await find('summer@4')).toBeUndefined();
				expect(await find('winter')).toBeUndefined();
				expect((await ledger.findPolicy('summer', ACCOUNT))?.name).toBe('summer@3');
			});

			it('of the account come before those of the client', async () => {
				await ledger.registerAccount({ accountId: ACCOUNT, username: 'bakery' });
				await ledger.registerAccount({ accountId: OTHER_ACCOUNT, username: 'shop' });
				await saved('summer', null);
				await saved('summer', ACCOUNT, slower);

				expect((await ledger.findPolicy('summer', ACCOUNT))?.spacing.minMs).toBe(HOUR_MS);
				expect((await ledger.findPolicy('summer', OTHER_ACCOUNT))?.spacing.minMs).toBe(
					limits.spacing.minMs,
				);
				expect((await ledger.listPolicies()).map(({ accountId }) => accountId)).toEqual([
					null,
					ACCOUNT,
				]);
			});

			it('are refused with a sentence when they or their name are impossible', async () => {
				await expect(saved('Summer Sale', null)).rejects.toMatchObject({
					code: 'limitsNameInvalid',
				});
				await expect(saved('summer', null, { ...limits, caps: [] })).rejects.toMatchObject({
					code: 'policyInvalid',
				});
				expect(await ledger.listPolicies()).toEqual([]);
			});

			it('stand in the log, which stays intact', async () => {
				const before = await ledger.count();
				await saved('summer', null);

				expect((await ledger.count()).consent_entry).toBe((before.consent_entry ?? 0) + 2);
				expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
			});

			it('get one version each when many are saved at once', async () => {
				const other = await anotherProcess();
				const gaps = [1, 2, 3, 4, 5, 6].map((minutes) => ({
					...limits,
					spacing: { minMs: 0, maxMs: minutes * MINUTE_MS },
				}));

				await Promise.all(
					gaps.map(async (given, index) =>
						(index % 2 === 0 ? ledger : other).savePolicy({
							name: 'summer',
							accountId: null,
							limits: given,
						}),
					),
				);
				await endOf(other);

				expect((await ledger.listPolicies()).map(({ version }) => version)).toEqual([
					6, 5, 4, 3, 2, 1,
				]);
			});
		});

		describe('the warm-up of a campaign', () => {
			const warmUp = {
				testBatch: 50,
				growth: 2,
				steps: 2,
				observeMs: HOUR_MS,
				guardrails: { replyShareMin: 0.1, optOutShareMax: 0.02, failureShareMax: 0.1 },
			};
			const policy = aLoosePolicy({ warmUp });
			const aBatch = async (count: number): Promise<number[]> => {
				const first = people + 1;
				for (let sent = 0; sent < count; sent++) await send(await aPerson(), null, policy);
				return Array.from({ length: count }, (__, index) => 7000 + first + index);
			};

			it('waits after the test batch, and goes on once enough people replied', async () => {
				const batch = await aBatch(50);
				const next = await aPerson();
				expect(await answerOf(next, policy)).toBe('warmUpObserving');

				clock.advance(HOUR_MS);
				expect(await answerOf(next, policy)).toBe('warmUpOutside');
				for (const igsid of batch.slice(0, 5)) await wrote(String(igsid), 'nice');

				expect(await answerOf(next, policy)).toBe('free');
				// Passed once, passed for all: the second batch holds as many people again.
				await aBatch(50);
				expect(await answerOf(await aPerson(), policy)).toBe('warmUpObserving');
			}, 60_000);

			it('stops when people ask to be left alone, however many reply', async () => {
				const batch = await aBatch(50);
				clock.advance(HOUR_MS);
				for (const igsid of batch.slice(0, 20)) await wrote(String(igsid), 'nice');
				for (const igsid of batch.slice(20, 22)) await wrote(String(igsid), 'STOP');

				expect(await answerOf(await aPerson(), policy)).toBe('warmUpOutside');
			}, 60_000);

			it('takes no place from who is counted already, nor from another campaign', async () => {
				const [igsid] = await aBatch(50);
				const known = await wrote(String(igsid), 'nice');

				expect(await answerOf(known, policy, { step: 2 })).toBe('free');
				expect(await answerOf(await aPerson(), policy, { sequence: 'other' })).toBe('free');
			}, 60_000);

			it('never contacts more people than the batch holds, however many ask at once', async () => {
				const other = await anotherProcess();
				const everyone = [];
				for (let index = 0; index < 60; index++) everyone.push(await aPerson());

				const answers = await Promise.all(
					everyone.map(async (personId, index) =>
						(index % 2 === 0 ? ledger : other).reserve(aCandidateFor(personId), policy, 0),
					),
				);
				await endOf(other);

				expect(answers.filter(({ kind }) => kind === 'reserved')).toHaveLength(50);
			}, 60_000);
		});
	},
);
