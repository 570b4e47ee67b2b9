import type { Operation } from '../../../shared/operation';
import { longestWaitMs, startContactRun } from '../../shared/contactRun';
import { contactEveryItem } from '../../shared/contactEveryItem';
import { MESSAGE_FIELDS } from './fields';

export const send = {
	option: {
		name: 'Send',
		value: 'send',
		action: 'Send a message',
		description:
			'Send one message to each person who may be written to now, one after another, within the limits. Safe to repeat: nobody gets the same step twice.',
	},
	properties: MESSAGE_FIELDS,
	async execute(run) {
		const contact = await startContactRun(run);
		const options = {
			waitMaxMs: longestWaitMs(run.context),
			signal: run.context.getExecutionCancelSignal(),
		};
		return await contactEveryItem(run, contact, async ({ ports }, drafts) =>
			contact.core.deliverBatch(ports, drafts, options),
		);
	},
} satisfies Operation;
