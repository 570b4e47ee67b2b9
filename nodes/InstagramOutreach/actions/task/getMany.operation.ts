import { LANGUAGE, ONLY_ACCOUNT } from '../../../shared/fields';
import type { Operation } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import { startAccountRun } from '../../shared/accountRun';
import { readLanguage } from '../../shared/contactRun';
import { taskItem } from './taskItem';

const LIMIT_DEFAULT = 50;

export const getMany = {
	option: {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get tasks for a person',
		description:
			'Give what someone may write by hand in the Instagram app, those that end soonest first: to whom, why, until when, and a text',
	},
	properties: [
		ONLY_ACCOUNT,
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [LANGUAGE],
		},
	],
	async execute(run) {
		const { core, ledger, accountOf } = await startAccountRun(run);
		const found = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { accountId } = await accountOf(place);
			const limit = readNumber(place, 'limit') ?? LIMIT_DEFAULT;
			return await ledger.listTasks(accountId, limit);
		});
		if (found.every(({ value }) => value.length === 0)) {
			run.hint('No task is open: there is nobody to write to by hand.');
		}
		return found.flatMap(({ itemIndex, value }) =>
			value.map((task) => ({
				output: 0,
				itemIndex,
				json: taskItem(core, task, readLanguage(run.context, itemIndex)),
			})),
		);
	},
} satisfies Operation;
