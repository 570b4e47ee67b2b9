import type { Language } from '../outreach/reasons';
import { READING_TEXTS, type Clause } from './readingTexts';
import type { StageReading } from './reportFunnel';
import type { KpiReading } from './reportKpis';
import { numberText, percentText } from './valueText';

/** The report in one sentence, and what it could not say. */
export function readKpis(kpis: readonly KpiReading[], language: Language): string[] {
	const texts = READING_TEXTS[language];
	const unknown = kpis.filter(({ missing }) => missing !== null && UNSOURCED.has(missing));
	return [
		readRates(kpis, language),
		...(unknown.length === 0 ? [] : [texts.missing(unknown.map(({ name }) => name).join(', '))]),
	];
}

const UNSOURCED: ReadonlySet<string> = new Set([
	'noDeliveryReceipt',
	'noFollowerSource',
	'noReadReceipt',
	'notRecordedYet',
]);

function readRates(kpis: readonly KpiReading[], language: Language): string {
	const texts = READING_TEXTS[language];
	const find = (wanted: KpiReading['kpi']) => kpis.find(({ kpi }) => kpi === wanted);
	const [replied, optedOut] = [find('replyRate'), find('optOutRate')];
	if (replied?.whole == null || optedOut?.whole == null) return texts.nobody;

	const clauses = [
		texts.contacted(clauseOf(replied.whole, replied.whole, language)),
		clauseFor(texts.replied, replied, language),
		clauseFor(texts.optedOut, optedOut, language),
	];
	return `${clauses.join(', ')}.`;
}

function clauseFor(
	texts: Readonly<Record<string, (clause: Clause) => string>>,
	{ verdict, part, whole }: KpiReading,
	language: Language,
): string {
	const write = texts[verdict ?? ''];
	if (write === undefined) throw new Error(`No clause for the verdict ${verdict}`);
	return write(clauseOf(part ?? 0, whole ?? 0, language));
}

const clauseOf = (part: number, whole: number, language: Language): Clause => ({
	n: part,
	shownN: numberText(part, language),
	percent: percentText(part / whole, language),
});

/** The funnel in one sentence. */
export function readFunnel(stages: readonly StageReading[], language: Language): string {
	const texts = READING_TEXTS[language];
	const at = (wanted: StageReading['stage']): StageReading['people'] | undefined =>
		stages.find(({ stage }) => stage === wanted)?.people;
	const shown = (stage: StageReading['stage']): string => {
		const people = at(stage);
		return people?.value == null ? texts.notRecorded : people.valueText;
	};
	const people = {
		viewers: shown('viewers'),
		reachable: shown('reachable'),
		contacted: shown('contacted'),
		replied: shown('replied'),
		qualified: shown('qualified'),
		sale: shown('sale'),
	};
	return at('viewers')?.missing == null ? texts.funnel(people) : texts.funnelWithoutList(people);
}
