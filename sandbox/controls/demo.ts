import type { Hono } from 'hono';

import type { Demo, DemoWriter } from '../demo/demo';
import { SeededRandom } from '../world/random';
import type { World } from '../world/world';
import { ControlError } from './control';
import { deliverEvents } from './deliver';

const DELIVERY_SEED = 7;
const DUPLICATED = 2;
/** Instagram puts what comes in together into one delivery (facts §6.7). */
const TOGETHER = 12;

export function demoControls(router: Hono, world: World): void {
	router.get('/exports/viewers.csv', (context) => {
		return context.body(demoOf(world).csv, 200, {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': 'attachment; filename="viewers.csv"',
		});
	});
	router.get('/demo', (context) => context.json(truthOf(demoOf(world))));
	router.post('/demo/engage', async (context) => context.json(await engage(world, demoOf(world))));
}

function demoOf({ demo }: World): Demo {
	if (!demo)
		throw new ControlError(
			'This practice Instagram was started without its demo data (--demo)',
			404,
		);
	return demo;
}

/** What a client's results are compared with. */
function truthOf(demo: Demo): object {
	const { rowsGood, rowsDuplicate, rowsBad, repeatViewers, viewers, accountId, storyIds, writers } =
		demo;
	return {
		rowsGood,
		rowsDuplicate,
		rowsBad,
		repeatViewers,
		viewers,
		accountId,
		storyIds,
		people: writers.map(({ wroteAt, ...writer }) => ({
			...writer,
			wroteAt: new Date(wroteAt).toISOString(),
		})),
	};
}

export interface Engagement {
	readonly delivered: number;
	readonly failed: number;
	readonly people: number;
	readonly duplicates: number;
	/** Why the last of the failed ones failed. */
	readonly reason: string | null;
}

/**
 * Webhooks of all the story replies, a dozen in each, out of order and two of them twice (facts §6.7).
 * Done again, the same message ids arrive again.
 */
export async function engage(world: World, demo: Demo): Promise<Engagement> {
	const random = new SeededRandom(DELIVERY_SEED);
	const doubled = random.sample(demo.writers, DUPLICATED);
	const order = random.shuffle([...demo.writers, ...doubled]);
	let delivered = 0;
	let reason: string | null = null;
	for (let from = 0; from < order.length; from += TOGETHER) {
		const replies = order.slice(from, from + TOGETHER).map((writer) => replyOf(writer, demo));
		const answer = await deliverEvents(world, replies, {});
		if (answer.delivered) delivered += replies.length;
		else reason = answer.reason;
	}
	return {
		delivered,
		failed: order.length - delivered,
		people: demo.writers.length,
		duplicates: DUPLICATED,
		reason,
	};
}

function replyOf(
	writer: DemoWriter,
	{ accountId }: Demo,
): Parameters<typeof deliverEvents>[1][number] {
	return {
		kind: 'storyReply',
		person: writer.username,
		accountId,
		text: writer.text,
		storyId: writer.storyId,
		messageId: writer.messageId,
		at: new Date(writer.wroteAt).toISOString(),
	};
}
