import { createInstagramClient } from '../../../core/instagram/createInstagramClient';
import type { HttpRequest } from '../../../core/shared/ports';
import { usePractice } from '../../sandbox/support';

const practice = usePractice();

const http: HttpRequest = async ({ method, url, query }) => {
	const response = await fetch(`${url}?${new URLSearchParams(query)}`, {
		method,
		headers: { authorization: `Bearer ${practice.token}` },
	});
	const headers = Object.fromEntries(response.headers);
	return { status: response.status, headers, body: await response.json() };
};
const client = () => createInstagramClient({ http, server: practice.url });

describe('reading back what a person wrote', () => {
	it('gives their own messages only, newest first, with the instants', async () => {
		const igsid = await practice.writes('anna.test', { text: 'Is it open?' });
		await practice.advance(1_000);
		await practice.send(igsid, 'Until six');
		await practice.advance(1_000);
		await practice.writes('anna.test', { text: 'basta, grazie' });
		await practice.writes('bruno.test', { text: 'Ciao' });

		const read = await client().getLatestMessages(igsid);

		expect(read).toMatchObject({
			kind: 'messages',
			messages: [{ text: 'basta, grazie' }, { text: 'Is it open?' }],
		});
		if (read.kind === 'failed') throw new Error('no answer');
		const [last, first] = read.messages;
		expect(Number(last?.writtenAt)).toBeGreaterThan(Number(first?.writtenAt));
		expect(last?.writtenAt.getUTCFullYear()).toBe(new Date().getUTCFullYear());
		expect(last?.messageId).toBeTruthy();
	});

	it('is empty for someone who never wrote', async () => {
		const read = await client().getLatestMessages('1784000000000999');

		expect(read).toEqual({ kind: 'messages', messages: [] });
	});

	it('says why Instagram did not answer', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'faults', {
			route: 'conversations',
			code: 4,
			status: 400,
		});

		const read = await client().getLatestMessages(igsid);

		expect(read).toMatchObject({ kind: 'failed', failure: { class: 'rateLimited' } });
	});

	it('gives the messages of the account, and back to which instant anything was read', async () => {
		const igsid = await practice.writes('anna.test', { text: 'Is it open?' });
		await practice.advance(1_000);
		await practice.send(igsid, 'Until six');

		const sent = await client().getSentMessages(igsid);
		const wrote = await client().getLatestMessages(igsid);

		expect(sent).toMatchObject({ kind: 'messages', messages: [{ text: 'Until six' }] });
		if (sent.kind === 'failed' || wrote.kind === 'failed') throw new Error('no answer');
		expect(sent.readBackTo).toEqual(wrote.messages[0]?.writtenAt);
	});

	it.each([
		['image', 'image', () => ({ url: 'https://example.com/cake.png' })],
		['video', 'video', () => ({ url: 'https://example.com/cake.mp4' })],
		['MEDIA_SHARE', 'share', () => ({ id: practice.storyId })],
		['audio', null, () => ({ url: 'https://example.com/cake.mp3' })],
	])('tells the kind of a message without words: %s', async (type, attachmentType, payload) => {
		const igsid = await practice.writes('anna.test');
		await practice.send(igsid, undefined, {
			message: { attachment: { type, payload: payload() } },
		});

		const sent = await client().getSentMessages(igsid);

		expect(sent).toMatchObject({ messages: [{ text: '', attachmentType }] });
	});

	it('says how long Instagram wants to be left alone', async () => {
		const busy = createInstagramClient({
			http: async () => ({
				status: 400,
				headers: {
					'x-business-use-case-usage': JSON.stringify({
						'1': [{ type: 'messenger', call_count: 100, estimated_time_to_regain_access: 7 }],
					}),
				},
				body: { error: { code: 4, message: 'Application request limit reached' } },
			}),
			server: 'https://graph.instagram.com',
		});

		expect(await busy.getSentMessages('1')).toMatchObject({
			kind: 'failed',
			failure: { class: 'rateLimited', retryAfterMs: 7 * 60_000 },
		});
	});

	it('knows nothing about a conversation that Instagram does not show', async () => {
		const sent = await client().getSentMessages('1784000000000999');

		expect(sent).toEqual({ kind: 'messages', messages: [], readBackTo: null });
	});

	it('takes an answer of another shape for no answer', async () => {
		const odd = createInstagramClient({
			http: async () => ({ status: 200, headers: {}, body: { data: [{ messages: 7 }] } }),
			server: 'https://graph.instagram.com',
		});

		expect(await odd.getLatestMessages('1')).toMatchObject({ kind: 'failed' });
	});
});
