import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';
import { readMoment } from '../../../shared/readMoment';
import { codeStatusItem } from './codeStatus';
import { ADD_FIELDS } from './fields';

export const add = {
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add codes',
		description:
			'Add codes to the list that [code] in a message comes from. Safe to repeat: a code that is there already is left out.',
	},
	properties: ADD_FIELDS,
	async execute(run) {
		const { context } = run;
		const core = await loadCore();
		const ledger = await openDatabase(context);
		const handled = await run.eachItem(async (itemIndex) => {
			const place = { context, itemIndex };
			const list = readRequiredText(place, 'list', 'Code List');
			const codes = core.parseCodes(readRequiredText(place, 'codes', 'Codes'));
			const expiresAt = await readMoment(place, { name: 'expiresAt', label: 'Valid Until' });
			const { added, known } = await ledger.addCodes({ list, codes, expiresAt });
			return { ...codeStatusItem(list, await ledger.countCodes(list)), added, known };
		});
		return handled.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
