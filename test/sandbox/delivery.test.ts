import { createHmac } from 'node:crypto';

import { fact } from './facts';
import { useReceiver } from './receiver';
import { ACCOUNT, at, CLIENT_SECRET, HOUR_MS, list, usePractice } from './support';

const practice = usePractice({ isDemo: true });
const receiver = useReceiver(practice);

async function deliver(spec: Record<string, unknown> = {}): Promise<unknown> {
	return practice.control('POST', 'deliver', { kind: 'message', person: 'anna.test', ...spec });
}

async function log(): Promise<unknown[]> {
	return list(await practice.control('GET', 'deliveries'), 'deliveries');
}

describe('the signature', () => {
	it('covers the bytes with escaped unicode and slashes', async () => {
		await practice.control('POST', 'deliver/raw', { body: { text: 'Schön – 100 €/Brot 😀' } });

		// Made with: printf '%s' '<these bytes>' | openssl dgst -sha256 -hmac practice-app-secret
		expect(receiver.requests[0]).toMatchObject({
			raw: '{"text":"Sch\\u00f6n \\u2013 100 \\u20ac\\/Brot \\ud83d\\ude00"}',
			headers: {
				'x-hub-signature-256':
					'sha256=7137bdc7d8e5c7d93597c420674ada68ca8c5d6259b85c4dca1d8f769add3786',
			},
		});
	});

	it('does not fit the same JSON written again', async () => {
		await deliver({ text: 'caffè' });
		const { raw, body, headers } = receiver.requests[0] ?? { raw: '', body: null, headers: {} };
		const sign = (bytes: string): string =>
			`sha256=${createHmac('sha256', CLIENT_SECRET).update(bytes).digest('hex')}`;

		expect(headers['x-hub-signature-256']).toBe(sign(raw));
		expect(headers['x-hub-signature-256']).not.toBe(sign(JSON.stringify(body)));
	});

	it('may be wrong, missing, or made with another secret of the app', async () => {
		await deliver({ badSignature: true });
		await deliver({ missingSignature: true });
		await practice.control('POST', 'app', { webhookSecret: 'meta-app-secret' });
		await deliver();
		const [bad, missing, other] = receiver.requests;
		const expected = (raw = '', secret = ''): string =>
			`sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;

		expect(bad?.headers['x-hub-signature-256']).toMatch(/^sha256=[0-9a-f]{64}$/);
		expect(bad?.headers['x-hub-signature-256']).not.toBe(expected(bad?.raw, CLIENT_SECRET));
		expect(missing?.headers['x-hub-signature-256']).toBeUndefined();
		expect(other?.headers['x-hub-signature-256']).toBe(expected(other?.raw, 'meta-app-secret'));
	});
});

describe('a delivery', () => {
	it('needs a callback address, a subscribed account and a chosen field', async () => {
		await practice.control('POST', 'app', { fields: ['comments'] });
		const field = await deliver();
		await practice.graph('DELETE', '/v25.0/me/subscribed_apps');
		const subscription = await deliver();
		await practice.control('DELETE', 'app/callback');
		const callback = await deliver();

		expect([field, subscription, callback].map((answer) => at(answer, 'reason'))).toEqual([
			'the app did not choose the field "messages"',
			`account ${ACCOUNT} is not subscribed: POST /me/subscribed_apps`,
			'no callback address is set: POST /_sandbox/app',
		]);
		expect(receiver.requests).toHaveLength(0);
	});

	fact('6.7/retries', 'that failed is tried again at once, then ever less often', async () => {
		receiver.answers = [500, 500, 500];
		const first = await deliver();
		const waiting = await log();
		await practice.advance(59_000);
		const tooEarly = receiver.requests.length;
		await practice.advance(1_000);
		const third = receiver.requests.length;
		await practice.advance(5 * 60_000);

		expect(first).toMatchObject({ delivered: false, status: 500 });
		expect(waiting).toMatchObject([
			{ state: 'waiting', attempts: [{ status: 500 }, { status: 500 }] },
		]);
		expect([tooEarly, third, receiver.requests.length]).toEqual([2, 3, 4]);
		expect(await log()).toMatchObject([{ state: 'delivered' }]);
		expect(new Set(receiver.requests.map(({ raw }) => raw)).size).toBe(1);
	});

	fact('6.7/dropped', 'is dropped after 36 hours', async () => {
		receiver.answers = Array.from({ length: 100 }, () => 503);
		await deliver();
		for (let hour = 0; hour < 35; hour += 1) await practice.advance(HOUR_MS);
		const lastHour = await log();
		await practice.advance(6 * HOUR_MS);
		receiver.answers = [];
		await practice.advance(48 * HOUR_MS);

		expect(lastHour).toMatchObject([{ state: 'waiting' }]);
		expect(await log()).toMatchObject([{ state: 'dropped' }]);
		expect(await practice.control('GET', 'deliveries')).toMatchObject({
			counts: { dropped: 1, waiting: 0 },
		});
	});

	it('that failed can be forced', async () => {
		receiver.answers = [500, 500];
		await deliver();

		expect(await practice.control('POST', 'deliveries/retry')).toEqual({
			retried: 1,
			delivered: 1,
			failed: 0,
		});
	});

	fact('6.7/five-seconds', 'must be answered in time', async () => {
		const usual = at(await practice.control('GET', 'app'), 'answerWithinMs');
		await practice.control('POST', 'app', { answerWithinMs: 60 });
		receiver.delayMs = 200;
		const answer = await deliver();

		expect(usual).toBe(5_000);
		expect(answer).toMatchObject({
			delivered: false,
			status: null,
			reason: 'no answer within 0.06 seconds',
		});
	});

	fact('6.7/duplicates', 'may come several times', async () => {
		await deliver({ copies: 3 });

		expect(new Set(receiver.requests.map(({ raw }) => raw)).size).toBe(1);
		expect(receiver.requests).toHaveLength(3);
	});

	fact(
		['6.7/batches', '6.7/one-request-many'],
		'may hold up to 1000 events under one signature',
		async () => {
			const events = Array.from({ length: 1_000 }, (_, index) => ({
				kind: 'message',
				person: `person.${index}`,
			}));
			const answer = await practice.control('POST', 'deliver/batch', { events });
			const tooMany = await practice.tryControl('POST', 'deliver/batch', {
				events: [...events, events[0]],
			});

			expect(answer).toMatchObject({ delivered: true });
			expect(new Set(list(answer, 'messageIds')).size).toBe(1_000);
			expect(receiver.requests).toHaveLength(1);
			expect(list(receiver.requests[0]?.body, 'entry')).toHaveLength(1_000);
			expect(tooMany.status).toBe(400);
		},
	);

	fact(
		'6.7/mid-reuse',
		'of a reaction, a reading, an edit or a deletion names a known message',
		async () => {
			await deliver({ messageId: 'theirs' });
			await deliver({ kind: 'echo', messageId: 'ours' });
			const kinds = ['reaction', 'seen', 'edit', 'delete'];
			const answers = [];
			for (const kind of kinds) answers.push(await deliver({ kind }));

			expect(answers.map((answer) => at(answer, 'messageId'))).toEqual([
				'ours',
				'ours',
				'theirs',
				'theirs',
			]);
		},
	);

	fact('6.7/echo-loop', 'of an echo has the account as its sender', async () => {
		await deliver({ kind: 'echo' });

		expect(at(receiver.lastEvent, 'sender.id')).toBe(at(receiver.requests[0]?.body, 'entry.0.id'));
	});

	fact('6.7/no-history', 'cannot be fetched later', async () => {
		receiver.answers = [500, 500];
		await deliver();

		for (const path of ['/v25.0/me/webhooks', '/v25.0/me/deliveries']) {
			expect((await practice.get(path)).status).toBe(404);
		}
	});

	fact('6.7/order', 'may overtake another; the timestamp tells', async () => {
		await practice.control('POST', 'demo/engage');
		const times = receiver.requests.map(({ body }) =>
			Number(at(body, 'entry.0.messaging.0.timestamp')),
		);

		expect(times).not.toEqual([...times].sort((left, right) => left - right));
	});
});
