import { startSandbox } from '../../sandbox/server';
import type { Sandbox, SandboxOptions, World } from '../../sandbox/server';

export const ACCOUNT = '17841400000000001';
export const OTHER_ACCOUNT = '17841400000000003';
export const CLIENT_ID = '990000000000001';
export const CLIENT_SECRET = 'practice-app-secret';
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export interface Answer {
	status: number;
	headers: Headers;
	raw: string;
	body: unknown;
}

type Body = Readonly<Record<string, unknown>>;

/** The practice Instagram as a client meets it: over HTTP, fresh before every test. */
export class Practice {
	#sandbox: Sandbox | undefined;

	token = '';

	async start(options: SandboxOptions): Promise<void> {
		this.#sandbox = await startSandbox(options);
	}

	async fresh(): Promise<void> {
		await this.control('POST', 'reset');
		this.token = await this.issueToken();
	}

	async close(): Promise<void> {
		await this.#sandbox?.close();
	}

	get url(): string {
		return this.#started.url;
	}

	get world(): World {
		return this.#started.world;
	}

	get #started(): Sandbox {
		if (!this.#sandbox) throw new Error('The practice Instagram is not started');
		return this.#sandbox;
	}

	async issueToken(details: Body = {}): Promise<string> {
		return text(await this.control('POST', 'token', details), 'access_token');
	}

	/** A control that must succeed. */
	async control(method: string, path: string, body?: Body): Promise<unknown> {
		const answer = await this.tryControl(method, path, body);
		if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.raw}`);
		return answer.body;
	}

	async tryControl(method: string, path: string, body?: Body): Promise<Answer> {
		return this.call(method, `/_sandbox/${path}`, body, {});
	}

	/** A Graph call with the token of the default account. */
	async graph(method: string, path: string, body?: Body, token = this.token): Promise<Answer> {
		return this.call(method, path, body, { Authorization: `Bearer ${token}` });
	}

	async get(path: string, token = this.token): Promise<Answer> {
		return this.graph('GET', path, undefined, token);
	}

	async call(
		method: string,
		path: string,
		body: Body | undefined,
		headers: Record<string, string>,
	): Promise<Answer> {
		const response = await fetch(this.url + path, {
			method,
			headers: {
				...headers,
				...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			redirect: 'manual',
		});
		const raw = await response.text();
		return { status: response.status, headers: response.headers, raw, body: parsed(raw) };
	}

	/** The person writes, now or at another time; answers their IGSID. */
	async writes(person: string, details: Body = {}): Promise<string> {
		await this.control('POST', 'deliver', { kind: 'message', person, text: 'Hello!', ...details });
		return this.igsidOf(person, details.accountId);
	}

	igsidOf(username: string, accountId: unknown = ACCOUNT): string {
		const contact = [...this.world.contacts.values()].find((candidate) => {
			return candidate.accountId === accountId && candidate.person.username === username;
		});
		if (!contact) throw new Error(`@${username} is unknown to ${String(accountId)}`);
		return contact.igsid;
	}

	async send(igsid: string, words = 'Hi', extra: Body = {}): Promise<Answer> {
		return this.graph('POST', '/v25.0/me/messages', {
			recipient: { id: igsid },
			message: { text: words },
			...extra,
		});
	}

	async advance(advanceMs: number): Promise<void> {
		await this.control('POST', 'clock', { advanceMs });
	}

	get storyId(): string {
		const story = [...this.world.media.values()].find(({ accountId, productType }) => {
			return accountId === ACCOUNT && productType === 'STORY';
		});
		if (!story) throw new Error('There is no story');
		return story.id;
	}
}

export function usePractice(options: SandboxOptions = {}): Practice {
	const practice = new Practice();
	beforeAll(async () => practice.start(options));
	beforeEach(async () => practice.fresh());
	afterAll(async () => practice.close());
	return practice;
}

export function parsed(raw: string): unknown {
	try {
		return JSON.parse(raw);
	} catch {
		return undefined;
	}
}

/** `at(body, 'data.0.id')`: reads an answer without trusting its shape. */
export function at(value: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((inner, key) => {
		return typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined;
	}, value);
}

export function text(value: unknown, path: string): string {
	const found = at(value, path);
	if (typeof found !== 'string') throw new Error(`${path} is ${String(found)}, no text`);
	return found;
}

export function list(value: unknown, path: string): unknown[] {
	const found = at(value, path);
	if (!Array.isArray(found)) throw new Error(`${path} is no list`);
	return found;
}

/** Code and subcode of a Graph error, as facts §4.7 writes them. */
export function errorCode({ body }: Answer): string {
	const code = at(body, 'error.code');
	const subcode = at(body, 'error.error_subcode');
	return subcode === undefined ? String(code) : `${String(code)}/${String(subcode)}`;
}
