import { sql } from 'kysely';
import { isOnInstagram, rulesOf } from '../../outreach/channels';
import type { CapReading } from '../../outreach/contact';
import { slowRestartStages } from '../../outreach/health/circuit';
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
	readonly medium: string;
	/** A send that is older has left the window, so nothing further back is looked at. */
	readonly sinceMs: number;
	/** How many sends later than the one that is looked for. */
	readonly later: number;
}

/** States that count for caps of a person or a template; every attempt counts for the account. */
export const IS_COUNTED = sql<boolean>`state in ('reserved', 'calling', 'sent', 'unknown')`;

/** What the state of an account and a forecast are about; other media have limits of their own. */
export const { medium: INSTAGRAM } = rulesOf('instagramDm');

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
	account: prepared((db, place: Place) =>
		slotsOfAccount(db, place).where('medium', '=', place.medium),
	),
	person: prepared((db, place: Place) =>
		slotsOfAccount(db, place).where('subject_id', '=', place.personId).where(IS_COUNTED),
	),
	template: prepared((db, place: Place) =>
		slotsOfAccount(db, place).where('template', '=', place.template).where(IS_COUNTED),
	),
};

/**
 * How full each cap of the policy is (DESIGN §5 Sends). The account's own are kept for each medium apart;
 * a person's count whatever reached them.
 */
export async function readCapUse(
	context: LedgerContext,
	db: Database,
	contact: Contact,
): Promise<CapReading[]> {
	const now = context.clock.now();
	const nowMs = now.getTime();
	const limits = limitsOf(contact, now);
	const readings = limits.map(async (limit) => await readCap(db, { contact, limit, nowMs }));
	const [foreign, ...own] = await allOf([
		readForeignMessages(db, { contact, limits, nowMs }),
		...readings,
	]);
	return await withForeignMessages(db, { contact, foreign, readings: own });
}

type Limit = Pick<CapReading, 'cap' | 'stage'>;

async function readCap(
	db: Database,
	{ contact, limit, nowMs }: { contact: Contact; limit: Limit; nowMs: number },
): Promise<CapReading> {
	const { cap } = limit;
	const [row] = await SELECT_SLOT[cap.scope](db, {
		accountId: contact.account.id,
		personId: contact.person.id,
		template: contact.candidate.template,
		medium: rulesOf(contact.candidate.channel).medium,
		sinceMs: nowMs - cap.windowMs,
		later: cap.sendsMax - 1,
	});
	return { ...limit, fillingSlotAt: row === undefined ? null : new Date(row.slot_at_ms) };
}

/** Of the account's caps, as far back and as many as could fill one. */
async function readForeignMessages(
	db: Database,
	{ contact, limits, nowMs }: { contact: Contact; limits: readonly Limit[]; nowMs: number },
): Promise<number[]> {
	const { account, candidate } = contact;
	const caps = limits.map(({ cap }) => cap).filter(({ scope }) => scope === 'account');
	if (!isOnInstagram(candidate.channel) || caps.length === 0) return [];
	return await foreignMessagesSince(db, {
		account,
		sinceMs: nowMs - Math.max(...caps.map(({ windowMs }) => windowMs)),
		limit: Math.max(...caps.map(({ sendsMax }) => sendsMax)),
	});
}

/** Those of the policy and, after a restriction, those of the slow restart that are not over. */
function limitsOf({ policy, account }: Contact, now: Date): Limit[] {
	return [
		...policy.caps.map((cap) => ({ cap })),
		...slowRestartStages(account.circuit)
			.filter(({ until }) => until > now)
			.map(({ cap, from, until }) => ({ cap, stage: { from, until } })),
	];
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
	for (const reading of readings) {
		const { cap } = reading;
		if (cap.scope !== 'account') mixed.push(reading);
		else {
			const slots = [...(await latestSlots(db, account, { limit: cap.sendsMax })), ...foreign];
			const filling = slots.toSorted((a, b) => b - a)[cap.sendsMax - 1];
			mixed.push({
				...reading,
				fillingSlotAt: filling === undefined ? null : new Date(filling),
			});
		}
	}
	return mixed;
}

/** Of an account on Instagram, or of one template there; latest first. */
export async function latestSlots(
	db: Database,
	account: Account,
	{ limit, template }: { limit: number; template?: string },
): Promise<number[]> {
	if (limit === 0) return [];
	let query = db
		.selectFrom('send')
		.select('slot_at_ms')
		.where('account_id', '=', account.id)
		.where('medium', '=', INSTAGRAM)
		.orderBy('slot_at_ms', 'desc')
		.limit(limit);
	if (template !== undefined) query = query.where('template', '=', template).where(IS_COUNTED);
	return (await query.execute()).map(({ slot_at_ms }) => slot_at_ms);
}

const selectLatestSlot = prepared((db, asked: { accountId: number; medium: string }) =>
	db
		.selectFrom('send')
		.select((eb) => eb.fn.max('slot_at_ms').as('at'))
		.where('account_id', '=', asked.accountId)
		.where('medium', '=', asked.medium),
);

/** When the medium of this contact was last written on; the pause between two messages begins there. */
export async function readLatestSlot(
	db: Database,
	{ account, candidate }: Contact,
): Promise<Date | null> {
	const { medium } = rulesOf(candidate.channel);
	const [row] = await selectLatestSlot(db, { accountId: account.id, medium });
	return row?.at == null ? null : new Date(row.at);
}
