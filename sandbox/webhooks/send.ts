import { isRecord } from '../world/isRecord';
import type { World } from '../world/world';
import type { Delivery } from './deliveryLog';
import { metaJson, signatureOf } from './sign';

export interface Envelope {
	accountId: string;
	fields: string[];
	messageIds: string[];
	body: unknown;
	badSignature?: boolean | undefined;
}

/** Writes the delivery down; `attempt` sends it. */
export function enqueue(world: World, url: string, envelope: Envelope): Delivery {
	const rawBody = metaJson(envelope.body);
	const secret = world.app.webhookSecret ?? world.app.clientSecret;
	return world.deliveries.add({
		accountId: envelope.accountId,
		fields: envelope.fields,
		messageIds: envelope.messageIds,
		url,
		rawBody,
		signature: signatureOf(rawBody, envelope.badSignature === true ? `not ${secret}` : secret),
	});
}

/** One attempt, and the immediate second one of facts §6.7 when it fails; later ones come with time. */
export async function deliverNow(world: World, delivery: Delivery): Promise<Delivery> {
	await attempt(world, delivery);
	if (delivery.state === 'waiting') await attempt(world, delivery);
	return delivery;
}

export async function retryDue(world: World): Promise<Delivery[]> {
	return attemptAll(world, world.deliveries.due(world.clock.now()));
}

export async function retryAll(world: World): Promise<Delivery[]> {
	return attemptAll(world, world.deliveries.waiting());
}

async function attemptAll(world: World, deliveries: Delivery[]): Promise<Delivery[]> {
	await Promise.all(deliveries.map(async (delivery) => attempt(world, delivery)));
	return deliveries;
}

async function attempt(world: World, delivery: Delivery): Promise<void> {
	// Kept here: a reset during the call must not write into the fresh world's log.
	const { deliveries, clock } = world;
	const startedAt = clock.now();
	const started = performance.now();
	deliveries.begin(delivery, startedAt);
	const { status, error } = await post(delivery, world.app.answerWithinMs);
	delivery.attempts.push({
		at: new Date(startedAt).toISOString(),
		status,
		error,
		durationMs: Math.round(performance.now() - started),
	});
	deliveries.settle(delivery, status === 200, startedAt);
}

async function post(
	delivery: Delivery,
	answerWithinMs: number,
): Promise<{ status: number | null; error: string | null }> {
	try {
		const response = await fetch(delivery.url, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				'User-Agent': 'facebookexternalua',
				...(delivery.signature === null ? {} : { 'X-Hub-Signature-256': delivery.signature }),
			},
			body: delivery.rawBody,
			redirect: 'manual',
			signal: AbortSignal.timeout(answerWithinMs),
		});
		await response.arrayBuffer();
		return { status: response.status, error: null };
	} catch (error) {
		return { status: null, error: reasonOf(error, answerWithinMs) };
	}
}

/** Read by name: in a test runner the error may be of another realm, where instanceof fails. */
function reasonOf(error: unknown, answerWithinMs: number): string {
	if (!isRecord(error)) return String(error);
	if (error.name === 'TimeoutError') return `no answer within ${answerWithinMs / 1_000} seconds`;
	const cause = isRecord(error.cause) ? `: ${String(error.cause.message)}` : '';
	return `${String(error.message)}${cause}`;
}
