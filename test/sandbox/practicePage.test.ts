import { Receiver } from './receiver';
import { at, CLIENT_ID, CLIENT_SECRET, usePractice } from './support';

const practice = usePractice({ isDemo: true });
const receiver = new Receiver();
beforeAll(async () => receiver.start());
beforeEach(() => {
	receiver.requests = [];
	receiver.answers = [];
});
afterAll(async () => receiver.close());

const look = async (path = ''): Promise<Response> => fetch(`${practice.url}/practice${path}`);

/** What the page says after a button was pressed. */
async function press(button: string, fields: Record<string, string> = {}): Promise<string> {
	const response = await fetch(`${practice.url}/practice/${button}`, {
		method: 'POST',
		body: new URLSearchParams(fields),
	});
	expect(response.status).toBe(200);
	return /<p id="said">([^<]*)<\/p>/.exec(await response.text())?.[1] ?? '';
}

const connect = async (changes: Record<string, string> = {}): Promise<string> =>
	press('receiver', {
		callbackUrl: receiver.url,
		verifyToken: receiver.verifyToken,
		...changes,
	});

const subscribe = async (): Promise<unknown> =>
	practice.graph('POST', '/v25.0/me/subscribed_apps?subscribed_fields=messages');

describe('the page of the practice Instagram', () => {
	it('names what belongs into each field of the two credentials', async () => {
		const page = await (await look()).text();

		for (const value of [CLIENT_ID, CLIENT_SECRET, new URL(practice.url).port, 'Practice']) {
			expect(page).toContain(`<code>${value}</code>`);
		}
	});

	it('gives the shipped workflows with its own address in them, and no other file', async () => {
		const links = [...(await (await look()).text()).matchAll(/href="\/practice(\/w[^"]+)"/g)];
		const files = await Promise.all(links.map(async ([, path]) => (await look(path)).text()));
		const elsewhere = await look('/workflows/..%2F..%2Fpackage.json');

		expect(files.length).toBeGreaterThan(1);
		expect(files.join('')).toContain(`${practice.url}`);
		expect(files.join('')).not.toContain('http://127.0.0.1:4570');
		expect(files.map((file) => JSON.parse(file).nodes.length > 1)).not.toContain(false);
		expect(elsewhere.status).toBe(404);
	});

	it('connects to the published trigger', async () => {
		const said = await connect();

		expect(said).toBe('Connected: n8n hears the practice Instagram now.');
		expect(practice.world.app.callbackUrl).toBe(receiver.url);
	});

	it.each([
		['a wrong verify token', { verifyToken: 'of another node' }, 'answered 403'],
		['the test address', { callbackUrl: 'http://localhost/webhook-test/1' }, 'test address'],
		['an address elsewhere', { callbackUrl: 'https://n8n.example/webhook/1' }, 'on this computer'],
		['no address', { callbackUrl: 'webhook' }, 'this is no address'],
		['nothing', { callbackUrl: '' }, 'this is no address'],
	])('stays unconnected with %s, and says why', async (_what, fields, reason) => {
		const said = await connect(fields);

		expect(said).toMatch(/^Not connected: /);
		expect(said).toContain(reason);
		expect(practice.world.app.callbackUrl).toBeNull();
	});

	it('shows what was typed as text, never as a part of the page', async () => {
		await connect();
		await subscribe();

		const said = await press('write', { person: '<img src=x>', text: 'hi' });

		expect(said).toBe('&quot;&lt;img src=x&gt;&quot; is no Instagram name.');
	});

	it('lets the people of the demo answer the stories', async () => {
		await connect();
		await subscribe();

		const said = await press('answers');

		expect(said).toBe('44 people answered your stories. Their messages are in n8n now.');
		expect(receiver.requests.length).toBeGreaterThan(3);
	});

	it('lets a person write what one types', async () => {
		await connect();
		await subscribe();

		const said = await press('write', { person: '@giulia.practice', text: 'basta, grazie' });

		expect(said).toBe('@giulia.practice wrote to you, and n8n has the message.');
		expect(at(receiver.lastEvent, 'message.text')).toBe('basta, grazie');
	});

	it('says what is missing before anything can be delivered', async () => {
		const beforeConnecting = await press('answers');
		await connect();
		const beforePublishing = await press('answers');
		await subscribe();
		const withoutWords = await press('write', { person: '@' });

		expect(beforeConnecting).toBe('Nothing was delivered: do step 3 first.');
		expect(beforePublishing).toContain('publish it again');
		expect(withoutWords).toBe('Fill in the handle and the text.');
		expect(receiver.requests).toEqual([]);
	});

	it('says so when n8n does not answer', async () => {
		await connect();
		await subscribe();
		receiver.answers = [500, 500];

		const said = await press('write', { person: 'giulia.practice', text: 'STOP' });

		expect(said).toContain('did not reach n8n: the receiver answered 500');
	});
});
