import { createHash } from 'node:crypto';
import type { WebhookEventKind } from './events';
import { isPlainObject } from './isPlainObject';

/** The identity of an event (DESIGN §9); parts hold no colon, save the last one. */
export const sourceIdOf = (
	accountId: string,
	kind: WebhookEventKind,
	...parts: readonly string[]
): string => [accountId, kind, ...parts].join(':');

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
