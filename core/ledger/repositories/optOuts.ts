import type { OptOutToConfirm } from '../../consent/optOutConfirmation';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { createPublicId } from '../publicId';
import type { Account } from './accounts';
import { readConsent } from './consentFacts';
import type { Contact } from './contactHistory';
import type { Person } from './people';
import { listedEntries } from './suppressions';

interface Thread {
	readonly account: Account;
	readonly person: Person;
}

/** Whether anything kept messages from the person before they wrote STOP themselves. */
export async function wasStopped(
	context: LedgerContext,
	db: Database,
	person: Person,
): Promise<boolean> {
	if ((await listedEntries(db, person)).length > 0) return true;
	const question = { purpose: 'conversation', channel: 'instagramDm' } as const;
	const { kind } = await readConsent(context, db, { person, question });
	return kind === 'refused' || kind === 'withdrawn';
}

/** Called once a STOP, in the transaction that lists the person for it. */
export async function noteOptOut(
	db: Database,
	stop: Thread & { writtenAt: Date; listedAt: Date },
): Promise<void> {
	const { account, person, writtenAt, listedAt } = stop;
	await db
		.insertInto('opt_out')
		.values({
			public_id: createPublicId('opt'),
			client_id: account.client.id,
			account_id: account.id,
			subject_id: person.id,
			// A message from the future would be answered for too long.
			written_at_ms: Math.min(writtenAt.getTime(), listedAt.getTime()),
			listed_at_ms: listedAt.getTime(),
			outweighed_at_ms: null,
		})
		.execute();
}

/** The latest of the person on this account, whether or not it may still be confirmed. */
export async function latestOptOutId(
	db: Database,
	{ account, person }: Thread,
): Promise<string | null> {
	const row = await db
		.selectFrom('opt_out')
		.select('public_id')
		.where('subject_id', '=', person.id)
		.where('account_id', '=', account.id)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.public_id ?? null;
}

/** With everything that stands on the list for the person now; null where it is not theirs, or not here. */
export async function readOptOut(
	db: Database,
	{ account, person, optOutId }: Thread & { optOutId: string },
): Promise<(OptOutToConfirm & { readonly rowId: number }) | null> {
	const row = await db
		.selectFrom('opt_out')
		.select(['id', 'written_at_ms', 'listed_at_ms', 'outweighed_at_ms'])
		.where('public_id', '=', optOutId)
		.where('subject_id', '=', person.id)
		.where('account_id', '=', account.id)
		.executeTakeFirst();
	if (row === undefined) return null;
	const { outweighed_at_ms: outweighedMs } = row;
	return {
		rowId: row.id,
		writtenAt: new Date(row.written_at_ms),
		listedAt: new Date(row.listed_at_ms),
		outweighedAt: outweighedMs === null ? null : new Date(outweighedMs),
		listings: await listedEntries(db, person),
	};
}

/** Of a candidate that confirms one. */
export const optOutOf = async (
	db: Database,
	{ account, person, candidate: { optOutId } }: Contact,
): Promise<Awaited<ReturnType<typeof readOptOut>>> =>
	optOutId === undefined ? null : await readOptOut(db, { account, person, optOutId });
