import {
	AXIS_TEXT,
	LINES,
	MARK_TEXT,
	shorten,
	STILL,
	textWidth,
	writeValue,
	type Frame,
} from './axes';
import type { Series, TimeChart } from './chartSpec';
import { PALETTES, SERIES_ROLES } from './palette';

const PLOT_PX = 200;
const BOTTOM_PX = 30;
const LEGEND_ROW_PX = 24;
/** The mark before a name, and what lies between. */
const LEGEND_MARK_PX = 30;
/** Room of a date such as "24 Nov" and of what lies between two. */
const DATE_PX = 64;

const legendRows = (spec: TimeChart): number => spec.columns.length + spec.lines.length;
const topPx = (spec: TimeChart): number => 16 + legendRows(spec) * LEGEND_ROW_PX;

export const timeHeight = (spec: TimeChart): number => topPx(spec) + PLOT_PX + BOTTOM_PX;

export function timeOption(spec: TimeChart, { width, language }: Frame): object {
	const top = highest(spec);
	const left = textWidth(writeValue(top, spec.unit, language)) + 18;
	const every = Math.ceil(
		spec.categories.length / Math.max(1, Math.floor((width - left) / DATE_PX)),
	);
	return {
		// One name a row: side by side they would be cut on a phone.
		legend: {
			top: 0,
			left: 0,
			orient: 'vertical',
			itemGap: LEGEND_ROW_PX - 15,
			itemWidth: 16,
			itemHeight: 10,
			textStyle: MARK_TEXT,
			formatter: (name: string) => shorten(name, width - LEGEND_MARK_PX),
		},
		grid: { left, right: 12, top: topPx(spec), bottom: BOTTOM_PX },
		xAxis: {
			type: 'category',
			data: spec.categories,
			...LINES,
			axisLabel: { ...AXIS_TEXT, interval: every - 1, hideOverlap: true },
		},
		yAxis: {
			type: 'value',
			min: 0,
			max: top,
			...LINES,
			...(spec.unit === 'count' ? { minInterval: 1 } : {}),
			axisLabel: {
				...AXIS_TEXT,
				showMaxLabel: false,
				formatter: (value: number) => writeValue(value, spec.unit, language),
			},
		},
		series: [
			...spec.columns.map((series, place) => column(series, colourAt(place))),
			...spec.lines.map((series, place) => line(series, colourAt(spec.columns.length + place))),
			...limitOf(spec),
		],
	};
}

/** The limit belongs into the picture, with air above it. */
function highest({ categories, columns, lines, limit }: TimeChart): number {
	const stacked = categories.map((_, at) =>
		columns.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
	);
	const drawn = lines.flatMap(({ values }) => values.map((value) => value ?? 0));
	const most = Math.max(0, ...stacked, ...drawn, limit?.value ?? 0);
	return most === 0 ? 1 : most * 1.15;
}

const colourAt = (place: number): string =>
	PALETTES.light[SERIES_ROLES[place % SERIES_ROLES.length] ?? 'first'];

const column = ({ name, values }: Series, color: string): object => ({
	...STILL,
	type: 'bar',
	name,
	stack: 'columns',
	data: values,
	itemStyle: { color },
	barMaxWidth: 28,
});

const line = ({ name, values }: Series, color: string): object => ({
	...STILL,
	type: 'line',
	name,
	data: values,
	symbol: 'circle',
	symbolSize: 5,
	showAllSymbol: true,
	itemStyle: { color },
	lineStyle: { color, width: 2 },
});

const limitOf = ({ limit }: TimeChart): object[] =>
	limit === null
		? []
		: [
				{
					...STILL,
					type: 'line',
					data: [],
					markLine: {
						silent: true,
						symbol: 'none',
						data: [{ yAxis: limit.value }],
						lineStyle: { color: PALETTES.light.limit, width: 2, type: 'dashed' },
						label: {
							...MARK_TEXT,
							color: PALETTES.light.limit,
							// A name on the line itself would be struck through where columns are high.
							backgroundColor: PALETTES.light.surface,
							padding: [1, 4],
							position: 'insideStartTop',
							formatter: limit.name,
						},
					},
				},
			];
