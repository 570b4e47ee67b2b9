import { dirname, join } from 'node:path';
import type * as Core from '../../core/index.ts';
import { openBarePostgres, openBareSqlite, type BareGrants } from './baselines/bareTransaction.mts';
import { openPostgresBench, openSqliteBench, type BenchStore } from './benchStores.mts';
import { GateLedger } from './gateLedger.mts';
import { addPastSends } from './pastSends.mts';
import { rowsOr } from './sizes.mts';
import { ratioOf, summarise, type BenchResult, type Figure } from './statistics.mts';

const PAIRS = 7;
const GRANTS = 350;
const PAST_SENDS = 5_000_000;

const STORES = { sqlite: async () => openSqliteBench(), postgres: openPostgresBench };

/** `--store=postgres` measures one of them only. */
const isChosen = (name: string): boolean =>
	!process.argv.some((arg) => arg.startsWith('--store=') && arg !== `--store=${name}`);

type Figures = Record<string, Figure & { unit: string }>;
type Ratios = Record<string, number | string>;

/**
 * Reservations with the whole decision and its trace, one after another: against a bare transaction of
 * the same driver, and on a ledger with millions of past sends against one with none.
 */
export async function gate(): Promise<BenchResult> {
	const pastSends = rowsOr(PAST_SENDS);
	const figures: Figures = {};
	const ratios: Ratios = {};
	const notes: string[] = [`${PAIRS} interleaved pairs of ${GRANTS} grants, 50 accounts`];
	for (const [name, open] of Object.entries(STORES)) {
		if (!isChosen(name)) continue;
		const store = await open();
		try {
			await measure(store, pastSends, { figures, ratios });
			notes.push(`${store.name}: ${store.durability}`);
			console.error(`${store.name} is measured`);
		} finally {
			await store.stop();
		}
	}
	return { name: 'gate: reservations one after another', figures, ratios, notes };
}

async function measure(
	store: BenchStore,
	pastSends: number,
	{ figures, ratios }: { figures: Figures; ratios: Ratios },
): Promise<void> {
	const fresh = await GateLedger.open(await store.createConfig());
	const old = await GateLedger.open(await store.createConfig(), async (config) => {
		await addPastSends(config, pastSends);
	});
	const bare = await openBare(fresh.config);
	const rates = { fresh: [] as number[], old: [] as number[], bare: [] as number[] };
	// The first round is for the caches of all three.
	for (let pair = 0; pair <= PAIRS; pair += 1) {
		const round = {
			fresh: await rateOf(async () => await fresh.reserveMany(GRANTS)),
			bare: await rateOf(async () => await grantMany(bare, pair)),
			old: await rateOf(async () => await old.reserveMany(GRANTS)),
		};
		if (pair > 0) for (const name of NAMES) rates[name].push(round[name]);
		await fresh.settleDown();
		await old.settleDown();
	}
	await Promise.all([fresh.close(), old.close(), bare.close()]);

	const past = `${pastSends.toLocaleString('en')} past sends`;
	figures[`${store.name}: reservations, no past sends`] = { ...summarise(rates.fresh), unit: '/s' };
	figures[`${store.name}: reservations, ${past}`] = { ...summarise(rates.old), unit: '/s' };
	figures[`${store.name}: bare transactions`] = { ...summarise(rates.bare), unit: '/s' };
	ratios[`${store.name}: ours / bare (at least 0.5)`] = ratioOf(rates.fresh, rates.bare);
	ratios[`${store.name}: ${past} / none (at least 0.7)`] = ratioOf(rates.old, rates.fresh);
}

const NAMES = ['fresh', 'old', 'bare'] as const;

async function rateOf(work: () => Promise<void>): Promise<number> {
	const startedAt = performance.now();
	await work();
	return GRANTS / ((performance.now() - startedAt) / 1000);
}

async function grantMany(bare: BareGrants, round: number): Promise<void> {
	for (let index = 0; index < GRANTS; index += 1) {
		const account = String(index % 50);
		await bare.grant({ account, person: `per_${index % 1000}`, step: round * GRANTS + index });
	}
}

const openBare = async (config: Core.LedgerConfig): Promise<BareGrants> => {
	if (config.store === 'sqlite') {
		return openBareSqlite(join(dirname(config.file ?? ''), 'bare.sqlite'));
	}
	const { host, port, database, user, password } = config;
	return await openBarePostgres({ host, port, database, user, password });
};
