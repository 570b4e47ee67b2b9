import type {
	CountedStories,
	FunnelCounts,
	OutreachCounts,
	Period,
} from '../../ledger/reportRecords';
import type { Language } from '../../outreach/reasons';
import type { ChartSpec } from '../charts/chartSpec';

/** What a report is drawn and written from. Numbers and labels of stories only: no person is in it. */
export interface ReportSource {
	/** Split by day; the period in question first, the one before second. */
	readonly counts: OutreachCounts;
	readonly funnel: FunnelCounts;
	readonly stories: CountedStories;
	readonly period: Period;
	readonly language: Language;
	/** IANA zone of days and times. */
	readonly timezone: string;
}

export const PICTURE_KEYS = ['funnel', 'sends', 'stories', 'optOuts', 'reachability'] as const;
export type PictureKey = (typeof PICTURE_KEYS)[number];

export interface Picture {
	readonly key: PictureKey | 'experiment';
	readonly title: string;
	/** What it shows, in a sentence; the text for those who do not see it. */
	readonly summary: string;
	/** null where there is nothing to draw. */
	readonly chart: ChartSpec | null;
	/** The same numbers. */
	readonly table: Table;
}

export interface Table {
	readonly head: readonly string[];
	readonly rows: ReadonlyArray<readonly string[]>;
}
