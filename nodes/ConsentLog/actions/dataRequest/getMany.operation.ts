import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readNumber, readRequiredText } from '../../../shared/parameters';
import { GET_MANY_FIELDS } from './fields';
import { requestItem } from './requestItem';

const LIMIT_MAX = 1000;

export const getMany = {
	option: {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get many data requests',
		description: 'List data requests with their due dates, their state and the tasks that are left',
	},
	properties: GET_MANY_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const listed = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const which = readChoice(place, {
				name: 'which',
				label: 'Which',
				choices: ['all', 'open', 'byId', 'withTasks'],
			});
			const limit = Math.min(readNumber(place, 'limit') ?? 50, LIMIT_MAX);
			return await ledger.listDataRequests({
				limit,
				...(which === 'withTasks' ? { hasOpenTask: true } : {}),
				...(which === 'byId'
					? { requestId: readRequiredText(place, 'requestId', 'Request ID') }
					: {}),
				...(which === 'open' ? { states: ['open', 'erasing', 'purging'] as const } : {}),
			});
		});
		if (listed.every(({ value }) => value.length === 0)) {
			run.hint('No such request is in the register.');
		}
		return listed.flatMap(({ itemIndex, value }) =>
			value.map((request) => ({ output: 0, itemIndex, json: requestItem(request) })),
		);
	},
} satisfies Operation;
