import type { CapReading, SendState } from '../../outreach/contact';
import { slowRestartStages } from '../../outreach/health/circuit';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { Contact } from './contactHistory';
import { foreignMessagesSince } from './foreignMessages';

/** States that count for caps of a person or a template; every attempt counts for the account. */
export const COUNTED_STATES: readonly SendState[] = ['reserved', 'calling', 'sent', 'unknown'];

/** How full each cap of the policy is (DESIGN §5 Sends). */
export async function readCapUse(
	context: LedgerContext,
	db: Database,
	contact: Contact,
): Promise<CapReading[]> {
	const readings: CapReading[] = [];
	for (const { cap, ...stage } of limitsOf(contact, context.clock.now())) {
		let query = db
			.selectFrom('send')
			.select('slot_at_ms')
			.where('account_id', '=', contact.account.id)
			.orderBy('slot_at_ms', 'desc')
			.offset(cap.sendsMax - 1)
			.limit(1);
		if (cap.scope === 'person') query = query.where('subject_id', '=', contact.person.id);
		if (cap.scope === 'template') query = query.where('template', '=', contact.candidate.template);
		if (cap.scope !== 'account') query = query.where('state', 'in', [...COUNTED_STATES]);
		const row = await query.executeTakeFirst();
		readings.push({
			...stage,
			cap,
			fillingSlotAt: row === undefined ? null : new Date(row.slot_at_ms),
		});
	}
	return await withForeignMessages(context, db, { contact, readings });
}

/** Those of the policy and, after a restriction, those of the slow restart that are not over. */
function limitsOf(
	{ policy, account }: Contact,
	now: Date,
): Array<Pick<CapReading, 'cap' | 'stage'>> {
	const stages = account.circuit === null ? [] : slowRestartStages(account.circuit);
	return [
		...policy.caps.map((cap) => ({ cap })),
		...stages
			.filter(({ until }) => until > now)
			.map(({ cap, from, until }) => ({ cap, stage: { from, until } })),
	];
}

/**
 * What a person or another app sent takes places of the account too (DESIGN §5 Sends). Rare, so the
 * usual reading stays one look into an index.
 */
async function withForeignMessages(
	context: LedgerContext,
	db: Database,
	{ contact, readings }: { contact: Contact; readings: readonly CapReading[] },
): Promise<CapReading[]> {
	const { account } = contact;
	const caps = readings.flatMap(({ cap }) => (cap.scope === 'account' ? [cap] : []));
	const foreign = await foreignMessagesSince(db, {
		account,
		sinceMs: context.clock.now().getTime() - Math.max(...caps.map(({ windowMs }) => windowMs)),
		limit: Math.max(...caps.map(({ sendsMax }) => sendsMax)),
	});
	if (foreign.length === 0) return [...readings];

	const mixed: CapReading[] = [];
	for (const reading of readings) {
		const { cap } = reading;
		if (cap.scope !== 'account') mixed.push(reading);
		else {
			const slots = [...(await latestSlots(db, account, cap.sendsMax)), ...foreign];
			const filling = slots.toSorted((a, b) => b - a)[cap.sendsMax - 1];
			mixed.push({
				...reading,
				fillingSlotAt: filling === undefined ? null : new Date(filling),
			});
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
