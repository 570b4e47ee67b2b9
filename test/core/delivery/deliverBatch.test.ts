import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliverBatch } from '../../../core/delivery/deliverBatch';
import type { DeliveryPorts } from '../../../core/delivery/deliveryPorts';
import type { MessageDraft } from '../../../core/delivery/outcome';
import { planBatch } from '../../../core/delivery/planBatch';
import { sendDue } from '../../../core/delivery/sendDue';
import type { MessagesResult, SendResult } from '../../../core/instagram/client';
import { classifyGraphFailure } from '../../../core/instagram/classifyGraphFailure';
import type { Ledger } from '../../../core/ledger/ledger';
import type { OutreachPolicy } from '../../../core/outreach/policy';
import { HOUR_MS, MINUTE_MS, SECOND_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { openTestLedger } from '../../support/ledgers';

const graphError = (code: number, subcode?: number, status = 400): SendResult => {
	const failure = classifyGraphFailure(status, {
		error: { code, error_subcode: subcode, message: 'x' },
	});
	return { kind: failure.delivered === 'maybe' ? 'unknown' : 'failed', failure };
};

describe('delivering a batch', () => {
	let folder: string;
	let clock: FakeClock;
	let ledger: Ledger;
	let sent: Array<{ igsid: string; at: Date }>;
	let answer: (igsid: string) => SendResult;
	let readBack: MessagesResult;

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'story-outreach-delivery-'));
		clock = new FakeClock('2026-11-23T12:00:00.000Z');
		ledger = await openTestLedger(
			{ store: 'sqlite', purpose: 'practice', file: join(folder, 'l.sqlite') },
			clock,
		);
		sent = [];
		readBack = { kind: 'messages', messages: [] };
		answer = (igsid) => ({ kind: 'sent', messageId: `m.${igsid}` });
	});
	afterEach(async () => {
		await ledger.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const ports = (): DeliveryPorts => ({
		ledger,
		clock,
		random: () => 0,
		instagram: {
			sendMessage: async ({ recipientIgsid }) => {
				sent.push({ igsid: recipientIgsid, at: clock.now() });
				return answer(recipientIgsid);
			},
			sendPrivateReply: async () => await Promise.reject(new Error('not used')),
			replyToComment: async () => await Promise.reject(new Error('not used')),
			getProfile: async () => await Promise.reject(new Error('not used')),
			getLatestMessages: async () => readBack,
			getSentMessages: async () => await Promise.reject(new Error('not used')),
			getOwnAccount: async () => await Promise.reject(new Error('not used')),
			subscribeToWebhooks: async () => await Promise.reject(new Error('not used')),
		},
	});
	const wroteAgo = async (igsid: string, agoMs: number): Promise<string> => {
		const [event] = await ledger.recordEvents({
			events: [aStoryReply({ igsid, at: addMs(clock.now(), -agoMs) })],
			consumer: 'test',
			origin: 'publishedTrigger',
		});
		const personId = event?.personId ?? '';
		await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
		return personId;
	};
	const draftFor = (personId: string, policy: OutreachPolicy = aLoosePolicy()): MessageDraft => ({
		candidate: aCandidateFor(personId),
		content: { kind: 'text', text: 'Ciao!' },
		policy,
	});
	const deliver = async (drafts: readonly MessageDraft[], waitMaxMs = 5 * MINUTE_MS) =>
		await deliverBatch(ports(), drafts, { waitMaxMs });

	it('sends those whose window closes soonest first and answers in the order it was asked', async () => {
		const late = await wroteAgo('1', HOUR_MS);
		const soon = await wroteAgo('2', 20 * HOUR_MS);

		const outcomes = await deliver([draftFor(late), draftFor(soon)]);

		expect(sent.map(({ igsid }) => igsid)).toEqual(['2', '1']);
		expect(outcomes.map(({ messageId }) => messageId)).toEqual(['m.1', 'm.2']);
	});

	it('waits the pause between two messages inside the run', async () => {
		const policy = aLoosePolicy({ spacing: { minMs: 20 * SECOND_MS, maxMs: 40 * SECOND_MS } });
		const drafts = [await wroteAgo('1', HOUR_MS), await wroteAgo('2', HOUR_MS)].map((id) =>
			draftFor(id, policy),
		);

		await deliver(drafts);

		const [first, second] = sent.map(({ at }) => at.getTime());
		expect((second ?? 0) - (first ?? 0)).toBe(20 * SECOND_MS);
	});

	it('does not sleep for hours when the clock is set back while it waits', async () => {
		const policy = aLoosePolicy({ spacing: { minMs: 20 * SECOND_MS, maxMs: 20 * SECOND_MS } });
		const drafts = [await wroteAgo('1', HOUR_MS), await wroteAgo('2', HOUR_MS)].map((id) =>
			draftFor(id, policy),
		);
		const slept: number[] = [];
		const setBack = {
			now: () => clock.now(),
			sleep: async (durationMs: number) => {
				slept.push(durationMs);
				await clock.sleep(durationMs);
			},
		};
		const reserve: Ledger['reserve'] = async (...given) => {
			const reservation = await ledger.reserve(...given);
			if (reservation.kind === 'refused') clock.advance(-HOUR_MS);
			return reservation;
		};

		await deliverBatch({ ...ports(), clock: setBack, ledger: { ...ledger, reserve } }, drafts, {
			waitMaxMs: 5 * MINUTE_MS,
		});

		expect(slept[0]).toBe(MINUTE_MS);
	});

	it('queues what takes longer than the run may wait, and Send Due sends it later', async () => {
		const policy = aLoosePolicy({ caps: [{ scope: 'account', sendsMax: 1, windowMs: HOUR_MS }] });
		const drafts = [await wroteAgo('1', HOUR_MS), await wroteAgo('2', HOUR_MS)].map((id) =>
			draftFor(id, policy),
		);

		const [, waiting] = await deliver(drafts);
		const dueNow = await sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0 });
		clock.advance(HOUR_MS);
		const dueLater = await sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0 });

		expect(waiting).toMatchObject({
			output: 'waiting',
			reason: 'accountCap',
			nextAllowedAt: clock.now(),
		});
		expect(dueNow).toEqual([]);
		expect(dueLater).toMatchObject([{ outcome: { output: 'sent' } }]);
		expect(await sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0 })).toEqual([]);
		expect(sent.map(({ igsid }) => igsid)).toEqual(['1', '2']);
	});

	it('sends the higher priority first to those whose windows close together', async () => {
		const policy = aLoosePolicy({ caps: [{ scope: 'account', sendsMax: 1, windowMs: HOUR_MS }] });
		const people = [await wroteAgo('1', 0), await wroteAgo('2', 0), await wroteAgo('3', 0)];
		const drafts = people.map((id, index) => ({ ...draftFor(id, policy), priority: index }));

		await deliver(drafts, 0);
		for (let hours = 0; hours < 2; hours++) {
			clock.advance(HOUR_MS);
			await sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0 });
		}

		expect(sent.map(({ igsid }) => igsid)).toEqual(['3', '2', '1']);
	});

	it('begins nothing after the time of the run, and leaves the rest for the next one', async () => {
		const policy = aLoosePolicy({ spacing: { minMs: MINUTE_MS, maxMs: MINUTE_MS } });
		const people = [await wroteAgo('1', 0), await wroteAgo('2', 0), await wroteAgo('3', 0)];
		for (const personId of people) {
			await ledger.queueContact({ ...draftFor(personId, policy), dueAt: clock.now() });
		}

		const run = { limit: 10, waitMaxMs: HOUR_MS, runMsMax: MINUTE_MS };
		const first = await sendDue(ports(), ACCOUNT, run);
		const startedAgain = clock.now();
		clock.advance(HOUR_MS);
		await sendDue(ports(), ACCOUNT, run);

		expect(first.filter(({ outcome }) => outcome.output === 'sent')).toHaveLength(2);
		expect(startedAgain.getTime() - (sent[0]?.at.getTime() ?? 0)).toBe(MINUTE_MS);
		expect(sent).toHaveLength(3);
	});

	it('stops at once when the run is cancelled, and forgets nobody', async () => {
		const people = [await wroteAgo('1', 0), await wroteAgo('2', 0)];
		for (const personId of people) {
			await ledger.queueContact({ ...draftFor(personId), dueAt: clock.now() });
		}
		const stop = new AbortController();
		answer = (igsid) => {
			stop.abort();
			return { kind: 'sent', messageId: `m.${igsid}` };
		};

		const cancelled = sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0, signal: stop.signal });
		await expect(cancelled).rejects.toThrow();
		expect(sent).toHaveLength(1);
		await sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0 });
		expect(sent).toHaveLength(2);
	});

	it('asks nobody else of the queue after the connection ended, and keeps their places', async () => {
		answer = () => graphError(190);
		const people = [await wroteAgo('1', 0), await wroteAgo('2', 0)];
		for (const personId of people) {
			await ledger.queueContact({ ...draftFor(personId), dueAt: clock.now() });
		}

		const outcomes = await sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0 });
		answer = (igsid) => ({ kind: 'sent', messageId: `m.${igsid}` });
		clock.advance(HOUR_MS);
		await sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0 });

		expect(outcomes).toHaveLength(1);
		expect(sent.map(({ igsid }) => igsid).toSorted()).toEqual(['1', '1', '2']);
	});

	it('goes on after a person of the queue whom nobody may write to any more', async () => {
		const late = await wroteAgo('1', 30 * HOUR_MS);
		const open = await wroteAgo('2', HOUR_MS);
		for (const personId of [late, open]) {
			await ledger.queueContact({ ...draftFor(personId), dueAt: clock.now() });
		}

		await sendDue(ports(), ACCOUNT, { limit: 1, waitMaxMs: 0 });

		expect(sent.map(({ igsid }) => igsid)).toEqual(['2']);
	});

	it('sends nothing twice when it is run twice', async () => {
		const drafts = [draftFor(await wroteAgo('1', HOUR_MS))];

		await deliver(drafts);
		const [again] = await deliver(drafts);

		expect(again).toMatchObject({ output: 'notContacted', reason: 'alreadyContacted' });
		expect(sent).toHaveLength(1);
	});

	it('never sends again what may have arrived', async () => {
		answer = () => graphError(1, 1357046, 500);
		const drafts = [draftFor(await wroteAgo('1', HOUR_MS))];

		const [first] = await deliver(drafts);
		clock.advance(HOUR_MS);
		const [again] = await deliver(drafts);
		await sendDue(ports(), ACCOUNT, { limit: 10, waitMaxMs: 0 });

		expect(first).toMatchObject({ output: 'waiting', reason: 'unconfirmed', nextAllowedAt: null });
		expect(again).toMatchObject({ output: 'waiting', reason: 'unconfirmed' });
		expect(sent).toHaveLength(1);
	});

	it('stops the whole account when Instagram restricts it, and leaves the others waiting', async () => {
		answer = () => graphError(10, 1893063);
		const drafts = [await wroteAgo('1', HOUR_MS), await wroteAgo('2', HOUR_MS)].map((id) =>
			draftFor(id),
		);

		const outcomes = await deliver(drafts);

		expect(outcomes.map(({ reason }) => reason)).toEqual([
			'accountRestricted',
			'accountRestricted',
		]);
		expect(sent).toHaveLength(1);
	});

	it('asks nobody else after the connection ended', async () => {
		answer = () => graphError(190);
		const drafts = [await wroteAgo('1', HOUR_MS), await wroteAgo('2', HOUR_MS)].map((id) =>
			draftFor(id),
		);

		const outcomes = await deliver(drafts);

		expect(outcomes.map(({ reason }) => reason)).toEqual(['connectionEnded', 'connectionEnded']);
		expect(sent).toHaveLength(1);
	});

	it('names a person it does not know and goes on with the others', async () => {
		const known = await wroteAgo('1', HOUR_MS);

		const outcomes = await deliver([draftFor('per_nobody'), draftFor(known)]);

		expect(outcomes.map(({ reason }) => reason)).toEqual(['personUnknown', 'sent']);
	});

	it('ends at once when the run is cancelled', async () => {
		const stop = new AbortController();
		stop.abort();
		const drafts = [draftFor(await wroteAgo('1', HOUR_MS))];

		await expect(
			deliverBatch(ports(), drafts, { waitMaxMs: 0, signal: stop.signal }),
		).rejects.toThrow();
		expect(sent).toEqual([]);
	});

	describe('after nobody listened for an hour', () => {
		const anHourOfSilence = async () => {
			clock.advance(HOUR_MS);
			await ledger.startListening({ accountIds: [ACCOUNT], consumer: 'test' });
		};
		const messageBack = (text: string): MessagesResult => ({
			kind: 'messages',
			messages: [{ messageId: 'm.missed', text, writtenAt: addMs(clock.now(), -HOUR_MS / 2) }],
		});

		it('reads what the person wrote meanwhile, and then sends', async () => {
			const drafts = [draftFor(await wroteAgo('1', HOUR_MS))];
			await anHourOfSilence();
			readBack = messageBack('che bello!');

			const outcomes = await deliver(drafts);

			expect(outcomes.map(({ reason }) => reason)).toEqual(['sent']);
		});

		it('finds the STOP that was missed and sends nothing, now and later', async () => {
			const drafts = [draftFor(await wroteAgo('1', HOUR_MS))];
			await anHourOfSilence();
			readBack = messageBack('basta, grazie');

			const first = await deliver(drafts);
			const second = await deliver(drafts);

			expect([...first, ...second].map(({ reason }) => reason)).toEqual([
				'doNotContact',
				'doNotContact',
			]);
			expect(sent).toEqual([]);
		});

		it('lets the person wait while Instagram does not answer', async () => {
			const drafts = [draftFor(await wroteAgo('1', HOUR_MS))];
			await anHourOfSilence();
			readBack = {
				kind: 'failed',
				failure: classifyGraphFailure(500, { error: { code: 2, message: 'x' } }),
			};

			const outcomes = await deliver(drafts);

			expect(outcomes).toMatchObject([{ output: 'waiting', reason: 'messagesMissed' }]);
			expect(sent).toEqual([]);
		});
	});

	it('previews without a trace in the database', async () => {
		const drafts = [
			draftFor(await wroteAgo('1', HOUR_MS)),
			draftFor(await wroteAgo('2', 30 * HOUR_MS)),
		];
		const before = await ledger.count();

		const plans = await planBatch({ ledger }, drafts);

		expect(plans.map(({ outcome: { output, reason } }) => [output, reason])).toEqual([
			['sent', 'wouldSend'],
			['forAPerson', 'windowClosedHumanOpen'],
		]);
		expect(await ledger.count()).toEqual(before);
	});
});
