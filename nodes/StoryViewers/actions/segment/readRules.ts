import type { SegmentRule } from '../../../../core';
import { readRows, refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { SEGMENT_KIND_NAMES } from '../../../shared/segmentKinds';

const DAYS_MAX = 365;

type TypedRule = Readonly<Record<string, unknown>>;

/** The rules typed into the node, in the order of its outputs. */
export function readRules(place: ParameterPlace): SegmentRule[] {
	const typed = readRows(place, 'rules.rule');
	if (typed.length === 0) {
		throw refusedParameter(place, 'There is no segment', 'Add one under Segments.');
	}
	const rules = typed.map((rule) => readRule(place, rule));
	if (new Set(rules.map(({ name }) => name)).size < rules.length) {
		throw refusedParameter(
			place,
			'Two segments have the same name',
			'Give each segment its own name under Segments.',
		);
	}
	return rules;
}

function readRule(place: ParameterPlace, rule: TypedRule): SegmentRule {
	const windowDays = within(place, rule.windowDays, { label: 'In the Last Days', max: DAYS_MAX });
	switch (rule.kind) {
		case 'highEngagement':
			return { kind: rule.kind, name: nameOf(rule, rule.kind), windowDays };
		case 'repeatViewers': {
			const storiesMin = within(place, rule.storiesMin, {
				label: 'Stories at Least',
				max: Number.MAX_SAFE_INTEGER,
			});
			return { kind: rule.kind, name: nameOf(rule, rule.kind), windowDays, storiesMin };
		}
		case 'topPercent': {
			const percent = within(place, rule.percent, { label: 'Percent of the Viewers', max: 100 });
			return { kind: rule.kind, name: nameOf(rule, rule.kind), windowDays, percent };
		}
		default:
			throw refusedParameter(
				place,
				'A segment has no rule',
				'Choose Who Belongs to It for every segment.',
			);
	}
}

const nameOf = ({ name }: TypedRule, kind: SegmentRule['kind']): string =>
	typeof name === 'string' && name !== '' ? name : SEGMENT_KIND_NAMES[kind];

function within(
	place: ParameterPlace,
	value: unknown,
	{ label, max }: { label: string; max: number },
): number {
	if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max) {
		return value;
	}
	throw refusedParameter(
		place,
		`"${label}" must be a whole number of 1 or more`,
		'Correct it under Segments.',
	);
}
