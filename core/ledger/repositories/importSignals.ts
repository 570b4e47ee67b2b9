import { sql } from 'kysely';
import { signalText } from '../../audience/signalText';
import { rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { OpenImport, View } from './importRows';

/** What belongs to a view or to the person's own row, and so is no signal of the list. */
const ELSEWHERE: ReadonlySet<string> = new Set(['liked', 'visitedProfile', 'timezone']);

/** One value a person, signal and import: the latest, and of equal times the last in the alphabet. */
export async function keepSignals(
	context: LedgerContext,
	db: Database,
	{ open, views }: { open: OpenImport; views: readonly View[] },
): Promise<void> {
	const latest = new Map<string, readonly [string, number, string, number]>();
	for (const { record, subjectId } of views) {
		for (const [name, value] of Object.entries(record.signals)) {
			if (ELSEWHERE.has(name)) continue;
			const text = signalText(value);
			const at = record.viewedAt.getTime();
			const [, , knownText = '', knownAt = -Infinity] = latest.get(`${name}/${subjectId}`) ?? [];
			if (at > knownAt || (at === knownAt && text > knownText)) {
				latest.set(`${name}/${subjectId}`, [name, subjectId, text, at]);
			}
			open.signals.add(name);
		}
	}
	if (latest.size === 0) return;
	await sql`insert into viewer_signal (account_id, name, subject_id, import_id, value, at_ms)
		select ${sql.lit(open.started.account.id)}, input.name, input.subject_id,
			${sql.lit(open.started.id)}, input.value, input.at_ms
		from ${rowSource(context.store.kind, {
			columns: { name: 'text', subject_id: 'integer', value: 'text', at_ms: 'integer' },
			rows: [...latest.values()],
		})} as input where true
		on conflict (account_id, name, subject_id, import_id) do update
			set value = excluded.value, at_ms = excluded.at_ms
		where excluded.at_ms > viewer_signal.at_ms
			or (excluded.at_ms = viewer_signal.at_ms and excluded.value > viewer_signal.value)`.execute(db);
}

/** Quiet hours need the zone, templates the language: they stand on the person too. */
export async function keepPersonFields(
	context: LedgerContext,
	db: Database,
	views: readonly View[],
): Promise<void> {
	const rows = new Map<number, readonly [number, string | null, string | null, string | null]>();
	for (const { record, subjectId } of views) {
		const { language = null, country = null, timezone = null } = record.signals;
		if (language === null && country === null && timezone === null) continue;
		const [, oldLanguage = null, oldCountry = null, oldZone = null] = rows.get(subjectId) ?? [];
		rows.set(subjectId, [
			subjectId,
			language ?? oldLanguage,
			country ?? oldCountry,
			timezone ?? oldZone,
		]);
	}
	if (rows.size === 0) return;
	await sql`update subject set language = coalesce(input.language, subject.language),
			country = coalesce(input.country, subject.country),
			timezone = coalesce(input.timezone, subject.timezone)
		from ${rowSource(context.store.kind, {
			columns: { id: 'integer', language: 'text', country: 'text', timezone: 'text' },
			rows: [...rows.values()],
		})} as input
		where subject.id = input.id and (
			coalesce(input.language, '') <> coalesce(subject.language, '')
			or coalesce(input.country, '') <> coalesce(subject.country, '')
			or coalesce(input.timezone, '') <> coalesce(subject.timezone, ''))`.execute(db);
}

export async function keepTags(
	context: LedgerContext,
	db: Database,
	{ open, views }: { open: OpenImport; views: readonly View[] },
): Promise<void> {
	const rows = views.flatMap(({ record, subjectId }) =>
		(record.tags ?? []).map((tag) => [subjectId, tag] as const),
	);
	if (rows.length === 0) return;
	await sql`insert into viewer_tag (subject_id, tag, import_id, at_ms)
		select input.subject_id, input.tag, ${sql.lit(open.started.id)},
			cast(${context.clock.now().getTime()} as bigint)
		from ${rowSource(context.store.kind, {
			columns: { subject_id: 'integer', tag: 'text' },
			rows,
		})} as input where true
		on conflict (subject_id, tag) do nothing`.execute(db);
}
