import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { MINUTE_MS } from '../../core/shared/duration';
import {
	aPersonWhoWrote,
	APP_SECRET,
	practiceLedger,
	useNodeWorld,
	world,
} from '../nodes/support/nodeWorld';
import { runShipped } from './support/runShipped';

useNodeWorld();

const HOST = 'https://n8n.example.com/webhook';
const signedBy = (secret: string): string => {
	const payload = Buffer.from('{"user_id":"218471","algorithm":"HMAC-SHA256"}').toString(
		'base64url',
	);
	return `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`;
};
const call = async (node: string, json: IDataObject) =>
	await runShipped('answer-meta-callbacks.json', node, { json, mode: 'webhook' });
const callback = (path: string, secret = APP_SECRET) => ({
	body: { signed_request: signedBy(secret) },
	webhookUrl: `${HOST}/${path}`,
});

describe('the workflow for Meta’s callbacks', () => {
	it.each([
		['Data deletion', 'meta-data-deletion', 'Answer Meta'],
		['Deauthorise', 'meta-deauthorise', 'Answer Meta again'],
	])('answers "%s" as Meta asks for it, and shows the status', async (node, path, last) => {
		const personId = await aPersonWhoWrote('9001');

		const run = await call(node, callback(path));
		const answer = JSON.parse(String(run.json(last)[0]?.body)) as Record<string, string>;
		const { url = '', confirmation_code: code = '' } = answer;
		const ledger = await practiceLedger();
		for (let tries = 0; tries < 60; tries += 1) {
			world.clock.advance(2 * MINUTE_MS);
			await ledger.resumeErasures();
		}
		const status = await call('Status page', { query: { code } });

		expect(Object.keys(answer)).toEqual(['url', 'confirmation_code']);
		expect(url).toBe(`${HOST}/meta-request-status?code=${code}`);
		expect(String(status.json('Show the status')[0]?.body)).toContain('The data have been erased.');
		expect(await ledger.findPerson({ kind: 'personId', personId })).toMatchObject({
			status: 'erased',
		});
	});

	it('answers nothing to a request that Meta did not sign', async () => {
		const run = await call('Data deletion', callback('meta-data-deletion', 'somebody else'));

		expect(run.error?.message).toBe('Meta did not sign this request with the secret of your app');
		expect(run.json('Answer Meta')).toEqual([]);
	});

	it('says of a code that nobody gave out only that there is no such request', async () => {
		const status = await call('Status page', { query: { code: 'req_guessed' } });

		expect(String(status.json('Show the status')[0]?.body)).toContain(
			'There is no request with this code.',
		);
	});
});
