import { sql } from 'kysely';
import type { SequenceStanding } from '../../outreach/sequences/planStep';
import type { Sequence } from '../../outreach/sequences/sequence';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { sealText } from '../keys';
import type { Enrolment, EnrolmentInput } from '../sequenceRecords';
import { createPublicId } from '../publicId';
import { ensureAccount, type Account } from './accounts';
import { readEnrolment } from './enrolmentReading';
import { dataKeyOf, findPersonById, type Person } from './people';
import { ensurePolicy } from './policies';
import { channelOf, lockEnrolments, queueStep } from './sequenceSteps';
import { ensureSequence, parseStoredSequence } from './sequences';
import { unknownPerson } from './sends';
import { suppressedSince } from './suppressions';

/** Beyond it a further view says nothing new. */
const PRIORITY_MAX = 1000;

/** A person on their way through a sequence. */
export interface EnrolmentRow {
	readonly id: number;
	readonly sequence: Sequence;
	readonly rotation: number;
	readonly standing: SequenceStanding;
	readonly policyId: number;
	readonly enrolledAt: Date;
	readonly textsEncrypted: Uint8Array;
	readonly variant: string | null;
	readonly segment: string | null;
	readonly account: Account;
	readonly person: Person;
}

export async function addToSequence(
	context: LedgerContext,
	db: Database,
	input: EnrolmentInput,
): Promise<Enrolment> {
	if (input.texts.length !== input.sequence.steps.length) {
		throw new UserFacingError(
			'sequenceInvalid',
			'A sequence needs one text for each step.',
			'Fill in the text of every step.',
		);
	}
	const account = await ensureAccount(context, db, input.accountId);
	const person = await findPersonById(db, input.personId);
	if (person === null || person.clientId !== account.client.id) throw unknownPerson();
	if (person.status === 'erased') return { kind: 'notAdded', reason: 'personErased' };
	if (await isKeptFrom(db, { account, person, sequence: input.sequence })) {
		return { kind: 'notAdded', reason: 'doNotContact' };
	}

	// The log's lock comes after no other, so what may need it comes first.
	const policy = await ensurePolicy(context, db, { client: account.client, policy: input.policy });
	await lockEnrolments(context, db, account.ref);
	const enrolled = { account, person, name: input.sequence.name, rotation: input.rotation };
	const known = await findEnrolment(db, enrolled);
	if (known !== null) {
		await raisePriority(db, known.id);
		return { kind: 'known', enrolment: await readEnrolment(db, known.id) };
	}
	if (!(await liftStopOfEarlierRound(db, enrolled))) {
		return { kind: 'notAdded', reason: 'sequenceStopped' };
	}
	const policyId = policy.id;
	const id = await insertEnrolment(context, db, { account, person, input, policyId });
	return { kind: 'added', enrolment: await readEnrolment(db, id) };
}

/** A step that the list forbids ends the way, so one whose first step it forbids does not begin. */
async function isKeptFrom(
	db: Database,
	{ account, person, sequence }: { account: Account; person: Person; sequence: Sequence },
): Promise<boolean> {
	const [first] = sequence.steps;
	const channel = channelOf(first?.way ?? 'instagramDm');
	return (await suppressedSince(db, person, { accountRef: account.ref, channel })) !== null;
}

interface Enrolled {
	readonly account: Account;
	readonly person: Person;
	readonly name: string;
	readonly rotation: number;
}

async function findEnrolment(
	db: Database,
	{ account, person, name, rotation }: Enrolled,
): Promise<{ id: number } | null> {
	const row = await db
		.selectFrom('enrolment')
		.select('id')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('name', '=', name)
		.where('rotation', '=', rotation)
		.executeTakeFirst();
	return row ?? null;
}

const raisePriority = async (db: Database, id: number): Promise<void> => {
	await db
		.updateTable('enrolment')
		.set((eb) => ({ priority: eb('priority', '+', 1) }))
		.where('id', '=', id)
		.where('priority', '<', PRIORITY_MAX)
		.execute();
};

/**
 * A new round begins afresh after the stop of an earlier one. A stop without any round was said for the
 * name itself, and holds.
 * @returns whether the person may be added.
 */
async function liftStopOfEarlierRound(
	db: Database,
	{ account, person, name, rotation }: Enrolled,
): Promise<boolean> {
	const stop = await db
		.selectFrom('sequence_stop')
		.select('at_ms')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('sequence', '=', name)
		.executeTakeFirst();
	if (stop === undefined) return true;
	const earlier = await db
		.selectFrom('enrolment')
		.select('id')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('name', '=', name)
		.where('rotation', '<', rotation)
		.limit(1)
		.executeTakeFirst();
	if (earlier === undefined) return false;
	await db
		.deleteFrom('sequence_stop')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('sequence', '=', name)
		.execute();
	return true;
}

async function insertEnrolment(
	context: LedgerContext,
	db: Database,
	added: { account: Account; person: Person; input: EnrolmentInput; policyId: number },
): Promise<number> {
	const { account, person, input, policyId } = added;
	const { client } = account;
	const sequence = await ensureSequence(context, db, { client, sequence: input.sequence });
	const now = context.clock.now();
	const textsEncrypted = sealText(dataKeyOf(context, person), JSON.stringify(input.texts));
	const publicId = createPublicId('seq');
	const standing = { step: 1, baseAt: now, unanswered: 0 };
	const { id } = await db
		.insertInto('enrolment')
		.values({
			public_id: publicId,
			account_id: account.id,
			subject_id: person.id,
			sequence_id: sequence.id,
			name: input.sequence.name,
			rotation: input.rotation,
			policy_id: policyId,
			state: 'active',
			end_reason: null,
			step: standing.step,
			base_at_ms: now.getTime(),
			unanswered: standing.unanswered,
			priority: Math.min(input.priority, PRIORITY_MAX),
			variant: input.variant,
			segment: input.segment ?? null,
			texts_encrypted: textsEncrypted,
			enrolled_at_ms: now.getTime(),
			ended_at_ms: null,
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await queueStep(context, db, {
		id,
		sequence: input.sequence,
		rotation: input.rotation,
		standing,
		policyId,
		enrolledAt: now,
		textsEncrypted,
		variant: input.variant,
		segment: input.segment ?? null,
		account,
		person,
	});
	return id;
}

/** Those of a person that are still on the way. */
export async function activeEnrolments(
	db: Database,
	{ account, person }: { account: Account; person: Person },
): Promise<EnrolmentRow[]> {
	const rows = await db
		.selectFrom('enrolment')
		.innerJoin('sequence', 'sequence.id', 'enrolment.sequence_id')
		.selectAll('enrolment')
		.select('sequence.body')
		.where('enrolment.subject_id', '=', person.id)
		// SQLite matches a partial index by its text, so the state must not be a parameter.
		.where('enrolment.state', '=', sql.lit('active'))
		.where('enrolment.account_id', '=', account.id)
		.orderBy('enrolment.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		sequence: parseStoredSequence(row.body),
		rotation: row.rotation,
		standing: {
			step: row.step,
			baseAt: new Date(row.base_at_ms),
			unanswered: row.unanswered,
		},
		policyId: row.policy_id,
		enrolledAt: new Date(row.enrolled_at_ms),
		textsEncrypted: row.texts_encrypted,
		variant: row.variant,
		segment: row.segment,
		account,
		person,
	}));
}
