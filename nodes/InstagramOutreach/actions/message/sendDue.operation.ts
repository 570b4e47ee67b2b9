import type { Operation } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import { longestWaitMs, readAccount, startContactRun } from '../../shared/contactRun';
import { emitContacts } from '../../shared/emitContacts';
import { SEND_DUE_FIELDS } from './fields';

const LIMIT_DEFAULT = 50;

export const sendDue = {
	option: {
		name: 'Send Due',
		value: 'sendDue',
		action: 'Send messages that are due',
		description:
			'Send the messages that earlier runs left waiting and whose time has come. Put it behind a Schedule Trigger. Safe to repeat.',
	},
	properties: SEND_DUE_FIELDS,
	async execute(run) {
		const contact = await startContactRun(run);
		const place = { context: run.context, itemIndex: 0 };
		const accountId = readAccount(place, contact.accountId);
		const due = await contact.core.sendDue(contact.ports, accountId, {
			limit: readNumber(place, 'limit') ?? LIMIT_DEFAULT,
			waitMaxMs: longestWaitMs(run.context),
			signal: run.context.getExecutionCancelSignal(),
		});
		return emitContacts(
			run,
			contact.core,
			due.map(({ personId, outcome }) => ({ itemIndex: 0, personId, accountId, outcome })),
		);
	},
} satisfies Operation;
