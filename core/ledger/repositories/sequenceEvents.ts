import { sql } from 'kysely';
import { releasedAt } from '../../outreach/sequences/planStep';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import { activeEnrolments, type EnrolmentRow } from './enrolments';
import type { Person } from './people';
import { endEnrolment } from './sequenceEnds';
import { lockEnrolments } from './sequenceSteps';

interface Happening {
	readonly account: Account;
	readonly person: Person;
	readonly at: Date;
}

/**
 * The person wrote: a step that waited for it goes out, and any other way ends where its rule says so.
 * What they wrote before they were added is not meant.
 */
export async function noteAnswer(
	context: LedgerContext,
	db: Database,
	answer: Happening & { isOptOut: boolean },
): Promise<void> {
	for (const enrolment of await onTheWay(context, db, answer)) {
		if (answer.isOptOut) {
			await endEnrolment(context, db, { enrolment, because: 'optedOut' });
		} else if (enrolment.enrolledAt < answer.at) {
			await takeAnswer(context, db, { enrolment, at: answer.at });
		}
	}
}

async function takeAnswer(
	context: LedgerContext,
	db: Database,
	{ enrolment, at }: { enrolment: EnrolmentRow; at: Date },
): Promise<void> {
	const { id, sequence, standing } = enrolment;
	const step = sequence.steps[standing.step - 1];
	const isAwaited = step?.waitsForMessage === true && at > standing.baseAt;
	if (!isAwaited && sequence.stopOn.reply) {
		await endEnrolment(context, db, { enrolment, because: 'replied' });
		return;
	}
	await db.updateTable('enrolment').set({ unanswered: 0 }).where('id', '=', id).execute();
	if (step === undefined || !isAwaited) return;
	const dueMs = releasedAt(step, standing, at).getTime();
	await db
		.updateTable('queued_contact')
		.set({ due_at_ms: dueMs })
		.where('enrolment_id', '=', id)
		.where('state', '=', sql.lit('waiting'))
		.where('due_at_ms', '>', dueMs)
		.execute();
}

/** Somebody else wrote to them from this account. */
export async function noteTakenOver(
	context: LedgerContext,
	db: Database,
	taken: Happening,
): Promise<void> {
	for (const enrolment of await onTheWay(context, db, taken)) {
		if (!enrolment.sequence.stopOn.takenOver || enrolment.enrolledAt >= taken.at) continue;
		await endEnrolment(context, db, { enrolment, because: 'takenOver' });
	}
}

/** Nearly nobody who writes is on the way, so the lock is taken only then. */
async function onTheWay(
	context: LedgerContext,
	db: Database,
	{ account, person }: Happening,
): Promise<EnrolmentRow[]> {
	if ((await activeEnrolments(db, { account, person })).length === 0) return [];
	await lockEnrolments(context, db, account.ref);
	return await activeEnrolments(db, { account, person });
}
