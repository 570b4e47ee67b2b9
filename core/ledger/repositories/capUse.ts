import { sql } from 'kysely';
import type { Cap, CapReading } from '../../outreach/contact';
import type { LedgerContext } from '../context';
import { allOf } from '../database/allOf';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Contact } from './contactHistory';
import { foreignMessagesSince } from './foreignMessages';

interface Place {
	readonly accountId: number;
	readonly personId: number;
	readonly template: string;
	/** A send that is older has left the window, so nothing further back is looked at. */
	readonly sinceMs: number;
	/** How many sends later than the one that is looked for. */
	readonly later: number;
}

/** States that count for caps of a person or a template; every attempt counts for the account. */
const IS_COUNTED = sql<boolean>`state in ('reserved', 'calling', 'sent', 'unknown')`;

const slotsOfAccount = (db: Database, place: Place) =>
	db
		.selectFrom('send')
		.select('slot_at_ms')
		.where('account_id', '=', place.accountId)
		.where('slot_at_ms', '>', place.sinceMs)
		.orderBy('slot_at_ms', 'desc')
		.limit(1)
		.offset(place.later);

const SELECT_SLOT = {
	account: prepared(slotsOfAccount),
	person: prepared((db, place: Place) =>
		slotsOfAccount(db, place).where('subject_id', '=', place.personId).where(IS_COUNTED),
	),
	template: prepared((db, place: Place) =>
		slotsOfAccount(db, place).where('template', '=', place.template).where(IS_COUNTED),
	),
};

/** How full each cap of the policy is (DESIGN §5 Sends). */
export async function readCapUse(
	context: LedgerContext,
	db: Database,
	contact: Contact,
): Promise<CapReading[]> {
	const nowMs = context.clock.now().getTime();
	const readings = contact.policy.caps.map(
		async (cap) => await readCap(db, { contact, cap, nowMs }),
	);
	const [foreign, ...own] = await allOf([readForeignMessages(db, { contact, nowMs }), ...readings]);
	return await withForeignMessages(db, { contact, foreign, readings: own });
}

async function readCap(
	db: Database,
	{ contact, cap, nowMs }: { contact: Contact; cap: Cap; nowMs: number },
): Promise<CapReading> {
	const [row] = await SELECT_SLOT[cap.scope](db, {
		accountId: contact.account.id,
		personId: contact.person.id,
		template: contact.candidate.template,
		sinceMs: nowMs - cap.windowMs,
		later: cap.sendsMax - 1,
	});
	return { cap, fillingSlotAt: row === undefined ? null : new Date(row.slot_at_ms) };
}

/** Of the account's caps, as far back and as many as could fill one. */
async function readForeignMessages(
	db: Database,
	{ contact: { account, policy }, nowMs }: { contact: Contact; nowMs: number },
): Promise<number[]> {
	const caps = policy.caps.filter(({ scope }) => scope === 'account');
	return await foreignMessagesSince(db, {
		account,
		sinceMs: nowMs - Math.max(...caps.map(({ windowMs }) => windowMs)),
		limit: Math.max(...caps.map(({ sendsMax }) => sendsMax)),
	});
}

/**
 * What a person or another app sent takes places of the account too (DESIGN §5 Sends). Rare, so the
 * usual reading stays one look into an index.
 */
async function withForeignMessages(
	db: Database,
	given: {
		contact: Contact;
		foreign: readonly number[];
		readings: readonly CapReading[];
	},
): Promise<CapReading[]> {
	const { contact, foreign, readings } = given;
	const { account } = contact;
	if (foreign.length === 0) return [...readings];

	const mixed: CapReading[] = [];
	for (const { cap, fillingSlotAt } of readings) {
		if (cap.scope !== 'account') mixed.push({ cap, fillingSlotAt });
		else {
			const slots = [...(await latestSlots(db, account, cap.sendsMax)), ...foreign];
			const filling = slots.toSorted((a, b) => b - a)[cap.sendsMax - 1];
			mixed.push({ cap, fillingSlotAt: filling === undefined ? null : new Date(filling) });
		}
	}
	return mixed;
}

async function latestSlots(db: Database, account: Account, limit: number): Promise<number[]> {
	const rows = await db
		.selectFrom('send')
		.select('slot_at_ms')
		.where('account_id', '=', account.id)
		.orderBy('slot_at_ms', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ slot_at_ms }) => slot_at_ms);
}
