import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type * as Core from '../../core/index.ts';
import type * as Host from '../../core/ledger/host/hostLedger.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUTPUT = join(ROOT, '.cache/bench/hostLedger.cjs');

/** A clock that only sleeping and calls move. */
export class SimulatedClock {
	#nowMs: number;

	constructor(startMs: number) {
		this.#nowMs = startMs;
	}

	now(): Date {
		return new Date(this.#nowMs);
	}

	async sleep(durationMs: number): Promise<void> {
		this.#nowMs += durationMs;
	}
}

/** What is shipped runs on the computer's clock; this is the same ledger on a clock that is moved. */
export async function openSimulatedLedger(
	clock: SimulatedClock,
): Promise<{ ledger: Core.Ledger; dispose(): Promise<void> }> {
	mkdirSync(join(ROOT, '.cache/bench'), { recursive: true });
	await build({
		entryPoints: [join(ROOT, 'core/ledger/host/hostLedger.ts')],
		outfile: OUTPUT,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		external: ['pg-native'],
		logLevel: 'error',
	});
	const { hostLedger } = createRequire(import.meta.url)(OUTPUT) as typeof Host;
	const folder = mkdtempSync(join(tmpdir(), 'story-outreach-drain-'));
	const file = join(folder, 'ledger.sqlite');
	const ledger = await hostLedger({ store: 'sqlite', purpose: 'practice', file }, () => ({
		now: () => clock.now(),
		distrust: async () => null,
	}));
	return {
		ledger,
		dispose: async () => {
			await ledger.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
