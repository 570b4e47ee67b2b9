import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import { readMoment } from '../../../shared/readMoment';
import { ACCOUNT } from '../../../shared/fields';
import { startAccountRun } from '../../shared/accountRun';
import { CAMPAIGN, UNTIL } from './fields';

const NOTE_DEFAULT = 'byHand';

export const pause = {
	option: {
		name: 'Pause',
		value: 'pause',
		action: 'Pause an account',
		description:
			'Send nothing more from an account, or of one campaign, in every workflow. Who is written to meanwhile waits. Safe to repeat.',
	},
	properties: [ACCOUNT, CAMPAIGN, UNTIL],
	async execute(run) {
		const { ledger, accountOf } = await startAccountRun(run);
		const paused = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { accountId, handle } = await accountOf(place);
			const campaign = readText(place, 'campaign');
			const until =
				campaign === '' ? await readMoment(place, { name: 'until', label: 'Until' }) : null;
			if (campaign === '') await ledger.pauseAccount(accountId, NOTE_DEFAULT, until);
			else await ledger.pauseCampaign(accountId, campaign);
			return {
				accountId,
				handle,
				campaign: campaign === '' ? null : campaign,
				isPaused: true,
				pausedUntil: until?.toISOString() ?? null,
			};
		});
		return paused.map(({ itemIndex, value: json }) => ({ output: 0, itemIndex, json }));
	},
} satisfies Operation;
