import { normaliseHandle } from '../../audience/normaliseHandle';
import { addMs } from '../../shared/duration';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ProfileAnswer, ProfileJob } from '../ledger';
import type { Account, Client } from './accounts';
import { mergePeople } from './mergePeople';
import {
	attachIdentifier,
	findPersonById,
	findPersonByIdentifier,
	handleOf,
	hasIdentifier,
	readIdentifier,
	type Person,
} from './people';
import { inheritSuppression } from './suppressions';

/**
 * Joins a handle with the person whose IGSID Instagram gave it for. Handles are reused: when its last
 * owner has another IGSID of this account, the handle moved on to somebody new (DESIGN §5).
 * Returns the person, who may have taken over an imported record.
 */
export async function linkHandle(
	context: LedgerContext,
	db: Database,
	link: { client: Client; account: Account; person: Person; username: string; source: string },
): Promise<void> {
	const { client, account, person, source } = link;
	const handle = normaliseHandle(link.username);
	if (handle === null) return;
	const identifier = handleOf(handle);
	const owner = await findPersonByIdentifier(context, db, { client, identifier });
	if (owner !== null && owner.id !== person.id) {
		if (await hasIdentifier(db, { person: owner, kind: 'igsid', scope: account.ref })) {
			await endIdentifier(context, db, { person: owner, kind: 'handle', exceptHash: null });
		} else {
			await mergePeople(context, db, { client, keep: person, other: owner });
		}
	}

	const lookupHash = context.keys.lookupHash(client.publicId, [
		identifier.kind,
		identifier.scope,
		handle,
	]);
	await endIdentifier(context, db, { person, kind: 'handle', exceptHash: lookupHash });
	if ((await findPersonByIdentifier(context, db, { client, identifier })) === null) {
		await attachIdentifier(context, db, { person, client, identifier, source });
	}
	await inheritSuppression(context, db, person);
}

async function endIdentifier(
	context: LedgerContext,
	db: Database,
	ended: { person: Person; kind: 'handle'; exceptHash: string | null },
): Promise<void> {
	await db
		.updateTable('identifier')
		.set({ valid_to_ms: context.clock.now().getTime() })
		.where('subject_id', '=', ended.person.id)
		.where('kind', '=', ended.kind)
		.where('valid_to_ms', 'is', null)
		.where('lookup_hash', '!=', ended.exceptHash ?? '')
		.execute();
}

/** The username is asked for once, after the webhook was answered; until then sends wait. */
export async function openProfileJob(
	context: LedgerContext,
	db: Database,
	job: { person: Person; account: Account },
): Promise<void> {
	await db
		.insertInto('profile_job')
		.values({
			subject_id: job.person.id,
			account_id: job.account.id,
			state: 'due',
			due_at_ms: context.clock.now().getTime(),
			attempts: 0,
			answer: null,
		})
		.onConflict((conflict) => conflict.columns(['subject_id', 'account_id']).doNothing())
		.execute();
}

export async function closeProfileJob(
	context: LedgerContext,
	db: Database,
	job: { person: Person; account: Account; answer: ProfileAnswer },
): Promise<void> {
	const { person, account, answer } = job;
	const now = context.clock.now();
	const outcome =
		answer.kind === 'failed'
			? { state: 'due' as const, due_at_ms: addMs(now, answer.retryAfterMs).getTime() }
			: { state: 'done' as const };
	await db
		.updateTable('profile_job')
		.set((eb) => ({
			...outcome,
			...followsAccount(answer),
			answer: answer.kind,
			attempts: eb('attempts', '+', 1),
		}))
		.where('subject_id', '=', person.id)
		.where('account_id', '=', account.id)
		.execute();
}

/** Only from the profile of people who wrote (facts/instagram.md §3.1). */
function followsAccount(answer: ProfileAnswer): { follows_account?: number } {
	if (answer.kind !== 'profile' || typeof answer.isFollower !== 'boolean') return {};
	return { follows_account: answer.isFollower ? 1 : 0 };
}

/** People of the account whose username must still be asked for, oldest first. */
export async function isProfileDue(
	context: LedgerContext,
	db: Database,
	{ account, person }: { account: Account; person: Person },
): Promise<boolean> {
	const job = await db
		.selectFrom('profile_job')
		.select('state')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('state', '=', 'due')
		.where('due_at_ms', '<=', context.clock.now().getTime())
		.executeTakeFirst();
	return job !== undefined;
}

export async function dueProfileJobs(
	context: LedgerContext,
	db: Database,
	due: { accountId: string; limit: number },
): Promise<ProfileJob[]> {
	const rows = await db
		.selectFrom('profile_job')
		.innerJoin('account', 'account.id', 'profile_job.account_id')
		.innerJoin('subject', 'subject.id', 'profile_job.subject_id')
		.select(['subject.public_id', 'profile_job.attempts'])
		.where('account.account_ref', '=', due.accountId)
		.where('profile_job.state', '=', 'due')
		.where('profile_job.due_at_ms', '<=', context.clock.now().getTime())
		.orderBy('profile_job.due_at_ms')
		.limit(due.limit)
		.execute();
	const jobs: ProfileJob[] = [];
	for (const row of rows) {
		const person = await findPersonById(db, row.public_id);
		if (person === null) continue;
		const igsid = await readIdentifier(context, db, {
			person,
			kind: 'igsid',
			scope: due.accountId,
		});
		if (igsid !== null) jobs.push({ personId: person.publicId, igsid, attempts: row.attempts });
	}
	return jobs;
}
