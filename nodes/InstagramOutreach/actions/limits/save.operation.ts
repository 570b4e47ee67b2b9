import { startAccountRun } from '../../shared/accountRun';
import type { Operation } from '../../../shared/operation';
import { readAccount, readRequiredText } from '../../../shared/parameters';
import { SAVE_FIELDS } from './fields';
import { limitsItem } from './limitsItem';
import { readLimits } from './readLimits';

export const save = {
	option: {
		name: 'Save',
		value: 'save',
		action: 'Save limits',
		description:
			'Keep limits under a name, to be chosen as Saved Limits under Pace. A change is the next version; earlier ones stay as they are. Safe to repeat.',
	},
	properties: SAVE_FIELDS,
	async execute(run) {
		const { core, ledger, accountOf } = await startAccountRun(run);
		const saved = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const ofEveryAccount = readAccount(place) === '';
			const { isNew, ...version } = await ledger.savePolicy({
				name: readRequiredText(place, 'limitsName', 'Limits Name'),
				accountId: ofEveryAccount ? null : (await accountOf(place)).accountId,
				limits: readLimits(core, place),
			});
			return { ...limitsItem(version), isNew };
		});
		return saved.map(({ itemIndex, value: json }) => ({ output: 0, itemIndex, json }));
	},
} satisfies Operation;
