import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { REPLY_READINGS, type ReplyFinding, type UnclearReply } from '../unclearReplyRecords';
import { findAccount, type Account } from './accounts';
import { appendPersonEntry } from './consentRecords';
import { appendOptOut } from './consents';
import { findPersonById, lockIdentity, readIdentifier, type Person } from './people';
import { suppressedSince, suppressPerson } from './suppressions';

/** Of people who may have written something clear since then, only what they wrote last counts. */
export async function listUnclearReplies(
	context: LedgerContext,
	db: Database,
	{ account, limit }: { account: Account; limit: number },
): Promise<UnclearReply[]> {
	const rows = await replies(db)
		.where('event.account_id', '=', account.id)
		.where('event.read_as', 'is', null)
		.where('subject.status', '=', 'active')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('event as later')
						.select('later.id')
						.whereRef('later.subject_id', '=', 'event.subject_id')
						.whereRef('later.account_id', '=', 'event.account_id')
						.whereRef('later.occurred_at_ms', '>', 'event.occurred_at_ms')
						.where('later.reply_intent', 'is not', null),
				),
			),
		)
		.orderBy('event.occurred_at_ms')
		.orderBy('event.id')
		.execute();
	const found: UnclearReply[] = [];
	for (const row of rows) {
		if (found.length === limit) break;
		const person = await findPersonById(db, row.person_id);
		if (person === null) continue;
		const reach = { accountRef: account.ref, channel: 'instagramDm' } as const;
		if ((await suppressedSince(db, person, reach)) !== null) continue;
		found.push(await toRecord(context, db, { row, person }));
	}
	return found;
}

export async function settleUnclearReply(
	context: LedgerContext,
	db: Database,
	{ replyId, found }: { replyId: string; found: ReplyFinding },
): Promise<UnclearReply | null> {
	const asked = replies(db).where('event.public_id', '=', replyId);
	const known = await asked.executeTakeFirst();
	const account = known === undefined ? null : await findAccount(db, known.account_ref);
	if (account === null) return null;
	await lockIdentity(context, db, account.client);
	// Somebody else may have settled it, or erased the person, before the lock was ours.
	const row = await asked.executeTakeFirst();
	const person = row === undefined ? null : await findPersonById(db, row.person_id);
	if (row === undefined || person?.status !== 'active') return null;
	if (row.read_as !== null) return await toRecord(context, db, { row, person });

	await db.updateTable('event').set({ read_as: found }).where('public_id', '=', replyId).execute();
	await writeFinding(context, db, { account, person, found, at: new Date(row.occurred_at_ms) });
	return await toRecord(context, db, { row: { ...row, read_as: found }, person });
}

async function writeFinding(
	context: LedgerContext,
	db: Database,
	given: { account: Account; person: Person; found: ReplyFinding; at: Date },
): Promise<void> {
	const { account, person, found, at } = given;
	const { client } = account;
	if (found === 'noOptOut') {
		const data = { account: account.ref, wroteAt: at.toISOString(), found };
		await appendPersonEntry(context, db, { client, person, type: 'replyRead', data, evidence: {} });
		return;
	}
	await suppressPerson(context, db, {
		person,
		reason: 'optOut',
		source: 'readByPerson',
		since: context.clock.now(),
		isOwnMessage: true,
	});
	await appendOptOut(context, db, {
		client,
		person,
		occurredAt: at,
		rule: 'readByPerson',
		ownWords: null,
		messageId: null,
		method: 'reply',
		isOwnMessage: true,
	});
}

const replies = (db: Database) =>
	db
		.selectFrom('event')
		.innerJoin('account', 'account.id', 'event.account_id')
		.innerJoin('subject', 'subject.id', 'event.subject_id')
		.leftJoin('messaging_window as window', (join) =>
			join
				.onRef('window.account_id', '=', 'event.account_id')
				.onRef('window.subject_id', '=', 'event.subject_id'),
		)
		.select(['event.public_id', 'event.kind', 'event.occurred_at_ms', 'event.read_as'])
		.select(['account.account_ref', 'subject.public_id as person_id', 'window.human_until_ms'])
		.where('event.reply_intent', '=', 'uncertain');

type Row = Awaited<ReturnType<ReturnType<typeof replies>['executeTakeFirstOrThrow']>>;

async function toRecord(
	context: LedgerContext,
	db: Database,
	{ row, person }: { row: Row; person: Person },
): Promise<UnclearReply> {
	const untilMs = row.human_until_ms;
	return {
		replyId: row.public_id,
		personId: person.publicId,
		accountId: row.account_ref,
		handle: await readIdentifier(context, db, { person, kind: 'handle', scope: '' }),
		kind: row.kind,
		at: new Date(row.occurred_at_ms),
		answerBefore:
			untilMs === null || untilMs <= context.clock.now().getTime() ? null : new Date(untilMs),
		readAs: REPLY_READINGS.find((reading) => reading === row.read_as) ?? null,
	};
}
