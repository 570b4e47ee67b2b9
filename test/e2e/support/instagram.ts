import { z } from 'zod';

const state = z.object({
	app: z.object({ callbackUrl: z.string().nullable() }).passthrough(),
	accounts: z.array(
		z.object({ id: z.string(), username: z.string(), subscription: z.unknown() }).passthrough(),
	),
});

const demo = z.object({
	accountId: z.string(),
	storyIds: z.array(z.string()),
	people: z.array(
		z.object({
			username: z.string(),
			igsid: z.string(),
			intent: z.string(),
			wroteAt: z.string(),
			storyId: z.string(),
		}),
	),
});

const delivered = z.object({
	delivered: z.boolean(),
	reason: z.string().nullable(),
	messageId: z.string().nullable(),
});

export type DemoPerson = z.infer<typeof demo>['people'][number];

/** The controls of the practice Instagram of a running `npm start`. */
export class TestInstagram {
	readonly #address: string;

	constructor(address: string) {
		this.#address = address;
	}

	async state(): Promise<z.infer<typeof state>> {
		return state.parse(await this.#call('state'));
	}

	async demo(): Promise<z.infer<typeof demo>> {
		return demo.parse(await this.#call('demo'));
	}

	/**
	 * Something happens on Instagram, and its event reaches n8n.
	 * @returns Instagram's id of the message, if it is one
	 */
	async deliver(event: Readonly<Record<string, unknown>>): Promise<string | null> {
		const answer = delivered.parse(await this.#call('deliver', event));
		if (!answer.delivered) throw new Error(`The event did not reach n8n: ${answer.reason}`);
		return answer.messageId;
	}

	async #call(control: string, body?: unknown): Promise<unknown> {
		const response = await fetch(`${this.#address}/_sandbox/${control}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: { 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		if (response.ok) return await response.json();
		throw new Error(`The practice Instagram answered ${response.status}: ${await response.text()}`);
	}
}
