import type { IExecuteFunctions } from 'n8n-workflow';
import { SECOND_MS } from '../../../shared/duration';
import type { Operation } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import { longestWaitMs, startContactRun } from '../../shared/contactRun';
import { emitContacts } from '../../shared/emitContacts';
import { onceForEachAccount } from '../../shared/onceForEachAccount';
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
		const options = {
			limit: readNumber({ context: run.context, itemIndex: 0 }, 'limit') ?? LIMIT_DEFAULT,
			waitMaxMs: longestWaitMs(run.context),
			runMsMax: runTimeMs(run.context),
			signal: run.context.getExecutionCancelSignal(),
		};
		const sent = await onceForEachAccount(run, contact, async ({ ports, accountId }) =>
			contact.core.sendDue(ports, accountId, options),
		);
		return emitContacts(run, contact.core, sent);
	},
} satisfies Operation;

/** 0 sets no limit. */
function runTimeMs(context: IExecuteFunctions): number {
	const seconds = readNumber({ context, itemIndex: 0 }, 'options.runMaxSeconds') ?? 0;
	return seconds === 0 ? Infinity : seconds * SECOND_MS;
}
