import type { Hono } from 'hono';

import type { Delivery } from '../webhooks/deliveryLog';
import { retryAll } from '../webhooks/send';
import type { World } from '../world/world';
import { ControlError } from './control';

const SHOWN_MAX = 1_000;

/** What was sent to the callback address, attempt by attempt (facts §6.7). */
export function deliveryControls(router: Hono, world: World): void {
	router.get('/deliveries', (context) => {
		const state = context.req.query('state');
		const deliveries = world.deliveries
			.list()
			.filter((delivery) => state === undefined || delivery.state === state)
			.slice(-SHOWN_MAX)
			.map(deliveryState);
		return context.json({ counts: deliveryCounts(world), deliveries });
	});
	router.post('/deliveries/retry', async (context) => {
		const retried = await retryAll(world);
		const delivered = retried.filter(({ state }) => state === 'delivered').length;
		return context.json({ retried: retried.length, delivered, failed: retried.length - delivered });
	});
	router.get('/deliveries/:id/body', (context) => {
		const delivery = world.deliveries
			.list()
			.find(({ id }) => String(id) === context.req.param('id'));
		if (!delivery) throw new ControlError(`There is no delivery ${context.req.param('id')}`, 404);
		if (delivery.signature !== null) context.header('X-Hub-Signature-256', delivery.signature);
		return context.body(delivery.rawBody, 200, { 'Content-Type': 'application/json' });
	});
}

export function deliveryCounts({ deliveries }: World): object {
	return {
		delivered: deliveries.deliveredCount,
		waiting: deliveries.waiting().length,
		dropped: deliveries.droppedCount,
	};
}

function deliveryState(delivery: Delivery): object {
	const { rawBody, nextAttemptAt, firstAttemptAt, ...shown } = delivery;
	return {
		...shown,
		bytes: rawBody.length,
		firstAttemptAt: firstAttemptAt === null ? null : new Date(firstAttemptAt).toISOString(),
		nextAttemptAt: delivery.state === 'waiting' ? new Date(nextAttemptAt).toISOString() : null,
	};
}
