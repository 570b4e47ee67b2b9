import { sql } from 'kysely';
import type { Database } from '../database/store';

interface Ids {
	readonly keepId: number;
	readonly otherId: number;
}

/**
 * Ways and tasks of `other` go over to `keep`. Where `keep` is on the same way, the other one ends: one
 * person gets each step once.
 */
export async function moveSequenceRows(
	db: Database,
	{ keepId, otherId, nowMs }: Ids & { nowMs: number },
): Promise<void> {
	await sql`update enrolment set subject_id = ${keepId}
		where subject_id = ${otherId} and not exists (
			select 1 from enrolment kept where kept.subject_id = ${keepId}
				and kept.account_id = enrolment.account_id and kept.name = enrolment.name
				and kept.rotation = enrolment.rotation)`.execute(db);
	await sql`update queued_contact set state = 'notContacted'
		where state = 'waiting' and enrolment_id in (
			select id from enrolment where subject_id = ${otherId})`.execute(db);
	await sql`update enrolment set state = 'ended', end_reason = 'joined', ended_at_ms = ${nowMs}
		where subject_id = ${otherId} and state = 'active'`.execute(db);

	await sql`update task set subject_id = ${keepId}
		where subject_id = ${otherId} and not exists (
			select 1 from task kept where kept.subject_id = ${keepId}
				and kept.account_id = task.account_id and kept.sequence = task.sequence
				and kept.step = task.step and kept.rotation = task.rotation)`.execute(db);
	await sql`update task set state = 'dropped', closed_at_ms = ${nowMs}
		where subject_id = ${otherId} and state = 'open'`.execute(db);
}
