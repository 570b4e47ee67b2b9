import { sql } from 'kysely';
import { placesOf } from '../../audience/evaluateSegments';
import { explainMembership } from '../../audience/explainMembership';
import type { SegmentMember, SegmentRule } from '../../audience/segment';
import { assertNever } from '../../shared/assertNever';
import { DAY_MS, addMs } from '../../shared/duration';
import type { Database } from '../database/store';
import type { SegmentedPeople } from '../ledger';
import type { Account } from './accounts';

/** Event kinds that count as a reply, reaction or message (DESIGN §9 High engagement). */
const ENGAGEMENT_KINDS = [
	'message',
	'storyReply',
	'quickReply',
	'reaction',
	'storyMention',
	'postback',
];

interface MemberRow {
	readonly person_id: string;
	readonly stories: number;
}

/** The rules of `evaluateSegments` in SQL; the contract suite holds both against each other. */
export async function sortPeople(
	db: Database,
	sorted: { account: Account; rules: readonly SegmentRule[]; asOf: Date },
): Promise<SegmentedPeople> {
	const { account, rules, asOf } = sorted;
	const segments: Array<{ name: string; members: SegmentMember[] }> = [];
	const sortedIds = new Set<string>();
	for (const rule of rules) {
		const rows = await membersOf(db, account, { rule, asOf });
		const members = rows.map((row) => toMember(row, explainMembership(rule, row.stories)));
		for (const member of members) sortedIds.add(member.personId);
		segments.push({ name: rule.name, members });
	}
	const everyone = await viewers(db, account, { from: new Date(0), asOf });
	const unsorted = everyone
		.filter((row) => !sortedIds.has(row.person_id))
		.map((row) => toMember(row, 'No rule fits this person.'));
	return { asOf, segments, unsorted };
}

const toMember = (row: MemberRow, reason: string): SegmentMember => ({
	personId: row.person_id,
	distinctStories: row.stories,
	because: reason,
});

interface Query {
	readonly rule: SegmentRule;
	readonly asOf: Date;
}

async function membersOf(
	db: Database,
	account: Account,
	{ rule, asOf }: Query,
): Promise<MemberRow[]> {
	const from = addMs(asOf, -rule.windowDays * DAY_MS);
	const inWindow = await viewers(db, account, { from, asOf });
	switch (rule.kind) {
		case 'repeatViewers':
			return inWindow.filter((row) => row.stories >= rule.storiesMin);
		case 'topPercent': {
			const places = placesOf(inWindow.length, rule.percent);
			const lowest = inWindow[places - 1]?.stories;
			return lowest === undefined ? [] : inWindow.filter((row) => row.stories >= lowest);
		}
		case 'highEngagement': {
			const engaged = await engagedAfterView(db, account, { from, asOf });
			return inWindow.filter((row) => engaged.has(row.person_id));
		}
		default:
			return assertNever(rule);
	}
}

interface Span {
	/** Exclusive. */
	readonly from: Date;
	/** Inclusive. */
	readonly asOf: Date;
}

/** Active viewers with their distinct stories, most first; ties by person id. */
async function viewers(db: Database, account: Account, { from, asOf }: Span): Promise<MemberRow[]> {
	const { rows } = await sql<MemberRow>`
		select subject.public_id as person_id, count(distinct story_view.story_id) as stories
		from story_view
		join subject on subject.id = story_view.subject_id
		join viewer_import on viewer_import.id = story_view.import_id
		where story_view.account_id = ${account.id}
			and story_view.viewed_at_ms > ${from.getTime()} and story_view.viewed_at_ms <= ${asOf.getTime()}
			and viewer_import.state = 'complete' and subject.status = 'active'
		group by subject.public_id
		order by stories desc, person_id`.execute(db);
	return rows;
}

async function engagedAfterView(
	db: Database,
	account: Account,
	{ from, asOf }: Span,
): Promise<Set<string>> {
	const { rows } = await sql<{ person_id: string }>`
		select subject.public_id as person_id
		from subject
		join (
			select story_view.subject_id, min(story_view.viewed_at_ms) as first_view
			from story_view
			join viewer_import on viewer_import.id = story_view.import_id
			where story_view.account_id = ${account.id} and viewer_import.state = 'complete'
				and story_view.viewed_at_ms > ${from.getTime()}
				and story_view.viewed_at_ms <= ${asOf.getTime()}
			group by story_view.subject_id
		) views on views.subject_id = subject.id
		join (
			select subject_id, max(occurred_at_ms) as last_engagement
			from event
			where account_id = ${account.id} and kind in (${sql.join(ENGAGEMENT_KINDS)})
				and occurred_at_ms > ${from.getTime()} and occurred_at_ms <= ${asOf.getTime()}
			group by subject_id
		) engagements on engagements.subject_id = subject.id
		where engagements.last_engagement > views.first_view`.execute(db);
	return new Set(rows.map((row) => row.person_id));
}
