import type { Operation } from '../../../shared/operation';
import { ONLY_ACCOUNT } from '../../../shared/fields';
import { accountOfItem, startInsightRun } from '../../shared/insightRun';

export const get = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get an account',
		description: 'Read what Instagram says about your own account',
	},
	properties: [ONLY_ACCOUNT],
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const read = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { accountId, instagram } = await accountOfItem(insightRun, place);
			return { accountId, ...(await instagram.getAccount()) };
		});
		return read.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
