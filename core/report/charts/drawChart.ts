import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOrder, ChartSpec } from './chartSpec';
import { intervalsOption, intervalsHeight } from './intervalsOption';
import { stagesHeight, stagesOption } from './stagesOption';
import { timeHeight, timeOption } from './timeOption';

echarts.use([
	BarChart,
	CustomChart,
	LineChart,
	GridComponent,
	LegendComponent,
	MarkLineComponent,
	SVGRenderer,
]);

/** A drawing as SVG, in the light colours. It runs in a thread: the library takes a moment. */
export function drawChart(order: ChartOrder): string {
	const chart = echarts.init(null, null, {
		renderer: 'svg',
		ssr: true,
		width: order.width,
		height: heightOf(order.spec),
	});
	chart.setOption({ animation: false, ...optionOf(order) });
	const svg = chart.renderToSVGString({ useViewBox: true });
	chart.dispose();
	return svg;
}

function heightOf(spec: ChartSpec): number {
	switch (spec.kind) {
		case 'time':
			return timeHeight(spec);
		case 'stages':
			return stagesHeight(spec);
		case 'intervals':
			return intervalsHeight(spec);
	}
}

function optionOf({ spec, width, language }: ChartOrder): object {
	switch (spec.kind) {
		case 'time':
			return timeOption(spec, { width, language });
		case 'stages':
			return stagesOption(spec, { width, language });
		case 'intervals':
			return intervalsOption(spec, { width, language });
	}
}
