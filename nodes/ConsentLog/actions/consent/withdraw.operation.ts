import type { EvidenceStrength, Ledger } from '../../../../core';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { requireKnownPerson } from '../../shared/knownPerson';
import { readEveryChannel, readMethod, readOccurredAt } from '../../shared/readScope';
import { WITHDRAW_FIELDS } from './fields';

export const withdraw = {
	option: {
		name: 'Withdraw',
		value: 'withdraw',
		action: 'Withdraw a consent',
		description:
			'Record that a person takes a consent back. Everything is a stop: they go on the Do-Not-Contact List.',
	},
	properties: WITHDRAW_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const withdrawn = await run.eachItem(
			async (itemIndex) => await withdrawOne(ledger, { context: run.context, itemIndex }),
		);
		return withdrawn.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function withdrawOne(ledger: Ledger, place: ParameterPlace) {
	const { personId } = await requireKnownPerson(ledger, place);
	const purpose = readChoice(place, {
		name: 'purpose',
		label: 'Purpose',
		choices: ['all', 'conversation', 'promotional'],
	});
	const channel = readEveryChannel(place);
	const messageId = readText(place, 'messageId') || null;
	const occurredAt = await readOccurredAt(place, 'When They Said It');
	const strength: EvidenceStrength = messageId === null ? 'statedByUser' : 'ownWordsWithMessageId';
	const { entryId, sequence, hash, isListed } = await ledger.withdrawConsent({
		personId,
		purpose,
		channel,
		strength,
		method: readMethod(place, 'method'),
		ownWords: readText(place, 'ownWords') || null,
		messageId,
		occurredAt,
		notice: null,
		language: readText(place, 'options.language') || null,
	});
	return {
		personId,
		purpose,
		channel,
		strength,
		occurredAt: occurredAt.toISOString(),
		isOnDoNotContactList: isListed,
		entryId,
		entryNumber: sequence,
		entryHash: hash,
	};
}
