import type { ConsentRecordInput, Ledger, NoticeInput } from '../../../../core';
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
import { METHOD_VALUES } from '../../shared/fields';
import { requireKnownPerson } from '../../shared/knownPerson';
import { readChannel, readPastInstant } from '../../shared/readScope';
import { RECORD_FIELDS } from './fields';
import { readPurpose } from './readPurpose';

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
	const { personId } = await requireKnownPerson(ledger, place);
	const choice = readChoice(place, {
		name: 'choice',
		label: 'Choice',
		choices: ['granted', 'refused', 'shown', 'withdrawn'],
	});
	const input = choice === 'shown' ? null : { ...readRecord(place, personId), choice };
	const notice = readNotice(place, personId);
	const { entryId, sequence, hash } =
		input === null ? await ledger.recordNotice(notice) : await ledger.recordConsent(input);
	return {
		personId,
		choice,
		purpose: notice.purpose,
		channel: notice.channel,
		strength: input?.strength ?? null,
		occurredAt: notice.servedAt.toISOString(),
		expiresAt: input?.expiresAt?.toISOString() ?? null,
		entryId,
		entryNumber: sequence,
		entryHash: hash,
	};
}

const readNotice = (place: ParameterPlace, personId: string): NoticeInput => ({
	personId,
	purpose: readPurpose(place),
	channel: readChannel(place),
	text: readRequiredText(place, 'noticeText', 'Wording They Were Shown'),
	version: readRequiredText(place, 'noticeVersion', 'Version of the Wording'),
	language: readText(place, 'options.language') || null,
	messageId: readText(place, 'messageId') || null,
	servedAt: readInstant(place),
});

function readRecord(place: ParameterPlace, personId: string): Omit<ConsentRecordInput, 'choice'> {
	const strength = readChoice(place, {
		name: 'strength',
		label: 'Evidence',
		choices: ['formWithWording', 'importedFromSystem', 'ownWordsWithMessageId', 'statedByUser'],
	});
	const language = readText(place, 'options.language');
	const expiresAt = readEnd(place);
	return {
		personId,
		purpose: readPurpose(place),
		channel: readChannel(place),
		strength,
		method: METHOD_VALUES.find((method) => method === readText(place, 'options.method')) ?? 'other',
		legalBasis: readText(place, 'options.legalBasis') || 'consent',
		noticeText: readRequiredText(place, 'noticeText', 'Wording They Were Shown'),
		noticeVersion: readRequiredText(place, 'noticeVersion', 'Version of the Wording'),
		...(strength === 'ownWordsWithMessageId' ? readOwnWords(place) : {}),
		occurredAt: readInstant(place),
		...(expiresAt === null ? {} : { expiresAt }),
		...(language === '' ? {} : { language }),
	};
}

const readOwnWords = (place: ParameterPlace): { ownWords: string; messageId: string } => ({
	ownWords: readRequiredText(place, 'ownWords', 'Their Own Words'),
	messageId: readRequiredText(place, 'messageId', 'Message ID'),
});

const readInstant = (place: ParameterPlace): Date =>
	readPastInstant(place, {
		name: 'options.occurredAt',
		label: 'When They Chose',
		now: nodeClock.now(),
	});

function readEnd(place: ParameterPlace): Date | null {
	const typed = readText(place, 'options.expiresAt');
	if (typed === '') return null;
	const end = new Date(typed);
	if (!Number.isNaN(end.getTime())) return end;
	throw refusedParameter(
		place,
		'"Counts Until" is no time',
		'Give a date with its time, such as 2027-11-23T10:15:00Z.',
	);
}
