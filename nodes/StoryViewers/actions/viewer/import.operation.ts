import type { TakenIn } from '../../../../core';
import type { Emission, Operation, OperationRun } from '../../../shared/operation';
import { IMPORT_FIELDS } from './fields';
import { ImportItems } from './importItems';
import { startImportRun } from './importRun';
import type { ImportRun } from './importRun';
import { readSources } from './readSources';
import type { ViewerSource } from './readSources';

export const importViewers = {
	option: {
		name: 'Import',
		value: 'import',
		action: 'Import viewers',
		description:
			'Take in a list of people who watched a story. Rows that cannot be read come out with their reason. Safe to repeat with the same list.',
	},
	properties: IMPORT_FIELDS,
	async execute(run) {
		const importRun = await startImportRun(run);
		const sources = await readSources(run);
		const emitted: Emission[] = [];
		for (const source of sources) {
			for (const emission of await importSource(run, importRun, source)) emitted.push(emission);
		}
		return emitted;
	},
} satisfies Operation;

async function importSource(
	run: OperationRun,
	importRun: ImportRun,
	source: ViewerSource,
): Promise<Emission[]> {
	const { core, ledger, accountId, origin, options, giveOut, isRejectsFile } = importRun;
	const items = new ImportItems({ core, source, accountId, giveOut });
	const taken = await core.importViewerList(
		ledger,
		{
			accountId,
			origin: { ...origin, sourceName: source.name },
			options: { ...options, fileName: source.name },
			pieces: source.pieces,
		},
		{ signal: run.context.getExecutionCancelSignal(), onRows: (rows) => items.add(rows) },
	);
	summarise(run, items, taken);

	const { importId } = taken.summary;
	const refused = isRejectsFile ? await items.refusedAsFile(run, importId) : items.refused();
	return [...items.accepted(importId), ...refused];
}

function summarise(
	run: OperationRun,
	items: ImportItems,
	{ isNew, droppedColumns }: TakenIn,
): void {
	run.hint(`${items.summary()}.`);
	if (!isNew) run.hint('This list was taken in before, so nothing was added twice.');
	if (droppedColumns.length > 0) {
		run.hint(`Columns that are not needed were not stored: ${droppedColumns.join(', ')}.`);
	}
}
