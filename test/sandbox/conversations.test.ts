import { ACCOUNT, at, DAY_MS, errorCode, list, text, usePractice } from './support';

const practice = usePractice();

describe('conversations', () => {
	it('are found by the person, with their latest messages', async () => {
		const igsid = await practice.writes('anna.test', { text: 'Is it open?' });
		await practice.writes('bruno.test');
		await practice.advance(1_000);
		const { body: sent } = await practice.send(igsid, 'Until six');
		const fields = 'participants,messages.limit(5){id,created_time,from,to,message}';
		const { body } = await practice.get(
			`/v25.0/me/conversations?platform=instagram&user_id=${igsid}&fields=${fields}`,
		);

		expect(list(body, 'data')).toHaveLength(1);
		expect(at(body, 'data.0.participants.data.1')).toEqual({ id: igsid, username: 'anna.test' });
		expect(at(body, 'data.0.messages.data')).toEqual([
			expect.objectContaining({
				id: at(sent, 'message_id'),
				message: 'Until six',
				from: expect.objectContaining({ id: ACCOUNT }),
			}),
			expect.objectContaining({
				message: 'Is it open?',
				from: { id: igsid, username: 'anna.test' },
			}),
		]);
	});

	it('and single messages are read by id', async () => {
		const igsid = await practice.writes('anna.test', { text: 'Ciao' });
		const all = await practice.get('/v25.0/me/conversations?platform=instagram');
		const thread = await practice.get(`/v25.0/${text(all.body, 'data.0.id')}?fields=messages`);
		const id = text(thread.body, 'messages.data.0.id');
		const message = await practice.get(`/v25.0/${id}?fields=id,message,from`);

		expect(message.body).toEqual({
			id,
			message: 'Ciao',
			from: { id: igsid, username: 'anna.test' },
		});
	});
});

describe('comments', () => {
	async function comment(): Promise<string> {
		const spec = { kind: 'comment', person: 'anna.test', text: 'Wow', mediaId: practice.storyId };
		return text(await practice.control('POST', 'deliver', spec), 'messageId');
	}

	it('are listed, answered in public, hidden and deleted', async () => {
		const id = await comment();
		const reply = await practice.graph('POST', `/v25.0/${id}/replies?message=Thanks`);
		const hidden = await practice.graph('POST', `/v25.0/${id}?hide=true`);
		const listed = await practice.get(
			`/v25.0/${practice.storyId}/comments?fields=id,text,username,hidden`,
		);
		const deleted = await practice.graph('DELETE', `/v25.0/${id}`);

		expect(reply.body).toEqual({ id: expect.any(String) });
		expect([hidden.body, deleted.body]).toEqual([{ success: true }, { success: true }]);
		expect(at(listed.body, 'data')).toEqual([
			{ id, text: 'Wow', username: 'anna.test', hidden: true },
		]);
		expect(errorCode(await practice.get(`/v25.0/${id}`))).toBe('100/33');
	});
});

describe('conversation starters', () => {
	it('are set, read and removed', async () => {
		const ice_breakers = [
			{ call_to_actions: [{ question: 'Opening hours?', payload: 'HOURS' }], locale: 'default' },
		];
		const path = '/v25.0/me/messenger_profile';
		const set = await practice.graph('POST', path, { platform: 'instagram', ice_breakers });
		const read = await practice.get(`${path}?fields=ice_breakers`);
		await practice.graph('DELETE', path, { platform: 'instagram', fields: ['ice_breakers'] });

		expect(set.body).toEqual({ result: 'success' });
		expect(at(read.body, 'data.0.ice_breakers')).toEqual(ice_breakers);
		expect((await practice.get(`${path}?fields=ice_breakers`)).body).toEqual({ data: [] });
	});
});

describe('the received messages', () => {
	it('are listed in order with what was known about the window', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.send(igsid, 'one');
		await practice.send(igsid, 'two');
		const before = await practice.control('GET', 'received');
		const cleared = await practice.control('DELETE', 'received');

		expect(at(before, 'messages')).toEqual(
			['one', 'two'].map((words) =>
				expect.objectContaining({
					messageId: expect.any(String),
					accountId: ACCOUNT,
					recipientIgsid: igsid,
					username: 'anna.test',
					text: words,
					receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.\d{3}Z$/),
					receivedAtMs: expect.any(Number),
					kind: 'message',
					windowWasOpen: true,
				}),
			),
		);
		expect(cleared).toEqual({ cleared: 2 });
		expect(at(await practice.control('GET', 'received'), 'messages')).toEqual([]);
	});
});

describe('the clock', () => {
	it('moves, stands still and returns to real time', async () => {
		const now = '2026-12-24T18:00:00.000Z';
		await practice.control('POST', 'clock', { now, freeze: true });
		const still = await practice.control('GET', 'clock');
		await practice.control('POST', 'clock', { advanceMs: DAY_MS });
		const next = await practice.control('GET', 'clock');
		const real = await practice.control('POST', 'clock', { real: true });

		expect(still).toMatchObject({ now, isFrozen: true });
		expect(next).toMatchObject({ now: '2026-12-25T18:00:00.000Z' });
		expect(real).toMatchObject({ offsetMs: 0, isFrozen: false });
	});

	it.each([{}, { advanceMs: 'much' }, { now: 'tomorrow' }, { later: 1 }])(
		'refuses %j',
		async (body) => {
			const answer = await practice.tryControl('POST', 'clock', body);

			expect([answer.status, typeof at(answer.body, 'error')]).toEqual([400, 'string']);
		},
	);
});

describe('controls', () => {
	it('tell the state and forget everything on reset', async () => {
		await practice.send(await practice.writes('anna.test'));
		const before = await practice.control('GET', 'state');
		const after = await practice.control('POST', 'reset');

		expect(before).toMatchObject({ url: practice.url, counts: { people: 1, received: 1 } });
		expect(after).toMatchObject({
			counts: { people: 0, received: 0, tokens: 0 },
			app: { callbackUrl: null },
		});
	});

	it('say what they do not understand', async () => {
		const unknown = await practice.tryControl('GET', 'nothing');
		const kind = await practice.tryControl('POST', 'deliver', {
			kind: 'poke',
			person: 'anna.test',
		});
		const nobody = await practice.tryControl('POST', 'deliver', { kind: 'message' });
		const stranger = await practice.tryControl('POST', 'deliver', {
			kind: 'message',
			person: '65000000000000001',
		});
		const demo = await practice.tryControl('GET', 'demo');

		expect(unknown.status).toBe(404);
		expect(text(kind.body, 'error')).toContain('kind: Invalid enum value');
		expect(at(nobody.body, 'error')).toBe('"message" needs a person');
		expect(at(stranger.body, 'error')).toBe('There is no person with the IGSID 65000000000000001');
		expect(text(demo.body, 'error')).toContain('--demo');
	});

	it('add people with an IGSID of their own, accounts and stories', async () => {
		const person = await practice.control('POST', 'people', {
			username: '@Anna.Test',
			igsid: '65000000000000001',
		});
		const account = await practice.control('POST', 'accounts', { username: 'third.practice' });
		const id = text(account, 'id');
		const story = await practice.control('POST', 'stories', { accountId: id, caption: 'Mine' });
		const token = await practice.issueToken({ accountId: id });
		const stories = await practice.get('/v25.0/me/stories', token);

		expect(person).toMatchObject({ username: 'anna.test', igsid: '65000000000000001' });
		expect(list(stories.body, 'data')).toContainEqual({ id: text(story, 'id') });
	});
});
