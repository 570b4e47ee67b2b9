import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Grouped, Period, ReportLedger } from '../reportRecords';
import { readAccountStates } from '../repositories/report/accountStates';
import { countPeriod, countStanding } from '../repositories/report/countOutreach';
import { readDailyCap } from '../repositories/report/dailyCap';
import { countFunnel } from '../repositories/report/funnelCounts';
import type { CountScope } from '../repositories/report/scope';
import { readMarksMade } from '../repositories/report/marksMade';
import { countStories } from '../repositories/report/storyCounts';
import { zoneOffsets, type Span } from '../repositories/report/zoneOffsets';
import { readQueueSpan } from '../repositories/report/standingCounts';

/** Reads only, and all of it from one state of the database. */
export const createReportMethods = (
	context: Pick<LedgerContext, 'store' | 'clock'>,
): ReportLedger => ({
	countOutreach: async ({ accountIds, periods, splitBy, timezone }) =>
		await context.store.snapshot(async (db) => {
			const accounts = await findAccounts(db, accountIds);
			const now = context.clock.now();
			const scope: CountScope = {
				storeKind: context.store.kind,
				accounts: accounts.map(({ id }) => id),
				splitBy,
				offsets: zoneOffsets(timezone, spanOf(periods)),
				now,
			};
			const counted = [];
			for (const period of periods) counted.push(await countPeriod(db, { ...scope, period }));
			const standing = await countStanding(db, {
				...scope,
				offsets: zoneOffsets(timezone, await readQueueSpan(db)),
			});

			const refs = new Map(accounts.map(({ id, account_ref }) => [String(id), account_ref]));
			const named = <Counts>(counts: Grouped<Counts>): Grouped<Counts> =>
				splitBy === 'account' ? renameGroups(counts, refs) : counts;
			return {
				asOf: now,
				accountIds: [...refs.values()],
				periods: counted.map(named),
				standing: named(standing),
				dailyCap: await readDailyCap(db, scope.accounts),
				marksMade: await readMarksMade(db, scope.accounts),
			};
		}),

	countFunnel: async ({ accountIds, periods }) =>
		await context.store.snapshot(async (db) => {
			const accounts = await findAccounts(db, accountIds);
			const scope = unsplit(
				context,
				accounts.map(({ id }) => id),
			);
			const counted = [];
			for (const period of periods) counted.push(await countFunnel(db, { ...scope, period }));
			return {
				asOf: scope.now,
				accountIds: accounts.map(({ account_ref }) => account_ref),
				periods: counted,
				marksMade: await readMarksMade(db, scope.accounts),
			};
		}),

	countStories: async ({ accountIds, period }) =>
		await context.store.snapshot(async (db) => {
			const accounts = await findAccounts(db, accountIds);
			const refs = new Map(accounts.map(({ id, account_ref }) => [id, account_ref]));
			const scope = unsplit(context, [...refs.keys()]);
			return {
				asOf: scope.now,
				accountIds: [...refs.values()],
				stories: await countStories(db, { ...scope, period }, (id) => refs.get(id) ?? ''),
			};
		}),

	readAccountStates: async ({ accountIds }) =>
		await context.store.snapshot(async (db) => {
			const accounts = await findAccounts(db, accountIds);
			const scope = unsplit(
				context,
				accounts.map(({ id }) => id),
			);
			return { states: accounts.length === 0 ? [] : await readAccountStates(db, scope) };
		}),
});

/** For what knows no split and no clock on the wall. */
const unsplit = (
	{ store, clock }: Pick<LedgerContext, 'store' | 'clock'>,
	accounts: readonly number[],
): CountScope => ({
	storeKind: store.kind,
	accounts,
	splitBy: null,
	offsets: [],
	now: clock.now(),
});

/** @throws UserFacingError when an account is not known: its zeros would be taken for a result. */
async function findAccounts(
	db: Database,
	accountIds: readonly string[] | null,
): Promise<Array<{ id: number; account_ref: string }>> {
	const rows = await db
		.selectFrom('account')
		.select(['id', 'account_ref'])
		.orderBy('account_ref')
		.execute();
	if (accountIds === null) return rows;

	const wanted = new Set(accountIds);
	const found = rows.filter(({ account_ref }) => wanted.delete(account_ref));
	const [unknown] = wanted;
	if (unknown === undefined) return found;
	throw new UserFacingError(
		'accountUnknown',
		`The account ${unknown} is not in the Outreach Database.`,
		'Leave Account empty to count every account, or give the ID that other nodes of this package show as accountId.',
	);
}

const spanOf = (periods: readonly Period[]): Span => ({
	fromMs: Math.min(...periods.map(({ from }) => from.getTime())),
	toMs: Math.max(...periods.map(({ to }) => to.getTime())),
});

const renameGroups = <Counts>(
	{ total, groups }: Grouped<Counts>,
	names: ReadonlyMap<string, string>,
): Grouped<Counts> => ({
	total,
	groups: groups.map(({ group, counts }) => ({ group: names.get(group) ?? group, counts })),
});
