import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import {
	readChoice,
	readRequiredText,
	readText,
	refusedParameter,
} from '../../../shared/parameters';
import { CONFIRM_FIELDS } from './fields';

export const confirmSent = {
	option: {
		name: 'Confirm Sent',
		value: 'confirmSent',
		action: 'Confirm that it was sent',
		description:
			'Say what became of a slot: the message went out, or it surely did not. Without it the slot counts as unconfirmed after an hour. Safe to repeat.',
	},
	properties: CONFIRM_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const confirmed = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const slot = await ledger.confirmSlot({
				sendId: readRequiredText(place, 'sendId', 'Send ID'),
				outcome: readChoice(place, {
					name: 'outcome',
					label: 'What Happened',
					choices: ['notSent', 'sent'],
				}),
				messageId: readText(place, 'options.messageId') || null,
			});
			if (slot !== null) return slot;
			throw refusedParameter(
				place,
				'No slot for another channel has this ID',
				'Take "Send ID" from the output May Send of Request a Slot.',
			);
		});
		return confirmed.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: { ...value } }));
	},
} satisfies Operation;
