import { LANGUAGE } from '../../../shared/fields';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readRequiredText, refusedParameter } from '../../../shared/parameters';
import { readLanguage } from '../../shared/contactRun';
import { taskItem } from './taskItem';

export const close = {
	option: {
		name: 'Close',
		value: 'close',
		action: 'Close a task',
		description:
			'Say that someone wrote the message, or that it is not to be done. What was written counts in the limits like a message that was sent. Safe to repeat.',
	},
	properties: [
		{
			displayName: 'Task ID',
			name: 'taskId',
			type: 'string',
			default: '={{ $json.taskId }}',
			required: true,
			placeholder: 'e.g. tsk_3f9a2c',
			description: 'As Get Many gave it',
		},
		{
			displayName: 'What Happened',
			name: 'outcome',
			type: 'options',
			options: [
				{ name: 'Done', value: 'done', description: 'Someone wrote the message' },
				{ name: 'Not to Be Done', value: 'dropped' },
			],
			default: 'done',
			description: 'What became of the task',
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
		const core = await loadCore();
		const ledger = await openDatabase(run.context);
		const closed = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const task = await ledger.closeTask(
				readRequiredText(place, 'taskId', 'Task ID'),
				readChoice(place, {
					name: 'outcome',
					label: 'What Happened',
					choices: ['done', 'dropped'],
				}),
			);
			if (task !== null) return taskItem(core, task, readLanguage(run.context, itemIndex));
			throw refusedParameter(
				place,
				'There is no task with this ID',
				'Take "Task ID" from Get Many of Task.',
			);
		});
		return closed.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
