import type { ContactOutcome } from '../../../../core';
import { findPerson } from '../../../shared/findPerson';
import type { Operation } from '../../../shared/operation';
import { readRequiredText, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { longestWaitMs, startContactRun, type ContactRun } from '../../shared/contactRun';
import { judgeEveryItem, notContacted, type PlannedContact } from '../../shared/judgeEveryItem';
import { readPolicy } from '../../shared/readPolicy';
import { CONFIRMATION_FIELDS } from './fields';

export const confirmOptOut = {
	option: {
		name: 'Confirm Opt-Out',
		value: 'confirmOptOut',
		action: 'Confirm an opt out',
		description:
			'Tell a person who wrote STOP, once and within 24 hours, that they will get no more messages. Connect the Opt-Outs output of a trigger. Safe to repeat: an opt-out is confirmed once.',
	},
	properties: CONFIRMATION_FIELDS,
	async execute(run) {
		const contact = await startContactRun(run);
		const options = {
			waitMaxMs: longestWaitMs(run.context),
			signal: run.context.getExecutionCancelSignal(),
		};
		return await judgeEveryItem(run, contact, {
			plan: async (place) => await planConfirmation(place, contact),
			judge: async ({ ports }, drafts): Promise<ContactOutcome[]> =>
				await contact.core.deliverBatch(ports, drafts, options),
		});
	},
} satisfies Operation;

async function planConfirmation(
	place: ParameterPlace,
	{ core, ledger, accountOf }: ContactRun,
): Promise<PlannedContact> {
	const account = await accountOf(place);
	const { accountId, handle: accountHandle, ports } = account;
	const privacyLink = readRequiredText(place, 'privacyLink', 'Privacy Link');
	const policy = await readPolicy({ core, ledger, accountId }, place);
	const person = await findPerson(ledger, place, accountId);
	if (person === null) {
		const outcome = notContacted('personUnknown');
		return { kind: 'settled', account, personId: null, outcome };
	}
	const { personId } = person;
	const fallback = readText(place, 'options.fallbackLanguage');
	const drafted = await core.draftConfirmation(ports, {
		recipient: { accountId, accountHandle, personId },
		policy,
		privacyLink,
		fallbackLanguage: core.isMessageLanguage(fallback) ? fallback : 'en',
	});
	return drafted.kind === 'draft'
		? { kind: 'draft', account, personId, draft: drafted.draft }
		: { kind: 'settled', account, personId, outcome: notContacted(drafted.reason) };
}
