import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';

export const exportClient = {
	option: {
		name: 'Export',
		value: 'export',
		action: 'Export a client',
		description:
			'Give everything in the Outreach Database out as files: all data readable, the log as it can be checked, people and the Do-Not-Contact List as sheets. Each time is one more entry in the log.',
	},
	properties: [
		{
			displayName:
				'The files name everybody who is in the database. Hand them over in a safe way, and let no execution keep them longer than needed.',
			name: 'exportNotice',
			type: 'notice',
			default: '',
		},
	],
	async execute(run) {
		const { context } = run;
		const core = await loadCore();
		const ledger = await openDatabase(context);
		const { started, files } = await core.exportClient(
			ledger,
			async ({ name, mimeType, pieces }) =>
				await context.helpers.prepareBinaryData(core.streamOf(pieces()), name, mimeType),
		);
		const rows = Object.values(started.rows).reduce((sum, count) => sum + count, 0);
		run.hint(
			`${rows} rows and ${started.head.sequence} entries of the log are in the fields "data", "log", "people" and "doNotContact". Keep the key in "closingKey": a closing certificate must show the same one.`,
		);
		return [
			{
				output: 0,
				itemIndex: 0,
				json: {
					exportId: started.exportId,
					client: started.clientName,
					exportedAt: started.head.takenAt.toISOString(),
					rows,
					entries: started.head.sequence,
					proof: core.writeProof(started.head),
					closingKey: started.closingKey,
					files: files.map(({ field, name, bytes, sha256 }) => ({ field, name, bytes, sha256 })),
				},
				binary: Object.fromEntries(files.map(({ field, saved }) => [field, saved])),
			},
		];
	},
} satisfies Operation;
