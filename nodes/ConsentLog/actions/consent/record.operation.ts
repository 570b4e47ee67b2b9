import type { ConsentRecordInput, Ledger } from '../../../../core';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import {
	readChoice,
	readRequiredText,
	readText,
	refusedParameter,
} from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { knownPerson } from '../../shared/knownPerson';
import { RECORD_FIELDS } from './fields';
import { readPurpose } from './readPurpose';

/** Instagram's clock and this one are never quite the same. */
const CLOCK_SKEW_MAX_MS = 5 * 60 * 1000;

export const record = {
	option: {
		name: 'Record',
		value: 'record',
		action: 'Record a consent',
		description: 'Add what a person chose, and what they were shown, to the log',
	},
	properties: RECORD_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const recorded = await run.eachItem(
			async (itemIndex) => await recordChoice(ledger, { context: run.context, itemIndex }),
		);
		return recorded.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function recordChoice(ledger: Ledger, place: ParameterPlace) {
	const person = await knownPerson(ledger, place);
	if (person === null) {
		throw refusedParameter(
			place,
			'This person is not in the Outreach Database',
			'Import them or let Instagram Story Trigger receive a message first.',
		);
	}
	const input = readRecord(place, person.personId);
	const { entryId, sequence, hash } = await ledger.recordConsent(input);
	return {
		personId: input.personId,
		choice: input.choice,
		purpose: input.purpose,
		strength: input.strength,
		occurredAt: input.occurredAt.toISOString(),
		entryId,
		entryNumber: sequence,
		entryHash: hash,
	};
}

function readRecord(place: ParameterPlace, personId: string): ConsentRecordInput {
	const strength = readChoice(place, {
		name: 'strength',
		label: 'Evidence',
		choices: ['formWithWording', 'importedFromSystem', 'ownWordsWithMessageId', 'statedByUser'],
	});
	const language = readText(place, 'options.language');
	return {
		personId,
		choice: readChoice(place, {
			name: 'choice',
			label: 'Choice',
			choices: ['granted', 'refused', 'withdrawn'],
		}),
		purpose: readPurpose(place),
		strength,
		legalBasis: readText(place, 'options.legalBasis') || 'consent',
		noticeText: readRequiredText(place, 'noticeText', 'Wording They Were Shown'),
		noticeVersion: readRequiredText(place, 'noticeVersion', 'Version of the Wording'),
		...(strength === 'ownWordsWithMessageId' ? readOwnWords(place) : {}),
		occurredAt: readInstant(place),
		...(language === '' ? {} : { language }),
	};
}

const readOwnWords = (place: ParameterPlace): { ownWords: string; messageId: string } => ({
	ownWords: readRequiredText(place, 'ownWords', 'Their Own Words'),
	messageId: readRequiredText(place, 'messageId', 'Message ID'),
});

function readInstant(place: ParameterPlace): Date {
	const { occurredAt } = place.context.getInputData()[place.itemIndex]?.json ?? {};
	const typed =
		readText(place, 'options.occurredAt') || (typeof occurredAt === 'string' ? occurredAt : '');
	if (typed === '') return nodeClock.now();

	const instant = new Date(typed);
	if (instant.getTime() <= nodeClock.now().getTime() + CLOCK_SKEW_MAX_MS) return instant;
	throw refusedParameter(
		place,
		'"When They Chose" is no time in the past',
		'Give a date with its time, such as 2026-11-23T10:15:00Z.',
	);
}
