import { rulesOf } from '../../outreach/channels';
import { decideContact } from '../../outreach/decideContact';
import type { Candidate, ContactDecision, ContactHistory } from '../../outreach/contact';
import type { OutreachPolicy } from '../../outreach/policy';
import { SECOND_MS, addMs } from '../../shared/duration';
import { UserFacingError } from '../../shared/userFacingError';
import { allOf } from '../database/allOf';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { Reservation } from '../ledger';
import { createPublicId } from '../publicId';
import { ensureAccount } from './accounts';
import { logContact } from './contactLog';
import { readContactHistory, type Contact } from './contactHistory';
import { giveCode } from './codes';
import { commentMark } from './commentMark';
import { readOptOut } from './optOuts';
import { findPersonById, readIdentifier } from './people';
import { ensurePolicy } from './policies';
import { idempotencyKey } from './sendKeys';
import { keepWarmUpStep } from './warmUps';

/** DESIGN §5: the call starts and ends inside its lease. */
export const LEASE_MS = 30 * SECOND_MS;

/** @throws UserFacingError when the ledger does not know the person. */
export async function loadContact(
	context: LedgerContext,
	db: Database,
	wanted: { candidate: Candidate; policy: OutreachPolicy },
): Promise<Contact> {
	const [account, person] = await allOf([
		ensureAccount(context, db, wanted.candidate.accountId),
		findPersonById(db, wanted.candidate.personId),
	]);
	if (person === null || person.clientId !== account.client.id) throw unknownPerson();
	return { ...wanted, account, person };
}

export const unknownPerson = (): UserFacingError =>
	new UserFacingError(
		'personUnknown',
		'This person is not in the Outreach Database.',
		'Import them with Story Viewers, or let the Instagram Story Trigger receive a message from them first.',
	);

export async function judge(
	context: LedgerContext,
	db: Database,
	contact: Contact,
): Promise<ContactDecision> {
	return (await judgeWithHistory(context, db, contact)).decision;
}

async function judgeWithHistory(
	context: LedgerContext,
	db: Database,
	contact: Contact,
): Promise<{ history: ContactHistory; decision: ContactDecision }> {
	const history = await readContactHistory(context, db, contact);
	const decision = decideContact(contact.candidate, contact.policy, history, context.clock.now());
	return { history, decision };
}

type NewSend = Pick<
	Candidate,
	'sequence' | 'step' | 'rotation' | 'template' | 'purpose' | 'channel'
> & {
	readonly sendId: string;
	readonly clientId: number;
	readonly account: number;
	readonly person: number;
	readonly key: string;
	readonly policyId: number;
	readonly reservedAtMs: number;
	readonly leaseUntilMs: number;
	readonly medium: string;
	readonly state: 'reserved' | 'calling';
	readonly callingAtMs: number | null;
	readonly variant: string | null;
	readonly optOutRowId: number | null;
	readonly segment: string | null;
};

const insertRow = prepared((db, made: NewSend) =>
	db
		.insertInto('send')
		.values({
			public_id: made.sendId,
			client_id: made.clientId,
			account_id: made.account,
			subject_id: made.person,
			idempotency_key: made.key,
			sequence: made.sequence,
			step: made.step,
			rotation: made.rotation,
			template: made.template,
			purpose: made.purpose,
			channel: made.channel,
			medium: made.medium,
			policy_id: made.policyId,
			variant: made.variant,
			opt_out_id: made.optOutRowId,
			segment: made.segment,
			state: made.state,
			reserved_at_ms: made.reservedAtMs,
			lease_until_ms: made.leaseUntilMs,
			calling_at_ms: made.callingAtMs,
			settled_at_ms: null,
			// Until the outcome is known the send counts as made at the lease's end, the latest possible.
			slot_at_ms: made.leaseUntilMs,
			message_id: null,
			failure_class: null,
			is_retryable: 0,
		})
		.returning('id'),
);

/**
 * All checks and the insert in one transaction behind the account's lock, so that two workers never
 * both see room under a cap. The row precedes the call: Instagram takes no idempotency key.
 */
