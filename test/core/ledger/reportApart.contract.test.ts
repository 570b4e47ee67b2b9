import type { Ledger, PeriodCounts } from '../../../core/ledger/ledger';
import type { OutreachSplit } from '../../../core/ledger/reportRecords';
import type { Candidate } from '../../../core/outreach/contact';
import { DAY_MS, HOUR_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { aSequence, aStep } from '../../support/sequences';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'what the report keeps apart, on $name',
	(testStore) => {
		let clock: FakeClock;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			ledger = await openTestLedger(await testStore.createConfig(), clock);
		}, 60_000);
		afterEach(async () => await ledger.close());

		const wrote = async (igsid: string, text = 'ciao'): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now(), text })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
			return personId;
		};
		const send = async (personId: string, given: Partial<Candidate> = {}): Promise<void> => {
			const candidate = aCandidateFor(personId, given);
			const reservation = await ledger.reserve(candidate, aLoosePolicy(), 0);
			if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
			await ledger.startCalling(reservation.sendId);
			await ledger.settle(reservation.sendId, {
				kind: 'sent',
				messageId: `mid.${reservation.sendId}`,
			});
		};
		const emailTo = async (personId: string): Promise<void> => {
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
				candidate: { ...aCandidateFor(personId), channel: 'email' },
				policy: aLoosePolicy(),
				address: 'anna@example.com',
			});
			if (slot.kind !== 'granted') throw new Error(slot.kind);
			await ledger.confirmSlot({ sendId: slot.sendId, outcome: 'sent', messageId: null });
		};
		const byHandTo = async (personId: string): Promise<void> => {
			const task = await ledger.raiseTask({
				candidate: aCandidateFor(personId, { step: 2 }),
				policy: aLoosePolicy(),
				text: 'hello',
				reason: 'windowClosed',
			});
			if (task.kind !== 'raised') throw new Error(task.objection.reason);
			expect((await counts()).standing.total.openTasks).toBe(1);
			await ledger.closeTask(task.taskId, 'done');
			expect((await counts()).standing.total.openTasks).toBe(0);
		};
		const counts = async (splitBy: OutreachSplit | null = null) =>
			await ledger.countOutreach({
				accountIds: [ACCOUNT],
				periods: [{ from: addMs(clock.now(), -30 * DAY_MS), to: clock.now() }],
				splitBy,
				timezone: 'UTC',
			});
		const total = async (): Promise<PeriodCounts | undefined> => (await counts()).periods[0]?.total;

		it('counts neither an e-mail nor a message by hand as a message on Instagram', async () => {
			const anna = await wrote('1001');
			const bruno = await wrote('1002');
			await emailTo(anna);
			await byHandTo(bruno);

			expect(await total()).toMatchObject({
				messages: { sent: 0, byHand: 1, otherChannels: { email: 1 } },
				people: { contacted: 0 },
				followUps: { people: 0, replied: 0 },
				// Something did reach them, so nobody is waiting.
				uncontacted: [],
			});
			const [{ viewers, others } = { viewers: null, others: null }] = (
				await ledger.countFunnel({
					accountIds: [ACCOUNT],
					periods: [{ from: addMs(clock.now(), -DAY_MS), to: clock.now() }],
				})
			).periods;
			expect([viewers?.contacted, others?.contacted]).toEqual([0, 0]);
		});

		it('gives a reply to the message by hand that came before it', async () => {
			const anna = await wrote('1001');
			await send(anna);
			clock.advance(HOUR_MS);
			await byHandTo(anna);
			clock.advance(HOUR_MS);
			await wrote('1001', 'yes');

			expect(await total()).toMatchObject({
				messages: { sent: 1, answered: 0, byHand: 1 },
				people: { contacted: 1, replied: 1 },
				followUps: { people: 1, replied: 1 },
			});
		});

		it('keeps segment and variant with the message and with a refusal', async () => {
			const anna = await wrote('1001');
			const part = { segment: 'Repeat Viewers', variant: 'B' };
			await send(anna, part);
			const bruno = await wrote('1002');
			clock.advance(2 * DAY_MS);
			await ledger.reserve(aCandidateFor(bruno, part), aLoosePolicy(), 0);

			for (const [splitBy, group] of [
				['segment', 'Repeat Viewers'],
				['variant', 'B'],
			] as const) {
				const { periods } = await counts(splitBy);
				expect(periods[0]?.groups.map((each) => each.group)).toEqual([group]);
				expect(periods[0]?.groups[0]?.counts).toMatchObject({
					messages: { sent: 1 },
					uncontacted: [{ entry: 'handOff', people: 1 }],
				});
			}
		});

		it('keeps the segment of a sequence with each of its messages', async () => {
			const anna = await wrote('1001');
			await ledger.addToSequence({
				accountId: ACCOUNT,
				personId: anna,
				sequence: aSequence([aStep()]),
				texts: ['Hello, STOP ends it.'],
				rotation: 1,
				policy: aLoosePolicy(),
				priority: 0,
				variant: null,
				segment: 'Repeat Viewers',
			});

			const { standing } = await counts('segment');

			expect(standing.groups).toMatchObject([{ group: 'Repeat Viewers', counts: { queued: 1 } }]);
		});

		it('puts a message under the story that was answered, with its labels and its name', async () => {
			const publishedAt = addMs(clock.now(), -HOUR_MS);
			await ledger.saveStories(ACCOUNT, [
				{
					storyId: 'story-1',
					publishedAt,
					endsAt: addMs(publishedAt, DAY_MS),
					mediaType: 'IMAGE',
					permalink: null,
				},
			]);
			await ledger.labelStory(ACCOUNT, 'story-1', { topic: 'Cakes', offer: '10 %' });
			await send(await wrote('1001'));

			const byStory = await counts('story');
			const byTopic = await counts('topic');
			const byOffer = await counts('offer');

			expect(byStory.periods[0]?.groups).toMatchObject([
				{
					group: 'story-1',
					counts: { messages: { sent: 1 }, becameReachable: { storyReply: 1 }, optOuts: null },
				},
			]);
			expect(byStory.stories).toEqual([
				{ storyId: 'story-1', publishedAt, labels: { topic: 'Cakes', offer: '10 %' } },
			]);
			expect(byTopic.stories).toEqual([]);
			expect([byTopic, byOffer].map(({ periods }) => periods[0]?.groups[0]?.group)).toEqual([
				'Cakes',
				'10 %',
			]);
		});

		it('puts nothing under a story that was answered more than 7 days before', async () => {
			const anna = await wrote('1001');
			clock.advance(7 * DAY_MS);
			await ledger.reserve(aCandidateFor(anna), aLoosePolicy(), 0);

			expect((await counts('topic')).periods[0]?.groups.map(({ group }) => group)).toEqual(['']);
			expect((await counts('story')).periods[0]?.groups.map(({ group }) => group)).toEqual([
				'',
				'story-1',
			]);
		});

		it('says that a message will miss its 24 hours, not that a later step or an e-mail will', async () => {
			const anna = await wrote('1001');
			const queue = async (given: Partial<Candidate>): Promise<void> =>
				await ledger.queueContact({
					candidate: aCandidateFor(anna, given),
					content: { kind: 'text', text: 'Hello' },
					policy: aLoosePolicy(),
					dueAt: addMs(clock.now(), 30 * HOUR_MS),
				});
			await queue({ sequence: 'late' });
			await queue({ sequence: 'mail', channel: 'email' });
			await queue({ sequence: 'reply', channel: 'instagramComment', commentId: 'c1' });

			const { states } = await ledger.readAccountStates({ accountIds: [ACCOUNT] });

			expect(states).toMatchObject([{ queued: 2, missWindow: 1 }]);
			expect((await counts()).standing.total).toMatchObject({
				queued: 2,
				missWindow: 1,
				dueTimes: { in7Days: 2 },
				lastDueAt: addMs(clock.now(), 30 * HOUR_MS),
			});
		});

		it('counts a person of an experiment once, for the variant they got first', async () => {
			const [anna, bruno] = [await wrote('1001'), await wrote('1002')];
			await send(anna, { variant: 'A' });
			await send(bruno, { variant: 'B' });
			await send(bruno, { variant: 'A', sequence: 'another' });
			clock.advance(HOUR_MS);
			await send(anna, { variant: 'B', step: 2 });
			await wrote('1001', 'STOP');
			clock.advance(7 * DAY_MS - HOUR_MS);
			const ask = async () =>
				await ledger.countVariants({
					accountIds: null,
					campaign: 'welcome',
					period: { from: addMs(clock.now(), -30 * DAY_MS), to: clock.now() },
				});

			const over = await ask();
			clock.advance(-1);
			const before = await ask();

			const settled = { contacted: 1, replied: 1, optedOut: 1 };
			expect(over.all.groups).toMatchObject([
				{ group: 'A', counts: { people: settled } },
				{ group: 'B', counts: { people: { contacted: 1, replied: 0 } } },
			]);
			expect(over.settled.groups).toMatchObject([
				{ group: 'A', counts: { people: settled } },
				{ group: 'B', counts: { people: { contacted: 1 } } },
			]);
			expect(before.settled.groups).toEqual([]);
		});
	},
);
