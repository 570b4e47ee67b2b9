import { createRequire } from 'node:module';
import path from 'node:path';

import { z } from 'zod';

import type { startSandbox } from '../../sandbox/server.ts';
import { freePort } from './freePort.mts';

const WISHED_PORT = 4570;

/** The practice app of `sandbox/`: public on purpose, it opens nothing but this computer's sandbox. */
export const PRACTICE_APP = { clientId: '990000000000001', clientSecret: 'practice-app-secret' };

export const receivedMessage = z.object({
	messageId: z.string(),
	recipientIgsid: z.string(),
	username: z.string(),
	receivedAtMs: z.number(),
	windowWasOpen: z.boolean(),
});
export type ReceivedMessage = z.infer<typeof receivedMessage>;

/** The pretend Instagram of this start, with its controls. */
export class PracticeInstagram {
	readonly port: number;

	readonly #close: () => Promise<void>;

	private constructor(port: number, close: () => Promise<void>) {
		this.port = port;
		this.#close = close;
	}

	static async start(root: string): Promise<PracticeInstagram> {
		const built: { startSandbox: typeof startSandbox } = createRequire(import.meta.url)(
			path.join(root, 'dist/shared/practice.js'),
		);
		const port = await freePort(WISHED_PORT);
		const server = await built.startSandbox({ port, isDemo: true });
		return new PracticeInstagram(port, () => server.close());
	}

	get address(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	async get<Answer>(shape: z.ZodType<Answer>, control: string): Promise<Answer> {
		return shape.parse(await this.#call('GET', control));
	}

	async post<Answer>(
		shape: z.ZodType<Answer>,
		control: string,
		body: unknown = {},
	): Promise<Answer> {
		return shape.parse(await this.#call('POST', control, body));
	}

	async isSubscribed(): Promise<boolean> {
		const [account] = await this.#accounts();
		return account?.subscription !== null;
	}

	/** What a person does on the sign-in page; answers the address that the browser is sent back to. */
	async allow(signInPage: string): Promise<string> {
		const page = new URL(signInPage);
		const form = new URLSearchParams(page.searchParams);
		form.set('decision', 'allow');
		const [account] = await this.#accounts();
		form.set('account_id', account?.id ?? '');
		const answer = await fetch(page.origin + page.pathname, {
			method: 'POST',
			body: form,
			redirect: 'manual',
		});
		const target = answer.headers.get('location');
		if (target === null) throw new Error(`The practice sign-in page answered ${answer.status}.`);
		return target;
	}

	async stop(): Promise<void> {
		await this.#close();
	}

	async #accounts(): Promise<Array<{ id: string; subscription?: unknown }>> {
		const account = z.object({ id: z.string(), subscription: z.unknown() });
		const { accounts } = await this.get(z.object({ accounts: z.array(account) }), 'state');
		return accounts;
	}

	async #call(method: string, control: string, body?: unknown): Promise<unknown> {
		const response = await fetch(`${this.address}/_sandbox/${control}`, {
			method,
			headers: { 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		if (response.ok) return response.json();
		throw new Error(`The practice Instagram answered ${response.status}: ${await response.text()}`);
	}
}
