import type { EventOrigin, Ledger } from '../../../core/ledger/ledger';
import { HOUR_MS, MINUTE_MS, SECOND_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';

const OTHER_ACCOUNT = '17841499999999999';
const TRIGGER = 'receiver:trigger';
const EVERY_EVENT = { accountIds: [], kinds: ['storyReply', 'message', 'comment'] } as const;

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'listening and giving out events on $name',
	(testStore) => {
		let clock: FakeClock;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			ledger = await openTestLedger(await testStore.createConfig(), clock);
		}, 30_000);
		afterEach(async () => await ledger.close());

		const receive = async (origin: EventOrigin, igsid = '1', text?: string) => {
			const [recorded] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now(), ...(text === undefined ? {} : { text }) })],
				consumer: TRIGGER,
				origin,
			});
			const personId = recorded?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
			return { personId, eventId: recorded?.eventId ?? '' };
		};
		const decide = async (personId: string, outageMsMax = 10 * MINUTE_MS) => {
			const policy = aLoosePolicy({ outageMsMax });
			const decision = await previewContact(ledger, aCandidateFor(personId), policy);
			return decision.kind === 'send' ? 'send' : decision.reason;
		};
		const publish = async () =>
			await ledger.startListening({ accountIds: [ACCOUNT], consumer: TRIGGER });

		describe('no ears, no send', () => {
			it.each<EventOrigin>(['testTrigger', 'uncheckedTrigger', 'conversation'])(
				'refuses while no trigger is published, whatever came in by %s',
				async (origin) => {
					const { personId } = await receive(origin);

					expect(await decide(personId)).toBe('nobodyListening');
				},
			);

			it('reserves nothing either', async () => {
				const { personId } = await receive('testTrigger');

				const answer = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);

				expect(answer).toMatchObject({
					kind: 'refused',
					decision: { kind: 'hold', reason: 'nobodyListening' },
				});
			});

			it('waits for the first checked event after the trigger is published', async () => {
				const { personId } = await receive('testTrigger');
				await publish();

				expect(await decide(personId)).toBe('nothingHeardYet');

				await receive('publishedTrigger', '2');
				expect(await decide(personId)).toBe('send');
			});

			it('refuses again once the trigger is unpublished', async () => {
				const { personId } = await receive('publishedTrigger');
				await ledger.stopListening(TRIGGER);

				expect(await decide(personId)).toBe('nobodyListening');
			});

			it('goes on after a short break, and needs no new event', async () => {
				const { personId } = await receive('publishedTrigger');
				await ledger.stopListening(TRIGGER);
				clock.advance(MINUTE_MS);
				await publish();

				expect(await decide(personId)).toBe('send');
			});

			it('is about each account alone', async () => {
				await receive('publishedTrigger');
				const [other] = await ledger.recordEvents({
					events: [aStoryReply({ igsid: '5', at: clock.now(), accountId: OTHER_ACCOUNT })],
					consumer: TRIGGER,
					origin: 'testTrigger',
				});
				const personId = other?.personId ?? '';
				await ledger.completeProfileJob(personId, OTHER_ACCOUNT, { kind: 'refused' });
				const candidate = aCandidateFor(personId, { accountId: OTHER_ACCOUNT });

				const decision = await previewContact(ledger, candidate, aLoosePolicy());

				expect(decision).toMatchObject({ reason: 'nobodyListening' });
			});

			it('lets nobody be written to after an outage before their messages were read', async () => {
				const { personId } = await receive('publishedTrigger');
				clock.advance(HOUR_MS);
				await publish();

				expect(await decide(personId)).toBe('messagesMissed');
				expect(await decide(personId, 2 * HOUR_MS)).toBe('send');

				await ledger.markMessagesRead(personId, ACCOUNT);
				expect(await decide(personId)).toBe('send');
			});

			it('counts no outage while the process said that it was alive', async () => {
				const { personId } = await receive('publishedTrigger');
				for (let minute = 0; minute < 60; minute++) {
					clock.advance(MINUTE_MS);
					await ledger.keepListening();
				}
				await publish();

				expect(await decide(personId)).toBe('send');
			});

			it('asks again after a second outage', async () => {
				const { personId } = await receive('publishedTrigger');
				clock.advance(HOUR_MS);
				await publish();
				await ledger.markMessagesRead(personId, ACCOUNT);
				clock.advance(HOUR_MS);
				await publish();

				expect(await decide(personId)).toBe('messagesMissed');
			});
		});

		describe('giving out events', () => {
			const claim = async (consumer: string, given: { limit?: number; hoursMax?: number } = {}) =>
				(
					await ledger.claimEvents({
						consumer,
						filter: EVERY_EVENT,
						limit: given.limit ?? 50,
						ageMsMax: (given.hoursMax ?? 24) * HOUR_MS,
					})
				).map(({ eventId }) => eventId);

			it('begins with what comes after the first look', async () => {
				await receive('publishedTrigger', '1');
				clock.advance(SECOND_MS);

				expect(await claim('a')).toEqual([]);

				const { eventId } = await receive('publishedTrigger', '2');
				expect(await claim('a')).toEqual([eventId]);
			});

			it('gives every event once to each of several workflows, oldest first', async () => {
				const consumers = ['a', 'b', 'c', 'd', 'e'];
				for (const consumer of consumers) await claim(consumer);
				clock.advance(SECOND_MS);
				const ids: string[] = [];
				for (const igsid of ['1', '2', '3']) {
					ids.push((await receive('publishedTrigger', igsid)).eventId);
				}

				for (const consumer of consumers) {
					expect(await claim(consumer)).toEqual(ids);
					await ledger.markEmitted(consumer, ids);
					clock.advance(2 * MINUTE_MS);
					expect(await claim(consumer)).toEqual([]);
				}
			});

			it('gives an event out again when its execution did not begin within a minute', async () => {
				await claim('a');
				const { eventId } = await receive('publishedTrigger');

				expect(await claim('a')).toEqual([eventId]);
				clock.advance(59 * SECOND_MS);
				expect(await claim('a')).toEqual([]);
				clock.advance(SECOND_MS);
				expect(await claim('a')).toEqual([eventId]);
			});

			it('keeps an event that never began for an hour, while later ones pass', async () => {
				await claim('a');
				const { eventId } = await receive('publishedTrigger', '1');
				await claim('a');
				for (let look = 0; look < 8; look++) {
					clock.advance(7 * MINUTE_MS);
					const other = await receive('publishedTrigger', `9${look}`);
					const given = await claim('a');
					expect(given).toContain(eventId);
					await ledger.markEmitted('a', [other.eventId]);
				}
			}, 30_000);

			it('catches up after a break, but not with events that are too old', async () => {
				await claim('a');
				await receive('publishedTrigger', '1');
				clock.advance(30 * HOUR_MS);
				const { eventId } = await receive('publishedTrigger', '2');

				expect(await claim('a')).toEqual([eventId]);
			});

			it('goes on where it stopped when there is more than one batch', async () => {
				await claim('a');
				const ids: string[] = [];
				for (const igsid of ['1', '2', '3', '4', '5']) {
					ids.push((await receive('publishedTrigger', igsid)).eventId);
				}

				const given = [
					...(await claim('a', { limit: 2 })),
					...(await claim('a', { limit: 2 })),
					...(await claim('a', { limit: 2 })),
				];

				expect(given).toEqual(ids);
			});

			it('gives two processes that look at once different events', async () => {
				await claim('a');
				for (const igsid of ['1', '2', '3', '4']) await receive('publishedTrigger', igsid);

				const given = (await Promise.all([claim('a'), claim('a'), claim('a')])).flat();

				expect(given).toHaveLength(4);
				expect(new Set(given).size).toBe(4);
			});

			it('gives only the chosen kinds and accounts', async () => {
				await claim('a');
				await receive('publishedTrigger');

				const asked = { consumer: 'a', limit: 5, ageMsMax: HOUR_MS };
				const comments = { accountIds: [], kinds: ['comment'] } as const;
				const other = { ...EVERY_EVENT, accountIds: [OTHER_ACCOUNT] };

				expect(await ledger.claimEvents({ ...asked, filter: comments })).toEqual([]);
				expect(await ledger.claimEvents({ ...asked, filter: other })).toEqual([]);
			});

			it('shows the latest ones without using them up', async () => {
				await claim('a');
				await receive('publishedTrigger', '1');
				const { eventId, personId } = await receive('publishedTrigger', '2', 'basta, grazie');

				const latest = await ledger.latestEvents({ filter: EVERY_EVENT, limit: 1 });

				expect(latest).toEqual([
					{
						eventId,
						kind: 'storyReply',
						accountId: ACCOUNT,
						personId,
						messageId: expect.any(String),
						commentId: null,
						storyId: 'story-1',
						mediaId: null,
						storyLabels: {},
						ref: null,
						campaign: null,
						code: null,
						username: null,
						language: 'it',
						spamLikelihood: 'low',
						abuseLikelihood: 'low',
						replyIntent: 'opt_out',
						occurredAt: clock.now(),
						automatedUntil: addMs(clock.now(), 24 * HOUR_MS),
						privateReplyUntil: null,
						allowedNow: 'nothing',
						followsAccount: null,
					},
				]);
				expect(await claim('a')).toHaveLength(2);
			});
		});
	},
);
