import { checkUnconfirmed } from '../../../core/delivery/checkUnconfirmed';
import type { DeliveryPorts } from '../../../core/delivery/deliveryPorts';
import { classifyGraphFailure } from '../../../core/instagram/classifyGraphFailure';
import type { SentMessage, SentMessagesResult } from '../../../core/instagram/client';
import type { Ledger } from '../../../core/ledger/ledger';
import { echoBodyOf } from '../../../core/outreach/messageContent';
import { HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';

const AMBIGUOUS = classifyGraphFailure(500, { error: { code: 1, message: 'x' } });

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'sends whose outcome is unknown, on $name',
	(testStore) => {
		let clock: FakeClock;
		let ledger: Ledger;
		let conversations: Record<string, SentMessagesResult>;
		let asked: string[];

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			ledger = await openTestLedger(await testStore.createConfig(), clock);
			conversations = {};
			asked = [];
		}, 60_000);
		afterEach(async () => await ledger.close());

		const unused = async () => await Promise.reject(new Error('not used'));
		const ports = (): DeliveryPorts => ({
			ledger,
			clock,
			random: () => 0,
			instagram: {
				sendMessage: unused,
				sendPrivateReply: unused,
				replyToComment: unused,
				getProfile: unused,
				getLatestMessages: unused,
				getSentMessages: async (igsid) => {
					asked.push(igsid);
					return conversations[igsid] ?? { kind: 'messages', messages: [], readBackTo: null };
				},
				getOwnAccount: unused,
				subscribeToWebhooks: unused,
			},
		});
		const wrote = async (igsid: string): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: addMs(clock.now(), -HOUR_MS) })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
			return personId;
		};
		const unclearSend = async (personId: string, text = 'Ciao!', sequence = 'welcome') => {
			const reservation = await ledger.reserve(
				aCandidateFor(personId, { sequence }),
				aLoosePolicy(),
				0,
			);
			if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
			await ledger.startCalling(reservation.sendId, text);
			await ledger.settle(reservation.sendId, { kind: 'unknown', failure: AMBIGUOUS });
			return reservation.sendId;
		};
		const conversation = (
			...own: Array<Partial<SentMessage> & Pick<SentMessage, 'messageId' | 'text'>>
		): SentMessagesResult => ({
			kind: 'messages',
			messages: own.map((message) => ({
				writtenAt: clock.now(),
				attachmentType: null,
				...message,
			})),
			readBackTo: addMs(clock.now(), -HOUR_MS),
		});
		const check = async (limit = 10) => {
			const checked = await checkUnconfirmed(ports(), ACCOUNT, { limit });
			return checked.map(({ outcome }) => [outcome.output, outcome.reason]);
		};

		it('are sent when the message stands in the conversation', async () => {
			const sendId = await unclearSend(await wrote('1'));
			conversations['1'] = conversation({ messageId: 'm.1', text: 'Ciao!' });

			expect(await check()).toEqual([['sent', 'confirmed']]);
			expect(await ledger.readSends([sendId])).toEqual([
				{ sendId, state: 'sent', messageId: 'm.1', isDisputed: false },
			]);
			expect(await check()).toEqual([]);
		});

		it.each([
			[{ kind: 'media', media: 'image', url: 'https://example.com/cake.png' }, 'image'],
			[{ kind: 'sharedPost', mediaId: '1790' }, 'share'],
		] as const)('are sent when what has no words stands there: %j', async (content, type) => {
			const personId = await wrote('1');
			const sendId = await unclearSend(personId, echoBodyOf(content));
			conversations['1'] = conversation({ messageId: 'm.1', text: '', attachmentType: type });

			expect(await check()).toEqual([['sent', 'confirmed']]);
			expect(await ledger.readSends([sendId])).toMatchObject([{ state: 'sent', messageId: 'm.1' }]);
		});

		it('go to a person when something stands there that cannot be read', async () => {
			const personId = await wrote('1');
			const audio = { kind: 'media', media: 'audio', url: 'https://example.com/cake.mp3' } as const;
			await unclearSend(personId, echoBodyOf(audio));
			conversations['1'] = conversation({ messageId: 'm.1', text: '' });

			expect(await check()).toEqual([['waiting', 'unconfirmed']]);
			clock.advance(11 * MINUTE_MS);
			expect(await check()).toEqual([['forAPerson', 'unconfirmedUnclear']]);
		});

		it('failed when the message is not there long after the call, and are never sent again', async () => {
			const personId = await wrote('1');
			await unclearSend(personId);
			conversations['1'] = conversation();

			expect(await check()).toEqual([['waiting', 'unconfirmed']]);
			clock.advance(11 * MINUTE_MS);
			expect(await check()).toEqual([['notContacted', 'notDelivered']]);
			clock.advance(HOUR_MS);
			expect(await previewContact(ledger, aCandidateFor(personId), aLoosePolicy())).toMatchObject({
				kind: 'skip',
				reason: 'failedBefore',
			});
		});

		it('stay open when the conversation was not read back to the call, or was not answered', async () => {
			await unclearSend(await wrote('1'));
			await unclearSend(await wrote('2'));
			clock.advance(HOUR_MS);
			conversations['1'] = { kind: 'messages', messages: [], readBackTo: clock.now() };
			conversations['2'] = { kind: 'failed', failure: AMBIGUOUS };

			expect(await check()).toEqual([
				['waiting', 'unconfirmed'],
				['waiting', 'unconfirmed'],
			]);
		});

		it('go to a person when the message could be of several of them', async () => {
			const personId = await wrote('1');
			await unclearSend(personId, 'Ciao!', 'one');
			await unclearSend(personId, 'Ciao!', 'two');
			conversations['1'] = conversation({ messageId: 'm.1', text: 'Ciao!' });
			clock.advance(HOUR_MS);

			expect(await check()).toEqual([
				['forAPerson', 'unconfirmedUnclear'],
				['forAPerson', 'unconfirmedUnclear'],
			]);
		});
		it('are not settled by the same words from before the call', async () => {
			await unclearSend(await wrote('1'));
			const before = addMs(clock.now(), -2 * MINUTE_MS);
			conversations['1'] = conversation({ messageId: 'm.0', text: 'Ciao!', writtenAt: before });

			expect(await check()).toEqual([['waiting', 'unconfirmed']]);
		});

		it('a call that was cut off is looked for too, once its time is over', async () => {
			const reservation = await ledger.reserve(aCandidateFor(await wrote('1')), aLoosePolicy(), 0);
			if (reservation.kind !== 'reserved') throw new Error('refused');
			await ledger.startCalling(reservation.sendId, 'Ciao!');
			conversations['1'] = conversation({ messageId: 'm.1', text: 'Ciao!' });

			expect(await check()).toEqual([]);
			clock.advance(MINUTE_MS);
			expect(await check()).toEqual([['sent', 'confirmed']]);
		});

		it('are looked for in turn: the longest waiting first', async () => {
			await unclearSend(await wrote('1'));
			await unclearSend(await wrote('2'));

			await check(1);
			clock.advance(MINUTE_MS);
			await check(1);

			expect(asked).toEqual(['1', '2']);
		});

		it('asks nobody else after the connection ended', async () => {
			await unclearSend(await wrote('1'));
			await unclearSend(await wrote('2'));
			conversations['1'] = {
				kind: 'failed',
				failure: classifyGraphFailure(400, { error: { code: 190, message: 'x' } }),
			};

			expect(await check()).toEqual([
				['waiting', 'unconfirmed'],
				['waiting', 'unconfirmed'],
			]);
			expect(asked).toEqual(['1']);
		});
	},
);
