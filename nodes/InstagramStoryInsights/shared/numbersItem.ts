import type { IDataObject } from 'n8n-workflow';
import type { SnapshotValue } from '../../../core';
import type { Core } from '../../shared/loadCore';

/**
 * Numbers as an item carries them: a missing one is null under `metrics`, with its reason under
 * `missing`.
 */
export function numbersItem(core: Core, values: readonly SnapshotValue[]): IDataObject {
	const totals = values.filter(({ dimension }) => dimension === '');
	const parts = values.filter(({ dimension }) => dimension !== '');
	return {
		metrics: Object.fromEntries(totals.map(({ metric, value }) => [metric, value])),
		breakdowns: Object.fromEntries(
			[...Map.groupBy(parts, ({ metric }) => metric)].map(([metric, ofMetric]) => [
				metric,
				Object.fromEntries(ofMetric.map(({ dimension, value }) => [dimension, value])),
			]),
		),
		missing: totals.flatMap(({ metric, reason }) =>
			reason === null ? [] : [{ metric, reason, explanation: core.explainMissing(reason) }],
		),
	};
}
