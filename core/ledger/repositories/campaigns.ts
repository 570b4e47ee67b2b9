import { CONSEQUENCES } from '../../outreach/health/consequences';
import { ERROR_BUDGET_ATTEMPTS, exceedsErrorBudget } from '../../outreach/health/errorBudget';
import type { CampaignTally } from '../../outreach/health/errorBudget';
import type { CampaignPauseCause } from '../../outreach/contact';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Account } from './accounts';

/** A campaign of an account; its name is the slug of the sequence. */
export interface CampaignState {
	readonly paused: { readonly since: Date; readonly cause: CampaignPauseCause } | null;
	readonly resumedAt: Date | null;
	readonly warmUpStep: number;
}

const NOTHING_HAPPENED: CampaignState = { paused: null, resumedAt: null, warmUpStep: 0 };

export async function readCampaign(
	db: Database,
	account: Account,
	sequence: string,
): Promise<CampaignState> {
	const row = await db
		.selectFrom('campaign')
		.selectAll()
		.where('account_id', '=', account.id)
		.where('sequence', '=', sequence)
		.executeTakeFirst();
	if (row === undefined) return NOTHING_HAPPENED;
	const { paused_cause: cause, paused_at_ms: atMs, resumed_at_ms: resumedMs } = row;
	return {
		paused: cause === null || atMs === null ? null : { cause, since: new Date(atMs) },
		resumedAt: resumedMs === null ? null : new Date(resumedMs),
		warmUpStep: row.warm_up_step,
	};
}

/** What somebody decided is not overwritten by what the failures say. */
export async function pauseCampaign(
	context: LedgerContext,
	db: Database,
	paused: { account: Account; sequence: string; cause: CampaignPauseCause },
): Promise<void> {
	const { account, sequence, cause } = paused;
	const pause = { paused_cause: cause, paused_at_ms: context.clock.now().getTime() };
	await db
		.insertInto('campaign')
		.values({
			account_id: account.id,
			sequence,
			...pause,
			resumed_at_ms: null,
			warm_up_step: 0,
		})
		.onConflict((conflict) => {
			const update = conflict.columns(['account_id', 'sequence']).doUpdateSet(pause);
			return cause === 'byHand' ? update : update.where('campaign.paused_cause', 'is', null);
		})
		.execute();
}

/** @returns whether it was paused. */
export async function resumeCampaign(
	context: LedgerContext,
	db: Database,
	{ account, sequence }: { account: Account; sequence: string },
): Promise<boolean> {
	const resumed = await db
		.updateTable('campaign')
		.set({
			paused_cause: null,
			paused_at_ms: null,
			resumed_at_ms: context.clock.now().getTime(),
		})
		.where('account_id', '=', account.id)
		.where('sequence', '=', sequence)
		.where('paused_cause', 'is not', null)
		.returning('sequence')
		.executeTakeFirst();
	return resumed !== undefined;
}

export async function listPausedCampaigns(
	db: Database,
	account: Account,
): Promise<Array<{ campaign: string; since: Date; cause: CampaignPauseCause }>> {
	const rows = await db
		.selectFrom('campaign')
		.select(['sequence', 'paused_cause', 'paused_at_ms'])
		.where('account_id', '=', account.id)
		.where('paused_cause', 'is not', null)
		.orderBy('sequence')
		.execute();
	return rows.flatMap(({ sequence, paused_cause: cause, paused_at_ms: atMs }) =>
		cause === null || atMs === null ? [] : [{ campaign: sequence, cause, since: new Date(atMs) }],
	);
}

/** Failure classes that speak against the campaign. */
export const CLASSES_AGAINST_CAMPAIGN: readonly string[] = Object.entries(CONSEQUENCES)
	.filter(([, { countsForCampaign }]) => countsForCampaign)
	.map(([failureClass]) => failureClass);

/** Looked at after a failure only, so that a send that succeeds costs nothing. */
export async function pauseIfFailing(
	context: LedgerContext,
	db: Database,
	{ account, sequence }: { account: Account; sequence: string },
): Promise<void> {
	const { resumedAt } = await readCampaign(db, account, sequence);
	const tally = await readTally(db, { account, sequence, since: resumedAt ?? new Date(0) });
	if (exceedsErrorBudget(tally)) {
		await pauseCampaign(context, db, { account, sequence, cause: 'errorBudget' });
	}
}

async function readTally(
	db: Database,
	{ account, sequence, since }: { account: Account; sequence: string; since: Date },
): Promise<CampaignTally> {
	const latest = await db
		.selectFrom('send')
		.select('failure_class')
		.where('account_id', '=', account.id)
		.where('sequence', '=', sequence)
		.where('calling_at_ms', '>=', since.getTime())
		.where('state', 'in', ['sent', 'failed', 'unknown'])
		.orderBy('id', 'desc')
		.limit(ERROR_BUDGET_ATTEMPTS)
		.execute();
	const failures = latest.filter(
		({ failure_class: failureClass }) =>
			failureClass !== null && CLASSES_AGAINST_CAMPAIGN.includes(failureClass),
	);
	return { attempts: latest.length, failures: failures.length };
}
