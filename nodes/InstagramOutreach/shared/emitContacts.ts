import type { IDataObject } from 'n8n-workflow';
import type { ContactOutcome, Language } from '../../../core';
import type { Core } from '../../shared/loadCore';
import type { Emission, OperationRun } from '../../shared/operation';
import { CONTACT_OUTPUTS } from '../../shared/outputs';
import { readLanguage } from './contactRun';
import type { ContactAccount } from './contactRun';

/** n8n shows hints as HTML; our sentences hold no user text. */
const HINT_LINE_BREAK = '<br>';

/** What became of one person. */
export interface Contact {
	readonly itemIndex: number;
	/** null where the database does not know the person. */
	readonly personId: string | null;
	readonly account: Pick<ContactAccount, 'accountId' | 'handle'>;
	readonly outcome: ContactOutcome;
	/** Fields of this operation beside those of every contact. */
	readonly more?: IDataObject;
}

/** What an operation says beside the fields that all of them share. */
export type MoreFields = (outcome: ContactOutcome, language: Language) => IDataObject;

/** One item for each person on the output of their outcome; the summary is a hint beside them. */
export function emitContacts(
	run: OperationRun,
	core: Core,
	contacts: readonly Contact[],
	moreOf: MoreFields = () => ({}),
): Emission[] {
	const outcomes = contacts.map(({ outcome }) => outcome);
	const language = readLanguage(run.context, 0);
	const timezone = run.context.getTimezone();
	const account = onlyHandle(contacts);
	run.hint(core.describeOutcomes(outcomes, { language, timezone, account }).join(HINT_LINE_BREAK));
	const counts = Object.fromEntries(core.countReasons(outcomes));
	for (const { people, advice } of core.nextStepsFor(counts, language)) {
		run.hint(`${people} × ${advice}`);
	}

	return contacts.map((contact) => ({
		output: CONTACT_OUTPUTS[contact.outcome.output],
		itemIndex: contact.itemIndex,
		json: {
			...outcomeItem(core, contact, readLanguage(run.context, contact.itemIndex)),
			...moreOf(contact.outcome, readLanguage(run.context, contact.itemIndex)),
		},
	}));
}

/** A summary over several accounts names none of them. */
function onlyHandle(contacts: readonly Contact[]): string | undefined {
	const handles = new Set(contacts.map(({ account }) => account.handle));
	return handles.size === 1 ? [...handles][0] : undefined;
}

/** The fields that every contact operation answers with, for every person (DESIGN §3). */
const outcomeItem = (
	core: Core,
	{ personId, account, outcome, more = {} }: Contact,
	language: Language,
): IDataObject => ({
	personId,
	accountId: account.accountId,
	decision: outcome.decision,
	reason: outcome.reason,
	explanation: core.explain(outcome.reason, language, account.handle),
	nextAllowedAt: outcome.nextAllowedAt?.toISOString() ?? null,
	sendId: outcome.sendId,
	messageId: outcome.messageId,
	...more,
});
