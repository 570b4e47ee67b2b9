import { fact } from './facts';
import { DAY_MS, errorCode, usePractice } from './support';

const practice = usePractice();

describe('the messaging window', () => {
	fact('4.7/10/2534022', 'closes 24 hours after the last message, to the millisecond', async () => {
		await practice.control('POST', 'clock', { freeze: true });
		const igsid = await practice.writes('anna.test');
		await practice.advance(DAY_MS - 1);
		const inside = await practice.send(igsid);
		await practice.advance(1);
		const outside = await practice.send(igsid);
		await practice.writes('anna.test');
		const again = await practice.send(igsid);

		expect(inside.body).toEqual({
			recipient_id: igsid,
			message_id: expect.stringMatching(/^aWdfZAG/),
		});
		expect(errorCode(outside)).toBe('10/2534022');
		expect(again.status).toBe(200);
	});

	it('never opened for someone who did not write', async () => {
		await practice.control('POST', 'people', { username: 'silent.reader' });

		expect(errorCode(await practice.send(practice.igsidOf('silent.reader')))).toBe('10/2534022');
	});

	it('is open for seven days to a person with the human-agent tag, if the app may use it', async () => {
		const tag = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
		const igsid = await practice.writes('anna.test');
		await practice.advance(2 * DAY_MS);
		const forbidden = await practice.send(igsid, 'Hi', tag);
		await practice.control('POST', 'app', { humanAgent: true });
		const allowed = await practice.send(igsid, 'Hi', tag);
		await practice.advance(5 * DAY_MS);
		const late = await practice.send(igsid, 'Hi', tag);

		expect(errorCode(forbidden)).toBe('10');
		expect(allowed.status).toBe(200);
		expect(practice.world.received[0]).toMatchObject({ windowWasOpen: false, tag: 'HUMAN_AGENT' });
		expect(errorCode(late)).toBe('10/2534022');
	});

	it.each([
		['comment', false],
		['seen', false],
		['reaction', false],
		['referral', false],
		['optIn', false],
		['storyMention', false],
		['echo', false],
		['postback', true],
		['quickReply', true],
		['storyReply', true],
		['quickReaction', true],
		['adReferral', true],
	])('after "%s" is open: %s', async (kind, isOpen) => {
		const igsid = await practice.writes('anna.test');
		await practice.send(igsid);
		await practice.advance(2 * DAY_MS);
		await practice.control('POST', 'stories', {});
		await practice.control('POST', 'deliver', { kind, person: 'anna.test' });

		expect((await practice.send(igsid)).status === 200).toBe(isOpen);
	});

	it('may last seven days after an ad', async () => {
		await practice.control('POST', 'app', { adWindowHours: 168 });
		await practice.control('POST', 'deliver', { kind: 'adReferral', person: 'anna.test' });
		await practice.advance(6 * DAY_MS);

		expect((await practice.send(practice.igsidOf('anna.test'))).status).toBe(200);
	});
});

describe('threads', () => {
	fact('4.7/100/2534001', 'that are archived take no message', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'people', { username: 'anna.test', isArchived: true });

		expect(errorCode(await practice.send(igsid))).toBe('100/2534001');
	});

	fact('4.7/100/2534037', 'that another app owns take no message', async () => {
		await practice.control('POST', 'deliver', { kind: 'standby', person: 'anna.test' });

		expect(errorCode(await practice.send(practice.igsidOf('anna.test')))).toBe('100/2534037');
	});

	fact('4.7/9000001', 'keep no reaction to a deleted message', async () => {
		const igsid = await practice.writes('anna.test');
		const { id } = practice.world.threads.get(igsid)?.messages[0] ?? { id: '' };
		const body = {
			recipient: { id: igsid },
			sender_action: 'react',
			payload: { message_id: id, reaction: '❤️' },
		};
		const before = await practice.graph('POST', '/v25.0/me/messages', body);
		await practice.control('POST', 'deliver', { kind: 'delete', person: 'anna.test' });
		const after = await practice.graph('POST', '/v25.0/me/messages', body);

		expect(before.body).toEqual({ recipient_id: igsid });
		expect(errorCode(after)).toBe('9000001');
	});
});
