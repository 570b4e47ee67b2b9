import { sql } from 'kysely';
import type { ReasonCode } from '../../outreach/reasons';
import type { SequenceEnd } from '../../outreach/sequences/sequenceTexts';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import type { EnrolmentRow } from './enrolments';
import type { Person } from './people';

/** After these, later messages of the same name are kept back, too. */
const KEEPS_BACK: ReadonlySet<SequenceEnd | ReasonCode> = new Set([
	'replied',
	'takenOver',
	'optedOut',
	'converted',
	'stopped',
	'noAnswers',
]);

export async function endEnrolment(
	context: LedgerContext,
	db: Database,
	{ enrolment, because }: { enrolment: EnrolmentRow; because: SequenceEnd | ReasonCode },
): Promise<void> {
	const { id, account, person, sequence } = enrolment;
	await db
		.updateTable('enrolment')
		.set({ state: 'ended', end_reason: because, ended_at_ms: context.clock.now().getTime() })
		.where('id', '=', id)
		.execute();
	await db
		.updateTable('queued_contact')
		.set({ state: 'notContacted' })
		.where('enrolment_id', '=', id)
		// SQLite matches a partial index by its text, so the state must not be a parameter.
		.where('state', '=', sql.lit('waiting'))
		.execute();
	if (KEEPS_BACK.has(because)) {
		await keepBack(context, db, { account, person, name: sequence.name });
	}
}

/** Also for a campaign that nobody was added to: its messages end, and tasks that are open are dropped. */
export async function keepBack(
	context: LedgerContext,
	db: Database,
	{ account, person, name }: { account: Account; person: Person; name: string },
): Promise<void> {
	const nowMs = context.clock.now().getTime();
	await db
		.insertInto('sequence_stop')
		.values({ account_id: account.id, subject_id: person.id, sequence: name, at_ms: nowMs })
		.onConflict((conflict) =>
			conflict.columns(['account_id', 'subject_id', 'sequence']).doNothing(),
		)
		.execute();
	await db
		.updateTable('task')
		.set({ state: 'dropped', closed_at_ms: nowMs })
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('sequence', '=', name)
		.where('state', '=', 'open')
		.execute();
}
