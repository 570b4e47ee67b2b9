import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';
import { codeStatusItem } from './codeStatus';
import { CODE_LIST } from './fields';

export const getStatus = {
	option: {
		name: 'Get Status',
		value: 'getStatus',
		action: 'Get the status of a code list',
		description: 'Say how many codes of a list are left, given out and over',
	},
	properties: [CODE_LIST],
	async execute(run) {
		const { context } = run;
		const ledger = await openDatabase(context);
		const handled = await run.eachItem(async (itemIndex) => {
			const list = readRequiredText({ context, itemIndex }, 'list', 'Code List');
			return codeStatusItem(list, await ledger.countCodes(list));
		});
		return handled.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
