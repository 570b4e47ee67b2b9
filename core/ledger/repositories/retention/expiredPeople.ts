import { sql, type RawBuilder } from 'kysely';
import {
	expiryInstant,
	latestExpiry,
	type RetentionPolicy,
} from '../../../consent/retentionPolicy';
import { foldConsent } from '../../../consent/foldConsent';
import { CHANNELS, type Purpose } from '../../../outreach/contact';
import type { Database } from '../../database/store';
import type { Client } from '../accounts';
import { readConsentFacts } from '../consentFacts';
import { isHeld } from '../legalHolds';
import { findPersonById, type Person } from '../people';
import { NO_ACCOUNT, suppressedSince } from '../suppressions';

export type PeopleKind = 'viewerRecords' | 'inactivePeople';

export interface ExpiredPerson {
	readonly person: Person;
	readonly verdict: 'delete' | 'keptForConsent' | 'keptForHold';
	/** What is from before has expired. */
	readonly beforeMs: number;
}

export interface Wanted {
	readonly client: Client;
	readonly policy: RetentionPolicy;
	readonly now: Date;
	/** Candidates in the order of their rows, after this one. */
	readonly after: number;
	readonly limit: number;
}

const PURPOSES: readonly Purpose[] = ['conversation', 'promotional'];

const QUESTIONS = PURPOSES.flatMap((purpose) => CHANNELS.map((channel) => ({ purpose, channel })));

/** Some people of whom something of this kind has expired, and why it may have to stay. */
export async function expiredPeople(
	db: Database,
	kind: PeopleKind,
	wanted: Wanted,
): Promise<{ people: ExpiredPerson[]; last: number | null }> {
	const { policy, now } = wanted;
	const latestMs = latestExpiry(policy, kind, now).getTime();
	const { rows } = await CANDIDATES[kind](wanted, latestMs).execute(db);
	const people: ExpiredPerson[] = [];
	for (const { public_id, country, latest_ms } of rows) {
		const beforeMs = expiryInstant(policy, { kind, country, now }).getTime();
		const person = latest_ms < beforeMs ? await findPersonById(db, public_id) : null;
		if (person !== null)
			people.push({ person, beforeMs, verdict: await verdictOn(db, person, now) });
	}
	return { people, last: rows.at(-1)?.id ?? null };
}

interface Candidate {
	readonly id: number;
	readonly public_id: string;
	readonly country: string | null;
	/** Of views the oldest, since each expires by itself; else the last sign of the person. */
	readonly latest_ms: number;
}

const CANDIDATES: Readonly<
	Record<PeopleKind, (wanted: Wanted, latestMs: number) => RawBuilder<Candidate>>
> = {
	viewerRecords: ({ client, after, limit }, latestMs) => sql`
		select subject.id, subject.public_id, subject.country, min(first_ms) as latest_ms
		from viewer_summary join subject on subject.id = viewer_summary.subject_id
		where subject.client_id = ${client.id} and subject.status = 'active'
			and subject.id > ${after} and first_ms < ${latestMs}
		group by subject.id, subject.public_id, subject.country
		order by subject.id limit ${limit}`,
	// Watching a story is no sign of life: the wish to stay in touch must come from the person.
	inactivePeople: ({ client, after, limit }, latestMs) => sql`
		select id, public_id, country, latest_ms from (
			select subject.id, subject.public_id, subject.country, ${LAST_SIGN} as latest_ms
			from subject where client_id = ${client.id} and status = 'active'
				and id > ${after} and created_at_ms < ${latestMs}) seen
		where latest_ms < ${latestMs} order by id limit ${limit}`,
};

const latestOf = (table: string, column: string, filter: string): RawBuilder<unknown> =>
	sql.raw(`coalesce((select max(${column}) from ${table}
		where ${table}.subject_id = subject.id ${filter}), 0)`);

const SIGNS = [
	sql`subject.created_at_ms`,
	latestOf('event', 'occurred_at_ms', "and kind <> 'echo'"),
	latestOf('consent_choice', 'occurred_at_ms', ''),
];

/** The greatest of the three, in words that both stores know. */
const LAST_SIGN = sql`(select max(at_ms) from (${sql.join(
	SIGNS.map((sign) => sql`select ${sign} as at_ms`),
	sql` union all `,
)}) signs)`;

async function verdictOn(
	db: Database,
	person: Person,
	now: Date,
): Promise<ExpiredPerson['verdict']> {
	if (await isHeld(db, person)) return 'keptForHold';
	const facts = await readConsentFacts(db, person);
	for (const question of QUESTIONS) {
		const { state } = foldConsent(facts, question, now);
		// What you say yourself proves no consent, so it keeps nothing either.
		if (state.kind !== 'granted' || state.strength === 'statedByUser') continue;
		const reach = { accountRef: NO_ACCOUNT, channel: question.channel };
		if ((await suppressedSince(db, person, reach)) === null) return 'keptForConsent';
	}
	return 'delete';
}
