import type { GraphFailure } from '../../../core/instagram/failure';
import type { WebhookEvent } from '../../../core/instagram/webhooks/events';
import { normaliseWebhook } from '../../../core/instagram/webhooks/normaliseWebhook';
import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger, RecordedEvent } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';

const TRIGGER = 'receiver:trigger';
const OTHER_ACCOUNT = '17841499999999999';
const ANNA = '800000000000000001';

const WINDOW_CLOSED: GraphFailure = {
	class: 'windowClosed',
	reason: 'windowClosed',
	delivered: 'no',
	isRetryable: false,
	pausesAccount: false,
	retryAfterMs: null,
	code: 10,
	subcode: 2534022,
	traceId: null,
};
const UNCONFIRMED: GraphFailure = {
	...WINDOW_CLOSED,
	class: 'ambiguous',
	reason: 'unconfirmed',
	delivered: 'maybe',
};

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'what an event brings about, on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;
		let lastMid = 0;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		}, 60_000);
		afterEach(async () => await ledger.close());

		const mid = () => `mid.${(lastMid += 1)}`;
		/** As Instagram sends it, now. */
		const fromAnna = (content: object, list: 'messaging' | 'standby' = 'messaging') =>
			only(
				normaliseWebhook({
					object: 'instagram',
					entry: [
						{
							id: ACCOUNT,
							time: clock.now().getTime(),
							[list]: [
								{
									sender: { id: ANNA },
									recipient: { id: ACCOUNT },
									timestamp: clock.now().getTime(),
									...content,
								},
							],
						},
					],
				}).events,
			);
		const message = (text: string, given: object = {}) =>
			fromAnna({ message: { mid: mid(), text, ...given } });
		const comment = (field: 'comments' | 'live_comments', id: string) =>
			only(
				normaliseWebhook({
					object: 'instagram',
					entry: [
						{
							id: ACCOUNT,
							time: clock.now().getTime(),
							changes: [
								{
									field,
									value: {
										id,
										text: 'wow',
										from: { id: ANNA, username: 'anna' },
										media: { id: '77' },
									},
								},
							],
						},
					],
				}).events,
			);
		const echo = (text: string | undefined, messageId = mid()) =>
			only(
				normaliseWebhook({
					object: 'instagram',
					entry: [
						{
							id: ACCOUNT,
							time: clock.now().getTime(),
							messaging: [
								{
									sender: { id: ACCOUNT },
									recipient: { id: ANNA },
									timestamp: clock.now().getTime(),
									message: {
										mid: messageId,
										is_echo: true,
										...(text === undefined ? {} : { text }),
									},
								},
							],
						},
					],
				}).events,
			);
		const receive = async (...events: WebhookEvent[]): Promise<RecordedEvent> => {
			const recorded = await ledger.recordEvents({
				events,
				consumer: TRIGGER,
				origin: 'publishedTrigger',
			});
			return only(recorded);
		};
		const annaWrites = async (text = 'ciao') => {
			const { personId } = await receive(message(text));
			await ledger.completeProfileJob(personId ?? '', ACCOUNT, { kind: 'refused' });
			return personId ?? '';
		};
		const decide = async (personId: string, given: Parameters<typeof aCandidateFor>[1] = {}) =>
			await previewContact(ledger, aCandidateFor(personId, given), aLoosePolicy());
		const reasonFor = async (personId: string, given: Parameters<typeof aCandidateFor>[1] = {}) => {
			const decision = await decide(personId, given);
			return decision.kind === 'send' ? 'send' : decision.reason;
		};
		const call = async (personId: string, text: string, sequence = 'welcome') => {
			const reservation = await ledger.reserve(
				aCandidateFor(personId, { sequence }),
				aLoosePolicy(),
				0,
			);
			if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
			await ledger.startCalling(reservation.sendId, text);
			return reservation.sendId;
		};
		const statesOf = async () => (await ledger.listSends(ACCOUNT)).map(({ state }) => state);
		const tableOf = async (table: string) => await ledgerRows(config, `select * from ${table}`);

		describe('the messaging window', () => {
			const opening: Array<[string, () => WebhookEvent]> = [
				['a text', () => message('ciao')],
				['a quick reply', () => message('YES', { quick_reply: { payload: 'YES' } })],
				['an attachment', () => message('', { attachments: [{ type: 'image', payload: {} }] })],
				['a story reply', () => message('bello', { reply_to: { story: { id: '5' } } })],
				['a quick reaction to a story', () => message('😍', { reply_to: { story: { id: '5' } } })],
				['a message after an ad', () => message('ciao', { referral: { source: 'ADS' } })],
				['a postback', () => fromAnna({ postback: { mid: mid(), payload: 'MENU' } })],
			];
			it.each(opening)('is opened by %s', async (_what, make) => {
				const { stored } = await receive(make());

				expect(stored).toMatchObject({
					automatedUntil: addMs(clock.now(), DAY_MS),
					allowedNow: 'automaticMessage',
				});
			});

			const closed: Array<[string, () => WebhookEvent]> = [
				[
					'a story mention',
					() => message('', { attachments: [{ type: 'story_mention', payload: {} }] }),
				],
				['a reaction to a message', () => fromAnna({ reaction: { mid: mid(), action: 'react' } })],
				['a referral without a message', () => fromAnna({ referral: { ref: 'poster' } })],
				['an edit', () => fromAnna({ message_edit: { mid: mid(), text: 'ciao', num_edit: 1 } })],
				['a deletion', () => fromAnna({ message: { mid: mid(), is_deleted: true } })],
				['a read receipt', () => fromAnna({ read: { mid: mid() } })],
				['an opt-in', () => fromAnna({ optin: { ref: 'news' } })],
				['a comment', () => comment('comments', '9')],
				['a message in standby', () => fromAnna({ message: { mid: mid(), text: 'x' } }, 'standby')],
				['an echo', () => echo('hello')],
			];
			it.each(closed)('is not opened by %s', async (_what, make) => {
				const { stored } = await receive(make());

				expect(stored).toMatchObject({ automatedUntil: null });
			});

			it('is opened when a message that stood by is delivered to us after all', async () => {
				const content = { message: { mid: mid(), text: 'ciao' } };
				const first = await receive(fromAnna(content, 'standby'));
				const second = await receive(fromAnna(content));

				const person = await ledger.findPerson({
					kind: 'personId',
					personId: first.personId ?? '',
				});
				expect(second).toMatchObject({ isNew: false, eventId: first.eventId });
				expect(person?.automatedUntil).toEqual(addMs(clock.now(), DAY_MS));
			});

			it('is closed when Instagram says so, counted by what opened it, until they write again', async () => {
				const first = message('bello', { reply_to: { story: { id: '5' } } });
				const { personId } = await receive(first);
				await ledger.completeProfileJob(personId ?? '', ACCOUNT, { kind: 'refused' });
				clock.advance(HOUR_MS);
				const sendId = await call(personId ?? '', 'hello');
				await ledger.settle(sendId, { kind: 'failed', failure: WINDOW_CLOSED });
				await receive(first);

				expect(await reasonFor(personId ?? '', { sequence: 'other' })).toBe(
					'windowClosedHumanOpen',
				);
				expect((await ledger.describeReceiving()).windowRefusals).toEqual([
					{ accountId: ACCOUNT, openedBy: 'storyReply', times: 1 },
				]);

				clock.advance(SECOND_MS);
				await annaWrites();
				expect(await reasonFor(personId ?? '', { sequence: 'other' })).toBe('send');
			});

			it('stays open when they wrote again while Instagram was refusing', async () => {
				const personId = await annaWrites();
				const sendId = await call(personId, 'hello');
				clock.advance(SECOND_MS);
				await receive(message('ci sei?'));
				await ledger.settle(sendId, { kind: 'failed', failure: WINDOW_CLOSED });

				expect(await reasonFor(personId, { sequence: 'other' })).toBe('send');
			});
		});

		describe('a comment', () => {
			it('gives the right to one private reply for seven days', async () => {
				const { stored } = await receive(comment('comments', '9'));

				expect(stored).toMatchObject({
					username: 'anna',
					mediaId: '77',
					commentId: '9',
					privateReplyUntil: addMs(clock.now(), 7 * DAY_MS),
					allowedNow: 'privateReply',
				});
			});

			it('on a live video gives it while the broadcast can last', async () => {
				const { stored } = await receive(comment('live_comments', '9'));

				expect(stored?.privateReplyUntil).toEqual(addMs(clock.now(), 4 * HOUR_MS));
			});
		});

		describe('"not now"', () => {
			it('keeps everything back for thirty days', async () => {
				const personId = await annaWrites('maybe later');

				const decision = await decide(personId);

				expect(decision).toMatchObject({
					kind: 'hold',
					reason: 'snoozed',
					until: addMs(clock.now(), 30 * DAY_MS),
				});
			});

			it('lets only the conversation go on when they write again', async () => {
				const personId = await annaWrites('maybe later');
				clock.advance(MINUTE_MS);
				await receive(message('what are your opening hours?'));

				expect(await reasonFor(personId)).toBe('send');
				expect(await reasonFor(personId, { purpose: 'promotional' })).toBe('snoozed');
			});

			it('ends after thirty days', async () => {
				const personId = await annaWrites('maybe later');
				clock.advance(30 * DAY_MS);

				expect(await reasonFor(personId)).toBe('windowClosed');
			});
		});

		describe('a story that is replied to', () => {
			it('becomes known, once', async () => {
				await receive(message('a', { reply_to: { story: { id: '5' } } }));
				await receive(message('b', { reply_to: { story: { id: '5' } } }));

				expect((await tableOf('story')).map(({ story_ref }) => String(story_ref))).toEqual(['5']);
			});
		});

		describe('an echo', () => {
			it('of a message of ours changes nothing, whether it comes before the answer or after', async () => {
				const personId = await annaWrites();
				const before = await call(personId, 'hello', 'one');
				await receive(echo('hello', 'm.1'));
				await ledger.settle(before, { kind: 'sent', messageId: 'm.1' });
				const after = await call(personId, 'hello again', 'two');
				await ledger.settle(after, { kind: 'sent', messageId: 'm.2' });
				await receive(echo('hello again', 'm.2'));

				expect(await statesOf()).toEqual(['sent', 'sent']);
				expect(await tableOf('foreign_message')).toEqual([]);
			});

			it('that Instagram wrote a little differently is ours once its answer names it', async () => {
				const personId = await annaWrites();
				const sendId = await call(personId, 'hello');
				await receive(echo('hello, with a link preview', 'm.1'));
				await ledger.settle(sendId, { kind: 'sent', messageId: 'm.1' });

				expect(await reasonFor(personId, { sequence: 'other' })).toBe('send');
			});

			it('settles an unconfirmed send to the same person with the same text', async () => {
				const personId = await annaWrites();
				const sendId = await call(personId, 'hello');
				await ledger.settle(sendId, { kind: 'unknown', failure: UNCONFIRMED });

				await receive(echo(' hello', 'm.1'));

				expect(await ledger.listSends(ACCOUNT)).toMatchObject([
					{ state: 'sent', messageId: 'm.1' },
				]);
				expect(await tableOf('foreign_message')).toEqual([]);
			});

			it.each([
				['of another text', 'good bye'],
				['without a text', undefined],
			])('%s settles nothing', async (_what, text) => {
				const personId = await annaWrites();
				const sendId = await call(personId, 'hello');
				await ledger.settle(sendId, { kind: 'unknown', failure: UNCONFIRMED });

				await receive(echo(text));

				expect(await statesOf()).toEqual(['unknown']);
			});

			it('from before the call settles nothing', async () => {
				const personId = await annaWrites();
				const early = echo('hello');
				clock.advance(2 * MINUTE_MS);
				const sendId = await call(personId, 'hello');
				await ledger.settle(sendId, { kind: 'unknown', failure: UNCONFIRMED });

				await receive(early);

				expect(await statesOf()).toEqual(['unknown']);
			});

			it('that could be of several unconfirmed sends goes to a person', async () => {
				const personId = await annaWrites();
				for (const sequence of ['one', 'two']) {
					const sendId = await call(personId, 'hello', sequence);
					await ledger.settle(sendId, { kind: 'unknown', failure: UNCONFIRMED });
				}

				await receive(echo('hello'));

				expect(await statesOf()).toEqual(['unknown', 'unknown']);
				for (const sequence of ['one', 'two']) {
					expect(await decide(personId, { sequence })).toMatchObject({
						kind: 'handOff',
						reason: 'unconfirmedUnclear',
					});
				}
			});

			it('of somebody else makes automation rest for that person, as long as the policy says', async () => {
				const personId = await annaWrites();
				await receive(echo('I am a person'));

				const policy = aLoosePolicy({ restAfterOthersMs: HOUR_MS });
				const soon = await previewContact(ledger, aCandidateFor(personId), policy);
				clock.advance(HOUR_MS);
				const later = await previewContact(ledger, aCandidateFor(personId), policy);

				expect(soon).toMatchObject({ kind: 'hold', reason: 'answeredByOthers' });
				expect(later.kind).toBe('send');
				expect(await reasonFor(personId)).toBe('answeredByOthers');
			});

			it('of somebody else does so also when it comes in before the message it answers', async () => {
				await receive(echo('I am a person'));

				expect(await reasonFor(await annaWrites())).toBe('answeredByOthers');
			});

			it('of somebody else takes a place of the account', async () => {
				const personId = await annaWrites();
				const policy = aLoosePolicy({
					caps: [{ scope: 'account', sendsMax: 2, windowMs: HOUR_MS }],
					restAfterOthersMs: 0,
				});
				await receive(echo('one'));
				const withOne = await previewContact(ledger, aCandidateFor(personId), policy);
				clock.advance(MINUTE_MS);
				await receive(echo('two'));
				const withTwo = await previewContact(ledger, aCandidateFor(personId), policy);

				expect(withOne.kind).toBe('send');
				expect(withTwo).toMatchObject({
					kind: 'hold',
					reason: 'accountCap',
					until: addMs(clock.now(), HOUR_MS - MINUTE_MS),
				});
			});
		});

		describe('deliveries that wait at the same moment', () => {
			it('do not undo each other when one cannot be recorded', async () => {
				const good = [message('a'), message('b'), message('c')];
				const bad = { ...message('x'), sourceId: null } as unknown as WebhookEvent;
				const deliver = async (event: WebhookEvent) =>
					await ledger.recordEvents({
						events: [event],
						consumer: TRIGGER,
						origin: 'publishedTrigger',
					});
				await deliver(message('first'));

				const settled = await Promise.allSettled(
					[good[0], bad, good[1], bad, good[2]].map(async (event) => await deliver(event ?? bad)),
				);

				expect(settled.map(({ status }) => status)).toEqual([
					'fulfilled',
					'rejected',
					'fulfilled',
					'rejected',
					'fulfilled',
				]);
				expect((await ledger.count()).event).toBe(4);
			});
		});

		describe('a workflow that filters by words', () => {
			it('gets only the events in whose text they stood, though the text is not kept', async () => {
				const filter = { accountIds: [], kinds: ['message'], keywords: ['price list'] } as const;
				const asked = { consumer: 'shop', filter, limit: 5, ageMsMax: HOUR_MS };
				await ledger.watchKeywords('shop', filter.keywords);
				await ledger.claimEvents(asked);
				const { eventId } = await receive(message('Your PRICE-LIST, please'));
				await receive(message('price? list?'));
				await receive(message('prices list'));

				const claimed = await ledger.claimEvents(asked);

				expect(claimed.map((event) => event.eventId)).toContain(eventId);
				expect(claimed).toHaveLength(2);
				const rows = JSON.stringify([await tableOf('event'), await tableOf('event_keyword')]);
				expect(rows).not.toContain('please');
			});
		});

		describe('a follower of two accounts', () => {
			/** Instagram gives an id for each account; even the same one would be another person's. */
			it('is two people: no window, wish, rest or stop of the one account counts for the other', async () => {
				const elsewhere = (event: WebhookEvent): WebhookEvent => ({
					...event,
					accountId: OTHER_ACCOUNT,
					sourceId: event.sourceId.replace(ACCOUNT, OTHER_ACCOUNT),
				});
				const there = await receive(elsewhere(message('ciao')));
				const personThere = there.personId ?? '';
				await ledger.completeProfileJob(personThere, OTHER_ACCOUNT, { kind: 'refused' });
				clock.advance(23 * HOUR_MS);
				const personHere = await annaWrites('maybe later');
				await receive(echo('I am a person'));
				await receive(message('STOP'));

				const candidate = aCandidateFor(personThere, { accountId: OTHER_ACCOUNT });
				const decision = await previewContact(ledger, candidate, aLoosePolicy());
				const { stored } = await receive(elsewhere(fromAnna({ read: { mid: mid() } })));

				expect(personHere).not.toBe(personThere);
				expect(decision.kind).toBe('send');
				expect(stored?.automatedUntil).toEqual(addMs(clock.now(), HOUR_MS));
				expect(await ledger.isSuppressed(personThere)).toBeNull();
				expect(await ledger.isSuppressed(personHere)).not.toBeNull();
			});
		});

		describe('what is known of a person', () => {
			it('comes with the event: handle, and whether they follow', async () => {
				const personId = await annaWrites();
				await ledger.completeProfileJob(personId, ACCOUNT, {
					kind: 'profile',
					username: 'anna',
					isFollower: true,
				});

				const { stored } = await receive(message('ciao'));

				expect(stored).toMatchObject({ username: 'anna', followsAccount: true });
			});

			it('leaves nothing allowed once they opted out', async () => {
				const { stored } = await receive(message('STOP'));

				expect(stored).toMatchObject({ replyIntent: 'opt_out', allowedNow: 'nothing' });
			});
		});
	},
);

function only<T>(list: readonly T[]): T {
	const [first] = list;
	if (first === undefined || list.length !== 1) throw new Error(`expected one, got ${list.length}`);
	return first;
}
