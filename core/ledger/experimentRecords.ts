import type { PeriodCounts, PersonMark } from './reportRecords';

/** People of an experiment by the variant that they got first. */
export interface VariantGroups {
	readonly groups: ReadonlyArray<{
		readonly group: string;
		readonly counts: Pick<PeriodCounts, 'people'>;
	}>;
}

export interface CountedVariants {
	readonly asOf: Date;
	readonly accountIds: readonly string[];
	/** Of the people contacted in the period, those whose time to answer is over. */
	readonly settled: VariantGroups;
	readonly all: VariantGroups;
	readonly marksMade: readonly PersonMark[];
}
