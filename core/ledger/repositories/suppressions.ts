import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { KEY_VERSION } from '../keys';
import type { Client } from './accounts';
import { suppressionHashOf, type IdentifierValue, type Person } from './people';

const selectListing = prepared((db, { personId }: { personId: number }) =>
	db
		.selectFrom('suppression')
		.innerJoin('identifier', (join) =>
			join
				.onRef('identifier.suppression_hash', '=', 'suppression.identifier_hash')
				.onRef('identifier.client_id', '=', 'suppression.client_id'),
		)
		.select((eb) => eb.fn.min('suppression.since_ms').as('since_ms'))
		.where('identifier.subject_id', '=', personId)
		.where('suppression.lifted_at_ms', 'is', null),
);

/** The do-not-contact list: keyed hashes without any reference to a person (DESIGN §5). */
export async function suppressedSince(db: Database, person: Person): Promise<Date | null> {
	const [row] = await selectListing(db, { personId: person.id });
	return row?.since_ms == null ? null : new Date(row.since_ms);
}

export async function isIdentifierSuppressed(
	context: LedgerContext,
	db: Database,
	known: { client: Client; identifier: IdentifierValue },
): Promise<boolean> {
	const row = await db
		.selectFrom('suppression')
		.select('id')
		.where('client_id', '=', known.client.id)
		.where('identifier_hash', '=', suppressionHashOf(context, known.client, known.identifier))
		.where('lifted_at_ms', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Lists every identifier the person has or had. Returns whether anything new was listed. */
export async function suppressPerson(
	context: LedgerContext,
	db: Database,
	suppression: { person: Person; reason: string; source: string },
): Promise<boolean> {
	const { person, reason, source } = suppression;
	const identifiers = await db
		.selectFrom('identifier')
		.select('suppression_hash')
		.where('subject_id', '=', person.id)
		.execute();
	let added = 0n;
	for (const { suppression_hash } of identifiers) {
		const result = await db
			.insertInto('suppression')
			.values({
				client_id: person.clientId,
				identifier_hash: suppression_hash,
				key_version: KEY_VERSION,
				reason,
				source,
				since_ms: context.clock.now().getTime(),
				lifted_at_ms: null,
			})
			.onConflict((conflict) =>
				conflict
					.columns(['client_id', 'identifier_hash'])
					.where('lifted_at_ms', 'is', null)
					.doNothing(),
			)
			.executeTakeFirst();
		added += result.numInsertedOrUpdatedRows ?? 0n;
	}
	return added > 0n;
}

/** An identifier that becomes known later inherits the opt-out of the others, and the other way round. */
export async function inheritSuppression(
	context: LedgerContext,
	db: Database,
	person: Person,
): Promise<boolean> {
	if ((await suppressedSince(db, person)) === null) return false;
	return await suppressPerson(context, db, {
		person,
		reason: 'inherited',
		source: 'linkedIdentifier',
	});
}
