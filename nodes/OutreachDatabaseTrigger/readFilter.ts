import type { EventFilter, WebhookEventKind } from '../../core';
import { EVENT_KINDS, isOwnMessage } from '../shared/events/eventOutputs';

/** Reads a field of the trigger, in whichever way n8n called it. */
export type ReadField = (name: string, fallback: unknown) => unknown;

export function readFilter(read: ReadField): EventFilter {
	const account = String(read('account', '') ?? '').trim();
	return {
		accountIds: account === '' ? [] : [account],
		kinds: readKinds(read('kinds', [])),
	};
}

function readKinds(chosen: unknown): readonly WebhookEventKind[] {
	const known = Array.isArray(chosen) ? EVENT_KINDS.filter((kind) => chosen.includes(kind)) : [];
	return known.length > 0 ? known : EVENT_KINDS.filter((kind) => !isOwnMessage(kind));
}
