import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/store';
import { inPeriod, ofAccounts, type CountScope, type PeriodScope } from './scope';

/** Choices belong to a person, not to an account, so they fit these splits only. */
export const fitsChoices = ({ splitBy }: CountScope): boolean =>
	splitBy === null || splitBy === 'account';

export interface ChoiceRow {
	readonly grp: string;
	/** null for opt-outs. */
	readonly strength: string | null;
	readonly n: number;
}

/** Consents given, by strength of evidence, and people who asked not to be contacted. */
export async function countChoices(db: Database, scope: PeriodScope): Promise<ChoiceRow[]> {
	const isInTime = inPeriod(sql`choice.occurred_at_ms`, scope.period);
	const { rows } = await sql<ChoiceRow>`
		select grp, strength, count(*) as n
		from (
			select ${groupOfChoices(scope)} as grp, choice.strength
			from ${choicesOfAccounts(scope)}
			where choice.choice = 'granted' and ${isInTime}
		) consents
		group by grp, strength
		union all
		select grp, null as strength, count(distinct subject_id) as n
		from (
			select ${groupOfChoices(scope)} as grp, choice.subject_id
			from ${choicesOfAccounts(scope)}
			where choice.choice = 'withdrawn' and choice.purpose = 'all' and ${isInTime}
		) opt_outs
		group by grp`.execute(db);
	return rows;
}

const groupOfChoices = ({ splitBy }: CountScope): RawBuilder<unknown> =>
	splitBy === 'account' ? sql`cast(account.id as text)` : sql.lit('');

/** With a split, a choice stands once for each account that knows the person. */
const choicesOfAccounts = (scope: CountScope): RawBuilder<unknown> =>
	scope.splitBy === 'account'
		? sql`consent_choice choice
			join account on ${ofAccounts(sql`account.id`, scope)}
				and ${isKnown((column) => sql`${column} = account.id`)}`
		: sql`(select * from consent_choice choice
			where ${isKnown((column) => ofAccounts(column, scope))}) choice`;

/** By what an account did with a person, because that stays when their identifiers are erased. */
const isKnown = (isOf: (column: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<unknown> =>
	sql`(${sql.join(
		['event', 'send', 'story_view'].map(
			(table) => sql`exists (select 1 from ${sql.table(table)} known
				where known.subject_id = choice.subject_id and ${isOf(sql`known.account_id`)})`,
		),
		sql` or `,
	)})`;
