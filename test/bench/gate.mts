import { openPlainInsert } from './baselines/plainInsert.mts';
import { aCandidate, meetPeople, openBenchLedger, POLICY } from './ledgerForBench.mts';
import { summarise, type BenchResult } from './statistics.mts';

const PAIRS = 7;
const DECISIONS = 300;
const PEOPLE = 50;

/** Reservations a second through the thread, one after another, against one bare durable insert each. */
export async function gate(): Promise<BenchResult> {
	const bench = await openBenchLedger();
	const people = await meetPeople(bench.ledger, PEOPLE);
	const plain = openPlainInsert(`${bench.file}.plain`);
	const ours: number[] = [];
	const baseline: number[] = [];
	for (let pair = 0; pair < PAIRS; pair += 1) {
		ours.push(
			await perSecond(async (index) => {
				const personId = people[index % PEOPLE] ?? '';
				const step = pair * DECISIONS + index;
				const reservation = await bench.ledger.reserve(aCandidate(personId, step), POLICY, 0);
				if (reservation.kind !== 'reserved')
					throw new Error(`refused: ${reservation.decision.reason}`);
			}),
		);
		baseline.push(await perSecond(async (index) => plain.insert(`${pair}/${index}`)));
	}
	plain.close();
	await bench.dispose();

	const [ourRate, baselineRate] = [summarise(ours), summarise(baseline)];
	return {
		name: 'gate: reservations one after another, SQLite',
		figures: {
			'reservations, all gates': { ...ourRate, unit: '/s' },
			'bare durable inserts': { ...baselineRate, unit: '/s' },
		},
		ratios: { 'ours / bare insert': ourRate.median / baselineRate.median },
		notes: [`${PAIRS} interleaved pairs of ${DECISIONS}, synchronous=FULL`],
	};
}

async function perSecond(decide: (index: number) => Promise<void>): Promise<number> {
	const startedAt = performance.now();
	for (let index = 0; index < DECISIONS; index += 1) await decide(index);
	return DECISIONS / ((performance.now() - startedAt) / 1000);
}
