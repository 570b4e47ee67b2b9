import { fact } from './facts';
import { useReceiver } from './receiver';
import { ACCOUNT, at, DAY_MS, errorCode, HOUR_MS, usePractice } from './support';

const practice = usePractice();
const receiver = useReceiver(practice);

describe('answers that hide what happened', () => {
	fact('4.7/500-delivered', 'are a 500 for a delivered message', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'faults', { route: 'messages', kind: 'errorAfterDelivery' });
		const answer = await practice.send(igsid);

		expect([answer.status, errorCode(answer)]).toEqual([500, '1']);
		expect(practice.world.received).toHaveLength(1);
	});

	fact('4.7/1/1357046', 'are 1/1357046, or a body cut in the middle', async () => {
		const igsid = await practice.writes('anna.test');
		const kind = 'invalidJsonAfterDelivery';
		await practice.control('POST', 'faults', { route: 'messages', kind });
		const coded = await practice.send(igsid);
		await practice.control('POST', 'faults', {
			route: 'messages',
			kind,
			status: 200,
			brokenBody: true,
		});
		const broken = await practice.send(igsid);

		expect(errorCode(coded)).toBe('1/1357046');
		expect([broken.status, broken.body]).toEqual([200, undefined]);
		expect(practice.world.received).toHaveLength(2);
	});

	fact('4.7/2', 'pass: the fault strikes as often as it was told to', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'faults', { route: 'messages', times: 2 });
		const codes = [
			await practice.send(igsid),
			await practice.send(igsid),
			await practice.send(igsid),
		];

		expect(codes.map(errorCode)).toEqual(['2', '2', 'undefined']);
		expect(at(codes[0]?.body, 'error.is_transient')).toBe(true);
	});

	it('may be no answer at all, before or after the effect', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'faults', { route: 'messages', kind: 'timeout', delayMs: 20 });
		await expect(practice.send(igsid)).rejects.toThrow();
		expect(practice.world.received).toHaveLength(0);

		await practice.control('POST', 'faults', {
			route: 'messages',
			kind: 'timeoutAfterDelivery',
			delayMs: 20,
		});
		await expect(practice.send(igsid)).rejects.toThrow();
		expect(practice.world.received).toHaveLength(1);
	});

	it('strike one person, one account, or until they are cleared', async () => {
		const anna = await practice.writes('anna.test');
		const bruno = await practice.writes('bruno.test');
		await practice.control('POST', 'faults', {
			route: 'messages',
			kind: 'restricted',
			person: 'anna.test',
		});
		const codes = [
			await practice.send(bruno),
			await practice.send(anna),
			await practice.send(anna),
		];
		await practice.control('DELETE', 'faults');

		expect(codes.map(errorCode)).toEqual(['undefined', '10/1893063', '10/1893063']);
		expect((await practice.send(anna)).status).toBe(200);
	});

	it('do not count for a call that was refused anyway', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.advance(2 * DAY_MS);
		await practice.control('POST', 'faults', { route: 'messages', kind: 'errorAfterDelivery' });

		expect(errorCode(await practice.send(igsid))).toBe('10/2534022');
		expect(practice.world.faults.list()[0]).toMatchObject({ hits: 0, remaining: 1 });
	});

	fact('4.7/no-key', 'cannot be asked for again: the same body twice is two messages', async () => {
		const igsid = await practice.writes('anna.test');
		const first = await practice.send(igsid, 'Hi', { idempotency_key: 'a' });
		const second = await practice.send(igsid, 'Hi', { idempotency_key: 'a' });

		expect(at(first.body, 'message_id')).not.toBe(at(second.body, 'message_id'));
		expect(practice.world.received).toHaveLength(2);
	});

	fact('4.7/echo-reconcile', 'are settled by the echo, which has the same id', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'faults', { route: 'messages', kind: 'errorAfterDelivery' });
		await practice.send(igsid);
		await receiver.received(2);

		expect(receiver.lastEvent).toMatchObject({
			sender: { id: ACCOUNT },
			recipient: { id: igsid },
			message: { mid: practice.world.received[0]?.messageId, text: 'Hi', is_echo: true },
		});
	});

	it('are not settled when echoes are switched off', async () => {
		await practice.control('POST', 'app', { echoes: false });
		await practice.send(await practice.writes('anna.test'));
		await practice.advance(HOUR_MS);

		expect(receiver.requests).toHaveLength(1);
	});
});
