import type { Hono } from 'hono';
import { z } from 'zod';

import { aPerson } from '../world/defaults';
import type { Account, Person } from '../world/model';
import type { World } from '../world/world';
import { refusalOf } from '../webhooks/eligibility';
import { envelopeOf } from '../webhooks/events';
import type { WebhookEvent } from '../webhooks/events';
import { BUILDERS } from '../webhooks/kinds';
import { eventSpec, ImpossibleEvent } from '../webhooks/kinds/spec';
import type { EventSpec } from '../webhooks/kinds/spec';
import { deliverNow, enqueue } from '../webhooks/send';
import { ControlError, readBody } from './control';

/** Facts §6.7: up to this many in one delivery. */
const BATCH_MAX = 1_000;

const options = {
	copies: z.number().int().min(1).max(100).optional(),
	shape: z.enum(['messaging', 'changes', 'flat', 'array']).optional(),
	badSignature: z.boolean().optional(),
	missingSignature: z.boolean().optional(),
	/** Sends although the account is not subscribed or its login does not offer this kind. */
	force: z.boolean().optional(),
};

const oneSchema = eventSpec.extend(options).strict();
const severalSchema = z
	.object({ events: z.array(eventSpec).min(1).max(BATCH_MAX), ...options })
	.strict();
const rawSchema = z
	.object({
		body: z.union([z.record(z.unknown()), z.array(z.unknown())]),
		badSignature: z.boolean().optional(),
	})
	.strict();

type Options = Omit<z.infer<typeof severalSchema>, 'events'>;

export interface DeliverAnswer {
	delivered: boolean;
	status: number | null;
	messageId: string | null;
	messageIds: string[];
	deliveryIds: number[];
	reason: string | null;
}

export function deliverControls(router: Hono, world: World): void {
	router.post('/deliver', async (context) => {
		const { copies, shape, badSignature, missingSignature, force, ...spec } = await readBody(
			context,
			oneSchema,
		);
		const chosen = { copies, shape, badSignature, missingSignature, force };
		return context.json(await deliverEvents(world, [spec], chosen));
	});
	router.post('/deliver/batch', async (context) => {
		const { events, ...chosen } = await readBody(context, severalSchema);
		return context.json(await deliverEvents(world, events, chosen));
	});
	router.post('/deliver/raw', async (context) => {
		const { body, badSignature } = await readBody(context, rawSchema);
		const { callbackUrl } = world.app;
		if (callbackUrl === null)
			throw new ControlError('No callback address is set: POST /_sandbox/app');
		const envelope = { accountId: '', fields: ['raw'], messageIds: [], body, badSignature };
		const delivery = await deliverNow(world, enqueue(world, callbackUrl, envelope));
		const status = delivery.attempts.at(-1)?.status ?? null;
		return context.json({
			delivered: delivery.state === 'delivered',
			status,
			deliveryIds: [delivery.id],
		});
	});
}

/** The world changes first: a person's message is real even if no webhook about it ever arrives. */
export async function deliverEvents(
	world: World,
	specs: readonly EventSpec[],
	chosen: Options,
): Promise<DeliverAnswer> {
	const events = specs.map((spec) => buildEvent(world, spec));
	const refusals = events
		.map((event) => refusalOf(world, event))
		.filter((reason) => reason !== null);
	const isSilent = events.some(({ silentBecause }) => silentBecause !== undefined);
	const { callbackUrl } = world.app;
	const messageIds = events.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId]));
	const answer = { messageId: messageIds[0] ?? null, messageIds };
	if (callbackUrl === null || (refusals.length > 0 && (chosen.force !== true || isSilent))) {
		return {
			delivered: false,
			status: null,
			...answer,
			deliveryIds: [],
			reason: refusals[0] ?? null,
		};
	}
	return { ...(await send(world, events, { ...chosen, url: callbackUrl })), ...answer };
}

async function send(
	world: World,
	events: readonly WebhookEvent[],
	chosen: Options & { url: string },
): Promise<Pick<DeliverAnswer, 'delivered' | 'status' | 'deliveryIds' | 'reason'>> {
	const envelope = {
		accountId: events[0]?.accountId ?? '',
		fields: [...new Set(events.map(({ field }) => field))],
		messageIds: events.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])),
		body: envelopeOf(events, chosen.shape ?? 'messaging'),
		badSignature: chosen.badSignature,
	};
	const deliveries = [];
	for (let copy = 0; copy < (chosen.copies ?? 1); copy += 1) {
		const delivery = enqueue(world, chosen.url, envelope);
		if (chosen.missingSignature === true) delivery.signature = null;
		deliveries.push(await deliverNow(world, delivery));
	}
	const failed = deliveries.find(({ state }) => state !== 'delivered');
	const last = (failed ?? deliveries.at(-1))?.attempts.at(-1);
	return {
		delivered: failed === undefined,
		status: last?.status ?? null,
		deliveryIds: deliveries.map(({ id }) => id),
		reason: failed ? (last?.error ?? `the receiver answered ${last?.status ?? 'nothing'}`) : null,
	};
}

/** Kinds that no person causes still take one, so that every builder has the same shape. */
const NO_PERSON = 'nobody.practice';

function buildEvent(world: World, spec: EventSpec): WebhookEvent {
	const account = world.account(spec.accountId);
	if (!account) throw new ControlError(`There is no account ${spec.accountId ?? ''}`, 404);
	const isPersonless = spec.kind === 'storyInsights' || spec.byAccount === true;
	if (spec.person === undefined && !isPersonless)
		throw new ControlError(`"${spec.kind}" needs a person`);
	const person =
		spec.person === undefined
			? aPerson({ username: NO_PERSON })
			: personNamed(world, account, spec.person);
	const contact =
		spec.person === undefined
			? { igsid: '0', accountId: account.id, person }
			: world.contact(account, person);
	const at = spec.at === undefined ? world.clock.now() : Date.parse(spec.at);
	try {
		return BUILDERS[spec.kind]({ world, account, contact, spec, at });
	} catch (error) {
		if (error instanceof ImpossibleEvent) throw new ControlError(error.message);
		throw error;
	}
}

/** A username that is new becomes a person; an IGSID must be known, since it names no one by itself. */
function personNamed(world: World, account: Account, text: string): Person {
	const name = text.replace(/^@/, '').toLowerCase();
	const contact = world.contacts.get(name);
	if (contact && contact.accountId !== account.id) {
		throw new ControlError(
			`The IGSID ${name} belongs to another account: an IGSID is valid for one account only`,
		);
	}
	const known = world.findPerson(name);
	if (known) return known;
	if (/^\d{14,}$/.test(name))
		throw new ControlError(`There is no person with the IGSID ${name}`, 404);
	if (!/^[a-z0-9._]{1,30}$/.test(name)) throw new ControlError(`"${text}" is no Instagram name`);
	return world.addPerson(aPerson({ username: name }));
}
