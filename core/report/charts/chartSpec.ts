/** A drawing before it is drawn: numbers and words, no colours and no sizes. */
export type ChartSpec = TimeChart | StagesChart | IntervalsChart;

/** How a value is written at an axis and at a mark. */
export type ChartUnit = 'count' | 'share';

/** Columns day by day, stacked where there are several, and lines over them. */
export interface TimeChart {
	readonly kind: 'time';
	readonly unit: ChartUnit;
	readonly categories: readonly string[];
	readonly columns: readonly Series[];
	/** A value of null leaves a gap. */
	readonly lines: readonly Series[];
	/** A limit across the whole chart. */
	readonly limit: { readonly name: string; readonly value: number } | null;
}

export interface Series {
	readonly name: string;
	readonly values: ReadonlyArray<number | null>;
}

/** One bar a stage, the first on top. */
export interface StagesChart {
	readonly kind: 'stages';
	readonly stages: ReadonlyArray<{
		readonly name: string;
		readonly value: number;
		readonly text: string;
	}>;
}

/** A share with its interval a row, the first on top. */
export interface IntervalsChart {
	readonly kind: 'intervals';
	readonly rows: ReadonlyArray<{
		readonly name: string;
		readonly value: number;
		readonly low: number;
		readonly high: number;
	}>;
}

/** Width in pixels; the height follows from the chart. */
export interface ChartOrder {
	readonly spec: ChartSpec;
	readonly width: number;
	readonly language: 'en' | 'it';
}
