import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings } from 'luxon';
import type { ClosingCertificate, Ledger, LedgerConfig } from '../../../core';
import { hostClosing } from '../../../core/ledger/host/hostLedger';
import { forgetAll } from '../../../nodes/shared/rememberBriefly';
import { FakeClock } from '../../support/fakeClock';
import { openTestLedger } from '../../support/ledgers';

/** Noon on a Tuesday in Rome. */
export const START = '2026-11-24T12:00:00+01:00';

/** What the nodes of a test see instead of this computer: its time and its databases. */
export const world = {
	clock: new FakeClock(START),
	folder: '',
	opened: new Map<string, Promise<Ledger>>(),
};

/** In this thread and on the test's clock; a database without a file gets one of the test. */
export async function openWorldLedger(config: LedgerConfig): Promise<Ledger> {
	const placed = placeInWorld(config);
	const key = placed.store === 'sqlite' ? (placed.file ?? '') : placed.database;
	const known = world.opened.get(key) ?? openTestLedger(placed, world.clock);
	world.opened.set(key, known);
	// What failed to open may be mended, as with the real one.
	known.catch(() => world.opened.delete(key));
	return await known;
}

/** A client has a folder of its own, as in n8n's. */
function placeInWorld(config: LedgerConfig): LedgerConfig {
	if (config.store !== 'sqlite' || config.file !== undefined) return config;
	const folder = config.client === undefined ? [] : ['clients', config.client];
	return { ...config, file: join(world.folder, ...folder, `${config.purpose}.sqlite`) };
}

/** What is left of a client that was closed. */
export const readWorldClosing = async (config: LedgerConfig): Promise<ClosingCertificate | null> =>
	await hostClosing(placeInWorld(config)).readClosing();

/** As after a restart of n8n: what only lay in memory is gone. */
export async function restartN8n(): Promise<void> {
	for (const opening of world.opened.values()) await (await opening).close();
	world.opened.clear();
	forgetAll();
}

/** n8n reads "$now" with luxon: in a test it shows the time that our nodes see. */
export function startWorld(): void {
	world.clock.moveTo(START);
	Settings.now = () => world.clock.now().getTime();
	world.folder = mkdtempSync(join(tmpdir(), `story-outreach-nodes-${randomUUID()}`));
}

export async function endWorld(): Promise<void> {
	await restartN8n();
	Settings.now = () => Date.now();
	rmSync(world.folder, { recursive: true, force: true });
}
