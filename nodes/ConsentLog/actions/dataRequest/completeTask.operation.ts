import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';
import { CLOSE_TASK_FIELDS } from './fields';

export const completeTask = {
	option: {
		name: 'Complete Task',
		value: 'completeTask',
		action: 'Complete a task of a data request',
		description: 'Note that a task outside of the database was done. Safe to repeat.',
	},
	properties: CLOSE_TASK_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const closed = await run.eachItem(async (itemIndex) => {
			const taskId = readRequiredText({ context: run.context, itemIndex }, 'taskId', 'Task ID');
			return { taskId, wasOpen: await ledger.closeRequestTask(taskId) };
		});
		return closed.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