export async function reserveSend(
	context: LedgerContext,
	db: Database,
	reserved: {
		contact: Contact;
		/** The contact's policy with the spacing that was drawn for this send. */
		judgedBy: OutreachPolicy;
	},
): Promise<Reservation> {
	const { contact, judgedBy } = reserved;
	const { account, person, policy } = contact;
	const [{ history, decision }, { id: policyId, hash }, recipientIgsid] = await allOf([
		judgeWithHistory(context, db, { ...contact, policy: judgedBy }),
		ensurePolicy(context, db, { client: account.client, policy }),
		readIdentifier(context, db, { person, kind: 'igsid', scope: account.ref }),
	]);
	if (decision.kind !== 'send') {
		await logDecision(context, db, { contact, decision, sendId: null, policyHash: hash });
		return { kind: 'refused', decision };
	}
	if (recipientIgsid === null) throw unknownPerson();
	await keepWarmUpStep(context, db, { contact, reading: history.warmUp });

	const { id, sendId, leaseUntil } = await insertSend(context, db, {
		contact,
		decision,
		policy: { id: policyId, hash },
		leaseMs: LEASE_MS,
		state: 'reserved',
	});
	const code = await giveCode(context, db, { contact, sendId: id });
	return { kind: 'reserved', sendId, leaseUntil, recipientIgsid, code };
}

/** The row of an allowed send, with the decision that allowed it. */
export async function insertSend(
	context: LedgerContext,
	db: Database,
	allowed: {
		contact: Contact;
		decision: ContactDecision;
		policy: { id: number; hash: string };
		leaseMs: number;
		/** `calling` where the message may leave from now on, without another look. */
		state: 'reserved' | 'calling';
	},
): Promise<{ id: number; sendId: string; leaseUntil: Date }> {
	const { contact, decision, policy, state } = allowed;
	const { account, person, candidate } = contact;
	const now = context.clock.now();
	const leaseUntil = addMs(now, allowed.leaseMs);
	const sendId = createPublicId('snd');
	const [inserted] = await insertRow(db, {
		...candidate,
		sendId,
		clientId: account.client.id,
		account: account.id,
		person: person.id,
		key: idempotencyKey(candidate, person),
		medium: rulesOf(candidate.channel).medium,
		policyId: policy.id,
		state,
		reservedAtMs: now.getTime(),
		leaseUntilMs: leaseUntil.getTime(),
		callingAtMs: state === 'calling' ? now.getTime() : null,
		variant: candidate.variant ?? null,
		optOutRowId: await optOutRowOf(db, contact),
		segment: candidate.segment ?? null,
	});
	if (inserted === undefined) throw new Error('The send row could not be created');
	const { id } = inserted;
	await logDecision(context, db, { contact, decision, sendId: id, policyHash: policy.hash });
	return { id, sendId, leaseUntil };
}

/** Before the call the opt-out is looked at once more. */
async function optOutRowOf(
	db: Database,
	{ account, person, candidate: { optOutId } }: Contact,
): Promise<number | null> {
	if (optOutId === undefined) return null;
	return (await readOptOut(db, { account, person, optOutId }))?.rowId ?? null;
}
/** What a refusal could not be put under otherwise: it has no send that keeps it. */
const partOf = ({ variant, segment }: Candidate): Readonly<Record<string, string>> => ({
	...(variant === undefined ? {} : { variant }),
	...(segment === undefined ? {} : { segment }),
});

export async function logDecision(
	context: LedgerContext,
	db: Database,
	made: { contact: Contact; decision: ContactDecision; sendId: number | null; policyHash: string },
): Promise<void> {
	const { contact, decision, sendId, policyHash } = made;
	await logContact(context, db, {
		account: contact.account,
		person: contact.person,
		sendId,
		type: 'decision',
		data: {
			decision: decision.kind,
			reason: decision.kind === 'send' ? null : decision.reason,
			policy: { name: contact.policy.name, hash: policyHash },
			purpose: contact.candidate.purpose,
			...(contact.candidate.commentId === undefined
				? {}
				: {
						channel: contact.candidate.channel,
						comment: commentMark(context, contact.account, contact.candidate.commentId),
					}),
			...(contact.candidate.optOutId === undefined ? {} : { confirms: contact.candidate.optOutId }),
			sequence: contact.candidate.sequence,
			step: contact.candidate.step,
			template: contact.candidate.template,
			rotation: contact.candidate.rotation,
			...partOf(contact.candidate),
			trace: decision.trace.map(({ gate, objection }) => [gate, objection?.reason ?? null]),
		},
	});
}
