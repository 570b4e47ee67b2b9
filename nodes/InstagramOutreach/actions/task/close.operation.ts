import { LANGUAGE } from '../../../shared/fields';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { IDataObject } from 'n8n-workflow';
import type { Language, Ledger } from '../../../../core';
import type { Core } from '../../../shared/loadCore';
import type { Operation } from '../../../shared/operation';
import { readChoice, readRequiredText, refusedParameter } from '../../../shared/parameters';
import { readLanguage } from '../../shared/contactRun';
import { replyItem, taskItem } from './taskItem';

export const close = {
	option: {
		name: 'Close',
		value: 'close',
		action: 'Close a task',
		description:
			'Say that someone wrote the message, that it is not to be done, or what a reply was that someone had to read. What was written counts in the limits like a message that was sent. Safe to repeat.',
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
				{
					name: 'The Reply Was an Opt-Out',
					value: 'optOut',
					description: 'The person goes on the do-not-contact list, as by their own STOP',
				},
				{
					name: 'The Reply Was No Opt-Out',
					value: 'noOptOut',
					description: 'Messages to the person may go on',
				},
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
			const closing: Closing = {
				taskId: readRequiredText(place, 'taskId', 'Task ID'),
				outcome: readChoice(place, {
					name: 'outcome',
					label: 'What Happened',
					choices: ['done', 'dropped', 'optOut', 'noOptOut'],
				}),
				language: readLanguage(run.context, itemIndex),
			};
			const item = await closeOne(core, ledger, closing);
			if (item !== null) return item;
			throw refusedParameter(
				place,
				'There is no such task with this ID',
				'Take "Task ID" from Get Many of Task. A message is done or not to be done; a reply was an opt-out or none.',
			);
		});
		return closed.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

interface Closing {
	readonly taskId: string;
	readonly outcome: 'done' | 'dropped' | 'optOut' | 'noOptOut';
	readonly language: Language;
}

async function closeOne(
	core: Core,
	ledger: Ledger,
	{ taskId, outcome, language }: Closing,
): Promise<IDataObject | null> {
	if (outcome === 'optOut' || outcome === 'noOptOut') {
		const reply = await ledger.settleUnclearReply(taskId, outcome);
		return reply && replyItem(core, reply, language);
	}
	const task = await ledger.closeTask(taskId, outcome);
	return task && taskItem(core, task, language);
}
