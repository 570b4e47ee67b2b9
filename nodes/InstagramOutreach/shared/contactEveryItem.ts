import type { ContactOutcome, MessageDraft } from '../../../core';
import { findPerson } from '../../shared/findPerson';
import type { Emission, OperationRun } from '../../shared/operation';
import { readRequiredText } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';
import type { ContactAccount, ContactRun } from './contactRun';
import { emitContacts } from './emitContacts';
import { readPolicy } from './readPolicy';
import { readStep } from './readStep';
import { readTokens } from './readTokens';
import { readVariant } from './readVariant';

/** What can be judged, or what is already clear without looking at limits. */
type PlannedContact = { readonly account: ContactAccount; readonly personId: string | null } & (
	| { readonly kind: 'draft'; readonly draft: MessageDraft }
	| { readonly kind: 'settled'; readonly outcome: ContactOutcome }
);

const notContacted = (
	reason: 'controlGroup' | 'personUnknown' | 'textTooLong' | 'textIncomplete',
): ContactOutcome => ({
	output: 'notContacted',
	decision: 'skip',
	reason,
	nextAllowedAt: null,
	sendId: null,
	messageId: null,
	trace: [],
});

/** Judges the drafts of one account, in their order. */
type Judge = (
	account: ContactAccount,
	drafts: readonly MessageDraft[],
) => Promise<ContactOutcome[]>;

/**
 * Reads every item, hands the drafts of each account to `judge` in one batch, because order and
 * spacing belong to the account, and emits one item for each person. Accounts do not wait for each
 * other: their limits and tokens are apart.
 */
export async function contactEveryItem(
	run: OperationRun,
	contact: ContactRun,
	judge: Judge,
): Promise<Emission[]> {
	const planned = await run.eachItem(
		async (itemIndex) => await planContact({ context: run.context, itemIndex }, contact),
	);
	const outcomeOf = await judgeByAccount(
		planned.map(({ value }) => value),
		judge,
	);
	const contacts = planned.flatMap(({ itemIndex, value: plan }) => {
		const { personId, account } = plan;
		const outcome = plan.kind === 'settled' ? plan.outcome : outcomeOf.get(plan.draft);
		return outcome === undefined ? [] : [{ itemIndex, personId, account, outcome }];
	});
	return emitContacts(run, contact.core, contacts);
}

async function judgeByAccount(
	planned: readonly PlannedContact[],
	judge: Judge,
): Promise<Map<MessageDraft, ContactOutcome>> {
	const batches = new Map<ContactAccount, MessageDraft[]>();
	for (const plan of planned) {
		if (plan.kind === 'draft') {
			batches.set(plan.account, [...(batches.get(plan.account) ?? []), plan.draft]);
		}
	}
	const judged = await Promise.all(
		[...batches].map(async ([account, drafts]) => {
			const outcomes = await judge(account, drafts);
			return drafts.flatMap((draft, index): Array<[MessageDraft, ContactOutcome]> => {
				const outcome = outcomes[index];
				return outcome === undefined ? [] : [[draft, outcome]];
			});
		}),
	);
	return new Map(judged.flat());
}

async function planContact(place: ParameterPlace, contact: ContactRun): Promise<PlannedContact> {
	const { core, ledger } = contact;
	const account = await contact.accountOf(place);
	const { accountId } = account;
	const template = readRequiredText(place, 'text', 'Message');
	const policy = await readPolicy(core, place);
	const person = await findPerson(ledger, place, accountId);
	if (person === null) {
		return { kind: 'settled', account, personId: null, outcome: notContacted('personUnknown') };
	}
	const { personId } = person;
	const step = readStep(place);
	const variant = readVariant(core, place, { campaign: step.sequence, personId });
	if (variant.kind === 'control') {
		return { kind: 'settled', account, personId, outcome: notContacted('controlGroup') };
	}
	const own = variant.kind === 'variant' ? variant : { name: undefined, text: null };
	const message = core.renderMessage(
		own.text ?? template,
		await readTokens(place, { ledger, accountId }),
	);
	if (message.kind === 'refused') {
		return { kind: 'settled', account, personId, outcome: notContacted(message.reason) };
	}
	const draft: MessageDraft = {
		candidate: {
			accountId,
			personId,
			...step,
			channel: 'instagramDm',
			...(own.name === undefined ? {} : { variant: own.name }),
		},
		text: message.text,
		policy,
	};
	return { kind: 'draft', account, personId, draft };
}
