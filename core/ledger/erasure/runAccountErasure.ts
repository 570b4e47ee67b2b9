import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { MetaCallbackInput, MetaCallbackAnswer } from '../rightsRecords';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { findAccount, setPause, type Account } from '../repositories/accounts';
import { appendEntry, lockChain } from '../repositories/consentChain';
import { insertRequest } from '../repositories/dataRequests';
import { ensureClient } from '../repositories/accounts';
import { eraseAccountRows, peopleOfAccount } from '../repositories/erasure/accountPeople';
import { beginErasure } from '../repositories/erasure/beginErasure';
import { leaveAccount } from '../repositories/erasure/leaveAccount';
import { isHeld } from '../repositories/legalHolds';
import { findPersonById, lockIdentity } from '../repositories/people';
import { lockSends } from '../repositories/sendOutcomes';
import { runErasure } from './runErasure';

const PEOPLE_PER_STEP = 10;

const progressSchema = z.object({
	accountId: z.string(),
	after: z.number(),
	people: z.number(),
	held: z.number(),
});
type Progress = z.infer<typeof progressSchema>;

/** Registers the callback and stops the account; the erasing itself takes longer than Meta waits. */
export async function beginAccountErasure(
	context: LedgerContext,
	db: Database,
	input: MetaCallbackInput,
): Promise<MetaCallbackAnswer & { id: number }> {
	const account = await accountOf(db, input.accountId);
	const client = account?.client ?? (await ensureClient(context, db));
	const { id, publicId } = await insertRequest(context, db, {
		client,
		kind: input.kind,
		law: 'gdpr',
		receivedAt: input.receivedAt,
		state: account === null ? 'open' : 'erasing',
		subjectId: null,
		tombstoneId: null,
		tasks: [
			{ kind: account === null ? 'accountUnknown' : 'credential', system: '' },
			{ kind: 'backups', system: '' },
			{ kind: 'executionData', system: '' },
		],
	});
	if (account !== null) {
		await setPause(db, account, { reason: 'disconnected', until: null });
		const progress: Progress = { accountId: account.ref, after: 0, people: 0, held: 0 };
		await saveProgress(context, db, id, progress);
	}
	await lockChain(context, db, client);
	await appendEntry(context, db, {
		client,
		type: 'metaCallback',
		data: { request: publicId, kind: input.kind, account: account?.ref ?? null },
	});
	return { id, requestId: publicId, accountId: account?.ref ?? null };
}

/** The one named, or the only one there is. */
async function accountOf(db: Database, accountId: string | null): Promise<Account | null> {
	if (accountId !== null) return await findAccount(db, accountId);
	const rows = await db.selectFrom('account').select('account_ref').limit(2).execute();
	const [only, ...others] = rows;
	return only === undefined || others.length > 0 ? null : await findAccount(db, only.account_ref);
}

const saveProgress = async (
	context: LedgerContext,
	db: Database,
	id: number,
	progress: Progress,
): Promise<void> => {
	await db
		.updateTable('data_request')
		.set({ certificate: JSON.stringify(progress), beat_at_ms: context.clock.now().getTime() })
		.where('id', '=', id)
		.execute();
};

/** Goes on from where it stands; each step may be the last one before a crash. */
export async function runAccountErasure(context: LedgerContext, id: number): Promise<void> {
	for (;;) {
		const step = await context.store.write(async (db) => await eraseSomePeople(context, db, id));
		for (const erasure of step.erasures) await runErasure(context, erasure);
		if (step.isOver) break;
		await nextTurn();
	}
	await runErasure(context, id);
}

async function eraseSomePeople(
	context: LedgerContext,
	db: Database,
	id: number,
): Promise<{ erasures: number[]; isOver: boolean }> {
	const row = await db
		.selectFrom('data_request')
		.select(['certificate', 'public_id', 'state'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	if (row.state !== 'erasing' || row.certificate === null) return { erasures: [], isOver: true };
	const progress = progressSchema.parse(JSON.parse(row.certificate));
	const account = await findAccount(db, progress.accountId);
	if (account === null) throw new Error('The account of this request is gone');

	await lockIdentity(context, db, account.client);
	await lockSends(context, db, account.ref);
	const { after } = progress;
	const people = await peopleOfAccount(db, { account, after, limit: PEOPLE_PER_STEP });
	const erasures: number[] = [];
	for (const { publicId, isKnownElsewhere } of people) {
		const person = await findPersonById(db, publicId);
		if (person === null || (await isHeld(db, person))) {
			progress.held += 1;
			continue;
		}
		progress.people += 1;
		if (isKnownElsewhere) erasures.push(await leaveAccount(context, db, { person, account }));
		else {
			const request = {
				personId: publicId,
				law: 'gdpr',
				receivedAt: context.clock.now(),
				systems: [],
				afterwards: 'forget',
			} as const;
			erasures.push((await beginErasure(context, db, request, 'expiry')).id);
		}
	}
	progress.after = people.at(-1)?.id ?? after;
	await saveProgress(context, db, id, progress);
	if (people.length > 0) return { erasures, isOver: false };

	await eraseAccountRows(db, account);
	await lockChain(context, db, account.client);
	await appendEntry(context, db, {
		client: account.client,
		type: 'accountErased',
		data: { request: row.public_id, people: progress.people, held: progress.held },
	});
	await db.updateTable('data_request').set({ state: 'purging' }).where('id', '=', id).execute();
	return { erasures, isOver: true };
}
