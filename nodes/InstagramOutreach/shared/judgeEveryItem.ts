import type { ContactOutcome, MessageDraft } from '../../../core';
import type { Emission, OperationRun } from '../../shared/operation';
import type { ParameterPlace } from '../../shared/parameters';
import type { ContactAccount, ContactRun } from './contactRun';
import { emitContacts } from './emitContacts';
import type { MoreFields } from './emitContacts';

/** What can be judged, or what is already clear without looking at limits. */
export type PlannedContact = {
	readonly account: ContactAccount;
	readonly personId: string | null;
} & (
	| { readonly kind: 'draft'; readonly draft: MessageDraft }
	| { readonly kind: 'settled'; readonly outcome: ContactOutcome }
);

export const notContacted = (reason: ContactOutcome['reason']): ContactOutcome => ({
	output: 'notContacted',
	decision: 'skip',
	reason,
	nextAllowedAt: null,
	sendId: null,
	messageId: null,
	trace: [],
});

/** Judges the drafts of one account, in their order. */
export type Judge = (
	account: ContactAccount,
	drafts: readonly MessageDraft[],
) => Promise<ContactOutcome[]>;

/**
 * Plans every item, hands the drafts of each account to `judge` in one batch, because order and
 * spacing belong to the account, and emits one item for each person. Accounts do not wait for each
 * other: their limits and tokens are apart.
 */
export async function judgeEveryItem(
	run: OperationRun,
	{ core }: Pick<ContactRun, 'core'>,
	{
		plan,
		judge,
		moreOf,
	}: {
		readonly plan: (place: ParameterPlace) => Promise<PlannedContact>;
		readonly judge: Judge;
		readonly moreOf?: MoreFields | undefined;
	},
): Promise<Emission[]> {
	const planned = await run.eachItem(
		async (itemIndex) => await plan({ context: run.context, itemIndex }),
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
	return emitContacts(run, core, contacts, moreOf);
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
