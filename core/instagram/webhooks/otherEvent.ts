import { createHash } from 'node:crypto';
import type { WebhookEventKind } from './events';
import { DEPTH_MAX, VALUES_MAX } from './limits';
import { rejected } from './pieceParser';
import type { Finding, PieceContext } from './pieceParser';

const FIELD_NAME = /^[A-Za-z][\w-]{0,63}$/;

/** The identity of an event (DESIGN §9); parts hold no colon, save the last one. */
export const sourceIdOf = (
	accountId: string,
	kind: WebhookEventKind,
	...parts: readonly string[]
): string => [accountId, kind, ...parts].join(':');

/** Keeps what we do not know yet: its name and an identity, nothing of its content. */
export function otherEvent(
	{ field, value, occurredAt }: { field: string; value: unknown; occurredAt: Date | null },
	{ accountId, path }: PieceContext,
): Finding {
	if (occurredAt === null) return rejected(path, 'has no time');
	if (!isBoundedJson(value, DEPTH_MAX, { left: VALUES_MAX }))
		return rejected(path, 'is too large or not JSON');

	const name = FIELD_NAME.test(field) ? field : 'unnamed';
	const sourceId = sourceIdOf(
		accountId,
		'other',
		name,
		String(occurredAt.getTime()),
		digest(value),
	);
	return { kind: 'event', event: { kind: 'other', accountId, field: name, occurredAt, sourceId } };
}

/** Recognises a piece that has no id of its own when it is delivered again. */
export const digest = (value: unknown): string =>
	createHash('sha256')
		.update(JSON.stringify(value, sortKeys) ?? '')
		.digest('hex')
		.slice(0, 32);

function sortKeys(_key: string, value: unknown): unknown {
	if (!isPlainObject(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isBoundedJson(value: unknown, depth: number, budget: { left: number }): boolean {
	budget.left -= 1;
	if (budget.left < 0 || depth < 0) return false;
	if (value === null || ['string', 'boolean', 'number'].includes(typeof value)) return true;
	const isContainer = Array.isArray(value) || isPlainObject(value);
	return (
		isContainer && Object.values(value).every((part) => isBoundedJson(part, depth - 1, budget))
	);
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
