import { sql } from 'kysely';
import type { ConsentFact } from '../../consent/consentFact';
import { foldConsent } from '../../consent/foldConsent';
import { CHANNELS, type ConsentState, type Purpose } from '../../outreach/contact';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { open, seal } from '../keys';
import type { Client } from './accounts';
import { moveCodes } from './codes';
import { readConsentFacts } from './consentFacts';
import { appendRefusalKeptOnMerge } from './consents';
import { dataKeyOf, type Person } from './people';
import { moveSequenceRows } from './sequenceMerge';
import { inheritSuppression } from './suppressions';
import { moveMarks } from './personMarks';
import { moveViewerRows } from './viewerMerge';

const PURPOSES: readonly Purpose[] = ['conversation', 'promotional'];

interface Pair {
	readonly client: Client;
	readonly keep: Person;
	readonly other: Person;
}

/**
 * Makes two records one person: `keep` gets every event, view, send and choice of `other`; opt-outs
 * are united, and a refusal of either side stays a refusal (DESIGN §5 `mergeSubjects`).
 */
export async function mergePeople(context: LedgerContext, db: Database, pair: Pair): Promise<void> {
	const { keep, other } = pair;
	if (keep.id === other.id) return;
	if (keep.clientId !== other.clientId) throw new Error('People of two clients are never joined');
	if (keep.status !== 'active' || other.status !== 'active') {
		throw new Error('An erased person is never joined');
	}

	const refusals = await standingRefusals(context, db, pair);
	await resealWithKeyOf(context, db, pair);
	await moveRows(db, pair);
	const nowMs = context.clock.now().getTime();
	await moveSequenceRows(db, { keepId: keep.id, otherId: other.id, nowMs });
	await moveViewerRows(context, db, { keepId: keep.id, otherId: other.id });
	await moveCodes(db, { keepId: keep.id, otherId: other.id });
	await moveMarks(db, { keepId: keep.id, otherId: other.id });
	await keepRefusals(context, db, { pair, refusals });
	await db
		.updateTable('subject')
		.set({ status: 'merged', merged_into: keep.id })
		.where('id', '=', other.id)
		.execute();
	await inheritSuppression(context, db, keep);
}

type Refusal = Pick<ConsentFact, 'strength'> & Question;
type Question = { readonly purpose: Purpose; readonly channel: (typeof CHANNELS)[number] };

const QUESTIONS: readonly Question[] = PURPOSES.flatMap((purpose) =>
	CHANNELS.map((channel) => ({ purpose, channel })),
);

async function standingRefusals(
	context: LedgerContext,
	db: Database,
	{ keep, other }: Pair,
): Promise<Refusal[]> {
	const now = context.clock.now();
	const people = [await readConsentFacts(db, keep), await readConsentFacts(db, other)];
	return QUESTIONS.flatMap((question) =>
		people.flatMap((facts) => {
			const { state, decidedBy } = foldConsent(facts, question, now);
			return isRefusal(state) && decidedBy !== null
				? [{ ...question, strength: decidedBy.strength }]
				: [];
		}),
	);
}

const isRefusal = ({ kind }: ConsentState): boolean => kind === 'refused' || kind === 'withdrawn';

async function keepRefusals(
	context: LedgerContext,
	db: Database,
	{ pair, refusals }: { pair: Pair; refusals: readonly Refusal[] },
): Promise<void> {
	const { client, keep: person } = pair;
	for (const refusal of refusals) {
		const facts = await readConsentFacts(db, person);
		if (isRefusal(foldConsent(facts, refusal, context.clock.now()).state)) continue;
		await appendRefusalKeptOnMerge(context, db, { client, person, refusal });
	}
}

const SEALED_COLUMNS = [
	{ table: 'identifier', key: 'id', column: 'value_encrypted' },
	{ table: 'queued_contact', key: 'id', column: 'text_encrypted' },
	{ table: 'enrolment', key: 'id', column: 'texts_encrypted' },
	{ table: 'task', key: 'id', column: 'text_encrypted' },
	{ table: 'consent_choice', key: 'entry_id', column: 'evidence_encrypted' },
	{ table: 'consent_record', key: 'entry_id', column: 'evidence_encrypted' },
] as const;

