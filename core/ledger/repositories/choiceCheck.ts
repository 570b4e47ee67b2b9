import { sql } from 'kysely';
import type { LogFinding } from '../../consent/log/logFinding';
import { DAY_MS } from '../../shared/duration';
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
	const isSameTime = row.status === 'erased' ? isSameDay : isSameInstant;
	const isSame =
		data.purpose === row.purpose &&
		data.channel === row.channel &&
		data.choice === row.choice &&
		data.strength === row.strength &&
		(data.method ?? 'other') === row.method &&
		isSameTime(data.occurredAt, row.occurred_at_ms) &&
		isSameTime(data.expiresAt, row.expires_at_ms);
	return isSame ? null : 'The choice filed with this entry differs from it.';
}

/** Reading a time costs a fraction of writing one, and a log has two in every entry. */
const toMs = (time: unknown): number | null => (typeof time === 'string' ? Date.parse(time) : null);

const isSameInstant = (time: unknown, ms: number | null): boolean => toMs(time) === ms;

function isSameDay(time: unknown, ms: number | null): boolean {
	const said = toMs(time);
	if (said === null || ms === null) return said === ms;
	return Math.floor(said / DAY_MS) === Math.floor(ms / DAY_MS);
}
