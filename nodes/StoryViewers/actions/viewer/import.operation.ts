import type { ViewerExport, ViewerImportResult } from '../../../../core';
import type { Emission, Operation, OperationRun } from '../../../shared/operation';
import { IMPORT_OUTPUTS } from '../../../shared/outputs';
import { IMPORT_FIELDS } from './fields';
import { startImportRun } from './importRun';
import type { ImportRun } from './importRun';
import { readSources } from './readSources';
import type { ViewerSource } from './readSources';

interface Imported {
	readonly source: ViewerSource;
	readonly list: ViewerExport;
	readonly result: ViewerImportResult;
}

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
		const imported: Imported[] = [];
		for (const source of sources) imported.push(await importSource(importRun, source));

		for (const one of imported) summarise(run, one);
		return imported.flatMap((one) => [...acceptedItems(importRun, one), ...rejectedItems(one)]);
	},
} satisfies Operation;

async function importSource(
	{ core, ledger, accountId, origin, options }: ImportRun,
	source: ViewerSource,
): Promise<Imported> {
	const list = await core.parseViewerExport(source.content, options);
	const [open] = list.questions;
	if (open !== undefined) {
		throw new core.UserFacingError(
			'listUnclear',
			`The list leaves something open in the column "${open.column}": ${open.question}`,
			'Answer it under Options, or correct the list. Nothing was taken in.',
		);
	}
	const result = await ledger.importViewers({
		accountId,
		rows: list.accepted,
		rejected: list.rejected,
		duplicates: list.duplicates,
		sourceHash: source.hash,
		sourceName: source.name,
		...origin,
	});
	return { source, list, result };
}

function acceptedItems({ accountId }: ImportRun, { source, list, result }: Imported): Emission[] {
	const records = new Map(list.accepted.map((record) => [record.row, record]));
	return result.rows.map(({ row, personId, status }) => ({
		output: IMPORT_OUTPUTS.accepted,
		itemIndex: source.itemIndexOfRow(row),
		json: {
			row,
			personId,
			accountId,
			status,
			storyId: records.get(row)?.storyId ?? null,
			viewedAt: records.get(row)?.viewedAt.toISOString() ?? null,
			importId: result.importId,
		},
	}));
}

const rejectedItems = ({ source, list }: Imported): Emission[] =>
	list.rejected.map(({ row, column, reason, detail }) => ({
		output: IMPORT_OUTPUTS.rejected,
		itemIndex: source.itemIndexOfRow(row),
		json: { row, column, reason, explanation: detail },
	}));

function summarise(run: OperationRun, { list, result }: Imported): void {
	const doNotContact = new Set(
		result.rows.filter(({ status }) => status === 'doNotContact').map(({ personId }) => personId),
	);
	run.hint(
		[
			`${list.accepted.length} rows accepted (${result.people} people)`,
			`${list.duplicates} repeated`,
			`${list.rejected.length} rejected`,
			`${doNotContact.size} people on the do-not-contact list`,
		].join(', ') + '.',
	);
	if (!result.isNew) run.hint('This list was taken in before, so nothing was added twice.');
	if (list.droppedColumns.length > 0) {
		run.hint(`Columns that are not needed were not stored: ${list.droppedColumns.join(', ')}.`);
	}
}
