import { sql } from 'kysely';
import type { LedgerContext } from '../../context';
import type { Database } from '../../database/store';
import type { Account } from '../accounts';
import { insertRequest } from '../dataRequests';
import type { Person } from '../people';
import { refreshPerson } from '../viewerSummaries';
import { createTombstone } from './beginErasure';
import { exactUntil } from './exactUntil';
import { sweepStep } from './sweepRows';

/**
 * Takes one account's rows away from a person whom another account of the client knows too: they move
 * to a tombstone, and the Instagram User ID of this account is destroyed.
 * @returns the request by which times are cut later.
 */
export async function leaveAccount(
	context: LedgerContext,
	db: Database,
	{ person, account }: { person: Person; account: Account },
): Promise<number> {
	const tombstone = await createTombstone(context, db, account.client);
	await sql`delete from identifier where subject_id = ${person.id}
		and kind = 'igsid' and scope = ${account.ref}`.execute(db);
	const swept = {
		subjectId: person.id,
		tombstoneId: tombstone.id,
		onlyAccountId: account.id,
	};
	while (await sweepStep(context.store.kind, db, swept));
	await refreshPerson(context, db, person.id);
	await refreshPerson(context, db, tombstone.id);
	const { id } = await insertRequest(context, db, {
		client: account.client,
		kind: 'expiry',
		law: 'gdpr',
		receivedAt: context.clock.now(),
		state: 'purging',
		subjectId: null,
		tombstoneId: tombstone.id,
		tasks: [],
	});
	const until = await exactUntil(context, db, {
		tombstoneId: tombstone.id,
		clientId: account.client.id,
	});
	await db
		.updateTable('data_request')
		.set({ exact_until_ms: until })
		.where('id', '=', id)
		.execute();
	return id;
}
