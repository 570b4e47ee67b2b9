import fc from 'fast-check';
import { createInstagramClient } from '../../../core/instagram/createInstagramClient';
import type { HttpAnswer } from '../../../core/shared/ports';
import { fakeHttp, graphError } from './fakeHttp';

const send = async (answer: Partial<HttpAnswer> | Error, text = 'Ciao!') => {
	const { http, requests } = fakeHttp(answer);
	const client = createInstagramClient({ http, server: 'https://graph.instagram.com' });
	const result = await client.sendMessage({
		recipientIgsid: '800',
		content: { kind: 'text', text },
		timeoutMs: 12_000,
	});
	return { result, requests };
};

const ACCEPTED = { body: { recipient_id: '800', message_id: 'mid.1' } };

describe('sendMessage', () => {
	it('asks Instagram once, within the time it was given', async () => {
		const { result, requests } = await send(ACCEPTED);

		expect(result).toEqual({ kind: 'sent', messageId: 'mid.1' });
		expect(requests).toEqual([
			{
				method: 'POST',
				url: 'https://graph.instagram.com/v25.0/me/messages',
				body: { recipient: { id: '800' }, message: { text: 'Ciao!' } },
				timeoutMs: 12_000,
			},
		]);
	});

	it('never asks twice, whatever comes back', async () => {
		const answers = fc.oneof(
			fc.record({ status: fc.integer({ min: 200, max: 599 }), body: fc.jsonValue() }),
			fc.constantFrom(400, 500, 503).map((status) => ({ ...graphError(2), status })),
			fc.constant(new Error('socket hang up')),
		);
		await fc.assert(
			fc.asyncProperty(answers, async (answer) => {
				const { result, requests } = await send(answer);

				expect(requests).toHaveLength(1);
				if (result.kind !== 'sent') {
					expect(result.kind).toBe(result.failure.delivered === 'no' ? 'failed' : 'unknown');
				}
			}),
		);
	});

	it.each([
		['an accepting answer without a message id', { body: { recipient_id: '800' } }],
		['an answer that is not JSON', { body: '{"recipient_id":"' }],
		['a server error', { ...graphError(2), status: 500 }],
		['1/1357046', graphError(1, 1357046)],
		['a broken line', new Error('socket hang up')],
		['a time-out', Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })],
	])('does not know what became of the message after %s', async (_name, answer) => {
		const { result } = await send(answer);

		expect(result).toMatchObject({ kind: 'unknown', failure: { isRetryable: false } });
	});

	it('knows that it failed when Instagram refused or nobody was there', async () => {
		const refused = await send(graphError(10, 2534022));
		const nobody = await send(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));

		expect(refused.result).toMatchObject({ kind: 'failed', failure: { class: 'windowClosed' } });
		expect(nobody.result).toMatchObject({ kind: 'failed', failure: { isRetryable: true } });
	});

	it('waits as long as Instagram itself estimates', async () => {
		const use = { call_count: 100, estimated_time_to_regain_access: 7 };
		const headers = { 'x-business-use-case-usage': JSON.stringify({ 178: [use] }) };

		const limited = await send({ ...graphError(80002), headers });
		const refused = await send({ ...graphError(551), headers });

		expect(limited.result).toMatchObject({ failure: { retryAfterMs: 7 * 60_000 } });
		expect(refused.result).toMatchObject({ failure: { retryAfterMs: null } });
	});

	it.each([
		['1000 letters', 'a'.repeat(1000), 1],
		['1001 letters', 'a'.repeat(1001), 0],
		['500 letters of two bytes', 'è'.repeat(500), 1],
		['501 letters of two bytes', 'è'.repeat(501), 0],
		['250 emoji of four bytes', '😍'.repeat(250), 1],
		['251 emoji of four bytes', '😍'.repeat(251), 0],
		['nothing but spaces', ' \n', 0],
	])('counts bytes before it asks: %s', async (_name, text, calls) => {
		const { result, requests } = await send(ACCEPTED, text);

		expect(requests).toHaveLength(calls);
		expect(result.kind).toBe(calls === 1 ? 'sent' : 'failed');
	});

	it('gives a text that is too long its own reason', async () => {
		const { result } = await send(ACCEPTED, 'a'.repeat(1001));

		expect(result).toMatchObject({
			failure: { reason: 'textTooLong', delivered: 'no', isRetryable: false, code: null },
		});
	});
});
