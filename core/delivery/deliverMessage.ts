import type { SendResult } from '../instagram/client';
import type { Reservation, SendOutcome, StopReason } from '../ledger/ledger';
import type { ContactDecision, Trace } from '../outreach/contact';
import { echoBodyOf } from '../outreach/messageContent';
import type { ReasonCode } from '../outreach/reasons';
import { fillCode } from '../outreach/templates/codeMark';
import { MINUTE_MS, addMs } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';
import type { DeliveryPorts } from './deliveryPorts';
import type { ContactOutcome, MessageDraft } from './outcome';
import { readMissedMessages } from './readMissedMessages';
import { transportOf } from './transport';

const RETRY_REST_MS = MINUTE_MS;

/**
 * Nobody can be reached until a person mends the connection. The run ends instead of a pause: the
 * first run after the repair must not find the account still resting.
 */
export const CONCERNS_EVERYONE: ReadonlySet<ReasonCode> = new Set([
	'connectionEnded',
	'notAllowed',
	'messageAccessOff',
]);

/**
 * Reserve, call, settle: the row exists before the request, so a crash leaves a trace and nobody gets
 * the message twice. Judges once; waiting is the caller's business.
 */
export async function deliverMessage(
	ports: DeliveryPorts,
	draft: MessageDraft,
	spacingMs: number,
): Promise<ContactOutcome> {
	const { ledger, instagram } = ports;
	try {
		const reservation = await reserveInformed(ports, draft, spacingMs);
		if (reservation.kind === 'refused') return fromDecision(reservation.decision);

		const { sendId, recipientIgsid, code } = reservation;
		const content = code === null ? draft.content : fillCode(draft.content, code);
		const { send, hasEcho } = transportOf(draft);
		const permit = await ledger.startCalling(sendId, hasEcho ? echoBodyOf(content) : undefined);
		if (permit.kind === 'stopped') return stoppedBeforeCall(ports, permit.reason, sendId);

		const result = await send(instagram, {
			recipientIgsid,
			commentId: draft.candidate.commentId ?? '',
			content,
			timeoutMs: permit.callTimeoutMs,
		});
		const { restsUntil } = await ledger.settle(sendId, toOutcome(result));
		return afterCall(ports, { restsUntil, sendId, result });
	} catch (error) {
		if (error instanceof UserFacingError && error.code === 'personUnknown') {
			return skipped('personUnknown', []);
		}
		throw error;
	}
}

/** Once messages that may have been missed are read back, the person is judged anew. */
async function reserveInformed(
	ports: DeliveryPorts,
	{ candidate, policy }: MessageDraft,
	spacingMs: number,
): Promise<Reservation> {
	const first = await ports.ledger.reserve(candidate, policy, spacingMs);
	const isUninformed =
		first.kind === 'refused' &&
		first.decision.kind === 'hold' &&
		first.decision.reason === 'messagesMissed';
	if (!isUninformed || !(await readMissedMessages(ports, candidate))) return first;
	return await ports.ledger.reserve(candidate, policy, spacingMs);
}

export function fromDecision(decision: ContactDecision): ContactOutcome {
	const base = { sendId: null, messageId: null, trace: decision.trace };
	switch (decision.kind) {
		case 'send':
			return {
				...base,
				output: 'sent',
				decision: 'send',
				reason: 'wouldSend',
				nextAllowedAt: null,
			};
		case 'hold':
			return {
				...base,
				output: 'waiting',
				decision: 'hold',
				reason: decision.reason,
				nextAllowedAt: decision.until,
			};
		case 'handOff':
			return {
				...base,
				output: 'forAPerson',
				decision: 'handOff',
				reason: decision.reason,
				nextAllowedAt: decision.before,
			};
		case 'skip':
			return skipped(decision.reason, decision.trace);
	}
}

export const skipped = (reason: ReasonCode, trace: Trace): ContactOutcome => ({
	output: 'notContacted',
	decision: 'skip',
	reason,
	nextAllowedAt: null,
	sendId: null,
	messageId: null,
	trace,
});

const ENDS_IT: ReadonlySet<StopReason> = new Set([
	'confirmationTooLate',
	'doNotContact',
	'nothingToConfirm',
]);

function stoppedBeforeCall(
	ports: DeliveryPorts,
	reason: StopReason,
	sendId: string,
): ContactOutcome {
	if (ENDS_IT.has(reason)) return { ...skipped(reason, []), sendId };
	return waiting(reason, addMs(ports.clock.now(), RETRY_REST_MS), sendId);
}

export const waiting = (
	reason: ReasonCode,
	until: Date | null,
	sendId: string | null,
): ContactOutcome => ({
	output: 'waiting',
	decision: 'hold',
	reason,
	nextAllowedAt: until,
	sendId,
	messageId: null,
	trace: [],
});

/** A failure that may have arrived is never called failed, whoever classified it. */
function toOutcome(result: SendResult): SendOutcome {
	if (result.kind === 'failed' && result.failure.delivered === 'maybe') {
		return { kind: 'unknown', failure: result.failure };
	}
	return result;
}

function afterCall(
	{ clock }: DeliveryPorts,
	called: { restsUntil: Date | null; sendId: string; result: SendResult },
): ContactOutcome {
	const { restsUntil, sendId, result } = called;
	if (result.kind === 'sent') {
		return {
			output: 'sent',
			decision: 'send',
			reason: 'sent',
			nextAllowedAt: null,
			sendId,
			messageId: result.messageId,
			trace: [],
		};
	}
	const { failure } = result;
	if (toOutcome(result).kind === 'unknown') return waiting('unconfirmed', null, sendId);
	if (!failure.isRetryable) return { ...skipped(failure.reason, []), sendId };
	const retryAt = addMs(clock.now(), failure.retryAfterMs ?? RETRY_REST_MS);
	return waiting(failure.reason, restsUntil ?? retryAt, sendId);
}
