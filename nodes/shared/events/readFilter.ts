import type { EventFilter, StoryLabelFilter, WebhookEventKind } from '../../../core';
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
		storyLabels: readLabels(read('filters.storyLabels.label', [])),
		isNextStoryOnly: read('filters.nextStory', false) === true,
	};
}

function readKinds(chosen: unknown, withOwnMessages: boolean): readonly WebhookEventKind[] {
	const choices = readChoices(chosen);
	const known = EVENT_KINDS.filter((kind) => choices.includes(kind));
	if (known.length > 0) return known;
	return EVENT_KINDS.filter((kind) => withOwnMessages || !isOwnMessage(kind));
}

/** A label without a word would let nothing through; it is a row that was not filled in yet. */
function readLabels(rows: unknown): StoryLabelFilter[] {
	if (!Array.isArray(rows)) return [];
	return rows.flatMap((row: unknown) => {
		const { kind, value } = row as { kind?: unknown; value?: unknown };
		const typed = typeof value === 'string' ? value.trim() : '';
		return isLabelKind(kind) && typed !== '' ? [{ kind, value: typed }] : [];
	});
}

const LABEL_KINDS: Readonly<Record<StoryLabelFilter['kind'], true>> = {
	callToAction: true,
	campaign: true,
	language: true,
	offer: true,
	place: true,
	topic: true,
};

const isLabelKind = (kind: unknown): kind is StoryLabelFilter['kind'] =>
	typeof kind === 'string' && Object.hasOwn(LABEL_KINDS, kind);

/** Commas separate, as people type lists; an expression may give a list. */
function readList(typed: unknown): string[] {
	const texts = Array.isArray(typed) ? typed.map(String) : String(typed ?? '').split(',');
	return texts.map((text) => text.trim()).filter((text) => text !== '');
}

const readChoices = (chosen: unknown): string[] =>
	Array.isArray(chosen) ? chosen.filter((choice) => typeof choice === 'string') : [];
