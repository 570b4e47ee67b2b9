import { isReason } from '../../outreach/reasons';
import { isSequenceEnd } from '../../outreach/sequences/sequenceTexts';
import type { Database } from '../database/store';
import type { EnrolmentRecord, SequenceLedger } from '../sequenceRecords';
import type { Account } from './accounts';
import { parseStoredSequence } from './sequences';

export async function readEnrolment(db: Database, id: number): Promise<EnrolmentRecord> {
	const row = await enrolments(db).where('enrolment.id', '=', id).executeTakeFirstOrThrow();
	return toRecord(row);
}

export async function listEnrolments(
	db: Database,
	asked: Omit<Parameters<SequenceLedger['listEnrolments']>[0], 'accountId'> & { account: Account },
): Promise<EnrolmentRecord[]> {
	let query = enrolments(db).where('enrolment.account_id', '=', asked.account.id);
	if (asked.sequence !== null) query = query.where('enrolment.name', '=', asked.sequence);
	if (asked.state !== null) query = query.where('enrolment.state', '=', asked.state);
	if (asked.after !== null) {
		query = query.where('enrolment.id', '>', (eb) =>
			eb.selectFrom('enrolment as e').select('e.id').where('e.public_id', '=', asked.after),
		);
	}
	const rows = await query.orderBy('enrolment.id').limit(asked.limit).execute();
	return rows.map(toRecord);
}

const enrolments = (db: Database) =>
	db
		.selectFrom('enrolment')
		.innerJoin('account', 'account.id', 'enrolment.account_id')
		.innerJoin('subject', 'subject.id', 'enrolment.subject_id')
		.innerJoin('sequence', 'sequence.id', 'enrolment.sequence_id')
		.leftJoin('queued_contact', (join) =>
			join
				.onRef('queued_contact.enrolment_id', '=', 'enrolment.id')
				.on('queued_contact.state', '=', 'waiting'),
		)
		.selectAll('enrolment')
		.select(['account.account_ref', 'subject.public_id as person_id'])
		.select(['sequence.version', 'sequence.body'])
		.select(['queued_contact.due_at_ms', 'queued_contact.expires_at_ms']);

type Row = Awaited<ReturnType<ReturnType<typeof enrolments>['executeTakeFirstOrThrow']>>;

function toRecord(row: Row): EnrolmentRecord {
	const isActive = row.state === 'active';
	const step = isActive ? parseStoredSequence(row.body).steps[row.step - 1] : undefined;
	const isAwaiting = step?.waitsForMessage === true && row.due_at_ms === row.expires_at_ms;
	return {
		enrolmentId: row.public_id,
		personId: row.person_id,
		accountId: row.account_ref,
		sequence: row.name,
		version: row.version,
		rotation: row.rotation,
		state: row.state,
		endReason: toEndReason(row.end_reason),
		nextStep: isActive ? row.step : null,
		nextWay: step?.way ?? null,
		nextAt: row.due_at_ms === null || isAwaiting ? null : new Date(row.due_at_ms),
		priority: row.priority,
		variant: row.variant,
		enrolledAt: new Date(row.enrolled_at_ms),
		endedAt: row.ended_at_ms === null ? null : new Date(row.ended_at_ms),
	};
}

/** A word of a newer version stands for an end that this one cannot explain. */
function toEndReason(text: string | null): EnrolmentRecord['endReason'] {
	if (text === null) return null;
	return isSequenceEnd(text) || isReason(text) ? text : 'stopped';
}
