import type { KeptColumns } from './keptColumns';
import type { ViewerExport } from './viewerRecord';

type Question = ViewerExport['questions'][number];

/** What a list of which nothing could be accepted leaves open. */
export function openQuestions(kept: KeptColumns, isZoneMissing: boolean): Question[] {
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
		...(kept.has('handle') || kept.has('viewer_id') ? [] : [PERSON]),
		...(kept.has('story_id') ? [] : [STORY]),
		...(kept.has('viewed_at') ? [] : [TIME]),
		...(isZoneMissing ? [zoneQuestion(kept.nameOf('viewed_at'))] : []),
	];
}

const PERSON: Question = {
	column: 'handle',
	question: 'Which column names the person? Call it handle or viewer_id.',
};

const STORY: Question = {
	column: 'story_id',
	question: 'Which column names the story? Call it story_id.',
};

const TIME: Question = {
	column: 'viewed_at',
	question: 'Which column says when the story was watched? Call it viewed_at.',
};

const zoneQuestion = (column: string): Question => ({
	column,
	question:
		'The times have no offset. In which time zone were they written, for example Europe/Rome?',
});
