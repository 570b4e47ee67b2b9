import type { Ledger } from '../../../../core';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import { ACCOUNT } from '../../../shared/fields';
import { startAccountRun } from '../../shared/accountRun';
import { CAMPAIGN } from './fields';

export const resume = {
	option: {
		name: 'Resume',
		value: 'resume',
		action: 'Resume an account',
		description:
			'End the pause of an account and of all its campaigns, or of one campaign. A rest that Instagram asked for stays until its time. Safe to repeat.',
	},
	properties: [ACCOUNT, CAMPAIGN],
	async execute(run) {
		const { core, ledger, accountOf } = await startAccountRun(run);
		const resumed = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { accountId, handle } = await accountOf(place);
			const campaign = readText(place, 'campaign');
			const resumedNow =
				campaign === ''
					? await ledger.resumeAccount(accountId)
					: await resumeOne(ledger, accountId, campaign);
			const facts = await ledger.readAccount(accountId);
			return {
				accountId,
				handle,
				wasPaused: resumedNow.wasPaused,
				resumedCampaigns: resumedNow.campaigns,
				restsUntil: (facts && core.restingUntil(facts))?.toISOString() ?? null,
			};
		});
		return resumed.map(({ itemIndex, value: json }) => ({ output: 0, itemIndex, json }));
	},
} satisfies Operation;

async function resumeOne(
	ledger: Ledger,
	accountId: string,
	campaign: string,
): Promise<{ wasPaused: boolean; campaigns: string[] }> {
	const wasPaused = await ledger.resumeCampaign(accountId, campaign);
	return { wasPaused, campaigns: wasPaused ? [campaign] : [] };
}
