import type { IExecuteFunctions } from 'n8n-workflow';
import { SECOND_MS } from '../../../shared/duration';
import type { Operation } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import { longestWaitMs, startContactRun } from '../../shared/contactRun';
import type { ContactAccount } from '../../shared/contactRun';
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
		const named = await run.eachItem(
			async (itemIndex) => await contact.accountOf({ context: run.context, itemIndex }),
		);
		const options = {
			limit: readNumber({ context: run.context, itemIndex: 0 }, 'limit') ?? LIMIT_DEFAULT,
			waitMaxMs: longestWaitMs(run.context),
			runMsMax: runTimeMs(run.context),
			signal: run.context.getExecutionCancelSignal(),
		};
		const sent = await Promise.all(
			firstItemOfEach(named).map(async ({ itemIndex, value: account }) => {
				const due = await contact.core.sendDue(account.ports, account.accountId, options);
				return due.map((one) => ({ ...one, itemIndex, account }));
			}),
		);
		return emitContacts(run, contact.core, sent.flat());
	},
} satisfies Operation;

/** 0 sets no limit. */
function runTimeMs(context: IExecuteFunctions): number {
	const seconds = readNumber({ context, itemIndex: 0 }, 'options.runMaxSeconds') ?? 0;
	return seconds === 0 ? Infinity : seconds * SECOND_MS;
}

/** An account that several items name is drained once. */
function firstItemOfEach<Named extends { readonly value: ContactAccount }>(
	named: readonly Named[],
): Named[] {
	const accounts = named.map(({ value }) => value);
	return named.filter(({ value }, index) => accounts.indexOf(value) === index);
}
