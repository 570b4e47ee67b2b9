import type { HistoryEvent } from '../../ledger/consentRecords';
import { CHANNELS, type Channel, type Purpose } from '../../outreach/contact';
import { channelsStoppedTogether } from '../consentFact';

/** One thing that happened to a consent, as a receipt tells it. */
export interface ReceiptEvent {
	readonly entryId: string;
	readonly entryHash: string;
	readonly status: 'requested' | 'granted' | 'refused' | 'withdrawn';
	readonly at: Date;
	readonly expiresAt: Date | null;
	readonly method: string | null;
	readonly legalBasis: string | null;
	/** Whether the person expressed it, or somebody for them. */
	readonly isOwn: boolean;
	readonly notice: { readonly text: string; readonly version: string } | null;
	readonly language: string | null;
}

/** What a person said about one purpose on one channel, oldest first. */
export interface ReceiptTopic {
	readonly purpose: Purpose;
	readonly channel: Channel;
	readonly events: readonly ReceiptEvent[];
}

const PURPOSES: readonly Purpose[] = ['conversation', 'promotional'];
const isChoice = ({ data }: HistoryEvent): boolean => typeof data.choice === 'string';

/** Stops of everything belong to every topic; where nothing else was said, to that of offers. */
export function receiptTopics(history: readonly HistoryEvent[]): ReceiptTopic[] {
	const told = history.filter((event) => isChoice(event) || event.type === 'noticeServed');
	const questions = PURPOSES.flatMap((purpose) =>
		CHANNELS.map((channel) => ({ purpose, channel })),
	);
	const asked = questions.filter(({ purpose, channel }) =>
		told.some(({ data }) => data.purpose === purpose && data.channel === channel),
	);
	const usual = { purpose: 'promotional', channel: 'instagramDm' } as const;
	const topics = asked.length === 0 && told.length > 0 ? [usual] : asked;
	return topics.map((topic) => ({
		...topic,
		events: told.filter((event) => isAbout(event, topic)).map(toReceiptEvent),
	}));
}

function isAbout(
	event: HistoryEvent,
	{ purpose, channel }: Pick<ReceiptTopic, 'purpose' | 'channel'>,
): boolean {
	const { data } = event;
	if (data.purpose !== 'all' && data.purpose !== purpose) return false;
	if (data.channel === 'all' || data.channel === channel) return true;
	const isStop = isChoice(event) && data.choice !== 'granted';
	return isStop && channelsStoppedTogether(channel).some((each) => each === data.channel);
}

function toReceiptEvent({ entryId, hash, data, writtenAt }: HistoryEvent): ReceiptEvent {
	const choice = data.choice;
	const status =
		choice === 'granted' || choice === 'refused' || choice === 'withdrawn' ? choice : 'requested';
	return {
		entryId,
		entryHash: hash,
		status,
		at: toDate(data.occurredAt) ?? toDate(data.servedAt) ?? writtenAt,
		expiresAt: toDate(data.expiresAt),
		method: textOf(data.method),
		legalBasis: textOf(data.legalBasis),
		isOwn: data.strength === 'ownWordsWithMessageId' || data.strength === 'formWithWording',
		notice: noticeOf(data.notice),
		language: textOf(data.language),
	};
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function toDate(value: unknown): Date | null {
	const instant = new Date(textOf(value) ?? '');
	return Number.isNaN(instant.getTime()) ? null : instant;
}

function noticeOf(value: unknown): ReceiptEvent['notice'] {
	const { text, version } = (value ?? {}) as Readonly<Record<string, unknown>>;
	return typeof text === 'string' ? { text, version: textOf(version) ?? '' } : null;
}
