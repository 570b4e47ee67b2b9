import type { ConsentRecordInput, Ledger } from '../../core/ledger/ledger';
import { HOUR_MS, MINUTE_MS, addMs } from '../../core/shared/duration';
import type { ViewerRecord } from '../../core/audience/viewerRecord';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from './events';
import type { FakeClock } from './fakeClock';

const CONSUMER = 'workflow/trigger';

/** What somebody leaves in every corner of the database. */
export interface FullLife {
	readonly personId: string;
	readonly handle: string;
	readonly igsid: string;
}

export const aViewOf = (
	handle: string,
	viewedAt: Date,
	given: Partial<ViewerRecord> = {},
): ViewerRecord => ({
	row: 1,
	viewerId: null,
	handle,
	storyId: 'story-1',
	viewedAt,
	sourceTool: 'a tool',
	signals: {},
	...given,
});

export const anImportOf = (
	rows: readonly ViewerRecord[],
	sourceHash = 'a'.repeat(64),
): Parameters<Ledger['importViewers']>[0] => ({
	accountId: ACCOUNT,
	rows,
	rejected: [],
	duplicates: 0,
	sourceHash,
	sourceName: 'viewers.csv',
	provenance: 'copiedByHand',
	legalBasis: 'legitimate interest',
});

export const aConsentOf = (
	personId: string,
	occurredAt: Date,
	given: Partial<ConsentRecordInput> = {},
): ConsentRecordInput => ({
	personId,
	choice: 'granted',
	purpose: 'promotional',
	strength: 'ownWordsWithMessageId',
	legalBasis: 'consent',
	noticeText: 'Reply YES to get our offers by message. Reply STOP at any time.',
	noticeVersion: '1',
	ownWords: 'YES',
	messageId: 'mid.yes',
	occurredAt,
	...given,
});

/** Somebody who wrote now and whose username was read. */
export async function aWriter(
	ledger: Ledger,
	clock: FakeClock,
	{ igsid, handle, text }: { igsid: string; handle: string | null; text?: string },
): Promise<string> {
	const [event] = await ledger.recordEvents({
		events: [aStoryReply({ igsid, at: clock.now(), ...(text === undefined ? {} : { text }) })],
		consumer: CONSUMER,
		origin: 'publishedTrigger',
	});
	if (event?.personId == null) throw new Error('The event named nobody');
	const profile = { kind: 'profile', username: handle, isFollower: true } as const;
	await ledger.completeProfileJob(event.personId, ACCOUNT, profile);
	return event.personId;
}

export async function sendTo(ledger: Ledger, personId: string, step = 1): Promise<string> {
	const reservation = await ledger.reserve(aCandidateFor(personId, { step }), aLoosePolicy(), 0);
	if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
	await ledger.startCalling(reservation.sendId, `Ciao ${personId}`);
	await ledger.settle(reservation.sendId, {
		kind: 'sent',
		messageId: `mid.to.${reservation.sendId}`,
	});
	return reservation.sendId;
}

/** In a list, wrote, was written to, answered, agreed, was tagged, asked for peace, has a message due. */
export async function aFullLife(
	ledger: Ledger,
	clock: FakeClock,
	who: { igsid: string; handle: string; tag: string; place: string },
): Promise<FullLife> {
	const { igsid, handle, tag, place } = who;
	await ledger.watchKeywords(CONSUMER, [`word ${tag}`]);
	await ledger.importViewers(
		anImportOf(
			[
				aViewOf(handle, addMs(clock.now(), -3 * HOUR_MS), {
					viewerId: `tool-${igsid}`,
					signals: { liked: true, place, country: 'IT', language: 'it' },
				}),
				aViewOf(handle, addMs(clock.now(), -2 * HOUR_MS), { storyId: 'story-2', row: 2 }),
			],
			igsid.padStart(64, '0'),
		),
	);
	const personId = await aWriter(ledger, clock, {
		igsid,
		handle,
		text: `what does word ${tag} cost?`,
	});
	await ledger.tagPerson(personId, [tag], []);
	await ledger.markMessagesRead(personId, ACCOUNT);
	await sendTo(ledger, personId);
	clock.advance(MINUTE_MS);
	await aWriter(ledger, clock, { igsid, handle, text: 'not now' });
	await ledger.recordConsent(aConsentOf(personId, clock.now(), { ownWords: `YES from ${handle}` }));
	await ledger.queueContact({
		candidate: aCandidateFor(personId, { step: 2 }),
		policy: aLoosePolicy(),
		content: { kind: 'text', text: `Ciao ${handle}` },
		dueAt: addMs(clock.now(), HOUR_MS),
	});
	return { personId, handle, igsid };
}
