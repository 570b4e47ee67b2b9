import { normaliseHandle } from '../../audience/normaliseHandle';
import { assertNever } from '../../shared/assertNever';
import { UserFacingError } from '../../shared/userFacingError';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { PersonReference, PersonSummary } from '../ledger';
import { ensureClient, findAccount } from './accounts';
import {
	findPersonById,
	findPersonByIdentifier,
	handleOf,
	igsidOf,
	readIdentifier,
	type Person,
} from './people';
import { unknownPerson } from './sends';

export async function findPerson(
	context: LedgerContext,
	db: Database,
	reference: PersonReference,
): Promise<Person | null> {
	switch (reference.kind) {
		case 'personId':
			return await findPersonById(db, reference.personId);
		case 'igsid': {
			const account = await findAccount(db, reference.accountId);
			if (account === null) return null;
			const identifier = igsidOf(account, reference.igsid);
			return await findPersonByIdentifier(context, db, { client: account.client, identifier });
		}
		case 'handle': {
			const handle = normaliseHandle(reference.handle);
			if (handle === null) return null;
			const client = await ensureClient(context, db);
			return await findPersonByIdentifier(context, db, { client, identifier: handleOf(handle) });
		}
		default:
			return assertNever(reference);
	}
}

/** @throws UserFacingError when the ledger does not know the person. */
export async function requirePerson(db: Database, personId: string): Promise<Person> {
	const person = await findPersonById(db, personId);
	if (person === null) throw unknownPerson();
	return person;
}

/** For what is written about a person: of somebody erased nothing new is kept. */
export async function requireActivePerson(db: Database, personId: string): Promise<Person> {
	const person = await requirePerson(db, personId);
	if (person.status === 'active') return person;
	throw new UserFacingError(
		'personErased',
		'The data of this person was erased.',
		'Nothing is recorded about them any more. If they write to you again, they are a new person.',
	);
}

export async function summarise(
	db: Database,
	person: Person,
	reference: PersonReference,
): Promise<PersonSummary> {
	let windows = db
		.selectFrom('messaging_window')
		.innerJoin('account', 'account.id', 'messaging_window.account_id')
		.select(['automated_until_ms', 'human_until_ms'])
		.where('subject_id', '=', person.id)
		.orderBy('automated_until_ms', 'desc')
		.limit(1);
	if (reference.kind === 'igsid') {
		windows = windows.where('account.account_ref', '=', reference.accountId);
	}
	const window = await windows.executeTakeFirst();
	const igsid = await db
		.selectFrom('identifier')
		.select('id')
		.where('subject_id', '=', person.id)
		.where('kind', '=', 'igsid')
		.limit(1)
		.executeTakeFirst();
	return {
		personId: person.publicId,
		status: person.status,
		hasIgsid: igsid !== undefined,
		automatedUntil: window === undefined ? null : new Date(window.automated_until_ms),
		humanUntil: window === undefined ? null : new Date(window.human_until_ms),
	};
}

export async function getRecipient(
	context: LedgerContext,
	db: Database,
	wanted: { personId: string; accountId: string },
): Promise<{ igsid: string | null; handle: string | null } | null> {
	const person = await findPersonById(db, wanted.personId);
	if (person === null) return null;
	return {
		igsid: await readIdentifier(context, db, { person, kind: 'igsid', scope: wanted.accountId }),
		handle: await readIdentifier(context, db, { person, kind: 'handle', scope: '' }),
	};
}
