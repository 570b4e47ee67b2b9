import { SECOND_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { CallPermit, SendOutcome, SendRecord } from '../ledger';
import { findAccount, isPausedAt, type Account } from './accounts';
import { logContact } from './contactLog';
import { toSendState } from './contactHistory';
import { findPersonById, type Person } from './people';
import { suppressedSince } from './suppressions';

/** Less time than this is too little for a call: the place is given back. */
const CALL_TIME_MIN_MS = 5 * SECOND_MS;

export interface OpenSend {
	readonly id: number;
	readonly state: string;
	readonly leaseUntilMs: number;
	/** Null until the call begins. */
	readonly callingAtMs: number | null;
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
		.select([
			'send.id',
			'send.state',
			'send.lease_until_ms',
			'send.calling_at_ms',
			'account.account_ref',
			'subject.public_id as person_id',
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
		leaseUntilMs: row.lease_until_ms,
		callingAtMs: row.calling_at_ms,
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

	const reason =
		callTimeoutMs < CALL_TIME_MIN_MS ? 'notSentInTime' : await stopReason(context, db, send);
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

async function stopReason(
	context: LedgerContext,
	db: Database,
	{ account, person }: OpenSend,
): Promise<'doNotContact' | 'accountPaused' | null> {
	if ((await suppressedSince(db, person)) !== null) return 'doNotContact';
	return isPausedAt(account, context.clock.now()) ? 'accountPaused' : null;
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
): Promise<void> {
	const { send, outcome } = settled;
	if (!SETTLEABLE.has(send.state) || send.state === outcome.kind) return;
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
}

async function writeOutcome(
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
	// at the latest now.
	const slotAtMs =
		written.state === 'unknown' ? send.leaseUntilMs : Math.min(send.leaseUntilMs, nowMs);
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

/** What a crash left open: never called is released, called without an answer is unknown. */
export async function expireLeases(
	context: LedgerContext,
	db: Database,
	account: Account | null,
): Promise<{ released: number; unknown: number }> {
	let query = db
		.selectFrom('send')
		.select('public_id')
		.where('state', 'in', ['reserved', 'calling'])
		.where('lease_until_ms', '<=', context.clock.now().getTime());
	if (account !== null) query = query.where('account_id', '=', account.id);
	const expired = { released: 0, unknown: 0 };
	for (const { public_id } of await query.orderBy('id').execute()) {
		const send = await lockSend(context, db, public_id);
		// Settled by its own process while this one waited for the lock.
		if (send.state !== 'reserved' && send.state !== 'calling') continue;
		const state = send.state === 'reserved' ? ('released' as const) : ('unknown' as const);
		const data = { outcome: state, reason: 'leaseEnded' };
		await writeOutcome(context, db, { send, state, data });
		expired[state] += 1;
	}
	return expired;
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
