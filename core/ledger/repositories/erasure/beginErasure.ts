import { erasureTasks } from '../../../consent/erasureTasks';
import { DAY_MS } from '../../../shared/duration';
import { UserFacingError } from '../../../shared/userFacingError';
import type { LedgerContext } from '../../context';
import type { Database } from '../../database/store';
import { KEY_VERSION } from '../../keys';
import { createPublicId } from '../../publicId';
import type { ErasureInput } from '../../rightsRecords';
import type { Client } from '../accounts';
import { appendEntry, lockChain } from '../consentChain';
import { insertRequest } from '../dataRequests';
import { isHeld, underLegalHold } from '../legalHolds';
import { lockIdentity, type Person } from '../people';
import { requirePerson } from '../personLookup';
import { giveBack, lockSend } from '../sendOutcomes';
import { inheritSuppression, listedEntries, suppressPerson } from '../suppressions';
import { countPersonRows } from './sweepRows';

/** What the certificate says and cannot be read from the database afterwards. */
export interface CertificateDraft {
	readonly erasedAt: string;
	readonly destroyed: Readonly<Record<string, number>>;
	readonly keptWithoutPerson: Readonly<Record<string, number>>;
	readonly doNotContact: 'kept' | 'added' | 'none';
	readonly logEntryId: string;
}

/**
 * The step after which nobody can say any more who the person was: names, data key and signals of
 * their row are gone, reservations are given back, the do-not-contact list knows every name they had.
 * One transaction; what is left to destroy and to move follows in steps.
 */
export async function beginErasure(
	context: LedgerContext,
	db: Database,
	input: ErasureInput,
	cause: 'request' | 'expiry' = 'request',
): Promise<{ id: number; requestId: string }> {
	const named = await requirePerson(db, input.personId);
	const client = await clientOfPerson(db, named);
	await lockIdentity(context, db, client);
	// Two records may have become one person before the lock was ours.
	const person = await requirePerson(db, input.personId);
	if (person.status !== 'active') throw alreadyErased();
	if (await isHeld(db, person)) throw underLegalHold();

	const subjectIds = [person.id, ...(await joinedInto(db, person.id))];
	await releaseReservations(context, db, subjectIds);
	const doNotContact = await keepOut(context, db, { person, afterwards: input.afterwards });
	const counts = await countPersonRows(db, subjectIds);
	const known = await kindsKnown(db, person);
	await forgetIdentity(db, subjectIds);
	const { id: tombstoneId } = await createTombstone(context, db, client);

	const { id, publicId } = await insertRequest(context, db, {
		client,
		kind: cause === 'request' ? 'erasure' : 'expiry',
		law: input.law,
		receivedAt: input.receivedAt,
		state: 'erasing',
		subjectId: person.id,
		tombstoneId,
		// What expires leaves backups and executions by the rules of their own.
		tasks:
			cause === 'expiry'
				? []
				: erasureTasks({
						store: context.store.kind,
						hasHandle: known.has('handle'),
						hasInstagramId: known.has('igsid'),
						systems: input.systems,
					}),
	});
	const logEntryId =
		cause === 'request' ? await logErasure(context, db, { client, publicId, input }) : '';
	const draft: CertificateDraft = {
		erasedAt: context.clock.now().toISOString(),
		destroyed: counts.destroyed,
		keptWithoutPerson: counts.kept,
		doNotContact,
		logEntryId,
	};
	await db
		.updateTable('data_request')
		.set({ certificate: JSON.stringify(draft) })
		.where('id', '=', id)
		.execute();
	return { id, requestId: publicId };
}

async function logErasure(
	context: LedgerContext,
	db: Database,
	{ client, publicId, input }: { client: Client; publicId: string; input: ErasureInput },
): Promise<string> {
	await lockChain(context, db, client);
	const entry = await appendEntry(context, db, {
		client,
		type: 'erasure',
		data: { request: publicId, law: input.law, receivedAt: input.receivedAt.toISOString() },
	});
	return entry.publicId;
}

export async function clientOfPerson(db: Database, person: Person): Promise<Client> {
	const row = await db
		.selectFrom('client')
		.select(['id', 'public_id'])
		.where('id', '=', person.clientId)
		.executeTakeFirstOrThrow();
	return { id: row.id, publicId: row.public_id };
}

/** Records that were joined into this one, also over several steps. */
export async function joinedInto(db: Database, subjectId: number): Promise<number[]> {
	const joined: number[] = [];
	let wave = [subjectId];
	while (wave.length > 0) {
		const rows = await db
			.selectFrom('subject')
			.select('id')
			.where('merged_into', 'in', wave)
			.execute();
		wave = rows.map(({ id }) => id);
		joined.push(...wave);
	}
	return joined;
}

/** A reservation would still become a call; what is being called already is settled as usual. */
async function releaseReservations(
	context: LedgerContext,
	db: Database,
	subjectIds: readonly number[],
): Promise<void> {
	const rows = await db
		.selectFrom('send')
		.select('public_id')
		.where('subject_id', 'in', [...subjectIds])
		.where('state', 'in', ['reserved', 'calling'])
		.orderBy('account_id')
		.execute();
	for (const { public_id } of rows) {
		const send = await lockSend(context, db, public_id);
		await giveBack(context, db, { send, reason: 'erased' });
	}
}

/** What is listed under one name is listed under all of them, as far as it reaches, before they are gone. */
async function keepOut(
	context: LedgerContext,
	db: Database,
	{ person, afterwards }: { person: Person; afterwards: ErasureInput['afterwards'] },
): Promise<CertificateDraft['doNotContact']> {
	const entries = await listedEntries(db, person);
	await inheritSuppression(context, db, person);
	const isOut = entries.some(({ scope }) => scope.kind === 'client');
	if (isOut || afterwards === 'forget') return entries.length === 0 ? 'none' : 'kept';
	await suppressPerson(context, db, { person, reason: 'erased', source: 'erasure' });
	return 'added';
}

async function kindsKnown(db: Database, person: Person): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectFrom('identifier')
		.select('kind')
		.distinct()
		.where('subject_id', '=', person.id)
		.execute();
	return new Set(rows.map(({ kind }) => kind));
}

async function forgetIdentity(db: Database, subjectIds: readonly number[]): Promise<void> {
	await db
		.deleteFrom('identifier')
		.where('subject_id', 'in', [...subjectIds])
		.execute();
	await db
		.updateTable('subject')
		.set((eb) => ({
			wrapped_key: null,
			language: null,
			country: null,
			timezone: null,
			created_at_ms: eb('created_at_ms', '-', eb('created_at_ms', '%', DAY_MS)),
		}))
		.where('id', 'in', [...subjectIds])
		.execute();
	await db
		.updateTable('subject')
		.set({ status: 'erased' })
		.where('id', 'in', [...subjectIds])
		.where('status', '=', 'active')
		.execute();
}

export async function createTombstone(
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<{ id: number; publicId: string }> {
	const nowMs = context.clock.now().getTime();
	const publicId = createPublicId('per');
	const { id } = await db
		.insertInto('subject')
		.values({
			public_id: publicId,
			client_id: client.id,
			status: 'erased',
			merged_into: null,
			wrapped_key: null,
			key_version: KEY_VERSION,
			language: null,
			country: null,
			timezone: null,
			created_at_ms: nowMs - (nowMs % DAY_MS),
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return { id, publicId };
}

const alreadyErased = (): UserFacingError =>
	new UserFacingError(
		'personErased',
		'The data of this person was erased before.',
		'There is nothing left to do. Data Request: Get Many lists the erasure, without a name.',
	);
