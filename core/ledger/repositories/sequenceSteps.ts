import { z } from 'zod';
import type { Candidate, Channel } from '../../outreach/contact';
import type { ReasonCode } from '../../outreach/reasons';
import { afterStep } from '../../outreach/sequences/afterStep';
import { planStep, type SequenceStanding } from '../../outreach/sequences/planStep';
import type { StepWay } from '../../outreach/sequences/sequence';
import { sha256 } from '../../shared/sha256';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { openText } from '../keys';
import { findAccount } from './accounts';
import type { EnrolmentRow } from './enrolments';
import { dataKeyOf, findPersonById } from './people';
import { readPolicy } from './policies';
import { putInQueue } from './queuedContacts';
import { endEnrolment } from './sequenceEnds';
import { parseStoredSequence } from './sequences';
import { raiseTask } from './tasks';

/** Everything that moves somebody on takes this lock, after those of identity and sends. */
export const lockEnrolments = async (
	context: LedgerContext,
	db: Database,
	accountRef: string,
): Promise<void> => await context.store.lock(db, `enrolment:${accountRef}`);

/** Puts the step that comes next into the queue, or ends the way when there is none. */
export async function queueStep(
	context: LedgerContext,
	db: Database,
	enrolment: EnrolmentRow,
): Promise<void> {
	const { id, sequence, standing, account, person } = enrolment;
	const planned = planStep(sequence, standing, shareOf(enrolment));
	if (planned === null) {
		await endEnrolment(context, db, { enrolment, because: 'completed' });
		return;
	}
	await putInQueue(context, db, {
		account,
		person,
		candidate: candidateOf(enrolment, planned.step.way),
		policyId: enrolment.policyId,
		content: textOf(context, enrolment),
		dueAt: planned.dueAt,
		priority: 0,
		way: planned.step.way,
		step: { enrolmentId: id, expiresAt: planned.expiresAt },
	});
	await db
		.updateTable('enrolment')
		.set({
			step: standing.step,
			base_at_ms: standing.baseAt.getTime(),
			unanswered: standing.unanswered,
		})
		.where('id', '=', id)
		.execute();
}

/** The same for the same person and step, whichever process draws it. */
function shareOf({ sequence, rotation, standing, person }: EnrolmentRow): number {
	const seed = [person.publicId, sequence.name, rotation, standing.step].join('/');
	return Number.parseInt(sha256(seed).slice(0, 12), 16) / 0x1000000000000;
}

const candidateOf = (enrolment: EnrolmentRow, way: StepWay): Candidate => ({
	accountId: enrolment.account.ref,
	personId: enrolment.person.publicId,
	channel: channelOf(way),
	purpose: enrolment.sequence.purpose,
	sequence: enrolment.sequence.name,
	step: enrolment.standing.step,
	rotation: enrolment.rotation,
	template: `${enrolment.sequence.name}-${enrolment.standing.step}`,
	...(enrolment.variant === null ? {} : { variant: enrolment.variant }),
	...(enrolment.segment === null ? {} : { segment: enrolment.segment }),
});

/** A task is written by hand, in the direct messages. */
export const channelOf = (way: StepWay): Channel => (way === 'task' ? 'instagramDm' : way);

const texts = z.array(z.string());

function textOf(
	context: LedgerContext,
	{ person, textsEncrypted, standing }: EnrolmentRow,
): string {
	const all = texts.parse(JSON.parse(openText(dataKeyOf(context, person), textsEncrypted)));
	return all[standing.step - 1] ?? '';
}

/** A step was closed: the way goes on, waits, or ends (`afterStep`). */
export async function finishStep(
	context: LedgerContext,
	db: Database,
	finished: { enrolmentId: number; queueId: string; reason: ReasonCode; expiresAt: Date | null },
): Promise<void> {
	const enrolment = await loadEnrolment(context, db, finished.enrolmentId);
	if (enrolment === null) return;
	const at = context.clock.now();
	const next = afterStep(enrolment.sequence, {
		standing: enrolment.standing,
		reason: finished.reason,
		at,
		expiresAt: finished.expiresAt ?? at,
	});
	switch (next.kind) {
		case 'end':
			return await endEnrolment(context, db, { enrolment, because: next.because });
		case 'waitOn':
			return await waitOn(db, finished.queueId);
		case 'goOn':
			if (next.asTask) await raiseInstead(context, db, { enrolment, reason: finished.reason });
			return await queueStep(context, db, { ...enrolment, standing: next.standing });
	}
}

/** Under the lock, so that an answer that comes in at the same moment is seen before or after. */
async function loadEnrolment(
	context: LedgerContext,
	db: Database,
	id: number,
): Promise<EnrolmentRow | null> {
	const place = await db
		.selectFrom('enrolment')
		.innerJoin('account', 'account.id', 'enrolment.account_id')
		.select('account.account_ref')
		.where('enrolment.id', '=', id)
		.executeTakeFirst();
	if (place === undefined) return null;
	await lockEnrolments(context, db, place.account_ref);
	const row = await db
		.selectFrom('enrolment')
		.innerJoin('sequence', 'sequence.id', 'enrolment.sequence_id')
		.innerJoin('subject', 'subject.id', 'enrolment.subject_id')
		.selectAll('enrolment')
		.select(['sequence.body', 'subject.public_id as person_id'])
		.where('enrolment.id', '=', id)
		.where('enrolment.state', '=', 'active')
		.executeTakeFirst();
	const account = await findAccount(db, place.account_ref);
	const person = row === undefined ? null : await findPersonById(db, row.person_id);
	if (row === undefined || account === null || person?.status !== 'active') return null;
	const standing: SequenceStanding = {
		step: row.step,
		baseAt: new Date(row.base_at_ms),
		unanswered: row.unanswered,
	};
	return {
		id: row.id,
		sequence: parseStoredSequence(row.body),
		rotation: row.rotation,
		standing,
		policyId: row.policy_id,
		enrolledAt: new Date(row.enrolled_at_ms),
		textsEncrypted: row.texts_encrypted,
		variant: row.variant,
		segment: row.segment,
		account,
		person,
	};
}

/** Its end is when it is looked at again, unless they write before. */
const waitOn = async (db: Database, queueId: string): Promise<void> => {
	await db
		.updateTable('queued_contact')
		.set((eb) => ({ state: 'waiting', due_at_ms: eb.fn.coalesce('expires_at_ms', 'due_at_ms') }))
		.where('public_id', '=', queueId)
		.execute();
};

/** Whom a message could not reach, a person may; where they may not either, the way simply goes on. */
async function raiseInstead(
	context: LedgerContext,
	db: Database,
	{ enrolment, reason }: { enrolment: EnrolmentRow; reason: ReasonCode },
): Promise<void> {
	await raiseTask(context, db, {
		candidate: candidateOf(enrolment, 'task'),
		policy: await readPolicy(db, enrolment.policyId),
		text: textOf(context, enrolment),
		reason,
	});
}
