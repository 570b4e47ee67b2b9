import type { Candidate, PastAttempt, SendState } from '../../outreach/contact';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { Contact } from './contactHistory';
import { threadOf, type Thread } from './contactThread';
import { idempotencyKey, isOneAnswer } from './sendKeys';

type Step = Thread & Pick<Candidate, 'sequence' | 'step' | 'rotation'>;

const attempts = (db: Database) =>
	db
		.selectFrom('send')
		.leftJoin('echo_question', 'echo_question.send_id', 'send.id')
		.select(['send.state', 'send.is_retryable', 'send.settled_at_ms'])
		.select((eb) => eb.fn.min('echo_question.event_id').as('echo_id'))
		.groupBy(['send.id', 'send.state', 'send.is_retryable', 'send.settled_at_ms'])
		.orderBy('send.id');

const selectAttemptsAtStep = prepared((db, asked: Step) =>
	attempts(db)
		.where('send.account_id', '=', asked.accountId)
		.where('send.subject_id', '=', asked.personId)
		.where('send.sequence', '=', asked.sequence)
		.where('send.step', '=', asked.step)
		.where('send.rotation', '=', asked.rotation),
);

const selectAttemptsOfKey = prepared((db, { key }: { key: string }) =>
	attempts(db).where('send.idempotency_key', '=', key),
);

/**
 * By person, not by key text: after two records were joined, both their sends count. A comment or an
 * opt-out is one person's, so its key says it all.
 */
export async function readAttempts(db: Database, contact: Contact): Promise<PastAttempt[]> {
	const { candidate, person } = contact;
	const { sequence, step, rotation } = candidate;
	const rows = isOneAnswer(candidate)
		? await selectAttemptsOfKey(db, { key: idempotencyKey(candidate, person) })
		: await selectAttemptsAtStep(db, { ...threadOf(contact), sequence, step, rotation });
	return rows.map((row) => ({
		state: toSendState(row.state),
		isRetryable: row.is_retryable === 1,
		settledAt: row.settled_at_ms === null ? null : new Date(row.settled_at_ms),
		isDisputed: row.echo_id !== null,
	}));
}

const STATES: ReadonlySet<string> = new Set<SendState>([
	'reserved',
	'calling',
	'sent',
	'failed',
	'unknown',
	'released',
]);
const isSendState = (text: string): text is SendState => STATES.has(text);
/** A word nobody knows is treated as a message that may have arrived. */
export const toSendState = (text: string): SendState => (isSendState(text) ? text : 'unknown');
