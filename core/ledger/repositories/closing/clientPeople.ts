import { sql } from 'kysely';
import type { ClientPerson } from '../../closingRecords';
import { anyOf } from '../../database/rowSource';
import type { Database } from '../../database/store';
import type { LedgerContext } from '../../context';
import { openText } from '../../keys';

/** People in the order of their rows; a record that was joined with another is in the other. */
export async function readClientPeople(
	context: LedgerContext,
	db: Database,
	{ after, limit }: { after: number; limit: number },
): Promise<{ people: ClientPerson[]; next: number | null }> {
	const subjects = await db
		.selectFrom('subject')
		.selectAll()
		.where('status', '<>', 'merged')
		.where('id', '>', after)
		.orderBy('id')
		.limit(limit)
		.execute();
	const ids = subjects.map(({ id }) => id);
	const [names, listed] = [await namesOf(context, db, ids), await listedSince(context, db, ids)];
	const people = subjects.map((subject): ClientPerson => {
		const dataKey = subject.wrapped_key === null ? null : context.keys.unwrap(subject.wrapped_key);
		const since = listed.get(subject.id);
		return {
			personId: subject.public_id,
			status: subject.status === 'active' ? 'active' : 'erased',
			names:
				dataKey === null
					? []
					: (names.get(subject.id) ?? []).map(({ kind, scope, value_encrypted }) => ({
							kind,
							scope,
							value: openText(dataKey, value_encrypted),
						})),
			language: subject.language,
			country: subject.country,
			timezone: subject.timezone,
			knownSince: new Date(subject.created_at_ms),
			doNotContactSince: since === undefined ? null : new Date(since),
		};
	});
	return { people, next: subjects.length < limit ? null : (ids.at(-1) ?? null) };
}

interface NameRow {
	readonly subject_id: number;
	readonly kind: string;
	readonly scope: string;
	readonly value_encrypted: Uint8Array;
}

async function namesOf(
	context: LedgerContext,
	db: Database,
	ids: readonly number[],
): Promise<Map<number, NameRow[]>> {
	const names = new Map<number, NameRow[]>();
	if (ids.length === 0) return names;
	const { rows } = await sql<NameRow>`
		select subject_id, kind, scope, value_encrypted from identifier
		where subject_id ${anyOf(context.store.kind, ids)} and valid_to_ms is null order by id`.execute(db);
	for (const row of rows) names.set(row.subject_id, [...(names.get(row.subject_id) ?? []), row]);
	return names;
}

/** Since when each of them is on the do-not-contact list, in whatever scope. */
async function listedSince(
	context: LedgerContext,
	db: Database,
	ids: readonly number[],
): Promise<Map<number, number>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<{ subject_id: number; since: number }>`
		select identifier.subject_id, min(suppression.since_ms) as since from identifier
		join suppression on suppression.client_id = identifier.client_id
			and suppression.identifier_hash = identifier.suppression_hash
			and suppression.lifted_at_ms is null
		where identifier.subject_id ${anyOf(context.store.kind, ids)}
		group by identifier.subject_id`.execute(db);
	return new Map(rows.map(({ subject_id, since }) => [subject_id, since]));
}
