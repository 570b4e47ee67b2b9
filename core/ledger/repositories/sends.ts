import { rulesOf } from '../../outreach/channels';
import { decideContact } from '../../outreach/decideContact';
import type { Candidate, ContactDecision } from '../../outreach/contact';
import type { OutreachPolicy } from '../../outreach/policy';
import { SECOND_MS, addMs } from '../../shared/duration';
import { UserFacingError } from '../../shared/userFacingError';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { Reservation } from '../ledger';
import { createPublicId } from '../publicId';
import { ensureAccount } from './accounts';
import { logContact } from './contactLog';
import { readContactHistory, type Contact } from './contactHistory';
import { findPersonById, readIdentifier, type Person } from './people';
import { ensurePolicy } from './policies';

/** DESIGN §5: the call starts and ends inside its lease. */
export const LEASE_MS = 30 * SECOND_MS;
export const idempotencyKey = (
	candidate: Pick<Candidate, 'accountId' | 'sequence' | 'step' | 'rotation'>,
	person: Person,
): string =>
	[
		candidate.accountId,
		person.publicId,
		candidate.sequence,
		candidate.step,
		candidate.rotation,
	].join('/');

/** @throws UserFacingError when the ledger does not know the person. */
export async function loadContact(
	context: LedgerContext,
	db: Database,
	wanted: { candidate: Candidate; policy: OutreachPolicy },
): Promise<Contact> {
	const account = await ensureAccount(context, db, wanted.candidate.accountId);
	const person = await findPersonById(db, wanted.candidate.personId);
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
	const history = await readContactHistory(context, db, contact);
	return decideContact(contact.candidate, contact.policy, history, context.clock.now());
}

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
	const decision = await judge(context, db, { ...contact, policy: judgedBy });
	const { id: policyId, hash } = await ensurePolicy(context, db, {
		client: account.client,
		policy,
	});
	if (decision.kind !== 'send') {
		await logDecision(context, db, { contact, decision, sendId: null, policyHash: hash });
		return { kind: 'refused', decision };
	}
	const recipientIgsid = await readIdentifier(context, db, {
		person,
		kind: 'igsid',
		scope: account.ref,
	});
	if (recipientIgsid === null) throw unknownPerson();

	const { sendId, leaseUntil } = await insertSend(context, db, {
		contact,
		decision,
		policy: { id: policyId, hash },
		leaseMs: LEASE_MS,
		state: 'reserved',
	});
	return { kind: 'reserved', sendId, leaseUntil, recipientIgsid };
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
	const { id } = await db
		.insertInto('send')
		.values({
			public_id: sendId,
			client_id: account.client.id,
			account_id: account.id,
			subject_id: person.id,
			idempotency_key: idempotencyKey(candidate, person),
			sequence: candidate.sequence,
			step: candidate.step,
			rotation: candidate.rotation,
			template: candidate.template,
			purpose: candidate.purpose,
			channel: candidate.channel,
			medium: rulesOf(candidate.channel).medium,
			policy_id: policy.id,
			variant: candidate.variant ?? null,
			state,
			reserved_at_ms: now.getTime(),
			lease_until_ms: leaseUntil.getTime(),
			calling_at_ms: state === 'calling' ? now.getTime() : null,
			settled_at_ms: null,
			// Until the outcome is known the send counts as made at the lease's end, the latest possible.
			slot_at_ms: leaseUntil.getTime(),
			message_id: null,
			failure_class: null,
			is_retryable: 0,
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await logDecision(context, db, { contact, decision, sendId: id, policyHash: policy.hash });
	return { id, sendId, leaseUntil };
}

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
			sequence: contact.candidate.sequence,
			step: contact.candidate.step,
			template: contact.candidate.template,
			rotation: contact.candidate.rotation,
			trace: decision.trace.map(({ gate, objection }) => [gate, objection?.reason ?? null]),
		},
	});
}
