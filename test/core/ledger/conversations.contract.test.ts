import type { WebhookEvent } from '../../../core/instagram/webhooks/events';
import { sourceIdOf } from '../../../core/instagram/webhooks/sourceIdOf';
import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger, StoredEvent } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'comments, links and languages on $name',
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

		const record = async (event: WebhookEvent): Promise<string> => {
			const [recorded] = await ledger.recordEvents({
				events: [event],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			return recorded?.personId ?? '';
		};
		const aComment = async (
			commentId: string,
			igsid = '900',
			kind: 'comment' | 'liveComment' = 'comment',
		) =>
			await record({
				kind,
				accountId: ACCOUNT,
				occurredAt: clock.now(),
				sourceId: sourceIdOf(ACCOUNT, kind, commentId),
				igsid,
				commentId,
				username: `handle.${igsid}`,
				text: 'nice',
			});
		const privateReply = (personId: string, commentId: string, sequence = 'welcome') =>
			aCandidateFor(personId, { channel: 'instagramPrivateReply', commentId, sequence });
		const reasonFor = async (candidate: ReturnType<typeof aCandidateFor>) => {
			const reservation = await ledger.reserve(candidate, aLoosePolicy(), 0);
			return reservation.kind === 'reserved' ? 'reserved' : reservation.decision.reason;
		};
		const send = async (candidate: ReturnType<typeof aCandidateFor>) => {
			const reservation = await ledger.reserve(candidate, aLoosePolicy(), 0);
			if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
			await ledger.startCalling(reservation.sendId, 'hi');
			await ledger.settle(reservation.sendId, {
				kind: 'sent',
				messageId: `m.${reservation.sendId}`,
			});
		};
		const latest = async (): Promise<StoredEvent | undefined> => {
			const filter = {
				accountIds: [],
				kinds: ['comment', 'liveComment', 'referral', 'message', 'postback'] as const,
			};
			return (await ledger.latestEvents({ filter, limit: 1 }))[0];
		};

		describe('a private reply', () => {
			it('is allowed to somebody who never wrote, once for each comment in any campaign', async () => {
				const personId = await aComment('c1');
				await send(privateReply(personId, 'c1'));

				expect(await reasonFor(privateReply(personId, 'c1', 'another'))).toBe('commentAnswered');
				await aComment('c2');
				expect(await reasonFor(privateReply(personId, 'c2'))).toBe('reserved');
			});

			it('is allowed for 7 days, to the millisecond', async () => {
				const personId = await aComment('c1');
				clock.advance(7 * DAY_MS - 1);
				const decision = await previewContact(ledger, privateReply(personId, 'c1'), aLoosePolicy());
				clock.advance(1);

				expect(decision.kind).toBe('send');
				expect(await reasonFor(privateReply(personId, 'c1'))).toBe('commentTooOld');
			});

			it('is allowed for a live comment while the longest broadcast may run', async () => {
				const personId = await aComment('c1', '900', 'liveComment');
				clock.advance(4 * HOUR_MS);

				expect(await reasonFor(privateReply(personId, 'c1'))).toBe('commentTooOld');
			});

			it('is not allowed by somebody else’s comment', async () => {
				await aComment('c1', '900');
				const other = await aComment('c2', '901');

				expect(await reasonFor(privateReply(other, 'c1'))).not.toBe('reserved');
			});

			it('opens no way for an ordinary message', async () => {
				const personId = await aComment('c1');
				await send(privateReply(personId, 'c1'));

				expect(await reasonFor(aCandidateFor(personId, { step: 2 }))).toBe('noLegalBasis');
			});

			it('is taken once when many ask at the same moment', async () => {
				const personId = await aComment('c1');
				const reservations = await Promise.all(
					Array.from(
						{ length: 20 },
						async (_, index) =>
							await ledger.reserve(
								privateReply(personId, 'c1', `campaign-${index}`),
								aLoosePolicy(),
								0,
							),
					),
				);

				expect(reservations.filter(({ kind }) => kind === 'reserved')).toHaveLength(1);
			});

			it('is shown as used up in the events afterwards', async () => {
				const personId = await aComment('c1');
				const before = await latest();
				await send(privateReply(personId, 'c1'));

				expect(before?.privateReplyUntil).toEqual(addMs(clock.now(), 7 * DAY_MS));
				expect(await latest()).toMatchObject({ privateReplyUntil: null, allowedNow: 'nothing' });
			});

			it('is held back by the do-not-contact list and by a pause like any message', async () => {
				const personId = await aComment('c1');
				await ledger.pauseAccount(ACCOUNT, 'test', addMs(clock.now(), HOUR_MS));
				const paused = await reasonFor(privateReply(personId, 'c1'));
				await ledger.resumeAccount(ACCOUNT);
				await ledger.suppress({ personId, reason: 'test', source: 'test' });

				expect([paused, await reasonFor(privateReply(personId, 'c1'))]).toEqual([
					'accountPaused',
					'doNotContact',
				]);
			});

			it('waits in the queue with its comment', async () => {
				const personId = await aComment('c1');
				const candidate = { ...privateReply(personId, 'c1'), codeList: 'autumn' };
				const content = {
					kind: 'media',
					media: 'image',
					url: 'https://example.com/a.jpg',
				} as const;
				const dueAt = clock.now();

				await ledger.queueContact({ candidate, policy: aLoosePolicy(), content, dueAt });

				expect(await ledger.dueContacts(ACCOUNT, 1)).toMatchObject([{ candidate, content }]);
			});
		});

		it('a public answer needs no right, and is given once for each comment', async () => {
			const personId = await aComment('c1');
			clock.advance(30 * DAY_MS);
			const answer = (sequence: string) =>
				aCandidateFor(personId, { channel: 'instagramComment', commentId: 'c1', sequence });
			await send(answer('one'));

			expect(await reasonFor(answer('two'))).toBe('alreadyContacted');
		});

		it('knows who wrote a comment, and says so when nobody heard of it', async () => {
			const personId = await aComment('c1');

			expect(await ledger.findCommenter(ACCOUNT, 'c1')).toBe(personId);
			expect(await ledger.findCommenter(ACCOUNT, 'c2')).toBeNull();
			expect(await ledger.findCommenter('17841499999999999', 'c1')).toBeNull();
		});

		describe('what is done to a comment', () => {
			const key = (action: 'hide' | 'show' | 'delete') => ({
				accountId: ACCOUNT,
				commentId: 'c1',
				action,
			});

			it('is done by one of many who want it at once', async () => {
				const permits = await Promise.all(
					Array.from({ length: 20 }, async () => await ledger.startCommentAction(key('delete'))),
				);

				expect(permits.filter(({ kind }) => kind === 'go')).toHaveLength(1);
				expect(permits.filter(({ kind }) => kind === 'beingDone')).toHaveLength(19);
			});

			it('is not done again once it was done, and stands in the log', async () => {
				await ledger.startCommentAction(key('delete'));
				await ledger.settleCommentAction(key('delete'), 'done');

				expect(await ledger.startCommentAction(key('delete'))).toEqual({
					kind: 'done',
					at: clock.now(),
				});
				expect(await ledger.checkLog()).toMatchObject({ kind: 'intact', entries: 1 });
			});

			it('and what was answered names the comment nowhere once its author is erased', async () => {
				const commentId = 'comment-of-anna';
				const personId = await aComment(commentId);
				await send(privateReply(personId, commentId));
				await ledger.queueContact({
					candidate: aCandidateFor(personId, { channel: 'instagramComment', commentId }),
					policy: aLoosePolicy(),
					content: { kind: 'text', text: 'thanks' },
					dueAt: addMs(clock.now(), HOUR_MS),
				});
				await ledger.startCommentAction({ ...key('hide'), commentId });
				await ledger.settleCommentAction({ ...key('hide'), commentId }, 'done');

				await ledger.erasePerson({
					personId,
					law: 'gdpr',
					receivedAt: clock.now(),
					systems: [],
					afterwards: 'forget',
				});

				const kept = await ledgerRows(
					config,
					`select body as text from contact_log union all select body from consent_entry
					union all select candidate from queued_contact
					union all select comment_ref from comment_action
					union all select idempotency_key from send`,
				);
				expect(kept.length).toBeGreaterThan(5);
				expect(kept.filter(({ text }) => String(text).includes(commentId))).toEqual([]);
			});

			it('may be tried again after a failure, and after a process died over it', async () => {
				await ledger.startCommentAction(key('delete'));
				await ledger.settleCommentAction(key('delete'), 'failed');
				const again = await ledger.startCommentAction(key('delete'));
				clock.advance(30_000);

				expect(again.kind).toBe('go');
				expect((await ledger.startCommentAction(key('delete'))).kind).toBe('go');
			});

			it('may be hidden again after it was shown again', async () => {
				for (const action of ['hide', 'show'] as const) {
					await ledger.startCommentAction(key(action));
					await ledger.settleCommentAction(key(action), 'done');
				}

				expect((await ledger.startCommentAction(key('show'))).kind).toBe('done');
				expect((await ledger.startCommentAction(key('hide'))).kind).toBe('go');
			});
		});

		describe('a chat link', () => {
			const PURPOSE = { storyId: '77', campaign: 'autumn', code: 'window' };

			it('is the same for the same purpose, and another for another', async () => {
				const refs = await Promise.all(
					Array.from(
						{ length: 5 },
						async () => (await ledger.createChatLink(ACCOUNT, PURPOSE)).ref,
					),
				);
				const other = await ledger.createChatLink(ACCOUNT, { ...PURPOSE, code: null });

				expect(new Set(refs).size).toBe(1);
				expect(other.ref).not.toBe(refs[0]);
			});

			it.each(['referral', 'message', 'postback'] as const)(
				'attributes a start by %s to its story, campaign and code',
				async (kind) => {
					const { ref } = await ledger.createChatLink(ACCOUNT, PURPOSE);
					const base = {
						accountId: ACCOUNT,
						occurredAt: clock.now(),
						sourceId: sourceIdOf(ACCOUNT, kind, '1'),
						igsid: '900',
						ref,
					};
					await record(
						kind === 'referral'
							? { ...base, kind }
							: kind === 'message'
								? { ...base, kind, messageId: '1', attachments: [], isStandby: false }
								: { ...base, kind, payload: 'X', isStandby: false },
					);

					expect(await latest()).toMatchObject({ ref, ...PURPOSE });
				},
			);

			it('of somebody else is kept as it came, and attributed to nothing', async () => {
				const ref = 'newsletter';
				await record({
					kind: 'referral',
					accountId: ACCOUNT,
					occurredAt: clock.now(),
					sourceId: sourceIdOf(ACCOUNT, 'referral', '1'),
					igsid: '900',
					ref,
				});

				expect(await latest()).toMatchObject({ ref, storyId: null, campaign: null, code: null });
			});
		});

		describe('a personal link', () => {
			it('leads back to its person, on any process with the same key', async () => {
				const personId = await aComment('c1');
				const expiresAt = addMs(clock.now(), DAY_MS);
				const [signed] = await ledger.signLinks({
					personId,
					accountId: ACCOUNT,
					actions: ['optOut'],
					expiresAt,
				});
				const other = await openTestLedger(config, clock);

				const reading = await other.readLink(signed?.[1] ?? '');

				await other.close();
				expect(reading).toEqual({
					kind: 'valid',
					action: 'optOut',
					personId,
					accountId: ACCOUNT,
					expiresAt,
				});
				clock.advance(DAY_MS);
				expect(await ledger.readLink(signed?.[1] ?? '')).toMatchObject({ reason: 'expired' });
			});
		});

		describe('the language of a person', () => {
			const writes = async (igsid: string, text: string, ago = 0) =>
				await record(aStoryReply({ igsid, at: addMs(clock.now(), -ago), text }));

			it('is the one they last showed, in whatever order their messages arrive', async () => {
				const personId = await writes('900', 'non ora', 1000);
				await writes('900', 'yes please', 5000);

				expect(await ledger.languageOf(personId, ACCOUNT)).toBe('it');
			});

			it('is that of their preference page, too', async () => {
				const personId = await writes('900', 'non ora');
				const { token } = await ledger.signPreferenceLink({
					personId,
					accountId: ACCOUNT,
					use: 'preferences',
					expiresAt: addMs(clock.now(), DAY_MS),
				});

				expect((await ledger.readPreferenceLink(token))?.language).toBe('it');
			});

			it('is not known of somebody who showed none', async () => {
				const personId = await writes('900', 'ok 👍');

				expect(await ledger.languageOf(personId, ACCOUNT)).toBeNull();
			});
		});
	},
);
