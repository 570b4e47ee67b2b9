import { randomUUID } from 'node:crypto';

import { z } from 'zod';

const SHOWN_CHARACTERS = 500;

interface Request {
	readonly method: 'GET' | 'POST' | 'PATCH';
	readonly path: string;
	readonly body?: unknown;
}

/** n8n's own editor API: what a person does by clicking, done by a script. */
export class N8nApi {
	readonly address: string;

	/** n8n ties a session to the browser that opened it. */
	readonly #browserId = randomUUID();

	#cookie = '';

	constructor(address: string) {
		this.address = address;
	}

	async signIn(email: string, password: string): Promise<void> {
		const body = { emailOrLdapLoginId: email, password };
		const response = await this.#fetch({ method: 'POST', path: '/rest/login', body });
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
		this.#cookie = cookies.join('; ');
	}

	/** @throws Error with n8n's own sentence, or when the answer has another shape. */
	async call<Answer>(shape: z.ZodType<Answer>, request: Request): Promise<Answer> {
		const response = await this.#fetch(request);
		const { data } = z.object({ data: z.unknown() }).parse(await response.json());
		return shape.parse(data);
	}

	/** As a browser would, but a redirect is shown instead of followed. */
	async open(url: string): Promise<Response> {
		return fetch(url, { headers: this.#headers(), redirect: 'manual' });
	}

	async #fetch({ method, path, body }: Request): Promise<Response> {
		const response = await fetch(this.address + path, {
			method,
			headers: { ...this.#headers(), 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		if (response.ok) return response;
		const text = (await response.text()).slice(0, SHOWN_CHARACTERS);
		throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${text}`);
	}

	#headers(): Record<string, string> {
		return { 'browser-id': this.#browserId, cookie: this.#cookie };
	}
}