/** Each person has a data key of their own, so what is kept must be sealed anew. */
async function resealWithKeyOf(context: LedgerContext, db: Database, pair: Pair): Promise<void> {
	const oldKey = dataKeyOf(context, pair.other);
	const newKey = dataKeyOf(context, pair.keep);
	for (const { table, key, column } of SEALED_COLUMNS) {
		const [tableRef, keyRef, columnRef] = [sql.table(table), sql.ref(key), sql.ref(column)];
		const { rows } = await sql<{ row_key: number; sealed: Uint8Array }>`
			select ${keyRef} as row_key, ${columnRef} as sealed from ${tableRef}
			where subject_id = ${pair.other.id} and ${columnRef} is not null`.execute(db);
		for (const row of rows) {
			await sql`update ${tableRef} set ${columnRef} = ${seal(newKey, open(oldKey, row.sealed))}
				where ${keyRef} = ${row.row_key}`.execute(db);
		}
	}
}

/** Rows without a key of their own on the person simply change hands. */
const FREE_TABLES = [
	'identifier',
	'event',
	'send',
	'queued_contact',
	'contact_log',
	'consent_choice',
	'consent_record',
	'opt_out',
	'private_reply_right',
	'foreign_message',
	'data_request',
	'legal_hold',
] as const;

async function moveRows(db: Database, { keep, other }: Pair): Promise<void> {
	for (const table of FREE_TABLES) {
		await db
			.updateTable(table)
			.set({ subject_id: keep.id })
			.where('subject_id', '=', other.id)
			.execute();
	}

	await sql`insert into messaging_window
			(account_id, subject_id, last_message_at_ms, automated_until_ms, human_until_ms, opened_by,
			unavailable_at_ms)
		select account_id, ${sql.lit(keep.id)}, last_message_at_ms, automated_until_ms, human_until_ms,
			opened_by, unavailable_at_ms
		from messaging_window where subject_id = ${other.id}
		on conflict (account_id, subject_id) do update set
			last_message_at_ms = excluded.last_message_at_ms,
			automated_until_ms = excluded.automated_until_ms,
			human_until_ms = excluded.human_until_ms, opened_by = excluded.opened_by,
			unavailable_at_ms = excluded.unavailable_at_ms
		where excluded.last_message_at_ms > messaging_window.last_message_at_ms`.execute(db);
	await sql`insert into snooze (account_id, subject_id, asked_at_ms, until_ms)
		select account_id, ${sql.lit(keep.id)}, asked_at_ms, until_ms
		from snooze where subject_id = ${other.id}
		on conflict (account_id, subject_id) do update set
			asked_at_ms = excluded.asked_at_ms, until_ms = excluded.until_ms
		where excluded.asked_at_ms > snooze.asked_at_ms`.execute(db);
	await sql`insert into profile_job
			(subject_id, account_id, state, due_at_ms, attempts, answer, follows_account)
		select ${sql.lit(keep.id)}, account_id, state, due_at_ms, attempts, answer, follows_account
		from profile_job where subject_id = ${other.id}
		on conflict do nothing`.execute(db);
	await sql`insert into sequence_stop (account_id, subject_id, sequence, at_ms)
		select account_id, ${sql.lit(keep.id)}, sequence, at_ms
		from sequence_stop where subject_id = ${other.id}
		on conflict do nothing`.execute(db);

	for (const table of ['messaging_window', 'snooze', 'sequence_stop', 'profile_job'] as const) {
		await db.deleteFrom(table).where('subject_id', '=', other.id).execute();
	}
	await sql`update subject set
			timezone = coalesce(timezone, (select o.timezone from subject o where o.id = ${other.id})),
			language = coalesce(language, (select o.language from subject o where o.id = ${other.id})),
			country = coalesce(country, (select o.country from subject o where o.id = ${other.id}))
		where id = ${keep.id}`.execute(db);
}
