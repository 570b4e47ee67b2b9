import {
	NOTHING_COUNTED,
	NOTHING_STANDING,
	SPLITS_OF_EVENTS,
	type Grouped,
	type OutreachCounts,
	type OutreachSplit,
	type PeriodCounts,
} from '../ledger/reportRecords';
import type { Language } from '../outreach/reasons';
import { MINUTE_MS } from '../shared/duration';
import { groupName, inGroupOrder } from './groupNames';
import { KPI_TEXTS, type KpiKey } from './kpiTexts';
import { KPIS, type Kpi, type KpiSource } from './kpis';
import type { Measure } from './measure';
import { MISSING, type MissingReason } from './missing';
import { partName } from './partNames';
import { storyName } from './stories/storyName';
import { valueText } from './valueText';
import { judgeShare, VERDICT_TEXTS, type Verdict } from './verdicts';
import { wilsonInterval } from './wilsonInterval';

/** One figure as numbers and as text. */
export interface Figure {
	/** A share is a number from 0 to 1, a time is in minutes; null where the figure is missing. */
	readonly value: number | null;
	readonly valueText: string;
	readonly missing: MissingReason | null;
	/** Of a share. */
	readonly part: number | null;
	readonly whole: number | null;
	/** 95 % interval of a share. */
	readonly low: number | null;
	readonly high: number | null;
}

interface JudgedFigure extends Figure {
	readonly verdict: Verdict | null;
	readonly verdictText: string | null;
	/** The same figure in the period before, of the same length. */
	readonly previous: Figure | null;
}

export interface KpiReading extends JudgedFigure {
	readonly kpi: KpiKey;
	readonly name: string;
	readonly definition: string;
	readonly unit: Kpi['unit'];
	/** Most frequent first; empty where the figure has no parts. */
	readonly parts: ReadonlyArray<{
		readonly key: string;
		readonly name: string;
		readonly value: number;
	}>;
	/** Of the queue: when the next message is due. */
	readonly nextDueAt: Date | null;
	readonly splits: ReadonlyArray<
		JudgedFigure & { readonly group: string; readonly groupName: string }
	>;
}

interface Sides {
	readonly now: KpiSource;
	readonly before: KpiSource | null;
}

/**
 * Every figure of the table, in its order.
 * @param counts with the period in question first and, where wanted, the one before second.
 * @param timezone IANA zone of the dates in the names of stories
 */
export function reportKpis(
	counts: OutreachCounts,
	{
		splitBy,
		language,
		timezone,
	}: { splitBy: OutreachSplit | null; language: Language; timezone: string },
): KpiReading[] {
	const [current = { total: NOTHING_COUNTED, groups: [] }, earlier] = counts.periods;
	const { standing, marksMade } = counts;
	const whole: Sides = {
		now: {
			period: current.total,
			standing: standing.total,
			marksMade,
			forecast: { dailyCap: counts.dailyCap, now: counts.asOf },
		},
		before:
			earlier === undefined
				? null
				: { period: earlier.total, standing: null, marksMade, forecast: null },
	};
	const stories = new Map(
		counts.stories.map((story) => [story.storyId, storyName(story, { language, timezone })]),
	);
	const groups = splitBy === null ? [] : sidesOfGroups(counts, splitBy);

	return Object.entries(KPIS).map(([key, kpi]) => {
		const name = key as KpiKey;
		const measured = kpi.measure(whole.now);
		return {
			kpi: name,
			...KPI_TEXTS[name][language],
			unit: kpi.unit,
			...judge(kpi, whole, language),
			parts: partsOf(kpi, measured, language),
			nextDueAt: name === 'queue' ? standing.total.nextDueAt : null,
			splits:
				splitBy === null
					? []
					: groups
							.filter(({ sides }) => isKnown(kpi.measure(sides.now)))
							.map(({ group, sides }) => ({
								group,
								groupName: groupName(group, splitBy, { language, stories }),
								...judge(kpi, sides, language),
							})),
		};
	});
}

