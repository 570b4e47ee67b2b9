import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/store';
import {
	ANSWER_TIME_MS,
	firstContacts,
	firstContactsAnyWay,
	isMarked,
	isReply,
} from './sentMessages';
import {
	groupOf,
	inPeriod,
	jsonText,
	languageOf,
	ofAccounts,
	type PeriodScope,
	type SplitColumns,
} from './scope';
import { storyBehind } from './storyColumns';

export interface ContactedRow {
	readonly grp: string;
	readonly contacted: number;
	readonly replied: number;
	readonly saw_it: number;
	readonly opted_out: number;
	readonly still_open: number;
	readonly qualified: number;
	readonly bought: number;
	readonly complained: number;
	/** The middle one or two times to reply; null where nobody replied. */
	readonly middle_low: number | null;
	readonly middle_high: number | null;
}

/** What followed each person's first message, or the one that counts as their first. */
export async function countContacted(
	db: Database,
	scope: PeriodScope,
	contacts: RawBuilder<unknown> = firstContacts(scope),
): Promise<ContactedRow[]> {
	const lastAnswerAt = sql`first_at_ms + ${sql.lit(ANSWER_TIME_MS)}`;
	const { rows } = await sql<ContactedRow>`
		select grp, count(*) as contacted, count(wait_ms) as replied,
			sum(saw_it) as saw_it, sum(opted_out) as opted_out, sum(still_open) as still_open,
			sum(qualified) as qualified, sum(bought) as bought, sum(complained) as complained,
			min(case when place in ((replies + 1) / 2, (replies + 2) / 2) then wait_ms end) as middle_low,
			max(case when place in ((replies + 1) / 2, (replies + 2) / 2) then wait_ms end) as middle_high
		from (
			select answers.*, count(wait_ms) over (partition by grp) as replies,
				row_number() over (
					partition by grp order by case when wait_ms is null then 1 else 0 end, wait_ms
				) as place
			from (
				select grp,
					(select min(event.occurred_at_ms) from event
						where event.subject_id = first_contact.subject_id
							and event.account_id = first_contact.account_id
							and ${isReply(sql`event.kind`)}
							and event.occurred_at_ms > first_at_ms
							and event.occurred_at_ms <= ${lastAnswerAt}) - first_at_ms as wait_ms,
					case when exists (select 1 from event
						where event.subject_id = first_contact.subject_id
							and event.account_id = first_contact.account_id
							and event.kind = 'seen'
							and event.occurred_at_ms >= first_at_ms
							and event.occurred_at_ms <= ${lastAnswerAt}) then 1 else 0 end as saw_it,
					case when exists (select 1 from consent_choice
						where consent_choice.subject_id = first_contact.subject_id
							and consent_choice.purpose = 'all' and consent_choice.choice = 'withdrawn'
							and consent_choice.occurred_at_ms >= first_at_ms
							and consent_choice.occurred_at_ms <= ${lastAnswerAt}) then 1 else 0 end as opted_out,
					case when ${lastAnswerAt} > ${scope.now.getTime()} then 1 else 0 end as still_open,
					${isMarked(['qualified', 'sale'])} as qualified, ${isMarked(['sale'])} as bought,
					${isMarked(['complaint'])} as complained
				from ${contacts} first_contact
			) answers
		) placed
		group by grp`.execute(db);
	return rows;
}

export interface UncontactedRow {
	readonly grp: string;
	readonly entry: string;
	readonly reason: string | null;
	readonly n: number;
}

/** An entry that belongs to a send is grouped as the send is, so that both land in one group. */
const logColumns = (scope: PeriodScope): SplitColumns => {
	const data = (name: string) => jsonText(scope, sql`contact_log.body`, ['data', name]);
	return {
		account: sql`contact_log.account_id`,
		campaign: sql`coalesce(send.sequence, ${data('sequence')})`,
		template: sql`coalesce(send.template, ${data('template')})`,
		variant: sql`coalesce(send.variant, ${data('variant')})`,
		segment: sql`coalesce(send.segment, ${data('segment')})`,
		story: storyBehind(
			{ account: sql`contact_log.account_id`, subject: sql`contact_log.subject_id` },
			sql`coalesce(send.calling_at_ms, send.reserved_at_ms, contact_log.at_ms)`,
		),
		step: sql`coalesce(cast(send.step as text), cast(${data('step')} as text))`,
		purpose: sql`coalesce(send.purpose, ${data('purpose')})`,
		language: languageOf(sql`contact_log.subject_id`),
		atMs: sql`contact_log.at_ms`,
	};
};

/**
 * People about whom something was decided but whom nothing reached in the period, by any way, by the
 * latest entry about them. Texts of entries are read for the latest ones only.
 */
export async function countUncontacted(
	db: Database,
	scope: PeriodScope,
): Promise<UncontactedRow[]> {
	const data = (...path: string[]) => jsonText(scope, sql`contact_log.body`, ['data', ...path]);
	const { rows } = await sql<UncontactedRow>`
		select grp, entry, reason, count(*) as n
		from (
			select latest.grp,
				coalesce(${data('decision')}, ${data('outcome')}) as entry,
				coalesce(${data('reason')}, ${data('failure', 'class')}) as reason
			from (
				select grp, account_id, subject_id, max(id) as id
				from (
					select ${groupOf(logColumns(scope), scope)} as grp,
						contact_log.account_id, contact_log.subject_id, contact_log.id
					from contact_log
					left join send on send.id = contact_log.send_id
					where ${ofAccounts(sql`contact_log.account_id`, scope)}
						and ${inPeriod(sql`contact_log.at_ms`, scope.period)}
				) entries
				group by grp, account_id, subject_id
			) latest
			join contact_log on contact_log.id = latest.id
			left join ${firstContactsAnyWay(scope)} first_contact
				on first_contact.grp = latest.grp
				and first_contact.account_id = latest.account_id
				and first_contact.subject_id = latest.subject_id
			where first_contact.subject_id is null
		) uncontacted
		group by grp, entry, reason`.execute(db);
	return rows;
}
