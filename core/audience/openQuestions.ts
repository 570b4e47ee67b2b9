import { findSensitive, sensitiveName } from '../consent/sensitive/findSensitive';
import type { KeptColumns } from './keptColumns';
import type { ListQuestion, ViewerExportOptions } from './viewerRecord';

export interface OpenPoints {
	readonly kept: KeptColumns;
	readonly options: ViewerExportOptions;
	/** No time of the list can be read without a zone. */
	readonly isZoneMissing: boolean;
	/** The dates can be read in two ways. */
	readonly isOrderMissing: boolean;
}

/** What a list leaves open: it cannot be taken in before a person has answered. */
export function openQuestions(points: OpenPoints): ListQuestion[] {
	const { kept, options, isZoneMissing, isOrderMissing } = points;
	if (kept.isEmpty()) {
		return [
			{
				column: 'first line',
				question:
					'No column name is known. The first line must name the columns, such as handle, story_id and viewed_at.',
			},
		];
	}
	return [
		...FREE_TEXT.flatMap((column) => sensitiveColumn(kept, column)),
		...(kept.has('handle') || kept.has('viewer_id') ? [] : [PERSON]),
		...(kept.has('story_id') || options.storyId !== undefined ? [] : [STORY]),
		...(kept.has('viewed_at') || options.viewedAt !== undefined ? [] : [TIME]),
		...(isOrderMissing ? [orderQuestion(kept.nameOf('viewed_at'))] : []),
		...(isZoneMissing ? [zoneQuestion(kept.nameOf('viewed_at'))] : []),
	];
}

/** Columns whose words are kept as they are. */
const FREE_TEXT = ['tag', 'context', 'place'] as const;

/** What a column is about is said by its name, whatever stands in its cells. */
function sensitiveColumn(kept: KeptColumns, column: (typeof FREE_TEXT)[number]): ListQuestion[] {
	const name = kept.nameOf(column);
	const category = kept.has(column) ? findSensitive(name) : null;
	if (category === null) return [];
	const question = `This column is about ${sensitiveName(category)}, which is specially protected and never stored. Which other column holds the tags? Leave it out if there is none.`;
	return [{ column: name, question }];
}

const PERSON: ListQuestion = {
	column: 'handle',
	question: 'Which column names the person? Call it handle or viewer_id, or choose it.',
};

const STORY: ListQuestion = {
	column: 'story_id',
	question: 'Which story is it about? Name the column story_id, choose it, or state the story.',
};

const TIME: ListQuestion = {
	column: 'viewed_at',
	question:
		'When was the story watched? Name the column viewed_at, choose it, or state the time of the list.',
};

const orderQuestion = (column: string): ListQuestion => ({
	column,
	question:
		'The dates can be read in two ways. Does the day or the month come first, as in 05/06/2026?',
});

const zoneQuestion = (column: string): ListQuestion => ({
	column,
	question:
		'The times have no offset. In which time zone were they written, for example Europe/Rome?',
});
