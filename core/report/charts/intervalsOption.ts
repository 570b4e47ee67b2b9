import { AXIS_TEXT, LINES, shorten, STILL, textWidth, writeValue, type Frame } from './axes';
import type { IntervalsChart } from './chartSpec';
import { PALETTES } from './palette';

const ROW_PX = 36;
const BOTTOM_PX = 28;
const CAP_PX = 6;
const POINT_PX = 5;

export const intervalsHeight = ({ rows }: IntervalsChart): number =>
	rows.length * ROW_PX + BOTTOM_PX + 8;

/** The part of the library's drawing interface that is used here. */
interface Drawing {
	value(dimension: number): number;
	coord(point: readonly [number, number]): [number, number];
}

export function intervalsOption({ rows }: IntervalsChart, { width, language }: Frame): object {
	const left = Math.min(Math.max(0, ...rows.map(({ name }) => textWidth(name))) + 12, width * 0.4);
	const max = Math.min(1, Math.max(0.01, ...rows.map(({ high }) => high)) * 1.1);
	return {
		grid: { left, right: 24, top: 4, bottom: BOTTOM_PX },
		xAxis: {
			type: 'value',
			min: 0,
			max,
			splitNumber: width < 500 ? 3 : 6,
			...LINES,
			axisLabel: {
				...AXIS_TEXT,
				hideOverlap: true,
				showMaxLabel: false,
				formatter: (value: number) => writeValue(value, 'share', language),
			},
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: rows.map(({ name }) => shorten(name, left - 8)),
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { ...AXIS_TEXT, interval: 0, align: 'left', margin: left - 4 },
		},
		series: [
			{
				...STILL,
				type: 'custom',
				data: rows.map(({ low, value, high }, place) => [place, low, value, high]),
				renderItem: (_: unknown, drawing: Drawing) => drawInterval(drawing),
			},
		],
	};
}

function drawInterval(drawing: Drawing): object {
	const at = (dimension: number): [number, number] =>
		drawing.coord([drawing.value(dimension), drawing.value(0)]);
	const [low, y] = at(1);
	const [value] = at(2);
	const [high] = at(3);
	const stroke = { stroke: PALETTES.light.first, lineWidth: 2 };
	const line = (x1: number, y1: number, x2: number, y2: number) => ({
		type: 'line',
		shape: { x1, y1, x2, y2 },
		style: stroke,
	});
	return {
		type: 'group',
		children: [
			line(low, y, high, y),
			line(low, y - CAP_PX, low, y + CAP_PX),
			line(high, y - CAP_PX, high, y + CAP_PX),
			{
				type: 'circle',
				shape: { cx: value, cy: y, r: POINT_PX },
				style: { fill: PALETTES.light.first },
			},
		],
	};
}
