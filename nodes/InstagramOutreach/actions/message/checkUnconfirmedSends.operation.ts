import { ONLY_ACCOUNT, LANGUAGE } from '../../../shared/fields';
import type { Operation } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import { startContactRun } from '../../shared/contactRun';
import { emitContacts } from '../../shared/emitContacts';
import { onceForEachAccount } from '../../shared/onceForEachAccount';

const LIMIT_DEFAULT = 50;

export const checkUnconfirmedSends = {
	option: {
		name: 'Check Unconfirmed Sends',
		value: 'checkUnconfirmedSends',
		action: 'Check unconfirmed sends',
		description:
			'Look in the conversations for messages that Instagram gave no clear answer about, and for slots that nobody confirmed. Nothing is sent again. Safe to repeat.',
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
		const checked = await onceForEachAccount(run, contact, async ({ ports, accountId }) =>
			contact.core.checkUnconfirmed(ports, accountId, options),
		);
		return emitContacts(run, contact.core, checked);
	},
} satisfies Operation;
