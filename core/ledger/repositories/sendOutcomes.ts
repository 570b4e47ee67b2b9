import { toChannel } from '../../outreach/channels';
import type { Channel } from '../../outreach/contact';
import { SECOND_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { CallPermit, SendOutcome, SendRecord, SettledSend } from '../ledger';
import { findAccount, type Account } from './accounts';
import { applyConsequences } from './consequences';
import { logContact } from './contactLog';
import { toSendState } from './pastAttempts';
import { findPersonById, type Person } from './people';
import { stopReason } from './stopReason';

/** Less time than this is too little for a call: the place is given back. */
const CALL_TIME_MIN_MS = 5 * SECOND_MS;

export interface OpenSend {
	readonly id: number;
	readonly state: string;
	readonly reservedAtMs: number;
	readonly leaseUntilMs: number;
	/** Null until the call begins. */
	readonly callingAtMs: number | null;
	readonly sequence: string;
	readonly channel: Channel;
	/** What it confirms, if it confirms an opt-out. */
	readonly optOutId: string | null;
	readonly account: Account;
	readonly person: Person;
}

/** Serialises everything that reads or frees places under the account's caps. */
export const lockSends = async (
	context: LedgerContext,
	db: Database,
	accountRef: string,
): Promise<void> => await context.store.lock(db, `sends:${accountRef}`);

/** Takes the account's lock first, so that the state read here is the one that is changed. */
export async function lockSend(
	context: LedgerContext,
	db: Database,
	sendId: string,
): Promise<OpenSend> {
	const account = await db
		.selectFrom('send')
		.innerJoin('account', 'account.id', 'send.account_id')
		.select('account.account_ref')
		.where('send.public_id', '=', sendId)
		.executeTakeFirst();
	if (account !== undefined) await lockSends(context, db, account.account_ref);
	return await loadSend(db, sendId);
}

/** @throws when nobody made this reservation: only a programming fault can ask for it. */
async function loadSend(db: Database, sendId: string): Promise<OpenSend> {
	const row = await db
		.selectFrom('send')
		.innerJoin('account', 'account.id', 'send.account_id')
		.innerJoin('subject', 'subject.id', 'send.subject_id')
		.leftJoin('opt_out', 'opt_out.id', 'send.opt_out_id')
		.select([
			'send.id',
			'send.state',
			'send.reserved_at_ms',
			'send.lease_until_ms',
			'send.calling_at_ms',
			'send.sequence',
			'send.channel',
			'account.account_ref',
			'subject.public_id as person_id',
			'opt_out.public_id as opt_out_id',
		])
		.where('send.public_id', '=', sendId)
		.executeTakeFirst();
	const account = row === undefined ? null : await findAccount(db, row.account_ref);
	const person = row === undefined ? null : await findPersonById(db, row.person_id);
	if (row === undefined || account === null || person === null) {
		throw new Error(`There is no send ${sendId}`);
	}
	return {
		id: row.id,
		state: row.state,
		reservedAtMs: row.reserved_at_ms,
		leaseUntilMs: row.lease_until_ms,
		callingAtMs: row.calling_at_ms,
		sequence: row.sequence,
		channel: toChannel(row.channel),
		optOutId: row.opt_out_id,
		account,
		person,
	};
}

/** A committed step of its own, so that a crash during the call is told apart from one before it. */
export async function startCall(
	context: LedgerContext,
	db: Database,
	send: OpenSend,
): Promise<CallPermit> {
	const now = context.clock.now();
	const callTimeoutMs = send.leaseUntilMs - now.getTime();
	if (send.state !== 'reserved') return { kind: 'stopped', reason: 'notSentInTime' };

	// With a clock that was set the lease could last for hours, and others would not see its places taken.
	const isTimeUnknown =
		callTimeoutMs < CALL_TIME_MIN_MS || (await hasClockMoved(context, db, send));
	const reason = isTimeUnknown ? 'notSentInTime' : await stopReason(context, db, send);
	if (reason !== null) {
		await giveBack(context, db, { send, reason });
		return { kind: 'stopped', reason };
	}
	await db
		.updateTable('send')
		.set({ state: 'calling', calling_at_ms: now.getTime() })
		.where('id', '=', send.id)
		.execute();
	return { kind: 'go', callTimeoutMs };
}

/** Whether the clock was set since this send was reserved, or called. */
async function hasClockMoved(
	context: LedgerContext,
	db: Database,
	{ reservedAtMs, callingAtMs }: OpenSend,
): Promise<boolean> {
	if (context.clock.now().getTime() < (callingAtMs ?? reservedAtMs)) return true;
	return (await context.clock.distrust(db)) !== null;
}

/** Ends a reservation that was never called. Its place in the account's caps stays taken (DESIGN §5). */
export async function giveBack(
	context: LedgerContext,
	db: Database,
	{ send, reason }: { send: OpenSend; reason: string },
): Promise<void> {
	if (send.state !== 'reserved') return;
	const data = { outcome: 'released', reason };
	await writeOutcome(context, db, { send, state: 'released', data });
}

/** A late answer may still settle an attempt that its lease's end had made unknown. */
const SETTLEABLE = new Set(['calling', 'unknown']);

export async function settleSend(
	context: LedgerContext,
	db: Database,
	settled: { send: OpenSend; outcome: SendOutcome },
): Promise<SettledSend> {
	const { send, outcome } = settled;
	if (!SETTLEABLE.has(send.state) || send.state === outcome.kind) return { restsUntil: null };
	const failure = outcome.kind === 'sent' ? null : outcome.failure;
	await writeOutcome(context, db, {
		send,
		state: outcome.kind,
		messageId: outcome.kind === 'sent' ? outcome.messageId : null,
		failureClass: failure?.class ?? null,
		isRetryable: outcome.kind === 'failed' && failure?.isRetryable === true,
		data: {
			outcome: outcome.kind,
			failure:
				failure === null
					? null
					: { class: failure.class, code: failure.code, subcode: failure.subcode },
		},
	});
	const restsUntil =
		failure === null ? null : await applyConsequences(context, db, { send, failure });
	return { restsUntil };
}

export async function writeOutcome(
	context: LedgerContext,
	db: Database,
	written: {
		send: OpenSend;
		state: 'sent' | 'failed' | 'unknown' | 'released';
		messageId?: string | null;
		failureClass?: string | null;
		isRetryable?: boolean;
		data: Readonly<Record<string, unknown>>;
	},
): Promise<void> {
	const { send } = written;
	const nowMs = context.clock.now().getTime();
	// The call ends inside its lease, so the receiver saw the message at the latest then; with an answer
	// at the latest now, if now can be told.
	const isOnlyLeaseSure = written.state === 'unknown' || (await hasClockMoved(context, db, send));
	const slotAtMs = isOnlyLeaseSure ? send.leaseUntilMs : Math.min(send.leaseUntilMs, nowMs);
	await db
		.updateTable('send')
		.set({
			state: written.state,
			settled_at_ms: nowMs,
			slot_at_ms: slotAtMs,
			message_id: written.messageId ?? null,
			failure_class: written.failureClass ?? null,
			is_retryable: written.isRetryable === true ? 1 : 0,
		})
		.where('id', '=', send.id)
		.execute();
	await logContact(context, db, {
		account: send.account,
		person: send.person,
		sendId: send.id,
		type: 'outcome',
		data: written.data,
	});
}

export async function listSends(db: Database, accountRef: string): Promise<SendRecord[]> {
	const rows = await db
		.selectFrom('send')
		.innerJoin('account', 'account.id', 'send.account_id')
		.innerJoin('subject', 'subject.id', 'send.subject_id')
		.selectAll('send')
		.select('subject.public_id as person_id')
		.where('account.account_ref', '=', accountRef)
		.orderBy('send.id')
		.execute();
	return rows.map((row) => ({
		sendId: row.public_id,
		personId: row.person_id,
		state: toSendState(row.state),
		reservedAt: new Date(row.reserved_at_ms),
		settledAt: row.settled_at_ms === null ? null : new Date(row.settled_at_ms),
		messageId: row.message_id,
		sequence: row.sequence,
		step: row.step,
		rotation: row.rotation,
		variant: row.variant,
	}));
}
