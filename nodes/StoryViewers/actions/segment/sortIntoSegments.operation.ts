import type { IExecuteFunctions } from 'n8n-workflow';
import type { Ledger, PossibleAction, SegmentMember } from '../../../../core';
import { openDatabase } from '../../../shared/openDatabase';
import type { Emission, Operation, OperationRun } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';
import { actionFields } from '../viewer/viewerItem';
import { SORT_FIELDS } from './fields';
import { missingText } from './missingText';
import { readRules } from './readRules';

interface Sorted {
	readonly member: SegmentMember;
	/** null for the last output. */
	readonly segment: string | null;
	readonly output: number;
}

export const sortIntoSegments = {
	option: {
		name: 'Sort Into Segments',
		value: 'sortIntoSegments',
		action: 'Sort viewers into segments',
		description: 'Send each person to the output of their segment. Runs once for all items.',
	},
	properties: SORT_FIELDS,
	async execute(run) {
		const place = { context: run.context, itemIndex: 0 };
		const accountId = readRequiredText(place, 'account', 'Account');
		const rules = await readRules(place);
		const ledger = await openDatabase(run.context);
		const { segments, unsorted, asOf } = await ledger.sortIntoSegments({ accountId, rules });

		const sorted: Sorted[] = [
			...segments.flatMap(({ name, members }, output) =>
				members.map((member) => ({ member, segment: name, output })),
			),
			...unsorted.map((member) => ({ member, segment: null, output: rules.length })),
		];
		const chosen = onlyWanted(run.context, sorted);
		summarise(run, [...segments.map(({ name }) => name), null], chosen);
		for (const { name, isAnswered, missingSignals } of segments) {
			if (!isAnswered) run.hint(missingText(name, missingSignals), 'warning');
		}
		const actions = await actionsOf(ledger, accountId, chosen);

		const itemOf = firstItemOfPeople(run.context);
		return chosen.map(({ member, segment, output }): Emission => ({
			output,
			itemIndex: itemOf.get(member.personId) ?? 0,
			json: {
				personId: member.personId,
				accountId,
				segment,
				distinctStories: member.distinctStories,
				because: member.because,
				evidence: member.evidence.map(({ what, count, firstAt, lastAt }) => ({
					what,
					count,
					firstAt: firstAt?.toISOString() ?? null,
					lastAt: lastAt?.toISOString() ?? null,
				})),
				...actionFields(actions.get(member.personId) ?? { kind: 'invite' }),
				asOf: asOf.toISOString(),
			},
		}));
	},
} satisfies Operation;

const PEOPLE_PER_LOOK = 1000;

/** What may be done now for each person; whoever was in no list only wrote, and is looked up too. */
async function actionsOf(
	ledger: Ledger,
	accountId: string,
	sorted: readonly Sorted[],
): Promise<Map<string, PossibleAction>> {
	const people = [...new Set(sorted.map(({ member }) => member.personId))];
	const actions = new Map<string, PossibleAction>();
	for (let from = 0; from < people.length; from += PEOPLE_PER_LOOK) {
		const some = people.slice(from, from + PEOPLE_PER_LOOK);
		for (const [personId, action] of await ledger.possibleActions(accountId, some)) {
			actions.set(personId, action);
		}
	}
	return actions;
}

function onlyWanted(context: IExecuteFunctions, sorted: readonly Sorted[]): Sorted[] {
	const isInputOnly = context.getNodeParameter('people', 0) === 'input';
	const isFirstMatchOnly = context.getNodeParameter('firstMatchOnly', 0) === true;
	const inInput = firstItemOfPeople(context);
	const seen = new Set<string>();

	return sorted.filter(({ member: { personId } }) => {
		if (isInputOnly && !inInput.has(personId)) return false;
		if (isFirstMatchOnly && seen.has(personId)) return false;
		seen.add(personId);
		return true;
	});
}

/** Accepted rows may name a person several times; the first of them is the paired item. */
function firstItemOfPeople(context: IExecuteFunctions): Map<string, number> {
	const first = new Map<string, number>();
	for (const [itemIndex, { json }] of context.getInputData().entries()) {
		const { personId } = json;
		if (typeof personId === 'string' && !first.has(personId)) first.set(personId, itemIndex);
	}
	return first;
}

function summarise(
	run: OperationRun,
	segments: ReadonlyArray<string | null>,
	sorted: readonly Sorted[],
): void {
	const counts = segments.map((segment) => {
		const people = sorted.filter((entry) => entry.segment === segment).length;
		return `${segment ?? 'No Segment'}: ${people}`;
	});
	run.hint(`${sorted.length} people sorted. ${counts.join(', ')}.`);
}
