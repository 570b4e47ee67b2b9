import type { IDataObject } from 'n8n-workflow';
import type { MessageRecipe } from '../../../../core';
import { findPerson } from '../../../shared/findPerson';
import type { Operation } from '../../../shared/operation';
import { readNumber, readText, refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { readLanguage, startContactRun } from '../../shared/contactRun';
import type { ContactRun } from '../../shared/contactRun';
import { readPolicy } from '../../shared/readPolicy';
import { fillFor } from '../../shared/messageOf';
import { readRecipeSettings } from '../../shared/readRecipe';
import { readVariant } from '../../shared/readVariant';
import { ADD_FIELDS } from './fields';
import { readSequence } from './readSequence';
import { notAddedItem, standingItem } from './sequenceItem';

export const add = {
	option: {
		name: 'Add to Sequence',
		value: 'add',
		action: 'Add people to a sequence',
		description:
			'Put each person at the beginning of a sequence of steps. Send Due sends those on Instagram, Request Due Slots gives those of other channels. Safe to repeat: whoever is on the way comes sooner, and gets no message more.',
	},
	properties: ADD_FIELDS,
	async execute(run) {
		const contact = await startContactRun(run);
		const added = await run.eachItem(
			async (itemIndex) => await addPerson({ context: run.context, itemIndex }, contact),
		);
		return added.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function addPerson(place: ParameterPlace, contact: ContactRun): Promise<IDataObject> {
	const { core, ledger } = contact;
	const account = await contact.accountOf(place);
	const { accountId } = account;
	const { sequence, templates } = readSequence(core, place);
	const policy = await readPolicy({ core, ledger, accountId }, place);
	const language = readLanguage(place.context, place.itemIndex);
	const rotation = readNumber(place, 'options.round') ?? 1;
	const person = await findPerson(ledger, place, accountId);
	const notAdded = (reason: Parameters<typeof core.explain>[0]): IDataObject =>
		notAddedItem({
			personId: person?.personId ?? null,
			accountId,
			sequence: sequence.name,
			round: rotation,
			reason,
			explanation: core.explain(reason, language),
		});
	if (person === null) return notAdded('personUnknown');

	const { personId } = person;
	const variant = readVariant(core, place, { campaign: sequence.name, personId });
	if (variant.kind === 'control') return notAdded('controlGroup');
	const settings = readRecipeSettings(place, sequence.name);
	const own = variant.kind === 'variant' ? variant.text : null;
	const texts: string[] = [];
	for (const [index, template] of templates.entries()) {
		const text = index === 0 ? (own ?? template) : template;
		if (text === '') throw emptyStep(place, index + 1);
		const recipe = plainText(text);
		if (sequence.steps[index]?.way === 'instagramDm') {
			const { purpose } = sequence;
			core.checkRecipe(recipe, settings, { purpose, isFirstContact: index === 0 });
		}
		const filled = await fillFor(core, place, { account, personId, message: { recipe, settings } });
		if (filled.kind === 'refused') return notAdded(filled.reason);
		if (filled.codeList !== undefined) throw codeInStep(place, index + 1);
		texts.push(core.textOf(filled.content) ?? '');
	}
	const segment = readText(place, 'options.segment');
	const added = await ledger.addToSequence({
		accountId,
		personId,
		sequence,
		texts,
		rotation,
		policy,
		priority: readNumber(place, 'options.priority') ?? 0,
		variant: variant.kind === 'variant' ? variant.name : null,
		...(segment === '' ? {} : { segment }),
	});
	if (added.kind === 'notAdded') return notAdded(added.reason);
	const item = standingItem(core, added.enrolment, language);
	if (added.enrolment.state === 'ended') return item;
	const reason = added.kind === 'added' ? 'added' : 'alreadyAdded';
	return { ...item, reason, explanation: core.explain(reason, language) };
}

const plainText = (text: string): MessageRecipe => ({
	kind: 'text',
	text,
	inLanguages: new Map(),
	extras: { kind: 'none' },
});

/** A code is taken together with its send, and the steps of a sequence are written long before. */
const codeInStep = (place: ParameterPlace, step: number) =>
	refusedParameter(
		place,
		`Step ${step} holds [code], which a sequence cannot give out`,
		'Send the code with Message: Send, for example when they answered the sequence.',
	);

const emptyStep = (place: ParameterPlace, step: number) =>
	refusedParameter(
		place,
		`Step ${step} has no message`,
		'Fill in Message in every step. For a task it is what the person could write.',
	);
