import type { Tally } from '../../ledger/reportRecords';
import { partName } from '../partNames';
import { reportFunnel } from '../reportFunnel';
import { readFunnel } from '../readings';
import { reportStories } from '../stories/reportStories';
import { compareStories } from '../stories/compareStories';
import { numberText, percentText } from '../valueText';
import { BENCHMARKS } from '../verdicts';
import { columnsOf, sumOver, type Column } from './days';
import type { Picture, PictureKey, ReportSource } from './picture';
import { PICTURE_TEXTS } from './pictureTexts';

/** Beyond it a picture would be longer than a screen; the table of the page holds them all. */
const STORIES_SHOWN = 12;
/** A limit that is so far above the columns would make them invisible: it is said, not drawn. */
const LIMIT_DRAWN_UP_TO = 4;
const ROLLING_COLUMNS = 7;

type Draw = (source: ReportSource) => Omit<Picture, 'key' | 'title'>;

const DRAWN: Readonly<Record<PictureKey, Draw>> = {
	funnel: drawFunnel,
	sends: drawSends,
	stories: drawStories,
	optOuts: drawOptOuts,
	reachability: drawReachability,
};

export const pictureOf = (key: PictureKey, source: ReportSource): Picture => ({
	key,
	title: PICTURE_TEXTS[source.language].titles[key],
	...DRAWN[key](source),
});

function drawFunnel({ funnel, language }: ReportSource): Omit<Picture, 'key' | 'title'> {
	const stages = reportFunnel(funnel, language);
	const texts = PICTURE_TEXTS[language];
	const ofBefore = (share: { value: number | null } | null): string =>
		share?.value == null ? '' : percentText(share.value, language);
	const drawn = stages.flatMap(({ name, people, ofStageBefore }) =>
		people.value === null
			? []
			: [
					{
						name,
						value: people.value,
						text: [people.valueText, ofBefore(ofStageBefore)].filter(Boolean).join(' · '),
					},
				],
	);
	return {
		summary: readFunnel(stages, language),
		chart: { kind: 'stages', stages: drawn },
		table: {
			head: [texts.stage, texts.people, texts.ofStageBefore],
			rows: stages.map(({ name, people, ofStageBefore }) => [
				name,
				people.valueText,
				ofStageBefore?.value == null ? '' : ofStageBefore.valueText,
			]),
		},
	};
}

function drawSends(source: ReportSource): Omit<Picture, 'key' | 'title'> {
	const { language, counts } = source;
	const texts = PICTURE_TEXTS[language];
	const columns = columnsOf(source);
	const sent = columns.map((column) => sumOver(column, ({ messages }) => messages.sent));
	const failed = columns.map((column) =>
		sumOver(column, ({ messages }) => messages.unconfirmed + total(messages.failed)),
	);
	const most = Math.max(0, ...sent);
	const days = Math.max(1, ...columns.map((column) => column.days.length));
	const cap = counts.dailyCap === null ? null : counts.dailyCap * days;
	const isDrawn = cap !== null && most > 0 && cap <= most * LIMIT_DRAWN_UP_TO;
	return {
		summary: texts.sends({
			most: numberText(most, language),
			cap: cap === null ? null : numberText(cap, language),
		}),
		chart: {
			kind: 'time',
			unit: 'count',
			categories: columns.map(({ name }) => name),
			columns: [
				{ name: texts.sent, values: sent },
				{ name: texts.failed, values: failed },
			],
			lines: [],
			limit: isDrawn ? { name: texts.limit(numberText(cap, language)), value: cap } : null,
		},
		table: {
			head: [texts.day, texts.sent, texts.failed],
			rows: columns.map(({ name }, at) => [
				name,
				numberText(sent[at] ?? 0, language),
				numberText(failed[at] ?? 0, language),
			]),
		},
	};
}

