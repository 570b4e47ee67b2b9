import type { Candidate, ContactOutcome, MessageDraft } from '../../../core';
import { findPerson } from '../../shared/findPerson';
import type { Emission, OperationRun } from '../../shared/operation';
import { readNumber, readRequiredText, readText } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';
import { readAccount } from './contactRun';
import type { ContactRun } from './contactRun';
import { emitContacts } from './emitContacts';
import { readPolicy } from './readPolicy';
import { readTokens } from './readTokens';

const CAMPAIGN_DEFAULT = 'story-campaign';

/** What can be judged, or what is already clear without looking at limits. */
type PlannedContact = { readonly accountId: string; readonly personId: string | null } & (
	| { readonly kind: 'draft'; readonly draft: MessageDraft }
	| { readonly kind: 'settled'; readonly outcome: ContactOutcome }
);

const notContacted = (
	reason: 'personUnknown' | 'textTooLong' | 'textIncomplete',
): ContactOutcome => ({
	output: 'notContacted',
	decision: 'skip',
	reason,
	nextAllowedAt: null,
	sendId: null,
	messageId: null,
	trace: [],
});

/**
 * Reads every item, hands all drafts to `judge` in one batch, because order and spacing belong to the
 * whole run, and emits one item for each person.
 */
export async function contactEveryItem(
	run: OperationRun,
	contact: ContactRun,
	judge: (drafts: readonly MessageDraft[]) => Promise<ContactOutcome[]>,
): Promise<Emission[]> {
	const planned = await run.eachItem(
		async (itemIndex) => await planContact({ context: run.context, itemIndex }, contact),
	);
	const drafts = planned.flatMap(({ value }) => (value.kind === 'draft' ? [value.draft] : []));
	const outcomes = await judge(drafts);
	const outcomeOf = new Map(drafts.map((draft, index) => [draft, outcomes[index]]));

	const contacts = planned.flatMap(({ itemIndex, value: plan }) => {
		const { personId, accountId } = plan;
		const outcome = plan.kind === 'settled' ? plan.outcome : outcomeOf.get(plan.draft);
		return outcome === undefined ? [] : [{ itemIndex, personId, accountId, outcome }];
	});
	return emitContacts(run, contact.core, contacts);
}

async function planContact(
	place: ParameterPlace,
	{ core, accountId: ownAccountId, ports }: ContactRun,
): Promise<PlannedContact> {
	const accountId = readAccount(place, ownAccountId);
	const template = readRequiredText(place, 'text', 'Message');
	const policy = await readPolicy(core, place);
	const person = await findPerson(ports.ledger, place, accountId);
	if (person === null) {
		return { kind: 'settled', accountId, personId: null, outcome: notContacted('personUnknown') };
	}
	const { personId } = person;
	const message = core.renderMessage(template, readTokens(place));
	if (message.kind === 'refused') {
		return { kind: 'settled', accountId, personId, outcome: notContacted(message.reason) };
	}
	const draft: MessageDraft = {
		candidate: { accountId, personId, ...readStep(place) },
		text: message.text,
		policy,
	};
	return { kind: 'draft', accountId, personId, draft };
}

/** Which step of which campaign: what makes a second message to the same person a repetition. */
function readStep(place: ParameterPlace): Omit<Candidate, 'accountId' | 'personId'> {
	const sequence = readText(place, 'options.campaign') || CAMPAIGN_DEFAULT;
	const step = readNumber(place, 'options.step') ?? 1;
	return {
		channel: 'instagramDm',
		purpose: readText(place, 'options.purpose') === 'promotional' ? 'promotional' : 'conversation',
		sequence,
		step,
		rotation: readNumber(place, 'options.round') ?? 1,
		template: `${sequence}-${step}`,
	};
}
