import type { VariantGroups } from '../../ledger/reportRecords';
import { NOTHING_COUNTED } from '../../ledger/reportRecords';
import type { VariantCounts } from './compareVariants';

/** Two counts of the same people, by what is compared. */
export interface ExperimentPeriods {
	/** Ends 7 days ago: everyone in it had their time to answer. */
	readonly settled: VariantGroups;
	/** Begins with the other and ends now. */
	readonly all: VariantGroups;
	/** Of a variant that is not named: 1. */
	readonly weights?: Readonly<Record<string, number>>;
	/** Whether anything marks people as complaining. */
	readonly areComplaintsMarked: boolean;
}

/** The groups of a count as variants of an experiment, by name. Rows without a group are none. */
export function variantsOf({
	settled,
	all,
	weights = {},
	areComplaintsMarked,
}: ExperimentPeriods): VariantCounts[] {
	const settledOf = new Map(settled.groups.map(({ group, counts }) => [group, counts]));
	return all.groups
		.filter(({ group, counts }) => group !== '' && counts.people.contacted > 0)
		.map(({ group, counts: { people } }) => {
			const over = settledOf.get(group) ?? NOTHING_COUNTED;
			return {
				variant: group,
				weight: weights[group] ?? 1,
				settled: over.people.contacted,
				succeeded: over.people.replied,
				contacted: people.contacted,
				optedOut: people.optedOut,
				complained: areComplaintsMarked ? people.complained : null,
			};
		})
		.toSorted((a, b) => a.variant.localeCompare(b.variant, 'en'));
}
