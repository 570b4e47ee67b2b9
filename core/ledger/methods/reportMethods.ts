import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Grouped, Period, ReportLedger } from '../reportRecords';
import { readAccountStates } from '../repositories/report/accountStates';
import { countPeriod, countStanding } from '../repositories/report/countOutreach';
import { readDailyCap } from '../repositories/report/dailyCap';
import { countFunnel } from '../repositories/report/funnelCounts';
import { ANSWER_TIME_MS } from '../repositories/report/sentMessages';
import { countVariants } from '../repositories/report/variantCounts';
import type { CountScope } from '../repositories/report/scope';
import { readNamedStories } from '../repositories/report/namedStories';
import { readMarksMade } from '../repositories/report/marksMade';
import { countStories } from '../repositories/report/storyCounts';
import { zoneOffsets, type Span } from '../repositories/report/zoneOffsets';
import { readQueueSpan } from '../repositories/report/queueCounts';

type ReportContext = Pick<LedgerContext, 'store' | 'clock'>;

/** Reads only, and all of it from one state of the database. */
export const createReportMethods = (context: ReportContext): ReportLedger => ({
	countOutreach: async ({ accountIds, periods, splitBy, timezone }) =>
		await overAccounts(context, accountIds, async (db, unsplit, refs) => {
			const scope = { ...unsplit, splitBy, offsets: zoneOffsets(timezone, spanOf(periods)) };
			const counted = [];
			for (const period of periods) counted.push(await countPeriod(db, { ...scope, period }));
			const standing = await countStanding(db, {
				...scope,
				offsets: zoneOffsets(timezone, await readQueueSpan(db)),
			});
			const named = <Counts>(counts: Grouped<Counts>): Grouped<Counts> =>
				splitBy === 'account' ? renameGroups(counts, refs) : counts;
			return {
				periods: counted.map(named),
				standing: named(standing),
				dailyCap: await readDailyCap(db, scope.accounts),
				marksMade: await readMarksMade(db, scope.accounts),
				stories:
					splitBy === 'story'
						? await readNamedStories(db, scope, groupsOf(...counted, standing))
						: [],
			};
		}),

	countFunnel: async ({ accountIds, periods }) =>
		await overAccounts(context, accountIds, async (db, scope) => {
			const counted = [];
			for (const period of periods) counted.push(await countFunnel(db, { ...scope, period }));
			return { periods: counted, marksMade: await readMarksMade(db, scope.accounts) };
		}),

	countVariants: async ({ accountIds, campaign, period }) =>
		await overAccounts(context, accountIds, async (db, scope) => {
			const over = new Date(Math.min(period.to.getTime(), scope.now.getTime() - ANSWER_TIME_MS));
			return {
				settled: await countVariants(db, { ...scope, period: { ...period, to: over } }, campaign),
				all: await countVariants(db, { ...scope, period }, campaign),
				marksMade: await readMarksMade(db, scope.accounts),
			};
		}),

	countStories: async ({ accountIds, period }) =>
		await overAccounts(context, accountIds, async (db, scope, refs) => ({
			stories: await countStories(db, { ...scope, period }, (id) => refs.get(String(id)) ?? ''),
		})),

	readAccountStates: async ({ accountIds }) =>
		await overAccounts(context, accountIds, async (db, scope, refs) => ({
			states: refs.size === 0 ? [] : await readAccountStates(db, scope),
		})),
});

/** Internal id, as text, to the Instagram id of the account. */
type AccountRefs = ReadonlyMap<string, string>;

/** @throws UserFacingError when an account is not known. */
const overAccounts = async <Counted>(
	{ store, clock }: ReportContext,
	accountIds: readonly string[] | null,
	count: (db: Database, scope: CountScope, refs: AccountRefs) => Promise<Counted>,
): Promise<Counted & { asOf: Date; accountIds: string[] }> =>
	await store.snapshot(async (db) => {
		const accounts = await findAccounts(db, accountIds);
		const refs = new Map(accounts.map(({ id, account_ref }) => [String(id), account_ref]));
		const scope: CountScope = {
			storeKind: store.kind,
			accounts: accounts.map(({ id }) => id),
			splitBy: null,
			offsets: [],
			now: clock.now(),
		};
		const counted = await count(db, scope, refs);
		return { ...counted, asOf: scope.now, accountIds: [...refs.values()] };
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

const groupsOf = (...counted: ReadonlyArray<Grouped<unknown>>): string[] => [
	...new Set(counted.flatMap(({ groups }) => groups.map(({ group }) => group))),
];

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
