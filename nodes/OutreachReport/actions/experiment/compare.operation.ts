import type { IDataObject } from 'n8n-workflow';
import type { ExperimentReading, Language } from '../../../../core';
import type { Operation } from '../../../shared/operation';
import {
	readRequiredText,
	readRows,
	readText,
	refusedParameter,
	type ParameterPlace,
} from '../../../shared/parameters';
import { periodItem, startReportRun } from '../report/reportRun';
import { COMPARE_FIELDS } from './fields';

export const compare = {
	option: {
		name: 'Compare',
		value: 'compare',
		action: 'Compare the variants of a campaign',
		description:
			'Say in one sentence which variant of a campaign is better, whether it is too early to say, and which must stop, with a picture. May be looked at every day. Runs once for all items.',
	},
	properties: COMPARE_FIELDS,
	async execute(run) {
		const { context } = run;
		const place = { context, itemIndex: 0 };
		const reportRun = await startReportRun(run);
		const { core, ledger, accountIds, language, periods } = reportRun;
		const campaign = readRequiredText(place, 'campaign', 'Campaign');
		const weights = readWeights(place);
		const counted = await ledger.countVariants({ accountIds, campaign, period: periods[0] });
		const reading = core.compareVariants(
			core.variantsOf({
				...counted,
				weights,
				areComplaintsMarked: counted.marksMade.includes('complaint'),
			}),
		);
		const picture = core.pictureOfExperiment(reading, { campaign, language });
		const svg = await core.drawPicture(picture, language, {
			drawCharts: core.drawCharts,
			palette: readText(place, 'options.colors') === 'dark' ? 'dark' : 'light',
		});

		run.hint(picture.summary, isWarning(reading) ? 'warning' : 'info');
		const json = {
			campaign,
			...readingItem(reading, language),
			title: picture.title,
			svg,
			columns: [...picture.table.head],
			rows: picture.table.rows.map((row) => [...row]),
			...periodItem(reportRun, counted.accountIds),
		};
		// Where there is nothing to draw, the item says so and carries no file.
		if (svg === null) return [{ output: 0, itemIndex: 0, json }];
		const data = await context.helpers.prepareBinaryData(
			Buffer.from(svg, 'utf8'),
			'outreach-experiment.svg',
			'image/svg+xml',
		);
		return [{ output: 0, itemIndex: 0, json, binary: { data } }];
	},
} satisfies Operation;

/** The planned shares; without any, all are alike. */
function readWeights(place: ParameterPlace): Record<string, number> {
	const weights: Record<string, number> = {};
	for (const row of readRows(place, 'options.weights.weight')) {
		const variant = String(row.variant ?? '').trim();
		const weight = Number(row.weight ?? 1);
		if (variant === '' || !(weight > 0 && Number.isFinite(weight))) {
			throw refusedParameter(
				place,
				'A weight cannot be used',
				'Give each the name of its variant and a number above 0.',
			);
		}
		weights[variant] = weight;
	}
	return weights;
}

const isWarning = ({ isSplitUneven, variants }: ExperimentReading): boolean =>
	isSplitUneven || variants.some(({ stop }) => stop !== null);

const readingItem = (reading: ExperimentReading, language: Language): IDataObject => ({
	verdict: reading.verdict,
	reading: reading.reading[language],
	winner: reading.winner,
	isSplitUneven: reading.isSplitUneven,
	stop: reading.variants.flatMap(({ variant, stop }) => (stop === null ? [] : [variant])),
	variants: reading.variants.map((variant) => ({ ...variant })),
});
