import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/store';
import type { VariantGroups } from '../../reportRecords';
import { toPeople } from './contactedPeople';
import { countContacted } from './peopleCounts';
import { inPeriod, ofAccounts, type PeriodScope } from './scope';
import { IS_OURS } from './sentMessages';

/** People of a campaign by the variant that they got first: each counts once. */
export async function countVariants(
	db: Database,
	scope: PeriodScope,
	campaign: string,
): Promise<VariantGroups> {
	const rows = await countContacted(db, scope, firstVariants(scope, campaign));
	return { groups: rows.map((row) => ({ group: row.grp, counts: toPeople(row) })) };
}

/** Each person's first accepted message of the campaign that was a variant of anything. */
const firstVariants = (scope: PeriodScope, campaign: string): RawBuilder<unknown> => sql`(
	select variant as grp, account_id, subject_id, calling_at_ms as first_at_ms
	from (
		select variant, account_id, subject_id, calling_at_ms, row_number() over (
			partition by account_id, subject_id order by calling_at_ms, id
		) as place
		from send
		where ${ofAccounts(sql`account_id`, scope)} and state = 'sent' and ${IS_OURS}
			and sequence = ${campaign} and variant is not null
			and ${inPeriod(sql`calling_at_ms`, scope.period)}
	) placed
	where place = 1
)`;
