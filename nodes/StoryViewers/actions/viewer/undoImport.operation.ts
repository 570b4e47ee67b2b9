import { ACCOUNT } from '../../../shared/fields';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readRequiredText, refusedParameter } from '../../../shared/parameters';

export const undoImport = {
	option: {
		name: 'Undo Import',
		value: 'undoImport',
		action: 'Undo an import',
		description: 'Take back everything that one import brought in. Safe to repeat.',
	},
	properties: [
		ACCOUNT,
		{
			displayName: 'Import ID',
			name: 'importId',
			type: 'string',
			default: '={{ $json.importId }}',
			required: true,
			placeholder: 'e.g. imp_3f9a2c',
			description: 'As the operation Import gave it with every row',
		},
	],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const undone = new Map<string, object>();
		const answers = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const accountId = readRequiredText(place, 'account', 'Account');
			const importId = readRequiredText(place, 'importId', 'Import ID');
			// All rows of an import name it: once is enough.
			if (undone.has(importId)) return [];
			const summary = await ledger.undoImport(accountId, importId);
			if (summary === null) {
				throw refusedParameter(
					place,
					'This account has no import of this ID',
					'Use the importId that the operation Import gave.',
				);
			}
			undone.set(importId, summary);
			const { counts, sourceName, at } = summary;
			return [
				{
					importId,
					accountId,
					sourceName,
					importedAt: at.toISOString(),
					rowsTakenBack: counts.accepted + counts.known,
				},
			];
		});
		return answers.flatMap(({ itemIndex, value }) =>
			value.map((json) => ({ output: 0, itemIndex, json })),
		);
	},
} satisfies Operation;
