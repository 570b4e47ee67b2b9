import type {
	AccountState,
	Candidate,
	ContactHistory,
	DoNotContactState,
	MessagingWindow,
	ReplyRight,
} from '../../outreach/contact';
import { readConfirmation, type OptOutToConfirm } from '../../consent/optOutConfirmation';
import type { OutreachPolicy } from '../../outreach/policy';
import { allOf } from '../database/allOf';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { isPausedAt, isRestingAt, type Account } from './accounts';
import { readCampaign } from './campaigns';
import { readCapUse, readLatestSlot } from './capUse';
import { readCodeState } from './codes';
import { threadOf, type Thread } from './contactThread';
import { latestForeignMessage } from './foreignMessages';
import { readConsent } from './consentFacts';
import { mayHaveMissedMessages, readListening } from './listeners';
import { optOutOf } from './optOuts';
import { hasIdentifier, type Person } from './people';
import { readAttempts } from './pastAttempts';
import { readReplyRight } from './replyRights';
import { readTogether } from './readTogether';
import { readSnooze } from './snoozes';
import { suppressedSince } from './suppressions';
import { readWarmUp } from './warmUps';

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

/**
 * Everything the gates look at, read in the caller's transaction. Asked for at once, so that a server
 * far away is waited for once; the store still answers one question after another.
 */
export async function readContactHistory(
	context: LedgerContext,
	db: Database,
	contact: Contact,
): Promise<ContactHistory> {
	const { account, person, candidate } = contact;
	const campaign = readCampaign(db, account, candidate.sequence);
	const conversation = readConversation(db, contact);
	const optOut = optOutOf(db, contact);
	return await readTogether({
		doNotContact: readDoNotContact(context, db, contact, optOut),
		optOut,
		account: readAccountState(context, db, account),
		consent: readConsent(context, db, { person, question: candidate }),
		person: readPersonState(db, contact),
		unavailableSince: conversation.then(({ unavailableSince }) => unavailableSince),
		country: Promise.resolve(person.country),
		sequenceStopped: readSequenceStop(db, contact),
		campaignPaused: campaign.then(({ paused }) => paused),
		window: conversation.then(({ window }) => window),
		replyRight: readRightOf(db, contact),
		snoozed: readSnooze(db, contact),
		answeredByOthersAt: latestForeignMessage(db, contact),
		attempts: readAttempts(db, contact),
		caps: readCapUse(context, db, contact),
		warmUp: campaign.then(
			async ({ warmUpStep }) => await readWarmUp(db, { contact, step: warmUpStep }),
		),
		latestSlotAt: readLatestSlot(db, contact),
		code: readCodeState(context, db, contact),
		zones: Promise.resolve({ person: person.timezone, account: account.timezone }),
	});
}

async function readPersonState(
	db: Database,
	{ account, person }: Contact,
): Promise<ContactHistory['person']> {
	const isReachable = await hasIdentifier(db, { person, kind: 'igsid', scope: account.ref });
	return { status: person.status, isReachable };
}

const selectProfileJob = prepared((db, { accountId, personId }: Thread) =>
	db
		.selectFrom('profile_job')
		.select(['state', 'attempts'])
		.where('subject_id', '=', personId)
		.where('account_id', '=', accountId),
);

const selectLastWords = prepared((db, { accountId, personId }: Thread) =>
	db
		.selectFrom('event')
		.select(['reply_intent', 'occurred_at_ms', 'read_as'])
		.where('subject_id', '=', personId)
		.where('account_id', '=', accountId)
		.where('reply_intent', 'is not', null)
		.orderBy('occurred_at_ms', 'desc')
		.limit(1),
);

