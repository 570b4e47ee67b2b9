import type { EventFilter, WebhookEventKind } from '../../../core';
import { EVENT_KINDS, isOwnMessage } from './eventOutputs';

/** Reads a field of the trigger, in whichever way n8n called it. */
export type ReadField = (name: string, fallback: unknown) => unknown;

/** @param read gives the fallback for a field that this trigger does not have */
export function readFilter(read: ReadField): EventFilter {
	return {
		accountIds: readList(read('account', '')),
		kinds: readKinds(read('kinds', []), read('options.emitOwnMessages', false) === true),
		storyIds: readList(read('filters.storyIds', '')),
		mediaIds: readList(read('filters.mediaIds', '')),
		keywords: readList(read('filters.keywords', '')),
		languages: readChoices(read('filters.languages', [])),
	};
}

function readKinds(chosen: unknown, withOwnMessages: boolean): readonly WebhookEventKind[] {
	const choices = readChoices(chosen);
	const known = EVENT_KINDS.filter((kind) => choices.includes(kind));
	if (known.length > 0) return known;
	return EVENT_KINDS.filter((kind) => withOwnMessages || !isOwnMessage(kind));
}

/** Commas separate, as people type lists; an expression may give a list. */
function readList(typed: unknown): string[] {
	const texts = Array.isArray(typed) ? typed.map(String) : String(typed ?? '').split(',');
	return texts.map((text) => text.trim()).filter((text) => text !== '');
}

const readChoices = (chosen: unknown): string[] =>
	Array.isArray(chosen) ? chosen.filter((choice) => typeof choice === 'string') : [];
