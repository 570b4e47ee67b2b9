import type { ReplyIntent } from '../../consent/replyIntent';
import type { WebhookEvent } from '../../instagram/webhooks/events';
import type { Database } from '../database/store';
import type { Account } from './accounts';

/** An event that came in before, with what was made of it then. */
export interface KnownEvent {
	readonly id: number;
	readonly publicId: string;
	readonly personId: string | null;
	readonly intent: ReplyIntent | null;
}

export async function findEvent(
	db: Database,
	account: Account,
	event: WebhookEvent,
): Promise<KnownEvent | null> {
	const row = await db
		.selectFrom('event')
		.leftJoin('subject', 'subject.id', 'event.subject_id')
		.select(['event.id', 'event.public_id', 'subject.public_id as person_id'])
		.select(['event.reply_intent', 'event.reply_rule', 'event.language'])
		.where('event.account_id', '=', account.id)
		.where('event.source_id', '=', event.sourceId)
		.executeTakeFirst();
	if (row === undefined) return null;
	return { id: row.id, publicId: row.public_id, personId: row.person_id, intent: toIntent(row) };
}

const INTENTS: ReadonlySet<string> = new Set<ReplyIntent['intent']>([
	'opt_out',
	'snooze',
	'opt_in',
	'help',
	'none',
	'uncertain',
]);
const isIntent = (text: string | null): text is ReplyIntent['intent'] =>
	text !== null && INTENTS.has(text);

function toIntent(row: {
	reply_intent: string | null;
	reply_rule: string | null;
	language: string | null;
}): ReplyIntent | null {
	if (!isIntent(row.reply_intent)) return null;
	return {
		intent: row.reply_intent,
		rule: row.reply_rule ?? '',
		...(row.language === null ? {} : { language: row.language }),
	};
}