async function readDoNotContact(
	context: LedgerContext,
	db: Database,
	contact: Contact,
	optOut: Promise<OptOutToConfirm | null>,
): Promise<DoNotContactState> {
	const { account, person, policy } = contact;
	const { outageMsMax } = policy;
	const [since, [job], hasMissedMessages, [lastWords], confirmed] = await allOf([
		suppressedSince(db, person, {
			accountRef: account.ref,
			channel: contact.candidate.channel,
		}),
		selectProfileJob(db, threadOf(contact)),
		mayHaveMissedMessages(context, db, { account, person, outageMsMax }),
		selectLastWords(db, threadOf(contact)),
		optOut,
	]);
	const isConfirmable = readConfirmation(confirmed, context.clock.now()).kind === 'open';
	if (since !== null && !isConfirmable) return { kind: 'listed', since };
	if (job?.state === 'due' && job.attempts < PROFILE_TRIES_MIN) return { kind: 'notChecked' };
	if (hasMissedMessages) return { kind: 'messagesMissed' };
	if (lastWords?.reply_intent === 'uncertain' && lastWords.read_as === null) {
		return { kind: 'unclear', since: new Date(lastWords.occurred_at_ms) };
	}
	return { kind: 'notListed' };
}

async function readAccountState(
	context: LedgerContext,
	db: Database,
	account: Account,
): Promise<AccountState> {
	const [drift, lag, listening] = await allOf([
		context.clock.distrust(db),
		behindLastGrant(context, db, account),
		readListening(db, account),
	]);
	const distrust = drift ?? lag;
	if (distrust !== null) return { kind: 'clockNotTrusted', detail: distrust };
	const now = context.clock.now();
	if (isPausedAt(account, now)) {
		return { kind: 'paused', reason: account.pausedReason ?? '', until: account.pausedUntil };
	}
	if (account.circuit !== null && isRestingAt(account, now)) {
		const { cause, restsUntil } = account.circuit;
		return { kind: 'resting', cause, until: restsUntil };
	}
	return { kind: listening };
}

/** Clocks of two processes on one machine may differ by a hair; a real step back is longer. */
const CLOCK_STEP_MS = 2000;

const selectLastGrant = prepared((db, { accountId }: { accountId: number }) =>
	db
		.selectFrom('send')
		.select((eb) => eb.fn.max('reserved_at_ms').as('at'))
		.where('account_id', '=', accountId),
);

/** A clock that lies behind the last grant would count old sends for too long or too short. */
async function behindLastGrant(
	context: LedgerContext,
	db: Database,
	account: Account,
): Promise<string | null> {
	const [row] = await selectLastGrant(db, { accountId: account.id });
	const lag = row?.at == null ? 0 : row.at - context.clock.now().getTime();
	return lag > CLOCK_STEP_MS ? `The clock lies ${lag} ms behind the last send.` : null;
}

const selectStop = prepared((db, asked: Thread & { sequence: string }) =>
	db
		.selectFrom('sequence_stop')
		.select('at_ms')
		.where('account_id', '=', asked.accountId)
		.where('subject_id', '=', asked.personId)
		.where('sequence', '=', asked.sequence),
);

async function readSequenceStop(db: Database, contact: Contact): Promise<{ at: Date } | null> {
	const { sequence } = contact.candidate;
	const [row] = await selectStop(db, { ...threadOf(contact), sequence });
	return row === undefined ? null : { at: new Date(row.at_ms) };
}

const selectWindow = prepared((db, { accountId, personId }: Thread) =>
	db
		.selectFrom('messaging_window')
		.select(['last_message_at_ms', 'automated_until_ms', 'human_until_ms', 'unavailable_at_ms'])
		.where('account_id', '=', accountId)
		.where('subject_id', '=', personId),
);

interface Conversation {
	readonly window: MessagingWindow | null;
	readonly unavailableSince: Date | null;
}

async function readConversation(db: Database, contact: Contact): Promise<Conversation> {
	const [row] = await selectWindow(db, threadOf(contact));
	if (row === undefined) return { window: null, unavailableSince: null };
	const window = {
		lastMessageAt: new Date(row.last_message_at_ms),
		automatedUntil: new Date(row.automated_until_ms),
		humanUntil: new Date(row.human_until_ms),
	};
	const { unavailable_at_ms: unavailableMs } = row;
	return { window, unavailableSince: unavailableMs === null ? null : new Date(unavailableMs) };
}

async function readRightOf(
	db: Database,
	{ account, person, candidate }: Contact,
): Promise<ReplyRight | null> {
	const { commentId } = candidate;
	return commentId === undefined ? null : await readReplyRight(db, { account, person, commentId });
}
