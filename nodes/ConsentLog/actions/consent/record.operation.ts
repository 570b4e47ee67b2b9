import type { ConsentRecordInput, Ledger, NoticeInput } from '../../../../core';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readRequiredText, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { readMoment } from '../../../shared/readMoment';
import { requireKnownPerson } from '../../shared/knownPerson';
import { readChannel, readMethod, readOccurredAt } from '../../shared/readScope';
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
	const notice = await readNotice(place, personId);
	const input = choice === 'shown' ? null : await readRecord(place, { notice, choice });
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

const readNotice = async (place: ParameterPlace, personId: string): Promise<NoticeInput> => ({
	personId,
	purpose: readPurpose(place),
	channel: readChannel(place),
	text: readRequiredText(place, 'noticeText', 'Wording They Were Shown'),
	version: readRequiredText(place, 'noticeVersion', 'Version of the Wording'),
	language: readText(place, 'options.language') || null,
	messageId: readText(place, 'messageId') || null,
	servedAt: await readOccurredAt(place, 'When They Chose'),
});

async function readRecord(
	place: ParameterPlace,
	{ notice, choice }: { notice: NoticeInput; choice: ConsentRecordInput['choice'] },
): Promise<ConsentRecordInput> {
	const { personId, purpose, channel, language } = notice;
	const strength = readChoice(place, {
		name: 'strength',
		label: 'Evidence',
		choices: ['formWithWording', 'importedFromSystem', 'ownWordsWithMessageId', 'statedByUser'],
	});
	const expiresAt = await readMoment(place, { name: 'options.expiresAt', label: 'Counts Until' });
	return {
		personId,
		choice,
		purpose,
		channel,
		strength,
		method:
			readText(place, 'options.method') === '' ? 'other' : readMethod(place, 'options.method'),
		legalBasis: readText(place, 'options.legalBasis') || 'consent',
		noticeText: notice.text,
		noticeVersion: notice.version,
		...(strength === 'ownWordsWithMessageId' ? readOwnWords(place) : {}),
		occurredAt: notice.servedAt,
		...(expiresAt === null ? {} : { expiresAt }),
		...(language === null ? {} : { language }),
	};
}

const readOwnWords = (place: ParameterPlace): { ownWords: string; messageId: string } => ({
	ownWords: readRequiredText(place, 'ownWords', 'Their Own Words'),
	messageId: readRequiredText(place, 'messageId', 'Message ID'),
});
