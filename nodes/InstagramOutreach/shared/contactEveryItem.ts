import type { Ledger, MessageDraft } from '../../../core';
import { findPerson } from '../../shared/findPerson';
import type { Emission, OperationRun } from '../../shared/operation';
import { readNumber } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';
import type { ContactRun } from './contactRun';
import type { MoreFields } from './emitContacts';
import { judgeEveryItem, notContacted, type Judge, type PlannedContact } from './judgeEveryItem';
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

/** Reads every item and lets its message be judged. */
export async function contactEveryItem(
	run: OperationRun,
	contact: ContactRun,
	judge: Judge,
	{ way = DIRECT_MESSAGE, moreOf }: { way?: ContactWay; moreOf?: MoreFields } = {},
): Promise<Emission[]> {
	const advice = startAdvice(run, contact.core);
	const emissions = await judgeEveryItem(run, contact, {
		plan: async (place) => await planContact(place, contact, { way, advice }),
		judge,
		moreOf,
	});
	advice.say();
	return emissions;
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
