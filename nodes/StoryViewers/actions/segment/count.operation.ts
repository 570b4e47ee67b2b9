import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';
import { ACCOUNT_AND_SEGMENTS } from './fields';
import { missingText } from './missingText';
import { readRules } from './readRules';

export const count = {
	option: {
		name: 'Count',
		value: 'count',
		action: 'Count people in segments',
		description:
			'Say how many people each segment has, before a campaign. Runs once for all items.',
	},
	properties: ACCOUNT_AND_SEGMENTS,
	async execute(run) {
		const place = { context: run.context, itemIndex: 0 };
		const accountId = readRequiredText(place, 'account', 'Account');
		const rules = await readRules(place);
		const ledger = await openDatabase(run.context);
		const counts = await ledger.countSegments({ accountId, rules });
		return counts.map(({ name, people, missingSignals }) => ({
			output: 0,
			itemIndex: 0,
			json: {
				accountId,
				segment: name,
				people,
				missingColumns: [...missingSignals],
				explanation: people === null ? missingText(name, missingSignals) : `${people} people.`,
			},
		}));
	},
} satisfies Operation;
