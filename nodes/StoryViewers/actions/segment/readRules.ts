import type { SegmentRule } from '../../../../core';
import { loadCore } from '../../../shared/loadCore';
import { readRows, refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { SEGMENT_KIND_NAMES } from '../../../shared/segmentKinds';

const DAYS_MAX = 365;

type TypedRule = Readonly<Record<string, unknown>>;
type Kind = SegmentRule['kind'];

/** The rules typed into the node, in the order of its outputs. */
export async function readRules(place: ParameterPlace): Promise<SegmentRule[]> {
	const typed = readRows(place, 'rules.rule');
	if (typed.length === 0) {
		throw refusedParameter(place, 'There is no segment', 'Add one under Segments.');
	}
	const { segmentRuleSchema } = await loadCore();
	const rules = typed.map((rule) => {
		const kind = kindOf(place, rule);
		const parsed = segmentRuleSchema.safeParse({
			kind,
			name:
				typeof rule.name === 'string' && rule.name !== '' ? rule.name : SEGMENT_KIND_NAMES[kind],
			windowDays: within(place, rule.windowDays, { label: 'In the Last Days', max: DAYS_MAX }),
			...FIELDS[kind]?.(place, rule),
		});
		if (parsed.success) return parsed.data;
		const [issue] = parsed.error.issues;
		throw refusedParameter(
			place,
			`The segment "${SEGMENT_KIND_NAMES[kind]}" is not complete`,
			`Correct it under Segments (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`,
		);
	});
	if (new Set(rules.map(({ name }) => name)).size < rules.length) {
		throw refusedParameter(
			place,
			'Two segments have the same name',
			'Give each segment its own name under Segments.',
		);
	}
	return rules;
}

/** What each kind has apart from its name and its days. */
const FIELDS: Readonly<
	Partial<
		Record<Kind, (place: ParameterPlace, rule: TypedRule) => Readonly<Record<string, unknown>>>
	>
> = {
	repeatViewers: (place, { storiesMin }) => ({
		storiesMin: within(place, storiesMin, {
			label: 'Stories at Least',
			max: Number.MAX_SAFE_INTEGER,
		}),
	}),
	topPercent: (place, { percent }) => ({
		percent: within(place, percent, { label: 'Percent of the Viewers', max: 100 }),
	}),
	languageOrPlace: (place, rule) => {
		const lists = {
			languages: listOf(rule.languages).map((text) => text.toLowerCase()),
			countries: listOf(rule.countries).map((text) => text.toUpperCase()),
			places: listOf(rule.places),
		};
		if (Object.values(lists).some((list) => list.length > 0)) return lists;
		throw refusedParameter(
			place,
			'"By Language or Place" names neither',
			'Fill in Languages, Countries or Places.',
		);
	},
	watchlist: (_place, { handles }) => ({ handles: listOf(handles) }),
	tagged: (_place, { tags }) => ({ tags: listOf(tags) }),
	storyLabel: (_place, { label, value }) => ({ label, value }),
	own: (place, { condition }) => ({ condition: readCondition(place, condition) }),
};

function kindOf(place: ParameterPlace, { kind }: TypedRule): Kind {
	if (typeof kind === 'string' && Object.hasOwn(SEGMENT_KIND_NAMES, kind)) return kind as Kind;
	throw refusedParameter(
		place,
		'A segment has no rule',
		'Choose Who Belongs to It for every segment.',
	);
}

const listOf = (value: unknown): string[] =>
	String(value ?? '')
		.split(/[,\n]/)
		.map((text) => text.trim())
		.filter((text) => text !== '');

function readCondition(place: ParameterPlace, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		throw refusedParameter(
			place,
			'The conditions of a segment are not JSON',
			'Correct them under Segments.',
		);
	}
}

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
