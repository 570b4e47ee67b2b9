import { findPerson } from '../../../shared/findPerson';
import type { Operation } from '../../../shared/operation';
import { readChoice, readText } from '../../../shared/parameters';
import { startAccountRun } from '../../shared/accountRun';
import { STOP_FIELDS } from './fields';

export const stop = {
	option: {
		name: 'Stop',
		value: 'stop',
		action: 'Stop a sequence for people',
		description:
			'End a sequence for each person, from any workflow: nothing more of it is sent. Safe to repeat.',
	},
	properties: STOP_FIELDS,
	async execute(run) {
		const { core, ledger, accountOf } = await startAccountRun(run);
		const stopped = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { accountId } = await accountOf(place);
			const sequence = readText(place, 'sequence');
			const because = readChoice(place, {
				name: 'because',
				label: 'Why',
				choices: core.STOP_REASONS,
			});
			const person = await findPerson(ledger, place, accountId);
			const ended =
				person === null
					? 0
					: (
							await ledger.stopSequence({
								accountId,
								personId: person.personId,
								sequence: sequence || null,
								because,
							})
						).ended;
			return { personId: person?.personId ?? null, accountId, sequence, ended };
		});
		return stopped.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
