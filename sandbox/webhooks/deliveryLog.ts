import { HOUR_MS, MINUTE_MS } from '../world/clock';

export interface Attempt {
	at: string;
	status: number | null;
	error: string | null;
	durationMs: number;
}

export interface Delivery {
	id: number;
	accountId: string;
	fields: string[];
	messageIds: string[];
	url: string;
	rawBody: string;
	signature: string | null;
	firstAttemptAt: number | null;
	attempts: Attempt[];
	state: 'waiting' | 'sending' | 'delivered' | 'dropped';
	nextAttemptAt: number;
}

/** Facts §6.7: at once, then less and less often, for 36 hours. The steps in between are ours. */
const RETRY_DELAYS_MS = [
	0,
	MINUTE_MS,
	5 * MINUTE_MS,
	20 * MINUTE_MS,
	HOUR_MS,
	2 * HOUR_MS,
	4 * HOUR_MS,
];
const LONGEST_RETRY_DELAY_MS = 6 * HOUR_MS;
export const RETRIED_FOR_MS = 36 * HOUR_MS;

/** Older ones are forgotten, so that a long load test does not fill the memory. */
const KEPT_DELIVERIES = 5_000;

export class DeliveryLog {
	#deliveries: Delivery[] = [];

	#waiting = new Set<Delivery>();

	#lastId = 0;

	deliveredCount = 0;

	droppedCount = 0;

	add(
		details: Pick<
			Delivery,
			'accountId' | 'fields' | 'messageIds' | 'url' | 'rawBody' | 'signature'
		>,
	): Delivery {
		this.#lastId += 1;
		const delivery: Delivery = {
			...details,
			id: this.#lastId,
			firstAttemptAt: null,
			attempts: [],
			state: 'sending',
			nextAttemptAt: 0,
		};
		this.#deliveries.push(delivery);
		if (this.#deliveries.length > KEPT_DELIVERIES * 2) {
			this.#deliveries = this.#deliveries.slice(-KEPT_DELIVERIES);
		}
		return delivery;
	}

	list(): readonly Delivery[] {
		return this.#deliveries;
	}

	waiting(): Delivery[] {
		return [...this.#waiting];
	}

	due(now: number): Delivery[] {
		return this.waiting().filter((delivery) => delivery.nextAttemptAt <= now);
	}

	settle(delivery: Delivery, isDelivered: boolean, now: number): void {
		this.#waiting.delete(delivery);
		if (isDelivered) {
			delivery.state = 'delivered';
			this.deliveredCount += 1;
			return;
		}
		const delayMs = RETRY_DELAYS_MS[delivery.attempts.length - 1] ?? LONGEST_RETRY_DELAY_MS;
		const lastAttemptAt = (delivery.firstAttemptAt ?? now) + RETRIED_FOR_MS;
		delivery.nextAttemptAt = Math.min(now + delayMs, lastAttemptAt);
		if (now >= lastAttemptAt) {
			delivery.state = 'dropped';
			this.droppedCount += 1;
			return;
		}
		delivery.state = 'waiting';
		this.#waiting.add(delivery);
	}

	/** Marks it as under way, so that the next tick does not send it a second time. */
	begin(delivery: Delivery, now: number): void {
		this.#waiting.delete(delivery);
		delivery.state = 'sending';
		delivery.firstAttemptAt ??= now;
	}
}
