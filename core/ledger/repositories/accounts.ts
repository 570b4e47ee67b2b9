import type { Circuit } from '../../outreach/health/circuit';
import type { Schema } from '../database/schema';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { createPublicId } from '../publicId';
import { GENESIS_HASH } from './consentChain';

export interface Client {
	readonly id: number;
	readonly publicId: string;
}

export interface Account {
	readonly id: number;
	readonly ref: string;
	readonly client: Client;
	readonly timezone: string | null;
	readonly pausedReason: string | null;
	readonly pausedUntil: Date | null;
	/** Null while Instagram never asked it to rest. */
	readonly circuit: Circuit | null;
}

/** A single-user installation has one client and never sees the word (DESIGN §5). */
const DEFAULT_CLIENT = 'default';

export async function ensureClient(context: LedgerContext, db: Database): Promise<Client> {
	const find = async () =>
		await db
			.selectFrom('client')
			.select(['id', 'public_id'])
			.where('slug', '=', DEFAULT_CLIENT)
			.executeTakeFirst();
	const known = await find();
	if (known !== undefined) return { id: known.id, publicId: known.public_id };

	await db
		.insertInto('client')
		.values({
			public_id: createPublicId('cli'),
			slug: DEFAULT_CLIENT,
			created_at_ms: context.clock.now().getTime(),
			chain_sequence: 0,
			chain_hash: GENESIS_HASH,
		})
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.execute();
	const created = await find();
	if (created === undefined) throw new Error('The client row could not be created');
	return { id: created.id, publicId: created.public_id };
}

const selectAccount = prepared((db, { ref }: { ref: string }) =>
	db
		.selectFrom('account')
		.innerJoin('client', 'client.id', 'account.client_id')
		.leftJoin('account_circuit', 'account_circuit.account_id', 'account.id')
		.select([
			'account.id',
			'account.account_ref',
			'account.timezone',
			'account.paused_reason',
			'account.paused_until_ms',
			'client.id as client_id',
			'client.public_id as client_public_id',
			'account_circuit.cause',
			'account_circuit.restart',
			'account_circuit.opened_at_ms',
			'account_circuit.rests_until_ms',
			'account_circuit.strikes',
		])
		.where('account.account_ref', '=', ref),
);

export async function findAccount(db: Database, accountRef: string): Promise<Account | null> {
	const [row] = await selectAccount(db, { ref: accountRef });
	if (row === undefined) return null;
	return {
		id: row.id,
		ref: row.account_ref,
		client: { id: row.client_id, publicId: row.client_public_id },
		timezone: row.timezone,
		pausedReason: row.paused_reason,
		pausedUntil: row.paused_until_ms === null ? null : new Date(row.paused_until_ms),
		circuit: toCircuit(row),
	};
}

type CircuitRow = {
	[Column in keyof Omit<Schema['account_circuit'], 'account_id'>]:
		Schema['account_circuit'][Column] | null;
};

function toCircuit(row: CircuitRow): Circuit | null {
	const { cause, restart, opened_at_ms, rests_until_ms, strikes } = row;
	if (cause === null || restart === null || strikes === null) return null;
	if (opened_at_ms === null || rests_until_ms === null) return null;
	return {
		cause,
		restart,
		openedAt: new Date(opened_at_ms),
		restsUntil: new Date(rests_until_ms),
		strikes,
	};
}

/** Events and imports may name an account before anyone registered it. */
export async function ensureAccount(
	context: LedgerContext,
	db: Database,
	accountRef: string,
): Promise<Account> {
	const known = await findAccount(db, accountRef);
	if (known !== null) return known;

	const client = await ensureClient(context, db);
	await db
		.insertInto('account')
		.values({
			client_id: client.id,
			account_ref: accountRef,
			username: '',
			timezone: null,
			paused_reason: null,
			paused_until_ms: null,
			created_at_ms: context.clock.now().getTime(),
		})
		.onConflict((conflict) => conflict.column('account_ref').doNothing())
		.execute();
	const created = await findAccount(db, accountRef);
	if (created === null) throw new Error('The account row could not be created');
	return created;
}

export async function registerAccount(
	context: LedgerContext,
	db: Database,
	account: { accountId: string; username: string; timezone?: string },
): Promise<void> {
	const { id } = await ensureAccount(context, db, account.accountId);
	await db
		.updateTable('account')
		.set({
			username: account.username,
			...(account.timezone === undefined ? {} : { timezone: account.timezone }),
		})
		.where('id', '=', id)
		.execute();
}

/** A pause without an end holds until it is lifted; one with an end is over at that instant. */
export const isPausedAt = ({ pausedReason, pausedUntil }: Account, instant: Date): boolean =>
	pausedReason !== null && (pausedUntil === null || pausedUntil > instant);

export const isRestingAt = ({ circuit }: Account, instant: Date): boolean =>
	circuit !== null && circuit.restsUntil > instant;

export async function saveCircuit(db: Database, account: Account, circuit: Circuit): Promise<void> {
	const values = {
		cause: circuit.cause,
		restart: circuit.restart,
		opened_at_ms: circuit.openedAt.getTime(),
		rests_until_ms: circuit.restsUntil.getTime(),
		strikes: circuit.strikes,
	};
	await db
		.insertInto('account_circuit')
		.values({ account_id: account.id, ...values })
		.onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
		.execute();
}

export async function setPause(
	db: Database,
	account: Account,
	pause: { reason: string; until: Date | null } | null,
): Promise<void> {
	await db
		.updateTable('account')
		.set({
			paused_reason: pause?.reason ?? null,
			paused_until_ms: pause?.until?.getTime() ?? null,
		})
		.where('id', '=', account.id)
		.execute();
}
