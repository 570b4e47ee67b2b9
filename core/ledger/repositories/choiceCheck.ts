import { sql } from 'kysely';
import type { LogFinding } from '../../consent/log/logFinding';
import type { Database } from '../database/store';
import type { StoredEntry } from './logReading';

/** Types of entries beside which a choice is filed, by which consent is judged. */
const CHOICE_TYPES: ReadonlySet<string> = new Set(['consent', 'optOut', 'refusalKeptOnMerge']);

interface FiledChoice {
	readonly entry_id: number;
	readonly purpose: string;
	readonly channel: string;
	readonly choice: string;
	readonly strength: string;
	readonly method: string;
	readonly occurred_at_ms: number;
	readonly expires_at_ms: number | null;
	readonly status: string;
}

/**
 * Consent is judged by rows beside the chain, so these must say what their entries say. The times of
 * an erased person are cut to the day (DESIGN §5 Erasure).
 */
export async function findWrongChoice(
	db: Database,
	page: readonly StoredEntry[],
): Promise<LogFinding | null> {
	if (page.length === 0) return null;
	const rowIds = page.map(({ rowId }) => rowId);
	const { rows } = await sql<FiledChoice>`
		select entry_id, purpose, channel, choice, strength, method, occurred_at_ms, expires_at_ms,
			subject.status
		from consent_choice join subject on subject.id = consent_choice.subject_id
		where entry_id >= ${Math.min(...rowIds)} and entry_id <= ${Math.max(...rowIds)}`.execute(db);
	const filed = new Map(rows.map((row) => [row.entry_id, row]));
	for (const entry of page) {
		const finding = inspectChoice(entry, filed.get(entry.rowId));
		if (finding === null) continue;
		return { firstBadSequence: entry.sequence, entryId: entry.id, finding };
	}
	return null;
}

function inspectChoice(entry: StoredEntry, row: FiledChoice | undefined): string | null {
	const isChoice = CHOICE_TYPES.has(entry.type);
	if (row === undefined) return isChoice ? 'The choice filed with this entry is missing.' : null;
	if (!isChoice) return 'A choice is filed with an entry that holds none.';

	const { data } = JSON.parse(entry.body) as { data: Readonly<Record<string, unknown>> };
	const times = row.status === 'erased' ? toDay : toInstant;
	const isSame =
		data.purpose === row.purpose &&
		data.channel === row.channel &&
		data.choice === row.choice &&
		data.strength === row.strength &&
		(data.method ?? 'other') === row.method &&
		times(data.occurredAt) === times(new Date(row.occurred_at_ms)) &&
		times(data.expiresAt) ===
			times(row.expires_at_ms === null ? null : new Date(row.expires_at_ms));
	return isSame ? null : 'The choice filed with this entry differs from it.';
}

const toInstant = (time: unknown): string => {
	if (time === null || time === undefined) return '';
	return time instanceof Date ? time.toISOString() : String(time);
};
const toDay = (time: unknown): string => toInstant(time).slice(0, 10);
