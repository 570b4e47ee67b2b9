import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readText, refusedParameter } from '../../../shared/parameters';

export const checkLog = {
	option: {
		name: 'Check the Log',
		value: 'checkLog',
		action: 'Check the log',
		description:
			'Look for anything that was changed, deleted, added or moved in the log, and name the first entry. A saved proof also shows an end that was cut off.',
	},
	properties: [
		{
			displayName: 'Saved Proof',
			name: 'proof',
			type: 'string',
			default: '={{ $json.proof }}',
			placeholder: 'e.g. so-proof:1:cli_…',
			description: 'What Save Proof gave earlier. Leave it empty to check the log by itself.',
		},
	],
	async execute(run) {
		const core = await loadCore();
		const ledger = await openDatabase(run.context);
		const checked = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const text = readText(place, 'proof');
			const saved = text === '' ? undefined : core.readProof(text);
			if (saved === null) {
				throw refusedParameter(
					place,
					'"Saved Proof" is no proof of this log',
					'Give the whole text that Save Proof gave; it begins with "so-proof".',
				);
			}
			const check = await ledger.checkLog(saved);
			if (check.kind === 'intact') {
				run.hint(`${check.entries} entries checked: all as they were written.`);
				const { entries, head } = check;
				return {
					isIntact: true,
					entries,
					head,
					firstBadEntry: null,
					entryId: null,
					finding: null,
					isProofUsed: saved !== undefined,
				};
			}
			run.hint(`Entry ${check.firstBadSequence} does not fit. ${check.finding}`, 'warning');
			return {
				isIntact: false,
				entries: check.firstBadSequence - 1,
				head: null,
				firstBadEntry: check.firstBadSequence,
				entryId: check.entryId,
				finding: check.finding,
				isProofUsed: saved !== undefined,
			};
		});
		return checked.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
