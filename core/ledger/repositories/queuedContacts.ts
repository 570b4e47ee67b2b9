import { sql } from 'kysely';
import { z } from 'zod';
import { CHANNELS, type Candidate, type Channel } from '../../outreach/contact';
import { parseMessageContent, type MessageContent } from '../../outreach/messageContent';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { QueuedContact, QueuedContactInput } from '../ledger';
import { openText, sealText } from '../keys';
import { createPublicId } from '../publicId';
import type { Account } from './accounts';
import { dataKeyOf, findPersonById, type Person } from './people';
import { ensurePolicy, readPolicy } from './policies';
import { idempotencyKey } from './sendKeys';
import { loadContact } from './sends';

const candidateSchema = z.object({
	accountId: z.string(),
	personId: z.string(),
	channel: z.enum(CHANNELS),
	commentId: z.string().optional(),
	optOutId: z.string().optional(),
	codeList: z.string().optional(),
	purpose: z.enum(['conversation', 'promotional']),
	sequence: z.string(),
	step: z.number(),
	rotation: z.number(),
	template: z.string(),
	variant: z.string().optional(),
	segment: z.string().optional(),
});

/** Work that is due later is a row (DESIGN §6); queueing the same contact again moves its time. */
export async function queueContact(
	context: LedgerContext,
	db: Database,
	queued: QueuedContactInput,
): Promise<void> {
	const { account, person } = await loadContact(context, db, queued);
	const { candidate, content, dueAt, priority = 0 } = queued;
	const { id: policyId } = await ensurePolicy(context, db, {
		client: account.client,
		policy: queued.policy,
	});
	await putInQueue(context, db, {
		account,
		person,
		candidate,
		policyId,
		content,
		dueAt,
		priority,
		way: candidate.channel,
		step: null,
	});
}

/**
 * What waits under the same key is replaced. A row that is a step of a sequence stays that step whoever
 * replaces its words: without it the person's way would never go on.
 */
export async function putInQueue(
	context: LedgerContext,
	db: Database,
	put: {
		account: Account;
		person: Person;
		candidate: Candidate;
		policyId: number;
		/** A bare text, or the content of a message. */
		content: string | MessageContent;
		dueAt: Date;
		priority: number;
		way: Channel | 'task';
		/** Null for a message that belongs to no sequence. */
		step: { enrolmentId: number; expiresAt: Date } | null;
	},
): Promise<void> {
	const { account, person, candidate, content, step } = put;
	const isBare = typeof content === 'string';
	const values = {
		candidate: JSON.stringify(candidate),
		policy_id: put.policyId,
		text_encrypted: sealText(
			dataKeyOf(context, person),
			isBare ? content : JSON.stringify(content),
		),
		content_form: isBare ? ('text' as const) : ('json' as const),
		due_at_ms: put.dueAt.getTime(),
		priority: put.priority,
		channel: put.way,
		...(step === null
			? {}
			: { enrolment_id: step.enrolmentId, expires_at_ms: step.expiresAt.getTime() }),
	};
	await db
		.insertInto('queued_contact')
		.values({
			public_id: createPublicId('que'),
			account_id: account.id,
			subject_id: person.id,
			idempotency_key: idempotencyKey(candidate, person),
			state: 'waiting',
			...values,
		})
		.onConflict((conflict) =>
			// SQLite matches a partial index by its text, so the state must not be a parameter.
			conflict
				.column('idempotency_key')
				.where('state', '=', sql.lit('waiting'))
				.doUpdateSet(values),
		)
		.execute();
}

/** What Send Due works on; the rest is asked for by whoever sends it. */
const SENT_HERE: readonly (Channel | 'task')[] = [
	'instagramComment',
	'instagramDm',
	'instagramPrivateReply',
	'task',
];

/**
 * Waiting contacts whose time has come: windows that close soonest first, then priority, then the oldest
 * (P8). Who can no longer be written to comes last, so that they take nobody's turn.
 */
