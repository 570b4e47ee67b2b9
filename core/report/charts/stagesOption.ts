import { AXIS_TEXT, MARK_TEXT, shorten, STILL, textWidth, type Frame } from './axes';
import type { StagesChart } from './chartSpec';
import { PALETTES } from './palette';

const ROW_PX = 44;

export const stagesHeight = ({ stages }: StagesChart): number => stages.length * ROW_PX + 8;

export function stagesOption({ stages }: StagesChart, { width }: Frame): object {
	const right = Math.max(0, ...stages.map(({ text }) => textWidth(text))) + 12;
	const left = Math.min(Math.max(0, ...stages.map(({ name }) => textWidth(name))) + 12, width / 3);
	return {
		grid: { left, right, top: 4, bottom: 4 },
		xAxis: {
			type: 'value',
			show: false,
			min: 0,
			max: Math.max(1, ...stages.map(({ value }) => value)),
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: stages.map(({ name }) => shorten(name, left - 8)),
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { ...AXIS_TEXT, interval: 0, align: 'left', margin: left - 4 },
		},
		series: [
			{
				...STILL,
				type: 'bar',
				barWidth: 26,
				data: stages.map(({ value, text }) => ({
					value,
					label: { ...MARK_TEXT, show: true, position: 'right', formatter: text },
				})),
				itemStyle: { color: PALETTES.light.first },
			},
		],
	};
}
