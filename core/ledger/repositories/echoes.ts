import type { WebhookEvent } from '../../instagram/webhooks/events';
import { sourceIdOf } from '../../instagram/webhooks/sourceIdOf';
import { attachmentBody } from '../../outreach/messageContent';
import { MINUTE_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import { readIdentifier, type Person } from './people';
import { lockSend, lockSends, settleSend } from './sendOutcomes';
import { noteTakenOver } from './sequenceEvents';

/** Instagram's clock and ours may differ; an echo from well before the call is of another message. */
const CLOCK_DIFFERENCE_MS = MINUTE_MS;

type Echo = Extract<WebhookEvent, { kind: 'echo' }>;

interface Thread {
	readonly account: Account;
	readonly person: Person;
}

/**
 * What an echo of this text to this person will be recognised by. White space at the ends is not the
 * message's, and letters may be composed in two ways.
 */
const bodyHash = (
	context: LedgerContext,
	{ account, igsid, text }: { account: Account; igsid: string; text: string },
): string =>
	context.keys.lookupHash(account.client.publicId, [
		'echo',
		account.ref,
		igsid,
		text.normalize('NFC').trim(),
	]);

/** Written before the call: the echo may come in before the answer does. */
export async function expectEcho(
	context: LedgerContext,
	db: Database,
	expected: Thread & { sendId: number; text: string },
): Promise<void> {
	const { account, person, sendId, text } = expected;
	const igsid = await readIdentifier(context, db, { person, kind: 'igsid', scope: account.ref });
	if (igsid === null) return;
	await db
		.insertInto('expected_echo')
		.values({ send_id: sendId, body_hash: bodyHash(context, { account, igsid, text }) })
		.onConflict((conflict) => conflict.column('send_id').doNothing())
		.execute();
}

/**
 * Whose message is this echo of (DESIGN §5 Sends)? A send of ours by message id or, while its outcome
 * is open, by recipient and body; of several such a person must say which; of none it was written by a
 * person or another app.
 */
export async function recordEcho(
	context: LedgerContext,
	db: Database,
	echo: Thread & { event: Echo; eventId: number },
): Promise<void> {
	const { account, person, event, eventId } = echo;
	// A send that is being settled must be seen either before or after, never in between.
	await lockSends(context, db, account.ref);
	if (await isOfKnownSend(db, account, event.messageId)) return;

	const [only, ...others] = await openSendsLike(context, db, echo);
	if (only === undefined) {
		await db
			.insertInto('foreign_message')
			.values({
				event_id: eventId,
				account_id: account.id,
				subject_id: person.id,
				sent_at_ms: event.occurredAt.getTime(),
			})
			.execute();
		await noteTakenOver(context, db, { account, person, at: event.occurredAt });
	} else if (others.length === 0) {
		await settleSend(context, db, {
			send: await lockSend(context, db, only.publicId),
			outcome: { kind: 'sent', messageId: event.messageId },
		});
	} else {
		for (const { id } of [only, ...others]) {
			await db.insertInto('echo_question').values({ event_id: eventId, send_id: id }).execute();
		}
	}
}

async function isOfKnownSend(db: Database, account: Account, messageId: string): Promise<boolean> {
	const known = await db
		.selectFrom('send')
		.select('id')
		.where('account_id', '=', account.id)
		.where('message_id', '=', messageId)
		.limit(1)
		.executeTakeFirst();
	return known !== undefined;
}

async function openSendsLike(
	context: LedgerContext,
	db: Database,
	{ account, event }: { account: Account; event: Echo },
): Promise<Array<{ id: number; publicId: string }>> {
	const { recipientIgsid: igsid, attachmentType } = event;
	const text =
		event.text ?? (attachmentType === undefined ? undefined : attachmentBody(attachmentType));
	if (text === undefined) return [];
	const rows = await db
		.selectFrom('expected_echo')
		.innerJoin('send', 'send.id', 'expected_echo.send_id')
		.select(['send.id', 'send.public_id'])
		.where('expected_echo.body_hash', '=', bodyHash(context, { account, igsid, text }))
		.where('send.account_id', '=', account.id)
		.where('send.state', 'in', ['calling', 'unknown'])
		.where('send.calling_at_ms', '<=', event.occurredAt.getTime() + CLOCK_DIFFERENCE_MS)
		.execute();
	return rows.map(({ id, public_id }) => ({ id, publicId: public_id }));
}

/** Instagram names the message of a send: an echo of it that came in before was ours after all. */
export async function adoptEcho(
	db: Database,
	{ account, messageId }: { account: Account; messageId: string },
): Promise<void> {
	const echo = await db
		.selectFrom('event')
		.select('id')
		.where('account_id', '=', account.id)
		.where('source_id', '=', sourceIdOf(account.ref, 'echo', messageId))
		.executeTakeFirst();
	if (echo === undefined) return;
	for (const table of ['foreign_message', 'echo_question'] as const) {
		await db.deleteFrom(table).where('event_id', '=', echo.id).execute();
	}
}