function drawStories(source: ReportSource): Omit<Picture, 'key' | 'title'> {
	const { language, stories, timezone } = source;
	const texts = PICTURE_TEXTS[language];
	const read = reportStories(stories.stories, { language, timezone });
	const rows = read.flatMap(({ name, replyRate: { value, low, high } }) =>
		value === null || low === null || high === null ? [] : [{ name, value, low, high }],
	);
	const [best] = compareStories(stories.stories, { language, timezone });
	return {
		summary: rows.length === 0 ? texts.noStories : (best?.reading ?? texts.noStories),
		chart: rows.length === 0 ? null : { kind: 'intervals', rows: rows.slice(0, STORIES_SHOWN) },
		table: {
			head: [texts.story, texts.reached, texts.replied, texts.replyRate, texts.exits],
			rows: read.map(({ name, reached, repliers, replyRate, exits }) => [
				name,
				reached.value === null ? '–' : reached.valueText,
				repliers.valueText,
				replyRate.value === null ? '–' : replyRate.valueText,
				exits.value === null ? '–' : exits.valueText,
			]),
		},
	};
}

function drawOptOuts(source: ReportSource): Omit<Picture, 'key' | 'title'> {
	const { language } = source;
	const texts = PICTURE_TEXTS[language];
	const columns = columnsOf(source);
	const rolling = columns.map((_, at) => {
		const window = columns.slice(Math.max(0, at - ROLLING_COLUMNS + 1), at + 1);
		const whole = sumColumns(window, ({ people }) => people.contacted);
		const part = sumColumns(window, ({ people }) => people.optedOut);
		return { part, whole, share: whole === 0 ? null : part / whole };
	});
	const latest = rolling.findLast(({ share }) => share !== null);
	const line = BENCHMARKS.optOutRate.below;
	return {
		summary:
			latest?.share == null
				? texts.noOptOutRate
				: texts.optOuts({
						percent: percentText(latest.share, language),
						part: numberText(latest.part, language),
						whole: numberText(latest.whole, language),
					}),
		chart:
			latest === undefined
				? null
				: {
						kind: 'time',
						unit: 'share',
						categories: columns.map(({ name }) => name),
						columns: [],
						lines: [{ name: texts.optOutRate, values: rolling.map(({ share }) => share) }],
						limit: { name: texts.limit(percentText(line, language)), value: line },
					},
		table: {
			head: [texts.day, texts.contacted, texts.optedOut],
			rows: columns.map((column) => [
				column.name,
				numberText(
					sumOver(column, ({ people }) => people.contacted),
					language,
				),
				numberText(
					sumOver(column, ({ people }) => people.optedOut),
					language,
				),
			]),
		},
	};
}

function drawReachability(source: ReportSource): Omit<Picture, 'key' | 'title'> {
	const { language, counts } = source;
	const texts = PICTURE_TEXTS[language];
	const columns = columnsOf(source);
	const ways = Object.keys(counts.periods[0]?.total.becameReachable ?? {}).toSorted();
	const values = (way: string): number[] =>
		columns.map((column) => sumOver(column, (day) => day.becameReachable?.[way] ?? 0));
	const now = counts.standing.total.reachable ?? 0;
	return {
		summary: texts.reachability({
			came: numberText(total(counts.periods[0]?.total.becameReachable ?? {}), language),
			now: numberText(now, language),
		}),
		chart:
			ways.length === 0
				? null
				: {
						kind: 'time',
						unit: 'count',
						categories: columns.map(({ name }) => name),
						columns: ways.map((way) => ({
							name: partName('ways', way, language),
							values: values(way),
						})),
						lines: [],
						limit: null,
					},
		table: {
			head: [texts.day, ...ways.map((way) => partName('ways', way, language))],
			rows: columns.map(({ name }, at) => [
				name,
				...ways.map((way) => numberText(values(way)[at] ?? 0, language)),
			]),
		},
	};
}

const total = (tally: Tally): number => Object.values(tally).reduce((sum, n) => sum + n, 0);

const sumColumns = (columns: readonly Column[], valueOf: Parameters<typeof sumOver>[1]): number =>
	columns.reduce((sum, column) => sum + sumOver(column, valueOf), 0);
