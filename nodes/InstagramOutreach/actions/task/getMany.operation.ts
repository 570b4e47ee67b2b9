import { LANGUAGE, ONLY_ACCOUNT } from '../../../shared/fields';
import type { Operation } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import { startAccountRun } from '../../shared/accountRun';
import { readLanguage } from '../../shared/contactRun';
import { replyItem, taskItem } from './taskItem';

const LIMIT_DEFAULT = 50;

export const getMany = {
	option: {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get tasks for a person',
		description:
			'Give what someone may write by hand in the Instagram app, with a text, and replies that someone must read because they may be opt-outs. Those that end soonest first.',
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
			const language = readLanguage(run.context, itemIndex);
			const tasks = await ledger.listTasks(accountId, limit);
			const replies = await ledger.listUnclearReplies(accountId, limit);
			return [
				...tasks.map((task) => ({ until: task.dueBefore, json: taskItem(core, task, language) })),
				...replies.map((reply) => ({
					until: reply.answerBefore,
					json: replyItem(core, reply, language),
				})),
			]
				.toSorted((one, other) => timeOf(one.until) - timeOf(other.until))
				.slice(0, limit);
		});
		if (found.every(({ value }) => value.length === 0)) {
			run.hint('No task is open: there is nobody to write to by hand, and no reply to read.');
		}
		return found.flatMap(({ itemIndex, value }) =>
			value.map(({ json }) => ({ output: 0, itemIndex, json })),
		);
	},
} satisfies Operation;

/** What has no end comes last. */
const timeOf = (until: Date | null): number => until?.getTime() ?? Number.MAX_SAFE_INTEGER;
