import { failureOf } from '../../instagram/classifyGraphFailure';
import { isOtherChannel, rulesOf, toChannel } from '../../outreach/channels';
import { normaliseAddress } from '../../outreach/normaliseAddress';
import { HOUR_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { ConfirmedSlot, Slot, SlotLedger, SlotRequest } from '../slotRecords';
import type { Contact } from './contactHistory';
import { toSendState } from './pastAttempts';
import {
	addressOf,
	attachIdentifier,
	findPersonByIdentifier,
	readIdentifier,
	type IdentifierValue,
} from './people';
import { ensurePolicy } from './policies';
import { lockSend, settleSend } from './sendOutcomes';
import { insertSend, judge, loadContact, logDecision } from './sends';
import { inheritSuppression, listedEntriesOfName } from './suppressions';

/** Long enough for a run that sends hundreds of messages one after another, or asks somebody first. */
const SLOT_LEASE_MS = HOUR_MS;

/** What the workflow says itself: it did not go out, so it may be tried again. */
const NOT_SENT = failureOf({
	class: 'temporary',
	reason: 'retryLater',
	delivered: 'no',
	isRetryable: true,
});

export async function requestSlot(
	context: LedgerContext,
	db: Database,
	request: SlotRequest,
): Promise<Slot> {
	const contact = await loadContact(context, db, request);
	const reach = await findAddress(context, db, { contact, typed: request.address });
	const { identifier, isNew } = reach.kind === 'found' ? reach : NO_ADDRESS;

	const { account, person, policy } = contact;
	const attach = async (given: IdentifierValue) => {
		const { client } = account;
		await attachIdentifier(context, db, { person, client, identifier: given, source: 'slot' });
		await inheritSuppression(context, db, person);
	};
	const mustAttach = identifier !== null && isNew;
	// Whoever opted out under this address opted out under every name, so it is theirs from now on.
	const isListed =
		mustAttach &&
		(await listedEntriesOfName(context, db, { client: account.client, identifier })).length > 0;
	if (isListed) await attach(identifier);

	const decision = await judge(context, db, contact);
	const stored = await ensurePolicy(context, db, { client: account.client, policy });
	if (decision.kind !== 'send') {
		const policyHash = stored.hash;
		await logDecision(context, db, { contact, decision, sendId: null, policyHash });
		return { kind: 'refused', decision };
	}
	if (reach.kind !== 'found') return { kind: reach.kind };
	if (mustAttach && !isListed) await attach(identifier);
	const { sendId, leaseUntil } = await insertSend(context, db, {
		contact,
		decision,
		policy: stored,
		leaseMs: SLOT_LEASE_MS,
		state: 'calling',
	});
	return {
		kind: 'granted',
		sendId,
		address: identifier?.value ?? null,
		confirmBefore: leaseUntil,
	};
}

const NO_ADDRESS = { identifier: null, isNew: false } as const;

type Reach =
	| {
			readonly kind: 'found';
			readonly identifier: IdentifierValue | null;
			/** Nobody was known by it so far. */
			readonly isNew: boolean;
	  }
	| { readonly kind: 'addressMissing' | 'addressOfAnother' };

async function findAddress(
	context: LedgerContext,
	db: Database,
	{ contact, typed }: { contact: Contact; typed: string | null },
): Promise<Reach> {
	const { account, person, candidate } = contact;
	const kind = rulesOf(candidate.channel).address;
	if (kind === null) return { kind: 'found', identifier: null, isNew: false };
	if (typed === null) {
		const known = await readIdentifier(context, db, { person, kind, scope: '' });
		return known === null
			? { kind: 'addressMissing' }
			: { kind: 'found', identifier: addressOf(kind, known), isNew: false };
	}
	const address = normaliseAddress(kind, typed);
	if (address === null) return { kind: 'addressMissing' };
	const identifier = addressOf(kind, address);
	const { client } = account;
	const owner = await findPersonByIdentifier(context, db, { client, identifier });
	if (owner !== null && owner.id !== person.id) return { kind: 'addressOfAnother' };
	return { kind: 'found', identifier, isNew: owner === null };
}

export async function confirmSlot(
	context: LedgerContext,
	db: Database,
	report: Parameters<SlotLedger['confirmSlot']>[0],
): Promise<ConfirmedSlot | null> {
	const { sendId, outcome, messageId } = report;
	const slot = await db
		.selectFrom('send')
		.select('channel')
		.where('public_id', '=', sendId)
		.executeTakeFirst();
	const channel = slot === undefined ? null : toChannel(slot.channel);
	if (channel === null || !isOtherChannel(channel)) return null;

	const send = await lockSend(context, db, sendId);
	await settleSend(context, db, {
		send,
		outcome:
			outcome === 'sent'
				? { kind: 'sent', messageId: messageId ?? sendId }
				: { kind: 'failed', failure: NOT_SENT },
	});
	const settled = await lockSend(context, db, sendId);
	return {
		sendId,
		personId: settled.person.publicId,
		accountId: settled.account.ref,
		channel,
		state: toSendState(settled.state),
	};
}
