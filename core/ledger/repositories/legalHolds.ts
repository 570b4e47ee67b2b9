import { sql, type RawBuilder } from 'kysely';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { createPublicId } from '../publicId';
import type { Account, Client } from './accounts';
import { appendEntry, lockChain } from './consentChain';
import type { Person } from './people';

/** Whether something about this person, or about everybody of the client, must be kept. */
export async function isHeld(db: Database, person: Person): Promise<boolean> {
	const row = await db
		.selectFrom('legal_hold')
		.select('id')
		.where('client_id', '=', person.clientId)
		.where((eb) => eb.or([eb('subject_id', 'is', null), eb('subject_id', '=', person.id)]))
		.where('lifted_at_ms', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** The condition on a row of `subject` under which something about the person must be kept. */
export const isHeldSubject: RawBuilder<boolean> = sql<boolean>`exists (select 1 from legal_hold
	where legal_hold.client_id = subject.client_id and legal_hold.lifted_at_ms is null
		and (legal_hold.subject_id is null or legal_hold.subject_id = subject.id))`;

/** Whether a hold is about everybody, or about somebody of whom the import says something. */
export async function isImportHeld(
	db: Database,
	{ id, account }: { id: number; account: Account },
): Promise<boolean> {
	const { rows } = await sql<{ id: number }>`select id from legal_hold
		where client_id = ${account.client.id} and lifted_at_ms is null
			and (subject_id is null or exists (select 1 from story_view
				where import_id = ${id} and story_view.subject_id = legal_hold.subject_id))
		limit 1`.execute(db);
	return rows.length > 0;
}

export async function placeHold(
	context: LedgerContext,
	db: Database,
	{ client, person, reason }: { client: Client; person: Person | null; reason: string },
): Promise<string> {
	const publicId = createPublicId('hld');
	await db
		.insertInto('legal_hold')
		.values({
			public_id: publicId,
			client_id: client.id,
			subject_id: person?.id ?? null,
			reason,
			since_ms: context.clock.now().getTime(),
			lifted_at_ms: null,
		})
		.execute();
	await lockChain(context, db, client);
	await appendEntry(context, db, {
		client,
		type: 'legalHold',
		data: { hold: publicId, about: person === null ? 'everybody' : 'onePerson' },
	});
	return publicId;
}

/** False when there is no such hold, or it was lifted before. */
export async function liftHold(
	context: LedgerContext,
	db: Database,
	{ client, holdId }: { client: Client; holdId: string },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('legal_hold')
		.set({ lifted_at_ms: context.clock.now().getTime() })
		.where('public_id', '=', holdId)
		.where('client_id', '=', client.id)
		.where('lifted_at_ms', 'is', null)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return false;
	await lockChain(context, db, client);
	await appendEntry(context, db, { client, type: 'legalHoldLifted', data: { hold: holdId } });
	return true;
}

export const underLegalHold = (): UserFacingError =>
	new UserFacingError(
		'legalHold',
		'The data of this person is under a legal hold, so it is kept.',
		'Tell the person why, or lift the hold with Retention: Lift Hold once its reason is gone.',
	);

export const importUnderLegalHold = (): UserFacingError =>
	new UserFacingError(
		'legalHold',
		'People of this import are under a legal hold, so all of it is kept.',
		'Lift the hold with Retention: Lift Hold once its reason is gone, then undo the import.',
	);
