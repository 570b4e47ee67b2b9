import type {
	AccountState,
	Candidate,
	ContactHistory,
	DoNotContactState,
	MessagingWindow,
	PastAttempt,
	SendState,
} from '../../outreach/contact';
import type { OutreachPolicy } from '../../outreach/policy';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { isPausedAt, type Account } from './accounts';
import { readCapUse } from './capUse';
import { latestForeignMessage } from './foreignMessages';
import { readConsent } from './consentFacts';
import { mayHaveMissedMessages, readListening } from './listeners';
import { hasIdentifier, type Person } from './people';
import { readSnooze } from './snoozes';
import { suppressedSince } from './suppressions';

/**
 * A profile that cannot be read for a passing fault is tried this often before sends go on without
 * it: an endless wait would be as wrong as no wait.
 */
const PROFILE_TRIES_MIN = 3;

export interface Contact {
	readonly account: Account;
	readonly person: Person;
	readonly candidate: Candidate;
	readonly policy: OutreachPolicy;
}

/** Everything the gates look at, read in the caller's transaction. */
export async function readContactHistory(
	context: LedgerContext,
	db: Database,
	contact: Contact,
): Promise<ContactHistory> {
	const { account, person, candidate } = contact;
	const isReachable = await hasIdentifier(db, { person, kind: 'igsid', scope: account.ref });
	return {
		doNotContact: await readDoNotContact(context, db, contact),
		account: await readAccountState(context, db, account),
		consent: await readConsent(context, db, { person, question: candidate }),
		person: { status: person.status, isReachable },
		sequenceStopped: await readSequenceStop(db, contact),
		window: await readWindow(db, contact),
		snoozed: await readSnooze(db, contact),
		answeredByOthersAt: await latestForeignMessage(db, contact),
		attempts: await readAttempts(db, contact),
		caps: await readCapUse(context, db, contact),
		latestSlotAt: await readLatestSlot(db, account),
		zones: { person: person.timezone, account: account.timezone },
	};
}

async function readDoNotContact(
	context: LedgerContext,
	db: Database,
	contact: Contact,
): Promise<DoNotContactState> {
	const { account, person, policy } = contact;
	const since = await suppressedSince(db, person, {
		accountRef: account.ref,
		channel: contact.candidate.channel,
	});
	if (since !== null) return { kind: 'listed', since };

	const job = await db
		.selectFrom('profile_job')
		.select(['state', 'attempts'])
		.where('subject_id', '=', person.id)
		.where('account_id', '=', account.id)
		.executeTakeFirst();
	if (job?.state === 'due' && job.attempts < PROFILE_TRIES_MIN) return { kind: 'notChecked' };

	const { outageMsMax } = policy;
	if (await mayHaveMissedMessages(context, db, { account, person, outageMsMax })) {
		return { kind: 'messagesMissed' };
	}

	const lastWords = await db
		.selectFrom('event')
		.select(['reply_intent', 'occurred_at_ms'])
		.where('subject_id', '=', person.id)
		.where('account_id', '=', account.id)
		.where('reply_intent', 'is not', null)
		.orderBy('occurred_at_ms', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (lastWords?.reply_intent === 'uncertain') {
		return { kind: 'unclear', since: new Date(lastWords.occurred_at_ms) };
	}
	return { kind: 'notListed' };
}

async function readAccountState(
	context: LedgerContext,
	db: Database,
	account: Account,
): Promise<AccountState> {
	const distrust =
		(await context.clock.distrust(db)) ?? (await behindLastGrant(context, db, account));
	if (distrust !== null) return { kind: 'clockNotTrusted', detail: distrust };
	if (!isPausedAt(account, context.clock.now())) {
		return { kind: await readListening(db, account) };
	}
	return { kind: 'paused', reason: account.pausedReason ?? '', until: account.pausedUntil };
}

/** Clocks of two processes on one machine may differ by a hair; a real step back is longer. */
const CLOCK_STEP_MS = 2000;

/** A clock that lies behind the last grant would count old sends for too long or too short. */
async function behindLastGrant(
	context: LedgerContext,
	db: Database,
	account: Account,
): Promise<string | null> {
	const row = await db
		.selectFrom('send')
		.select((eb) => eb.fn.max('reserved_at_ms').as('at'))
		.where('account_id', '=', account.id)
		.executeTakeFirst();
	const lag = row?.at == null ? 0 : row.at - context.clock.now().getTime();
	return lag > CLOCK_STEP_MS ? `The clock lies ${lag} ms behind the last send.` : null;
}

async function readSequenceStop(db: Database, contact: Contact): Promise<{ at: Date } | null> {
	const row = await db
		.selectFrom('sequence_stop')
		.select('at_ms')
		.where('account_id', '=', contact.account.id)
		.where('subject_id', '=', contact.person.id)
		.where('sequence', '=', contact.candidate.sequence)
		.executeTakeFirst();
	return row === undefined ? null : { at: new Date(row.at_ms) };
}

async function readWindow(db: Database, contact: Contact): Promise<MessagingWindow | null> {
	const row = await db
		.selectFrom('messaging_window')
		.selectAll()
		.where('account_id', '=', contact.account.id)
		.where('subject_id', '=', contact.person.id)
		.executeTakeFirst();
	return row === undefined
		? null
		: {
				lastMessageAt: new Date(row.last_message_at_ms),
				automatedUntil: new Date(row.automated_until_ms),
				humanUntil: new Date(row.human_until_ms),
			};
}

/** By person, not by key text: after two records were joined, both their sends count. */
async function readAttempts(db: Database, contact: Contact): Promise<PastAttempt[]> {
	const { account, person, candidate } = contact;
	const rows = await db
		.selectFrom('send')
		.leftJoin('echo_question', 'echo_question.send_id', 'send.id')
		.select(['send.state', 'send.is_retryable', 'send.settled_at_ms'])
		.select((eb) => eb.fn.min('echo_question.event_id').as('echo_id'))
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('sequence', '=', candidate.sequence)
		.where('step', '=', candidate.step)
		.where('rotation', '=', candidate.rotation)
		.groupBy(['send.id', 'send.state', 'send.is_retryable', 'send.settled_at_ms'])
		.orderBy('send.id')
		.execute();
	return rows.map((row) => ({
		state: toSendState(row.state),
		isRetryable: row.is_retryable === 1,
		settledAt: row.settled_at_ms === null ? null : new Date(row.settled_at_ms),
		isDisputed: row.echo_id !== null,
	}));
}

const STATES: ReadonlySet<string> = new Set<SendState>([
	'reserved',
	'calling',
	'sent',
	'failed',
	'unknown',
	'released',
]);
const isSendState = (text: string): text is SendState => STATES.has(text);
/** A word nobody knows is treated as a message that may have arrived. */
export const toSendState = (text: string): SendState => (isSendState(text) ? text : 'unknown');

async function readLatestSlot(db: Database, account: Account): Promise<Date | null> {
	const row = await db
		.selectFrom('send')
		.select((eb) => eb.fn.max('slot_at_ms').as('at'))
		.where('account_id', '=', account.id)
		.executeTakeFirst();
	return row?.at == null ? null : new Date(row.at);
}
