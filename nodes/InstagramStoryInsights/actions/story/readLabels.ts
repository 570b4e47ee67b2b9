import type { StoryLabelChanges, StoryLabelKind } from '../../../../core';
import { refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';

/** Kind -> the names of its column in a row, in snake case as in exports and as our items carry it. */
const COLUMNS: Readonly<Record<StoryLabelKind, readonly string[]>> = {
	topic: ['topic'],
	campaign: ['campaign'],
	callToAction: ['call_to_action', 'callToAction', 'cta'],
	offer: ['offer'],
	place: ['place'],
	language: ['language'],
};

const STORY_COLUMNS = ['story_id', 'storyId'];
const LENGTH_MAX = 200;

/** From the fields of the node: an empty one takes the label away. */
export function labelsOfFields(place: ParameterPlace): StoryLabelChanges {
	const typed: unknown = place.context.getNodeParameter('labels', place.itemIndex, {});
	const fields = new Map(Object.entries(typed instanceof Object ? typed : {}));
	return labelsOf(place, (kind) => {
		const value = fields.get(kind);
		return value === '' ? null : value;
	});
}

/** From a row of a sheet: an empty cell leaves the label as it is. */
export function labelsOfRow(place: ParameterPlace): StoryLabelChanges {
	const row = rowOf(place);
	return labelsOf(place, (kind) => {
		const value = COLUMNS[kind].map((name) => row.get(name)).find((cell) => cell !== undefined);
		return value === '' || value === null ? undefined : value;
	});
}

export function storyOfRow(place: ParameterPlace): string {
	const row = rowOf(place);
	const id = STORY_COLUMNS.map((column) => row.get(column)).find((cell) => cell !== undefined);
	if (typeof id === 'string' && /^[\w.-]{1,100}$/.test(id.trim())) return id.trim();
	throw refusedParameter(
		place,
		'The item has no "story_id"',
		'Give each row the ID of a story as text: Instagram IDs are too long for numbers.',
	);
}

const rowOf = ({ context, itemIndex }: ParameterPlace): Map<string, unknown> =>
	new Map(Object.entries(context.getInputData()[itemIndex]?.json ?? {}));

function labelsOf(
	place: ParameterPlace,
	find: (kind: StoryLabelKind) => unknown,
): StoryLabelChanges {
	const kinds = Object.keys(COLUMNS) as StoryLabelKind[];
	const found = kinds.flatMap((kind) => {
		const value = find(kind);
		if (value === undefined) return [];
		return [[kind, value === null ? null : readLabel(place, kind, value)]];
	});
	if (found.length > 0) return Object.fromEntries(found);
	throw refusedParameter(
		place,
		'There is no label for this story',
		'Add at least one of topic, campaign, call to action, offer, place and language.',
	);
}

function readLabel(place: ParameterPlace, kind: StoryLabelKind, value: unknown): string {
	const isSimple = typeof value === 'string' || typeof value === 'number';
	const text = isSimple ? String(value).trim() : '';
	if (text === '' || text.length > LENGTH_MAX) {
		throw refusedParameter(
			place,
			`The label "${kind}" is no text of 1 to ${LENGTH_MAX} characters`,
			'Correct it in the field or in the row.',
		);
	}
	return kind === 'language' ? readLanguage(place, text) : text;
}

/** A primary subtag (DESIGN §9): it-IT is Italian as well. */
function readLanguage(place: ParameterPlace, text: string): string {
	const [primary = ''] = text.toLowerCase().split(/[-_]/);
	if (/^[a-z]{2,3}$/.test(primary)) return primary;
	throw refusedParameter(
		place,
		'The label "language" is no language code',
		'Give two or three letters, such as it or en.',
	);
}
