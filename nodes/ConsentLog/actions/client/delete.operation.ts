import type { ClosingCertificate } from '../../../../core';
import { loadCore } from '../../../shared/loadCore';
import { chosenDatabase, openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';

export const deleteClient = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a client',
		description:
			'Delete the whole Outreach Database of a client, with people, log and keys, and give one signed closing certificate. Refused without an export of the present state. It cannot be undone; a second time gives the same certificate.',
	},
	properties: [
		{
			displayName: 'Name of the Client',
			name: 'clientName',
			type: 'string',
			default: '',
			required: true,
			noDataExpression: true,
			placeholder: 'e.g. bakery-rossi',
			description:
				'Type it as it stands under Client in the Outreach Database credential. It takes no expression, so that nothing but a person deletes a client.',
		},
	],
	async execute(run) {
		const { context } = run;
		const core = await loadCore();
		const confirmation = readText({ context, itemIndex: 0 }, 'clientName');
		const earlier = await core.readClosing(await chosenDatabase(context));
		const certificate =
			earlier ?? (await (await openDatabase(context)).closeClient({ confirmation }));
		run.hint(
			`The client "${certificate.client.name}" ${earlier === null ? 'was deleted' : 'had been deleted before'}. Keep the certificate in the field "certificate" outside of n8n; ${certificate.tasks.length} tasks are left elsewhere: see "tasks".`,
		);
		const data = await context.helpers.prepareBinaryData(
			Buffer.from(core.writeClosingCertificate(certificate), 'utf8'),
			`closing-${certificate.client.name}.json`,
			'application/json',
		);
		return [
			{
				output: 0,
				itemIndex: 0,
				json: { ...certificateItem(certificate), wasDeletedBefore: earlier !== null },
				binary: { certificate: data },
			},
		];
	},
} satisfies Operation;

const certificateItem = ({
	client,
	closedAt,
	log,
	rows,
	tasks,
	signature,
}: ClosingCertificate) => ({
	client: client.name,
	logId: client.logId,
	deletedAt: closedAt,
	entries: log.entries,
	head: log.head,
	firstBadEntry: log.firstBadEntry,
	rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
	rowsByTable: { ...rows },
	closingKey: signature.publicKey,
	tasks: tasks.map((task) => ({ ...task })),
});
