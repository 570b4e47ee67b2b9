import { LANGUAGE, ONLY_ACCOUNT } from '../../../shared/fields';
import type { Operation } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import { startContactRun } from '../../shared/contactRun';
import { emitContacts } from '../../shared/emitContacts';
import { onceForEachAccount } from '../../shared/onceForEachAccount';

const LIMIT_DEFAULT = 50;

export const requestDueSlots = {
	option: {
		name: 'Request Due Slots',
		value: 'requestDueSlots',
		action: 'Request slots that are due',
		description:
			'Give the steps of sequences that go by email, SMS, WhatsApp or another way and are due now, each with its text and address. Put it behind a Schedule Trigger; your next node sends, then run Confirm Sent. Safe to repeat.',
	},
	properties: [
		ONLY_ACCOUNT,
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [LANGUAGE],
		},
	],
	async execute(run) {
		const contact = await startContactRun(run);
		const options = {
			limit: readNumber({ context: run.context, itemIndex: 0 }, 'limit') ?? LIMIT_DEFAULT,
			signal: run.context.getExecutionCancelSignal(),
		};
		const slots = await onceForEachAccount(run, contact, async ({ ports, accountId }) => {
			const due = await contact.core.requestDueSlots(ports, accountId, options);
			return due.map(({ contact: step, outcome, slot }) => ({
				personId: step.candidate.personId,
				outcome,
				more: {
					channel: step.candidate.channel,
					address: slot?.address ?? null,
					confirmBefore: slot?.confirmBefore.toISOString() ?? null,
					text: slot === null || step.content === null ? null : contact.core.textOf(step.content),
				},
			}));
		});
		return emitContacts(run, contact.core, slots);
	},
} satisfies Operation;
