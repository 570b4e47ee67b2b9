import { foldText } from '../../shared/foldText';
import type { Database } from '../database/store';

/** A rule of ours against a workflow that would make every event costly. */
const KEYWORDS_MAX = 100;

/** The words of a filter as they are compared and kept; what has no letter is no word. */
export const foldKeywords = (keywords: readonly string[]): string[] =>
	[...new Set(keywords.map((keyword) => foldText(keyword).trim()))]
		.filter((keyword) => keyword !== '')
		.slice(0, KEYWORDS_MAX);

/** The words a workflow filters by are looked for when an event comes in: its text is not kept. */
export async function watchKeywords(
	db: Database,
	{ consumer, keywords }: { consumer: string; keywords: readonly string[] },
): Promise<void> {
	await db.deleteFrom('watched_keyword').where('consumer', '=', consumer).execute();
	for (const keyword of foldKeywords(keywords)) {
		await db.insertInto('watched_keyword').values({ consumer, keyword }).execute();
	}
}

export async function watchedKeywords(db: Database): Promise<string[]> {
	const rows = await db.selectFrom('watched_keyword').select('keyword').distinct().execute();
	return rows.map(({ keyword }) => keyword);
}

/** Notes which of these words stand in the text, whole words only. */
export async function noteKeywords(
	db: Database,
	{ eventId, text, keywords }: { eventId: number; text: string; keywords: readonly string[] },
): Promise<void> {
	const folded = foldText(text);
	for (const keyword of keywords.filter((word) => folded.includes(` ${word} `))) {
		await db
			.insertInto('event_keyword')
			.values({ event_id: eventId, keyword })
			.onConflict((conflict) => conflict.columns(['event_id', 'keyword']).doNothing())
			.execute();
	}
}
