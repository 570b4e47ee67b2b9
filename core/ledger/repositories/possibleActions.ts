import { sql } from 'kysely';
import { possibleAction, type PossibleAction } from '../../audience/possibleAction';
import { anyOf } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { Account } from './accounts';
import { reachesTo } from './suppressions';
import { hiddenImports } from './viewerImports';

interface ActionRow {
	readonly public_id: string;
	readonly automated_until_ms: number | null;
	readonly human_until_ms: number | null;
	readonly suppressed: number;
	readonly bio: string | null;
	readonly followers: string | null;
}

/** What may be done now for each of the people. */
export async function readActions(
	context: LedgerContext,
	db: Database,
	{ account, personIds }: { account: Account; personIds: readonly string[] },
): Promise<Array<readonly [string, PossibleAction]>> {
	const hidden = await hiddenImports(db, account);
	const isHidden =
		hidden.length === 0
			? sql``
			: sql`and import_id not in (${sql.join(hidden.map((id) => sql.lit(id)))})`;
	const latest = (name: string) => sql`(select value from viewer_signal
		where account_id = ${account.id} and name = ${name} and subject_id = subject.id ${isHidden}
		order by at_ms desc, value desc limit 1)`;
	const { rows } = await sql<ActionRow>`
		select subject.public_id, messaging_window.automated_until_ms, messaging_window.human_until_ms,
			case when exists (select 1 from identifier
				join suppression on suppression.client_id = identifier.client_id
					and suppression.identifier_hash = identifier.suppression_hash
					and ${reachesTo({ accountRef: account.ref, channel: 'instagramDm' })}
				where identifier.subject_id = subject.id) then 1 else 0 end as suppressed,
			${latest('bioBand')} as bio, ${latest('followerBand')} as followers
		from subject
		left join messaging_window on messaging_window.account_id = ${account.id}
			and messaging_window.subject_id = subject.id
		where subject.public_id ${anyOf(context.store.kind, personIds)}`.execute(db);
	const now = context.clock.now();
	return rows.map((row) => [
		row.public_id,
		possibleAction(
			{
				isDoNotContact: row.suppressed === 1,
				isPossibleBot: row.bio === 'none' || row.followers === 'none',
				automatedUntil: toDate(row.automated_until_ms),
				humanUntil: toDate(row.human_until_ms),
			},
			now,
		),
	]);
}

const toDate = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
