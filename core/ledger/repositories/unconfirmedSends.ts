import { sql } from 'kysely';
import { toChannel } from '../../outreach/channels';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { SendStanding, UnconfirmedSend } from '../unconfirmedRecords';
import type { Account } from './accounts';
import { toSendState } from './pastAttempts';

export async function unconfirmedSends(
	db: Database,
	{ account, limit }: { account: Account; limit: number },
): Promise<UnconfirmedSend[]> {
	const rows = await db
		.selectFrom('send')
		.innerJoin('subject', 'subject.id', 'send.subject_id')
		.select(['send.public_id', 'send.channel', 'send.calling_at_ms', 'send.lease_until_ms'])
		.select('subject.public_id as person_id')
		.where('send.account_id', '=', account.id)
		// SQLite matches a partial index by its text, so the state must not be a parameter.
		.where('send.state', '=', sql.lit('unknown'))
		.orderBy(sql`coalesce(send.checked_at_ms, 0)`)
		.orderBy('send.id')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		sendId: row.public_id,
		personId: row.person_id,
		channel: toChannel(row.channel),
		calledAt: new Date(row.calling_at_ms ?? 0),
		calledUntil: new Date(row.lease_until_ms),
	}));
}

export async function readSends(db: Database, sendIds: readonly string[]): Promise<SendStanding[]> {
	if (sendIds.length === 0) return [];
	const rows = await db
		.selectFrom('send')
		.leftJoin('echo_question', 'echo_question.send_id', 'send.id')
		.select(['send.public_id', 'send.state', 'send.message_id'])
		.select((eb) => eb.fn.min('echo_question.event_id').as('echo_id'))
		.where('send.public_id', 'in', [...sendIds])
		.groupBy(['send.id', 'send.public_id', 'send.state', 'send.message_id'])
		.orderBy('send.id')
		.execute();
	return rows.map((row) => ({
		sendId: row.public_id,
		state: toSendState(row.state),
		messageId: row.message_id,
		isDisputed: row.echo_id !== null,
	}));
}

export async function markSendsChecked(
	context: LedgerContext,
	db: Database,
	sendIds: readonly string[],
): Promise<void> {
	if (sendIds.length === 0) return;
	await db
		.updateTable('send')
		.set({ checked_at_ms: context.clock.now().getTime() })
		.where('public_id', 'in', [...sendIds])
		.execute();
}
