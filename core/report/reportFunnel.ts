import type { FunnelCounts, PersonMark } from '../ledger/reportRecords';
import type { Language } from '../outreach/reasons';
import { FUNNEL_TEXTS, type FunnelStage } from './funnelTexts';
import { count, missing, share, type Measure } from './measure';
import { figureOf, type Figure } from './reportKpis';
import { FEW } from './verdicts';

export interface StageReading {
	readonly stage: FunnelStage;
	readonly name: string;
	readonly definition: string;
	readonly people: Figure;
	/** Share of the stage before. */
	readonly ofStageBefore: Figure | null;
	/** Too few people in the stage before for its share to say anything. */
	readonly isTooFew: boolean;
	/** People at this stage who are in no viewer list of the period; null where they count as people. */
	readonly others: number | null;
	readonly previous: Figure | null;
}

type Counted = FunnelCounts['periods'][number];

const STAGES: readonly FunnelStage[] = [
	'viewers',
	'reachable',
	'contacted',
	'replied',
	'qualified',
	'sale',
];

/** Marks of which one must have been made, or nothing is known of the stage. */
const MARKS_OF: Readonly<Partial<Record<FunnelStage, readonly PersonMark[]>>> = {
	qualified: ['qualified', 'sale'],
	sale: ['sale'],
};

interface CountedFunnel {
	readonly counted: Counted | undefined;
	readonly marksMade: readonly PersonMark[];
}

const isKnown = (stage: FunnelStage, { marksMade }: CountedFunnel): boolean =>
	MARKS_OF[stage]?.some((kind) => marksMade.includes(kind)) ?? true;

/** @param counts with the period in question first and, where wanted, the one before second. */
export function reportFunnel(
	{ periods: [first, second], marksMade }: FunnelCounts,
	language: Language,
): StageReading[] {
	const current = { counted: first, marksMade };
	const earlier = second === undefined ? undefined : { counted: second, marksMade };
	return STAGES.map((stage, place) => {
		const before = STAGES[place - 1];
		const ofBefore = before === undefined ? null : shareOf(current, stage, before);
		return {
			stage,
			...FUNNEL_TEXTS[stage][language],
			people: figureOf(peopleAt(current, stage), language),
			ofStageBefore: ofBefore && figureOf(ofBefore, language),
			isTooFew: ofBefore?.kind === 'share' && ofBefore.whole < FEW,
			others: othersAt(current, stage),
			previous: earlier === undefined ? null : figureOf(peopleAt(earlier, stage), language),
		};
	});
}

/** Without any list there is nothing to stand beside, so everyone counts from the second stage on. */
const hasList = (counted: Counted | undefined): boolean => (counted?.viewers.viewers ?? 0) > 0;

function peopleAt(funnel: CountedFunnel, stage: FunnelStage): Measure {
	if (!isKnown(stage, funnel)) return missing('notRecordedYet');
	const { counted } = funnel;
	if (hasList(counted)) return count(counted?.viewers[stage] ?? 0);
	return stage === 'viewers' ? missing('noViewerList') : count(counted?.others[stage] ?? 0);
}

function othersAt(funnel: CountedFunnel, stage: FunnelStage): number | null {
	const { counted } = funnel;
	if (!isKnown(stage, funnel) || stage === 'viewers' || !hasList(counted)) return null;
	return counted?.others[stage] ?? 0;
}

function shareOf(counted: CountedFunnel, stage: FunnelStage, before: FunnelStage): Measure {
	const [part, whole] = [peopleAt(counted, stage), peopleAt(counted, before)];
	if (part.kind !== 'count') return part;
	if (whole.kind !== 'count') return whole;
	return share(part.count, whole.count, 'noOneInStageBefore');
}
