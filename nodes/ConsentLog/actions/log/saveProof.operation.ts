import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';

export const saveProof = {
	option: {
		name: 'Save Proof',
		value: 'saveProof',
		action: 'Save a proof of the log',
		description:
			'Give the end of the log as one line, to be kept in a sheet, a mail or another system. Whoever has it can tell later what was changed or cut off.',
	},
	properties: [],
	async execute(run) {
		const core = await loadCore();
		const ledger = await openDatabase(run.context);
		const saved = await run.eachItem(async () => {
			let waiting = 1;
			while (waiting > 0) ({ waiting } = await ledger.sealContactLog());
			const head = await ledger.readHead();
			return {
				proof: core.writeProof(head),
				logId: head.client,
				entries: head.sequence,
				head: head.hash,
				takenAt: head.takenAt.toISOString(),
			};
		});
		run.hint('Keep the proof outside of this database: in it, it proves nothing.');
		return saved.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
