import { sql } from 'kysely';
import { possibleAction } from '../../audience/possibleAction';
import { anyOf } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ViewerProfile } from '../ledger';
import type { Account } from './accounts';
import { hiddenImports } from './viewerImports';
import { readIdentifier, type Person } from './people';
import { reachesTo } from './suppressions';

interface ViewerRow {
	readonly id: number;
	readonly public_id: string;
	readonly views: number;
	readonly stories: number;
	readonly first_ms: number;
	readonly last_ms: number;
	readonly automated_until_ms: number | null;
	readonly human_until_ms: number | null;
	readonly suppressed: number;
}

/** Which viewers of an account are wanted. */
export type ViewerFilter =
	| { readonly kind: 'people'; readonly personIds: readonly string[] }
	| { readonly kind: 'page'; readonly after: string; readonly limit: number };

/** Viewers by their id, with what is kept of them and what may be done now. */
export async function readViewers(
	context: LedgerContext,
	db: Database,
	{ account, filter }: { account: Account; filter: ViewerFilter },
): Promise<ViewerProfile[]> {
	const hidden = await hiddenImports(db, account);
	const isHidden =
		hidden.length === 0
			? sql``
			: sql`and import_id not in (${sql.join(hidden.map((id) => sql.lit(id)))})`;
	const wanted =
		filter.kind === 'people'
			? sql`and subject.public_id ${anyOf(context.store.kind, filter.personIds)}`
			: sql`and subject.public_id > ${filter.after}`;
	const limit = filter.kind === 'people' ? filter.personIds.length : filter.limit;
	const { rows } = await sql<ViewerRow>`
		with people as (select subject.id, subject.public_id from subject
			where subject.status = 'active' ${wanted} and exists (select 1 from story_view
				where account_id = ${account.id} and subject_id = subject.id ${isHidden})
			order by subject.public_id limit ${limit})
		select people.id, people.public_id, views.*, messaging_window.automated_until_ms,
			messaging_window.human_until_ms,
			case when exists (select 1 from identifier
				join suppression on suppression.client_id = identifier.client_id
					and suppression.identifier_hash = identifier.suppression_hash
					and ${reachesTo({ accountRef: account.ref, channel: 'instagramDm' })}
				where identifier.subject_id = people.id) then 1 else 0 end as suppressed
		from people
		join (select subject_id, count(*) as views, count(distinct story_id) as stories,
				min(viewed_at_ms) as first_ms, max(viewed_at_ms) as last_ms
			from (select distinct subject_id, story_id, viewed_at_ms from story_view
				where account_id = ${account.id} and subject_id in (select id from people)
					${isHidden}) each_view
			group by subject_id) views on views.subject_id = people.id
		left join messaging_window on messaging_window.account_id = ${account.id}
			and messaging_window.subject_id = people.id
		order by people.public_id`.execute(db);
	const signals = await signalsOf(context, db, { account, rows, hidden });
	const tags = await tagsOf(context, db, rows);
	const now = context.clock.now();
	return rows.map((row): ViewerProfile => {
		const known = signals.get(row.id) ?? {};
		const window = {
			automatedUntil: toDate(row.automated_until_ms),
			humanUntil: toDate(row.human_until_ms),
		};
		return {
			personId: row.public_id,
			views: row.views,
			distinctStories: row.stories,
			firstSeenAt: new Date(row.first_ms),
			lastSeenAt: new Date(row.last_ms),
			signals: known,
			tags: tags.get(row.id) ?? [],
			now: possibleAction(
				{
					isDoNotContact: row.suppressed === 1,
					isPossibleBot: known.bioBand === 'none' || known.followerBand === 'none',
					...window,
				},
				now,
			),
		};
	});
}

const toDate = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

async function signalsOf(
	context: LedgerContext,
	db: Database,
	{ account, rows, hidden }: { account: Account; rows: readonly ViewerRow[]; hidden: number[] },
): Promise<Map<number, Record<string, string>>> {
	const found = await sql<{ subject_id: number; name: string; value: string; import_id: number }>`
		select subject_id, name, value, import_id from viewer_signal
		where account_id = ${account.id} and subject_id ${anyOf(
			context.store.kind,
			rows.map(({ id }) => id),
		)}
		order by at_ms, value`.execute(db);
	const signals = new Map<number, Record<string, string>>();
	for (const { subject_id, name, value, import_id } of found.rows) {
		if (hidden.includes(import_id)) continue;
		const known = signals.get(subject_id) ?? {};
		known[name] = value;
		signals.set(subject_id, known);
	}
	return signals;
}

async function tagsOf(
	context: LedgerContext,
	db: Database,
	rows: readonly ViewerRow[],
): Promise<Map<number, string[]>> {
	const found = await sql<{ subject_id: number; tag: string }>`
		select subject_id, tag from viewer_tag where subject_id ${anyOf(
			context.store.kind,
			rows.map(({ id }) => id),
		)}
		order by tag`.execute(db);
	const tags = new Map<number, string[]>();
	for (const { subject_id, tag } of found.rows) {
		tags.set(subject_id, [...(tags.get(subject_id) ?? []), tag]);
	}
	return tags;
}

/** Adds and takes away tags of a person. */
export async function changeTags(
	context: LedgerContext,
	db: Database,
	changed: { person: Person; add: readonly string[]; remove: readonly string[] },
): Promise<string[]> {
	const { person, add, remove } = changed;
	for (const tag of add) {
		await db
			.insertInto('viewer_tag')
			.values({
				subject_id: person.id,
				tag,
				import_id: null,
				at_ms: context.clock.now().getTime(),
			})
			.onConflict((conflict) =>
				// A tag that somebody gives by hand outlives the list that gave it too.
				conflict.columns(['subject_id', 'tag']).doUpdateSet({ import_id: null }),
			)
			.execute();
	}
	if (remove.length > 0) {
		await db
			.deleteFrom('viewer_tag')
			.where('subject_id', '=', person.id)
			.where('tag', 'in', remove)
			.execute();
	}
	const rows = await db
		.selectFrom('viewer_tag')
		.select('tag')
		.where('subject_id', '=', person.id)
		.orderBy('tag')
		.execute();
	return rows.map(({ tag }) => tag);
}

/** The handle of a person, readable; only for exports that a purpose was stated for. */
export const handleOfPerson = async (
	context: LedgerContext,
	db: Database,
	person: Person,
): Promise<string | null> =>
	await readIdentifier(context, db, { person, kind: 'handle', scope: '' });
