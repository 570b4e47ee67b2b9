import { textOf } from '../../../core/outreach/messageContent';
import { checkUnconfirmed } from '../../../core/delivery/checkUnconfirmed';
import type { DeliveryPorts } from '../../../core/delivery/deliveryPorts';
import { requestDueSlots } from '../../../core/delivery/requestDueSlots';
import { sendDue } from '../../../core/delivery/sendDue';
import { sourceIdOf } from '../../../core/instagram/webhooks/sourceIdOf';
import type { EnrolmentInput, Ledger } from '../../../core/ledger/ledger';
import type { Sequence } from '../../../core/outreach/sequences/sequence';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';
import { aSequence, aStep } from '../../support/sequences';

const ANNA = '1';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'people on their way through a sequence, on $name',
	(testStore) => {
		let clock: FakeClock;
		let ledger: Ledger;
		let sent: string[];
		let lastMid = 0;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			ledger = await openTestLedger(await testStore.createConfig(), clock);
			sent = [];
		}, 60_000);
		afterEach(async () => await ledger.close());

		const unused = async () => await Promise.reject(new Error('not used'));
		const ports = (): DeliveryPorts => ({
			ledger,
			clock,
			random: () => 0,
			instagram: {
				sendMessage: async ({ content }) => {
					sent.push(textOf(content) ?? '');
					return { kind: 'sent', messageId: `m.${sent.length}` };
				},
				sendPrivateReply: unused,
				replyToComment: unused,
				getProfile: unused,
				getLatestMessages: unused,
				getSentMessages: unused,
				getOwnAccount: unused,
				subscribeToWebhooks: unused,
			},
		});
		const writes = async (igsid = ANNA, text = 'ciao', at = clock.now()): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at, text })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
			return personId;
		};
		/** Somebody else writes to them from this account. */
		const othersWrite = async (igsid = ANNA) => {
			lastMid += 1;
			const messageId = `mid.other.${lastMid}`;
			await ledger.recordEvents({
				events: [
					{
						kind: 'echo',
						accountId: ACCOUNT,
						recipientIgsid: igsid,
						occurredAt: clock.now(),
						sourceId: sourceIdOf(ACCOUNT, 'echo', messageId),
						messageId,
						text: 'by hand',
					},
				],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			return messageId;
		};
		const agreesToEmail = async (personId: string) =>
			await ledger.recordConsent({
				personId,
				choice: 'granted',
				purpose: 'conversation',
				channel: 'email',
				strength: 'formWithWording',
				legalBasis: 'consent',
				noticeText: 'May we email you?',
				noticeVersion: '1',
				occurredAt: clock.now(),
			});
		const add = async (personId: string, sequence: Sequence, given: Partial<EnrolmentInput> = {}) =>
			await ledger.addToSequence({
				accountId: ACCOUNT,
				personId,
				sequence,
				texts: sequence.steps.map((_, index) => `text ${index + 1}`),
				rotation: 1,
				policy: aLoosePolicy({ restAfterOthersMs: 0 }),
				priority: 0,
				variant: null,
				...given,
			});
		const run = async () => {
			const done = await sendDue(ports(), ACCOUNT, { limit: 50, waitMaxMs: 0 });
			return done.map(({ outcome }) => outcome.reason);
		};
		const runSlots = async () => await requestDueSlots(ports(), ACCOUNT, { limit: 50 });
		const standing = async (state: 'active' | 'ended' | null = null) =>
			await ledger.listEnrolments({
				accountId: ACCOUNT,
				sequence: null,
				state,
				after: null,
				limit: 50,
			});
		const only = async () => (await standing())[0];
		const hours = (count: number) => clock.advance(count * HOUR_MS);

		const TWO_MESSAGES = aSequence([aStep(), aStep({ hours: [6, 6] })]);

		it('get each step when it is due, and are through after the last', async () => {
			const personId = await writes();
			const added = await add(personId, TWO_MESSAGES);

			expect(added).toMatchObject({
				kind: 'added',
				enrolment: { personId, sequence: 'welcome', version: 1, state: 'active', nextStep: 1 },
			});
			expect(await run()).toEqual(['sent']);
			expect(await run()).toEqual([]);
			expect(await only()).toMatchObject({
				nextStep: 2,
				nextWay: 'instagramDm',
				nextAt: addMs(clock.now(), 6 * HOUR_MS),
			});
			hours(6);
			expect(await run()).toEqual(['sent']);
			expect(sent).toEqual(['text 1', 'text 2']);
			expect(await only()).toMatchObject({
				state: 'ended',
				endReason: 'completed',
				nextStep: null,
				nextAt: null,
				endedAt: clock.now(),
			});
		});

		it('are added once: again raises the priority, never the number of messages', async () => {
			const personId = await writes();
			await add(personId, TWO_MESSAGES);
			const again = await add(personId, TWO_MESSAGES);
			const oncemore = await add(personId, TWO_MESSAGES, { texts: ['a', 'b'] });

			expect(again).toMatchObject({ kind: 'known', enrolment: { priority: 1 } });
			expect(oncemore).toMatchObject({ kind: 'known', enrolment: { priority: 2 } });
			await run();
			hours(6);
			await run();
			await add(personId, TWO_MESSAGES);
			await run();
			expect(sent).toEqual(['text 1', 'text 2']);
		});

		it('take the place of a message that waits under the same name, step and round, and leave it theirs', async () => {
			const personId = await writes();
			const other = await writes('2');
			const sends = async (to: string, text: string) =>
				await ledger.queueContact({
					candidate: aCandidateFor(to, { sequence: 'welcome', step: 1, rotation: 1 }),
					policy: aLoosePolicy(),
					content: { kind: 'text', text },
					dueAt: clock.now(),
				});
			await sends(personId, 'replaced');
			await add(personId, TWO_MESSAGES);
			await add(other, TWO_MESSAGES);
			await sends(other, 'replacement');

			expect(await run()).toEqual(['sent', 'sent']);
			hours(6);
			expect(await run()).toEqual(['sent', 'sent']);
			expect(sent).toEqual(['text 1', 'replacement', 'text 2', 'text 2']);
		});

		it('wait for nobody whose message cannot be read: that one ends, without its words', async () => {
			const unreadable = await writes();
			await ledger.queueContact({
				candidate: aCandidateFor(unreadable),
				policy: aLoosePolicy(),
				// No message without words is ever made.
				content: { kind: 'text', text: '' },
				dueAt: clock.now(),
			});
			await add(await writes('2'), TWO_MESSAGES);

			expect(await run()).toEqual(['messageUnreadable', 'sent']);
			expect(await run()).toEqual([]);
			expect(sent).toEqual(['text 1']);
		});

		it('with the higher priority come first among those whose window closes at the same instant', async () => {
			const [anna, bruno] = [await writes('1'), await writes('2')];
			await add(anna, TWO_MESSAGES, { texts: ['to Anna', ''] });
			await add(bruno, TWO_MESSAGES, { texts: ['to Bruno', ''] });
			await add(bruno, TWO_MESSAGES);

			await run();

			expect(sent).toEqual(['to Bruno', 'to Anna']);
		});

		it('whose window closes first come first, whatever their priority', async () => {
			const early = await writes('1', 'ciao', addMs(clock.now(), -HOUR_MS));
			const late = await writes('2');
			await add(late, TWO_MESSAGES, { texts: ['late', ''], priority: 9 });
			await add(early, TWO_MESSAGES, { texts: ['early', ''] });

			await run();

			expect(sent).toEqual(['early', 'late']);
		});

		it('keep the version they began with', async () => {
			const [anna, bruno] = [await writes('1'), await writes('2')];
			await add(anna, TWO_MESSAGES);
			await add(bruno, aSequence([aStep()]));
			await add(anna, aSequence([aStep()]));

			expect((await standing()).map(({ version }) => version)).toEqual([1, 2]);
			expect(await add(await writes('3'), TWO_MESSAGES)).toMatchObject({
				enrolment: { version: 1 },
			});
		});

		describe('end', () => {
			it('when they write, and get nothing more', async () => {
				const personId = await writes();
				await add(personId, TWO_MESSAGES);
				await run();
				hours(1);
				await writes(ANNA, 'quanto costa?');
				hours(6);

				expect(await run()).toEqual([]);
				expect(await only()).toMatchObject({ state: 'ended', endReason: 'replied' });
				expect(
					await previewContact(ledger, aCandidateFor(personId, { step: 9 }), aLoosePolicy()),
				).toMatchObject({ reason: 'sequenceStopped' });
			});

			it('not by a message from before they were added, nor where the rule is off', async () => {
				const wroteAt = clock.now();
				hours(1);
				const personId = await writes();
				await add(personId, TWO_MESSAGES);
				await writes(ANNA, 'delivered late', wroteAt);
				const chatty = aSequence([aStep(), aStep({ hours: [6, 6] })], {
					name: 'chatty',
					stopOn: { reply: false, takenOver: true },
				});
				await add(personId, chatty);
				expect((await standing('active')).length).toBe(2);
				hours(1);
				await writes();

				expect((await standing('active')).map(({ sequence }) => sequence)).toEqual(['chatty']);
			});

			it('when they opt out, whatever the rules', async () => {
				const never = { stopOn: { reply: false, takenOver: false } };
				await add(await writes(), aSequence([aStep({ hours: [1, 1] })], never));
				hours(1);
				await writes(ANNA, 'STOP');

				expect(await run()).toEqual([]);
				expect(await only()).toMatchObject({ endReason: 'optedOut' });
			});

			it('when somebody else writes to them', async () => {
				await add(await writes(), TWO_MESSAGES);
				hours(1);
				await othersWrite();

				expect(await run()).toEqual([]);
				expect(await only()).toMatchObject({ endReason: 'takenOver' });
			});

			it('after two messages without an answer', async () => {
				const three = aSequence([aStep(), aStep({ hours: [1, 1] }), aStep({ way: 'email' })]);
				await add(await writes(), three);
				await run();
				hours(1);
				await run();

				expect(await only()).toMatchObject({ endReason: 'noAnswers', nextStep: null });
				expect(await runSlots()).toEqual([]);
			});

			it('when a workflow says so, once, and for messages of that name too', async () => {
				const personId = await writes();
				await add(personId, TWO_MESSAGES);
				const stop = {
					accountId: ACCOUNT,
					personId,
					sequence: 'welcome',
					because: 'converted',
				} as const;

				expect(await ledger.stopSequence(stop)).toEqual({ ended: 1 });
				expect(await ledger.stopSequence(stop)).toEqual({ ended: 0 });
				expect(await run()).toEqual([]);
				expect(await only()).toMatchObject({ endReason: 'converted' });
			});

			it('in every sequence of the account when none is named', async () => {
				const personId = await writes();
				await add(personId, TWO_MESSAGES);
				await add(personId, aSequence([aStep()], { name: 'other' }));
				const stop = { accountId: ACCOUNT, personId, sequence: null } as const;

				expect(await ledger.stopSequence({ ...stop, because: 'stopped' })).toEqual({ ended: 2 });
			});
		});

		it('may begin a new round after the stop of an earlier one, but not after a stop before any', async () => {
			const personId = await writes();
			await add(personId, TWO_MESSAGES);
			await ledger.stopSequence({
				accountId: ACCOUNT,
				personId,
				sequence: 'welcome',
				because: 'stopped',
			});

			expect(await add(personId, TWO_MESSAGES)).toMatchObject({ kind: 'known' });
			expect(await add(personId, TWO_MESSAGES, { rotation: 2 })).toMatchObject({ kind: 'added' });
			expect(await run()).toEqual(['sent']);

			const bruno = await writes('2');
			await ledger.stopSequence({
				accountId: ACCOUNT,
				personId: bruno,
				sequence: 'welcome',
				because: 'stopped',
			});
			expect(await add(bruno, TWO_MESSAGES)).toEqual({
				kind: 'notAdded',
				reason: 'sequenceStopped',
			});
		});

		it('see in their data which sequence they are in, by name', async () => {
			const personId = await writes();
			await add(personId, TWO_MESSAGES);

			const { data } = await ledger.exportPerson({
				personId,
				kind: 'access',
				law: 'gdpr',
				receivedAt: clock.now(),
				systems: [],
			});

			const rowOf = (name: string) => data.sections.find(({ table }) => table === name)?.rows[0];
			expect(rowOf('enrolment')).toMatchObject({ sequence: { sequence: 'welcome', version: 1 } });
			expect(rowOf('queued_contact')).toMatchObject({
				enrolment: { enrolment: rowOf('enrolment')?.publicId },
			});
		});

		it('who opted out are not added', async () => {
			await writes();
			const personId = await writes(ANNA, 'STOP');

			expect(await add(personId, TWO_MESSAGES)).toEqual({
				kind: 'notAdded',
				reason: 'doNotContact',
			});
		});

		it('who are on the list for one channel begin with another, and end before that one', async () => {
			const personId = await writes();
			const listed = { personId, reason: 'asked', source: 'test' };
			await ledger.suppress({ ...listed, scope: { kind: 'channel', channel: 'email' } });
			const email = aStep({ way: 'email' });

			const begun = await add(personId, aSequence([aStep(), email]));
			await run();
			await runSlots();

			expect(begun).toMatchObject({ kind: 'added' });
			expect(sent).toEqual(['text 1']);
			expect(await only()).toMatchObject({ state: 'ended', endReason: 'doNotContact' });
			expect(await add(personId, aSequence([email], { name: 'by email' }))).toEqual({
				kind: 'notAdded',
				reason: 'doNotContact',
			});
		});

		describe('a step that waits for their message', () => {
			const WAITING = aSequence([
				aStep(),
				aStep({ waitsForMessage: true, hours: [48, 72], otherwise: 'end' }),
			]);

			it('goes out when they write after its delay', async () => {
				await add(await writes(), WAITING);
				await run();
				expect(await only()).toMatchObject({ state: 'active', nextStep: 2, nextAt: null });
				hours(50);
				expect(await run()).toEqual([]);
				await writes(ANNA, 'ancora io');

				expect(await run()).toEqual(['sent']);
				expect(sent).toEqual(['text 1', 'text 2']);
			});

			it('waits for its delay when they write early, and on while the 24 hours are over by then', async () => {
				await add(await writes(), WAITING);
				await run();
				hours(2);
				await writes(ANNA, 'ancora io');
				expect(await only()).toMatchObject({ nextAt: addMs(clock.now(), 46 * HOUR_MS) });
				hours(46);

				expect(await run()).toEqual(['windowClosedHumanOpen']);
				expect(await only()).toMatchObject({ state: 'active', nextStep: 2, nextAt: null });
				await writes(ANNA, 'ci siete?');
				expect(await run()).toEqual(['sent']);
			});

			it('expires after 7 days', async () => {
				await add(await writes(), WAITING);
				await run();
				hours(7 * 24);

				expect(await run()).toEqual(['stepExpired']);
				expect(await only()).toMatchObject({ state: 'ended', endReason: 'stepExpired' });
				expect(sent).toEqual(['text 1']);
			});
		});

		it('are not reached later than 7 days after a step was due', async () => {
			await add(await writes(), aSequence([aStep({ otherwise: 'end' })]));
			await ledger.pauseAccount(ACCOUNT, 'by hand', addMs(clock.now(), 30 * DAY_MS));

			expect(await run()).toEqual(['accountPaused']);
			hours(7 * 24);
			expect(await run()).toEqual(['stepExpired']);
		});

		describe('a step by email', () => {
			const FOLLOW_UP = aSequence([
				aStep(),
				aStep({ way: 'email', hours: [48, 72], otherwise: 'task' }),
			]);

			it('is given with its text and slot, by its own operation only', async () => {
				const personId = await writes();
				await agreesToEmail(personId);
				await ledger.requestSlot({
					candidate: { ...aCandidateFor(personId, { sequence: 'x' }), channel: 'email' },
					policy: aLoosePolicy(),
					address: 'anna@example.com',
				});
				await add(personId, FOLLOW_UP);
				await run();
				hours(72);

				expect(await run()).toEqual([]);
				const [slot, ...more] = await runSlots();
				expect(more).toEqual([]);
				expect(slot).toMatchObject({
					outcome: { reason: 'slotGranted' },
					slot: { address: 'anna@example.com' },
					contact: { content: { kind: 'text', text: 'text 2' } },
				});
				expect(await only()).toMatchObject({ state: 'ended', endReason: 'completed' });
				expect(await runSlots()).toEqual([]);
			});

			it('becomes a task for a person without consent for email', async () => {
				const personId = await writes();
				await add(personId, FOLLOW_UP);
				await run();
				hours(72);

				expect((await runSlots()).map(({ outcome }) => outcome.reason)).toEqual(['noLegalBasis']);
				expect(await ledger.listTasks(ACCOUNT, 10)).toMatchObject([
					{
						personId,
						reason: 'noLegalBasis',
						text: 'text 2',
						state: 'open',
						lastEvent: { kind: 'storyReply' },
						dueBefore: addMs(clock.now(), 7 * DAY_MS - 72 * HOUR_MS),
					},
				]);
			});
		});

		describe('a task for a person', () => {
			const BY_HAND = aSequence([aStep(), aStep({ way: 'task', hours: [48, 72] })]);
			const raised = async (variant: string | null = null) => {
				const personId = await writes();
				await add(personId, BY_HAND, { variant });
				await run();
				hours(72);
				expect(await run()).toEqual(['taskRaised']);
				const [task] = await ledger.listTasks(ACCOUNT, 10);
				return { personId, taskId: task?.taskId ?? '' };
			};
			const once = aLoosePolicy({
				caps: [
					{ scope: 'account', sendsMax: 1, windowMs: HOUR_MS },
					{ scope: 'person', sendsMax: 1, windowMs: HOUR_MS },
				],
			});
			const capFor = async (personId: string, sequence: string) => {
				const decision = await previewContact(ledger, aCandidateFor(personId, { sequence }), once);
				return decision.trace.find(({ gate }) => gate === 'caps')?.objection?.reason ?? null;
			};

			it('is raised once, and what was done counts in the limits, once', async () => {
				const { personId, taskId } = await raised();

				expect(await capFor(personId, 'other')).toBeNull();
				expect(await ledger.closeTask(taskId, 'done')).toMatchObject({ state: 'done' });
				expect(await ledger.closeTask(taskId, 'done')).toMatchObject({ state: 'done' });
				expect(await capFor(personId, 'other')).toBe('accountCap');
				expect((await ledger.listSends(ACCOUNT)).map(({ step, state }) => [step, state])).toEqual([
					[1, 'sent'],
					[2, 'sent'],
				]);
				expect(await ledger.listTasks(ACCOUNT, 10)).toEqual([]);
			});

			it('counts for the version of the texts that the person was given', async () => {
				const { taskId } = await raised('B');
				await ledger.closeTask(taskId, 'done');

				expect((await ledger.listSends(ACCOUNT)).map(({ variant }) => variant)).toEqual(['B', 'B']);
			});

			it('takes the message that Instagram already told of for its own', async () => {
				const { taskId } = await raised();
				hours(1);
				const messageId = await othersWrite();
				await ledger.closeTask(taskId, 'done');

				const sends = await ledger.listSends(ACCOUNT);
				expect(sends.at(-1)).toMatchObject({ messageId, state: 'sent', step: 2 });
				const policy = aLoosePolicy({ restAfterOthersMs: DAY_MS });
				const candidate = aCandidateFor((await writes()) ?? '', { sequence: 'other' });
				expect(await previewContact(ledger, candidate, policy)).toMatchObject({ kind: 'send' });
			});

			it('counts nothing when it is not to be done', async () => {
				const { personId, taskId } = await raised();
				await ledger.closeTask(taskId, 'dropped');

				expect(await capFor(personId, 'other')).toBeNull();
				expect(await ledger.closeTask('tsk_nobody', 'done')).toBeNull();
			});

			it('is gone when its time is over, and when the person opts out', async () => {
				const first = await raised();
				hours(5 * 24);
				expect(await ledger.listTasks(ACCOUNT, 10)).toEqual([]);
				expect(await ledger.closeTask(first.taskId, 'done')).toMatchObject({ state: 'dropped' });
			});

			it('is never raised for who asked for no contact', async () => {
				const personId = await writes();
				await add(personId, BY_HAND);
				await run();
				await ledger.suppress({ personId, reason: 'optOut', source: 'test' });
				hours(72);

				expect(await run()).toEqual(['doNotContact']);
				expect(await ledger.listTasks(ACCOUNT, 10)).toEqual([]);
				expect(await only()).toMatchObject({ endReason: 'doNotContact' });
			});
		});

		it('who turn out to be one person are on the way once', async () => {
			const [anna, bruno] = [await writes('1'), await writes('2')];
			await add(anna, TWO_MESSAGES);
			await add(bruno, TWO_MESSAGES);
			await add(bruno, aSequence([aStep({ hours: [1, 1] })], { name: 'other' }));
			await ledger.mergeSubjects(anna, bruno);

			expect(
				(await standing('active')).map(({ personId, sequence }) => [personId, sequence]),
			).toEqual([
				[anna, 'welcome'],
				[anna, 'other'],
			]);
			expect(await run()).toEqual(['sent']);
			expect((await standing('ended'))[0]).toMatchObject({ endReason: 'joined' });
		});

		it('go on after a message that may have arrived, which is never sent again', async () => {
			await add(await writes(), TWO_MESSAGES);
			const lost: DeliveryPorts = {
				...ports(),
				instagram: {
					...ports().instagram,
					sendMessage: async ({ content }) => {
						sent.push(textOf(content) ?? '');
						return await Promise.reject(new Error('n8n was killed'));
					},
				},
			};
			await expect(sendDue(lost, ACCOUNT, { limit: 50, waitMaxMs: 0 })).rejects.toThrow(
				'n8n was killed',
			);
			clock.advance(MINUTE_MS);
			await checkUnconfirmed(
				{ ...ports(), instagram: { ...ports().instagram, getSentMessages: noConversation } },
				ACCOUNT,
				{ limit: 10 },
			);

			expect(await run()).toEqual(['unconfirmed']);
			hours(6);
			expect(await run()).toEqual(['sent']);
			expect(sent).toEqual(['text 1', 'text 2']);
		});
		const noConversation = async () =>
			({ kind: 'messages', messages: [], readBackTo: null }) as const;
	},
);