/** A figure that no group can have is not repeated as missing for each of them. */
const isKnown = (measure: Measure | null): boolean =>
	measure !== null && !(measure.kind === 'missing' && NEVER_KNOWN.has(measure.because));

const NEVER_KNOWN: ReadonlySet<MissingReason> = new Set([
	'noDeliveryReceipt',
	'noFollowerSource',
	'notRecordedYet',
]);

function sidesOfGroups(
	{ accountIds, periods: [current, earlier], standing, marksMade }: OutreachCounts,
	splitBy: OutreachSplit,
): Array<{ group: string; sides: Sides }> {
	const isByAccount = splitBy === 'account';
	const noPeriod = isByAccount
		? NOTHING_COUNTED
		: {
				...NOTHING_COUNTED,
				optOuts: null,
				consents: null,
				becameReachable: SPLITS_OF_EVENTS.has(splitBy) ? {} : null,
			};
	const noStanding = isByAccount
		? NOTHING_STANDING
		: { ...NOTHING_STANDING, openTasks: null, reachable: null };
	const names = [current?.groups ?? [], standing.groups].flat().map(({ group }) => group);

	return inGroupOrder(new Set([...names, ...(isByAccount ? accountIds : [])])).map((group) => {
		const periodOf = (period: Grouped<PeriodCounts> | undefined) =>
			countsOf(period, group) ?? noPeriod;
		return {
			group,
			sides: {
				now: {
					period: periodOf(current),
					standing: countsOf(standing, group) ?? noStanding,
					marksMade,
					forecast: null,
				},
				before:
					earlier === undefined
						? null
						: { period: periodOf(earlier), standing: null, marksMade, forecast: null },
			},
		};
	});
}

const countsOf = <Counts>(
	grouped: Grouped<Counts> | undefined,
	wanted: string,
): Counts | undefined => grouped?.groups.find(({ group }) => group === wanted)?.counts;

function judge(kpi: Kpi, { now, before }: Sides, language: Language): JudgedFigure {
	const measure = kpi.measure(now);
	const earlier = before && kpi.measure(before);
	const verdict = verdictOf(kpi, measure, now);
	return {
		...figureOf(measure, language),
		verdict,
		verdictText: verdict === null ? null : VERDICT_TEXTS[verdict][language],
		previous: earlier === null ? null : figureOf(earlier, language),
	};
}

const verdictOf = (kpi: Kpi, measure: Measure | null, { period }: KpiSource): Verdict | null =>
	measure?.kind === 'share'
		? judgeShare({ ...measure, stillOpen: period.people.stillOpen }, kpi.benchmark)
		: null;

export function figureOf(measure: Measure | null, language: Language): Figure {
	if (measure === null) return { ...NO_FIGURE, valueText: '' };
	const text = valueText(measure, language);
	switch (measure.kind) {
		case 'count':
			return { ...NO_FIGURE, value: measure.count, valueText: text };
		case 'duration':
			return { ...NO_FIGURE, value: measure.ms / MINUTE_MS, valueText: text };
		case 'missing':
			return {
				...NO_FIGURE,
				missing: measure.because,
				valueText: MISSING[measure.because][language],
			};
		case 'share': {
			const { part, whole } = measure;
			return {
				...NO_FIGURE,
				...wilsonInterval(part, whole),
				value: part / whole,
				valueText: text,
				part,
				whole,
			};
		}
	}
}

function partsOf(kpi: Kpi, measure: Measure | null, language: Language): KpiReading['parts'] {
	const { partsAre } = kpi;
	if (partsAre === undefined || measure?.kind !== 'count') return [];
	return Object.entries(measure.parts ?? {})
		.map(([key, value]) => ({ key, name: partName(partsAre, key, language), value }))
		.toSorted((a, b) => b.value - a.value || a.key.localeCompare(b.key));
}

const NO_FIGURE = {
	value: null,
	missing: null,
	part: null,
	whole: null,
	low: null,
	high: null,
} as const;
