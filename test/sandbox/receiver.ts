import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { at, parsed } from './support';
import type { Practice } from './support';

export interface Received {
	raw: string;
	headers: IncomingHttpHeaders;
	body: unknown;
}

/** A webhook receiver: keeps the raw bytes and answers what the test wants. */
export class Receiver {
	requests: Received[] = [];

	/** Statuses for the next requests; afterwards 200. */
	answers: number[] = [];

	delayMs = 0;

	verifyToken = 'practice-verify';

	#server: Server | undefined;

	url = '';

	async start(): Promise<void> {
		this.#server = createServer((request, response) => {
			const parts: Buffer[] = [];
			request.on('data', (part: Buffer) => parts.push(part));
			request.on('end', () => {
				if (request.method === 'GET') {
					const query = new URL(request.url ?? '/', this.url).searchParams;
					const isKnown = query.get('hub.verify_token') === this.verifyToken;
					response.writeHead(isKnown ? 200 : 403, { 'Content-Type': 'text/plain' });
					response.end(isKnown ? query.get('hub.challenge') : 'no');
					return;
				}
				const raw = Buffer.concat(parts).toString('utf8');
				this.requests.push({ raw, headers: request.headers, body: parsed(raw) });
				const status = this.answers.shift() ?? 200;
				setTimeout(() => {
					response.statusCode = status;
					response.end('ok');
				}, this.delayMs);
			});
		});
		await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
		const { port } = this.#server.address() as AddressInfo;
		this.url = `http://127.0.0.1:${port}/webhook`;
	}

	async close(): Promise<void> {
		await new Promise<void>((resolve) => {
			this.#server?.close(() => resolve());
			this.#server?.closeAllConnections();
		});
	}

	/** The single event of the last request, wherever the envelope holds it. */
	get lastEvent(): unknown {
		const entry = at(this.requests.at(-1)?.body, 'entry.0');
		return at(entry, 'messaging.0') ?? at(entry, 'standby.0') ?? at(entry, 'changes.0.value');
	}

	/** Waits for deliveries that nobody awaits, such as echoes. */
	async received(count: number): Promise<void> {
		for (let round = 0; this.requests.length < count; round += 1) {
			if (round > 200) throw new Error(`${this.requests.length} webhooks instead of ${count}`);
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	}
}

/** Connected to the practice app, and the default account subscribed. */
export function useReceiver(
	practice: Practice,
	login: 'instagram' | 'facebook' = 'instagram',
): Receiver {
	const receiver = new Receiver();
	beforeAll(async () => receiver.start());
	beforeEach(async () => {
		receiver.requests = [];
		receiver.answers = [];
		receiver.delayMs = 0;
		await practice.control('POST', 'app', {
			callbackUrl: receiver.url,
			verifyToken: receiver.verifyToken,
		});
		const token =
			login === 'instagram' ? practice.token : await practice.issueToken({ kind: 'page' });
		const fields = login === 'instagram' ? 'messages,comments' : 'feed';
		await practice.graph(
			'POST',
			`/v25.0/me/subscribed_apps?subscribed_fields=${fields}`,
			undefined,
			token,
		);
	});
	afterAll(async () => receiver.close());
	return receiver;
}
