import type { SentMessage, SentMessagesResult } from '../instagram/client';
import { failureOf } from '../instagram/classifyGraphFailure';
import type { WebhookEvent } from '../instagram/webhooks/events';
import { sourceIdOf } from '../instagram/webhooks/sourceIdOf';
import type { SendStanding, UnconfirmedSend } from '../ledger/ledger';
import { isOnInstagram } from '../outreach/channels';
import { MINUTE_MS, SECOND_MS } from '../shared/duration';
import { CONCERNS_EVERYONE, skipped, waiting } from './deliverMessage';
import type { DeliveryPorts } from './deliveryPorts';
import { judgeUnconfirmed, type UnconfirmedVerdict } from './judgeUnconfirmed';
import type { ContactOutcome } from './outcome';

/** Events that no workflow asked for are kept under this name. */
const CONSUMER = 'sent messages read back';
/** Conversations may be read twice a second (facts/instagram.md §5). */
const READ_PAUSE_MS = SECOND_MS / 2;
/** Instagram's clock and ours may differ; what it wrote well before the call is another message. */
const CLOCK_DIFFERENCE_MS = MINUTE_MS;

const NOT_IN_CONVERSATION = failureOf({
	class: 'notFound',
	reason: 'notDelivered',
	delivered: 'no',
	isRetryable: false,
});

export interface CheckOptions {
	/** At most this many sends. */
	readonly limit: number;
	readonly signal?: AbortSignal;
}

/**
 * Looks for the messages whose outcome is unknown in the conversations themselves. What stands there was
 * delivered; what surely does not was not; nothing is ever sent again (DESIGN §5 Sends).
 */
export async function checkUnconfirmed(
	ports: DeliveryPorts,
	accountId: string,
	{ limit, signal }: CheckOptions,
): Promise<Array<{ personId: string; outcome: ContactOutcome }>> {
	const { ledger, clock } = ports;
	await ledger.expireLeases();
	const results: Array<{ personId: string; outcome: ContactOutcome }> = [];
	let isAnswering = true;
	for (const sends of byPerson(await ledger.unconfirmedSends(accountId, limit))) {
		signal?.throwIfAborted();
		const isAsked = isAnswering && sends.some(({ channel }) => isOnInstagram(channel));
		const read = isAsked ? await readBack(ports, accountId, sends) : null;
		if (isAsked) await clock.sleep(READ_PAUSE_MS, signal);
		if (read?.kind === 'failed' && endsTheRun(read)) isAnswering = false;
		results.push(...(await settle(ports, sends, read)));
	}
	return results;
}

function byPerson(sends: readonly UnconfirmedSend[]): UnconfirmedSend[][] {
	const groups = new Map<string, UnconfirmedSend[]>();
	for (const send of sends) {
		groups.set(send.personId, [...(groups.get(send.personId) ?? []), send]);
	}
	return [...groups.values()];
}

/** Nobody else's conversation could be read either. */
const endsTheRun = ({ failure }: Extract<SentMessagesResult, { kind: 'failed' }>): boolean =>
	CONCERNS_EVERYONE.has(failure.reason) || failure.pausesAccount || failure.class === 'rateLimited';

/**
 * What the account wrote since is recorded like echoes, which settle the sends they are of. What cannot
 * be read may be one of these sends, so it is not taken for somebody else's.
 */
async function readBack(
	{ ledger, instagram }: DeliveryPorts,
	accountId: string,
	sends: readonly UnconfirmedSend[],
): Promise<SentMessagesResult | null> {
	const [first] = sends;
	const recipient =
		first === undefined ? null : await ledger.getRecipient(first.personId, accountId);
	if (recipient?.igsid == null) return null;
	const { igsid } = recipient;
	const read = await instagram.getSentMessages(igsid);
	if (read.kind === 'failed') return read;

	const since = Math.min(...sends.map(({ calledAt }) => calledAt.getTime()));
	const events = writtenSince(read.messages, since)
		.filter((message) => !isUnreadable(message))
		.map(({ messageId, text, attachmentType, writtenAt }): WebhookEvent => ({
			kind: 'echo',
			accountId,
			recipientIgsid: igsid,
			occurredAt: writtenAt,
			sourceId: sourceIdOf(accountId, 'echo', messageId),
			messageId,
			...(text === '' ? {} : { text }),
			...(attachmentType === null ? {} : { attachmentType }),
		}));
	await ledger.recordEvents({ events, consumer: CONSUMER, origin: 'conversation' });
	return read;
}

const isUnreadable = ({ text, attachmentType }: SentMessage): boolean =>
	text === '' && attachmentType === null;

const writtenSince = (messages: readonly SentMessage[], instantMs: number): SentMessage[] =>
	messages.filter(({ writtenAt }) => writtenAt.getTime() >= instantMs - CLOCK_DIFFERENCE_MS);

async function settle(
	{ ledger, clock }: DeliveryPorts,
	sends: readonly UnconfirmedSend[],
	read: SentMessagesResult | null,
): Promise<Array<{ personId: string; outcome: ContactOutcome }>> {
	const ids = sends.map(({ sendId }) => sendId);
	const standings = new Map((await ledger.readSends(ids)).map((each) => [each.sendId, each]));
	const answer = read?.kind === 'messages' ? read : null;
	const results: Array<{ personId: string; outcome: ContactOutcome }> = [];
	for (const send of sends) {
		const standing = standings.get(send.sendId);
		if (standing === undefined) continue;
		const verdict = judgeUnconfirmed({
			...send,
			...standing,
			readAt: answer === null ? null : clock.now(),
			readBackTo: answer?.readBackTo ?? null,
			hasUnreadable: writtenSince(answer?.messages ?? [], send.calledAt.getTime()).some(
				isUnreadable,
			),
		});
		if (verdict === 'notDelivered' && standing.state === 'unknown') {
			await ledger.settle(send.sendId, { kind: 'failed', failure: NOT_IN_CONVERSATION });
		}
		results.push({ personId: send.personId, outcome: OUTCOMES[verdict](standing) });
	}
	await ledger.markSendsChecked(ids);
	return results;
}

const OUTCOMES: Readonly<Record<UnconfirmedVerdict, (standing: SendStanding) => ContactOutcome>> = {
	delivered: ({ sendId, messageId }) => ({
		output: 'sent',
		decision: 'send',
		reason: 'confirmed',
		nextAllowedAt: null,
		sendId,
		messageId,
		trace: [],
	}),
	notDelivered: ({ sendId }) => ({ ...skipped('notDelivered', []), sendId }),
	disputed: ({ sendId }) => forAPerson('unconfirmedUnclear', sendId),
	notReported: ({ sendId }) => forAPerson('slotNotConfirmed', sendId),
	stillOpen: ({ sendId }) => waiting('unconfirmed', null, sendId),
};

const forAPerson = (
	reason: 'unconfirmedUnclear' | 'slotNotConfirmed',
	sendId: string,
): ContactOutcome => ({
	output: 'forAPerson',
	decision: 'handOff',
	reason,
	nextAllowedAt: null,
	sendId,
	messageId: null,
	trace: [],
});
