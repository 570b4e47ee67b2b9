import type { Operation } from '../../../shared/operation';
import { readText, refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
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
			const until = campaign === '' ? readInstant(place) : null;
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

/** n8n gives a date without a zone in the time zone of the workflow only after it became a text. */
function readInstant(place: ParameterPlace): Date | null {
	const text = readText(place, 'until');
	if (text === '') return null;
	const instant = new Date(text);
	if (!Number.isNaN(instant.getTime())) return instant;
	throw refusedParameter(
		place,
		'"Until" is no date that can be read',
		'Choose a date, or use an expression such as {{ $now.plus(1, "day").toISO() }}.',
	);
}