export async function dueContacts(
	context: LedgerContext,
	db: Database,
	due: { account: Account; limit: number; by: 'thisNode' | 'otherNodes' },
): Promise<QueuedContact[]> {
	const nowMs = context.clock.now().getTime();
	const rows = await db
		.selectFrom('queued_contact')
		.innerJoin('subject', 'subject.id', 'queued_contact.subject_id')
		.leftJoin('messaging_window', (join) =>
			join
				.onRef('messaging_window.subject_id', '=', 'queued_contact.subject_id')
				.onRef('messaging_window.account_id', '=', 'queued_contact.account_id'),
		)
		.leftJoin('enrolment', 'enrolment.id', 'queued_contact.enrolment_id')
		.selectAll('queued_contact')
		.select(['subject.public_id as person_id', 'messaging_window.automated_until_ms'])
		.where('queued_contact.account_id', '=', due.account.id)
		.where('queued_contact.state', '=', 'waiting')
		.where('queued_contact.channel', due.by === 'thisNode' ? 'in' : 'not in', [...SENT_HERE])
		.where((eb) => eb.or([eb('enrolment.id', 'is', null), eb('enrolment.state', '=', 'active')]))
		.where('queued_contact.due_at_ms', '<=', nowMs)
		.orderBy((eb) =>
			eb.case().when('messaging_window.automated_until_ms', '>', nowMs).then(0).else(1).end(),
		)
		.orderBy('messaging_window.automated_until_ms')
		.orderBy(sql`queued_contact.priority + coalesce(enrolment.priority, 0)`, 'desc')
		.orderBy('queued_contact.id')
		.limit(due.limit)
		.execute();

	const contacts: QueuedContact[] = [];
	for (const row of rows) {
		const person = await findPersonById(db, row.person_id);
		if (person === null || person.status === 'erased') continue;
		contacts.push({
			queueId: row.public_id,
			candidate: { ...candidateSchema.parse(JSON.parse(row.candidate)), personId: person.publicId },
			policy: await readPolicy(db, row.policy_id),
			content: readContent(dataKeyOf(context, person), row),
			dueAt: new Date(row.due_at_ms),
			priority: row.priority,
			isTask: row.channel === 'task',
			expiresAt: row.expires_at_ms === null ? null : new Date(row.expires_at_ms),
		});
	}
	return contacts;
}

/** What cannot be read is that contact's end only; the error may quote the text and goes no further. */
function readContent(
	dataKey: Uint8Array,
	row: { text_encrypted: Uint8Array; content_form: 'text' | 'json' },
): MessageContent | null {
	try {
		const text = openText(dataKey, row.text_encrypted);
		return row.content_form === 'text'
			? { kind: 'text', text }
			: parseMessageContent(JSON.parse(text));
	} catch {
		return null;
	}
}

/** @returns what was waiting, or null when somebody else had closed it. */
export async function closeQueuedContact(
	db: Database,
	{ queueId, outcome }: { queueId: string; outcome: 'sent' | 'notContacted' },
): Promise<{ enrolmentId: number | null; expiresAt: Date | null } | null> {
	const closed = await db
		.updateTable('queued_contact')
		.set({ state: outcome })
		.where('public_id', '=', queueId)
		.where('state', '=', 'waiting')
		.returning(['enrolment_id', 'expires_at_ms'])
		.executeTakeFirst();
	if (closed === undefined) return null;
	const { enrolment_id: enrolmentId, expires_at_ms: expiresMs } = closed;
	return { enrolmentId, expiresAt: expiresMs === null ? null : new Date(expiresMs) };
}

/** A step of a sequence is not put off beyond its end. */
export async function setQueuedContactDue(
	db: Database,
	queueId: string,
	dueAt: Date,
): Promise<void> {
	const dueMs = dueAt.getTime();
	await db
		.updateTable('queued_contact')
		.set({
			due_at_ms: sql<number>`case when expires_at_ms < ${dueMs} then expires_at_ms
				else ${sql.lit(dueMs)} end`,
		})
		.where('public_id', '=', queueId)
		.where('state', '=', 'waiting')
		.execute();
}
