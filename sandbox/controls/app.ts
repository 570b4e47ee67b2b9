import { randomInt } from 'node:crypto';

import type { Hono } from 'hono';
import { z } from 'zod';

import { WEBHOOK_FIELDS } from '../world/defaults';
import type { World } from '../world/world';
import { ControlError, readBody } from './control';

const schema = z
	.object({
		clientSecret: z.string().min(1),
		webhookSecret: z.string().min(1).nullable(),
		redirectUris: z.array(z.string().url()),
		callbackUrl: z.string().url(),
		verifyToken: z.string(),
		fields: z.array(z.enum(WEBHOOK_FIELDS)),
		wrappedTokenAnswer: z.boolean(),
		humanAgent: z.boolean(),
		echoes: z.boolean(),
		answerWithinMs: z.number().int().min(1),
		errorLanguage: z.enum(['en', 'it']),
		upperCaseDimensions: z.boolean(),
		contestedEventsOpenWindow: z.boolean(),
		adWindowHours: z.number().positive(),
	})
	.partial()
	.strict();

/** The App Dashboard: settings, and the callback address, which is taken only once it is verified (facts §6.1). */
export function appControls(router: Hono, world: World): void {
	router.get('/app', (context) => context.json(appState(world)));
	router.post('/app', async (context) => {
		const { callbackUrl, verifyToken, ...settings } = await readBody(context, schema);
		const reason =
			callbackUrl === undefined
				? 'no callbackUrl was given; the other settings are saved'
				: await connectReceiver(world, { callbackUrl, verifyToken: verifyToken ?? '' });
		Object.assign(world.app, settings);
		return context.json(reason === null ? { verified: true } : { verified: false, reason });
	});
	router.delete('/app/callback', (context) => {
		world.app.callbackUrl = null;
		return context.json(appState(world));
	});
}

export interface Receiver {
	readonly callbackUrl: string;
	readonly verifyToken: string;
}

/**
 * Takes the address once it has answered; answers null, or why not.
 * @throws ControlError for an address on another machine.
 */
export async function connectReceiver(world: World, receiver: Receiver): Promise<string | null> {
	refuseRemote(receiver.callbackUrl);
	const reason = await verify(receiver);
	if (reason === null) Object.assign(world.app, receiver);
	return reason;
}

/** A practice server has no business calling other machines. */
function refuseRemote(callbackUrl: string): void {
	const { hostname, protocol } = new URL(callbackUrl);
	const isLoopback =
		hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
	if (!isLoopback || !/^https?:$/.test(protocol)) {
		throw new ControlError(
			`callbackUrl must be on this machine (localhost or 127.0.0.1), not ${hostname}`,
		);
	}
}

const ANSWER_WITHIN_MS = 10_000;

/** Null when the receiver answered 200 with the challenge and nothing else. */
async function verify({ callbackUrl, verifyToken }: Receiver): Promise<string | null> {
	const challenge = String(randomInt(100_000_000, 2_000_000_000));
	const url = new URL(callbackUrl);
	url.searchParams.set('hub.mode', 'subscribe');
	url.searchParams.set('hub.challenge', challenge);
	url.searchParams.set('hub.verify_token', verifyToken);
	let status: number;
	let body: string;
	try {
		const response = await fetch(url, {
			redirect: 'manual',
			signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
		});
		({ status } = response);
		body = await response.text();
	} catch (error) {
		return `the callback address could not be reached: ${error instanceof Error ? error.message : String(error)}`;
	}
	if (status !== 200) return `the callback address answered ${status} instead of 200`;
	if (body !== challenge)
		return 'the callback address did not answer with the challenge as plain text';
	return null;
}

export function appState({ app }: World): object {
	return { ...app };
}
