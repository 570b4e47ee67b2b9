import { setTimeout as sleep } from 'node:timers/promises';

import type { Handler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { isRecord } from '../world/isRecord';
import type { Fault, FaultRoute, FaultTarget } from '../world/faults';
import type { World } from '../world/world';
import { metaJson } from '../webhooks/sign';
import { accountOfPath, authenticate, readParameters } from './call';
import type { GraphCall, GraphContext, GraphEnv, Parameters } from './call';
import { GraphError, graphErrorBody, refuse } from './errors';
import type { GraphErrorDetails } from './errors';

type GraphHandler = (call: GraphCall) => object | Promise<object>;

export interface RouteSpec {
	name: FaultRoute;
	/** More names under which a fault finds this route, chosen when the parameters are known. */
	alsoKnownAs?: (call: {
		world: World;
		id: string;
		parameters: Parameters;
	}) => readonly FaultRoute[];
	/** Messaging calls have their own limits (facts §5) and do not count here. */
	isMessaging?: boolean;
	/** The id in the path is the account's (or `me`), not some object's. */
	isAccountPath?: boolean;
}

/**
 * The frame of every Graph call: faults, token, limits, the handler, usage headers, Meta's JSON. A
 * fault "after the effect" lets the handler do its work and then hides its answer.
 */
export function graphRoute(
	world: World,
	spec: RouteSpec,
	handler: GraphHandler,
): Handler<GraphEnv> {
	return async (context: GraphContext) => {
		const id = context.req.param('id') ?? 'me';
		let parameters: Parameters;
		try {
			refuseExpiredVersion(context.req.param('version'));
			parameters = await readParameters(context);
		} catch (error) {
			return errorAnswer(world, context, error);
		}
		const target = {
			routes: [spec.name, ...(spec.alsoKnownAs?.({ world, id, parameters }) ?? [])],
			people: peopleOf(world, id, parameters),
			accountId: accountIdOf(world, context, id),
		};
		return answerUnderFaults({ world, context, target }, async () => {
			return handled({ world, context, parameters }, spec, handler);
		});
	};
}

/** A fault "after the effect" strikes only a call that would have succeeded. */
export async function answerUnderFaults(
	{ world, context, target }: { world: World; context: GraphContext; target: FaultTarget },
	answer: () => Promise<Response>,
): Promise<Response> {
	const fault = world.faults.claim(target);
	if (fault && !fault.afterEffect) {
		const struck = await strike(world, context, fault);
		if (struck) return struck;
	}
	let real: Response;
	try {
		real = await answer();
	} catch (error) {
		real = errorAnswer(world, context, error);
	}
	if (fault?.afterEffect !== true) return real;
	if (real.ok) return (await strike(world, context, fault)) ?? real;
	world.faults.release(fault);
	return real;
}

function errorAnswer(world: World, context: GraphContext, error: unknown): Response {
	if (!(error instanceof GraphError)) throw error;
	return jsonAnswer(context, graphErrorBody(world, error.details), error.status);
}

type Visit = Pick<GraphCall, 'world' | 'context' | 'parameters'>;

async function handled(visit: Visit, spec: RouteSpec, handler: GraphHandler): Promise<Response> {
	const { world, context, parameters } = visit;
	const token = authenticate(world, context, parameters);
	const id = spec.isAccountPath === true ? (context.req.param('id') ?? 'me') : 'me';
	const account = accountOfPath(world, token, id);
	const now = world.clock.now();
	if (spec.isMessaging !== true) countCall(visit, account.id);
	return jsonAnswer(context, await handler({ ...visit, token, account, now }), 200);
}

/** Each id of `?ids=` is a call of its own (facts §5). */
function countCall({ world, context, parameters }: Visit, accountId: string): void {
	const { ids } = parameters;
	const cost = typeof ids === 'string' ? ids.split(',').length : 1;
	const usage = world.limits.countCall(accountId, world.clock.now(), cost);
	setUsageHeaders(context, accountId, usage);
	if (usage.app.minutesToRegainAccess > 0) refuse('appRateLimit');
	if (usage.account.minutesToRegainAccess > 0) refuse('accountRateLimit');
}

/** Facts §5: percentages, the wait in minutes, and no header before "enough" calls (here: one per cent). */
function setUsageHeaders(
	context: GraphContext,
	accountId: string,
	usage: ReturnType<World['limits']['usage']>,
): void {
	if (usage.app.percent >= 1) {
		const { percent } = usage.app;
		context.header(
			'X-App-Usage',
			JSON.stringify({ call_count: percent, total_time: percent, total_cputime: percent }),
		);
	}
	if (usage.account.percent < 1) return;
	const { percent, minutesToRegainAccess } = usage.account;
	const account = {
		type: 'instagram',
		call_count: percent,
		total_cputime: percent,
		total_time: percent,
		estimated_time_to_regain_access: minutesToRegainAccess,
	};
	context.header('X-Business-Use-Case-Usage', JSON.stringify({ [accountId]: [account] }));
}

export function jsonAnswer(context: GraphContext, body: object, status: number): Response {
	context.header('Content-Type', 'application/json; charset=UTF-8');
	context.header('Facebook-API-Version', context.req.param('version') ?? 'v25.0');
	return context.body(metaJson(body), status as ContentfulStatusCode);
}

/** Undefined: the fault only delayed, and the call goes on. */
async function strike(
	world: World,
	context: GraphContext,
	fault: Fault,
): Promise<Response | undefined> {
	if (fault.delayMs > 0) await pause(context, fault.delayMs);
	if (fault.outcome === 'delay') return undefined;
	if (fault.outcome === 'silence') {
		context.env.outgoing.destroy();
		return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
	}
	if (fault.brokenBody)
		return context.body('{"recipient_id":"', fault.status as ContentfulStatusCode);
	const details: GraphErrorDetails = {
		code: fault.code,
		subcode: fault.subcode,
		message: fault.message ?? `(#${fault.code}) Practice fault ${fault.id}`,
	};
	return jsonAnswer(context, graphErrorBody(world, details), fault.status);
}

/** Ends early when the caller gives up or the server closes. */
async function pause(context: GraphContext, durationMs: number): Promise<void> {
	await sleep(durationMs, undefined, { signal: context.req.raw.signal }).catch(() => undefined);
}

function refuseExpiredVersion(version: string | undefined): void {
	// Facts §2.1: v20.0 expired on 24 September 2026; v21.0 is the oldest alive.
	if (version !== undefined && Number(version.slice(1)) < 21) refuse('versionExpired');
}

function peopleOf(world: World, id: string, parameters: Parameters): string[] {
	const recipient = isRecord(parameters.recipient) ? parameters.recipient : {};
	const comment = world.comments.get(String(recipient.comment_id));
	const igsids = [String(recipient.id ?? ''), id, comment?.igsid ?? ''];
	return igsids.flatMap((igsid) => {
		const contact = world.contacts.get(igsid);
		return contact ? [igsid, contact.person.username] : [];
	});
}

function accountIdOf(world: World, context: GraphContext, id: string): string | undefined {
	const value = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
	const token = world.tokens.get(value ?? context.req.query('access_token') ?? '');
	return token?.accountId ?? world.account(id)?.id;
}
