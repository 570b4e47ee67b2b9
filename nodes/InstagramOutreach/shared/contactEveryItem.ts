import type { ContactOutcome, Ledger, MessageDraft } from '../../../core';
import { findPerson } from '../../shared/findPerson';
import type { Emission, OperationRun } from '../../shared/operation';
import { readNumber } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';
import type { ContactAccount, ContactRun } from './contactRun';
import { emitContacts } from './emitContacts';
import type { MoreFields } from './emitContacts';
import { readPolicy } from './readPolicy';
import {
	fillFor,
	readCheckedMessage,
	startAdvice,
	type Advice,
	withText,
	type ContactStep,
} from './messageOf';
import { readStep } from './readStep';
import { readVariant } from './readVariant';

/** What can be judged, or what is already clear without looking at limits. */
type PlannedContact = { readonly account: ContactAccount; readonly personId: string | null } & (
	| { readonly kind: 'draft'; readonly draft: MessageDraft }
	| { readonly kind: 'settled'; readonly outcome: ContactOutcome }
);

const notContacted = (
	reason: ContactWay['whenUnknown'] | 'controlGroup' | 'textTooLong' | 'textIncomplete',
): ContactOutcome => ({
	output: 'notContacted',
	decision: 'skip',
	reason,
	nextAllowedAt: null,
	sendId: null,
	messageId: null,
	trace: [],
});

/** To whom the message of an item goes, and as which step. */
export interface ContactWay {
	readStep(place: ParameterPlace): ContactStep;
	findPersonId(ledger: Ledger, place: ParameterPlace, accountId: string): Promise<string | null>;
	readonly whenUnknown: 'personUnknown' | 'commentUnknown';
}

const DIRECT_MESSAGE: ContactWay = {
	readStep: (place) => ({ ...readStep(place), channel: 'instagramDm' }),
	findPersonId: async (ledger, place, accountId) =>
		(await findPerson(ledger, place, accountId))?.personId ?? null,
	whenUnknown: 'personUnknown',
};

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
	{ way = DIRECT_MESSAGE, moreOf }: { way?: ContactWay; moreOf?: MoreFields } = {},
): Promise<Emission[]> {
	const advice = startAdvice(run, contact.core);
	const planned = await run.eachItem(
		async (itemIndex) =>
			await planContact({ context: run.context, itemIndex }, contact, { way, advice }),
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
	const emissions = emitContacts(run, contact.core, contacts, moreOf);
	advice.say();
	return emissions;
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

async function planContact(
	place: ParameterPlace,
	contact: ContactRun,
	{ way, advice }: { way: ContactWay; advice: Advice },
): Promise<PlannedContact> {
	const { core, ledger } = contact;
	const account = await contact.accountOf(place);
	const { accountId } = account;
	const step = way.readStep(place);
	const message = await readCheckedMessage(core, place, { step, advice });
	const policy = await readPolicy({ core, ledger, accountId }, place);
	const personId = await way.findPersonId(ledger, place, accountId);
	if (personId === null) {
		return { kind: 'settled', account, personId, outcome: notContacted(way.whenUnknown) };
	}
	const variant = readVariant(core, place, { campaign: step.sequence, personId });
	if (variant.kind === 'control') {
		return { kind: 'settled', account, personId, outcome: notContacted('controlGroup') };
	}
	const own = variant.kind === 'variant' ? variant : { name: undefined, text: null };
	const filled = await fillFor(core, place, {
		account,
		personId,
		message:
			own.text === null ? message : await withText(core, own.text, { message, step, advice }),
	});
	if (filled.kind === 'refused') {
		return { kind: 'settled', account, personId, outcome: notContacted(filled.reason) };
	}
	const { content, codeList } = filled;
	const draft: MessageDraft = {
		candidate: {
			accountId,
			personId,
			...step,
			...(codeList === undefined ? {} : { codeList }),
			...(own.name === undefined ? {} : { variant: own.name }),
		},
		content,
		policy,
		priority: readNumber(place, 'options.priority') ?? 0,
	};
	return { kind: 'draft', account, personId, draft };
}
