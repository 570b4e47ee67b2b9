import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { createPublicId } from '../publicId';

/** Null while another holder's lease lasts; a lease that is over belongs to nobody. */
export async function takeLease(
	{ clock, store }: LedgerContext,
	db: Database,
	{ name, durationMs }: { readonly name: string; readonly durationMs: number },
): Promise<string | null> {
	await store.lock(db, `lease ${name}`);
	const nowMs = clock.now().getTime();
	const current = await db
		.selectFrom('lease')
		.select('until_ms')
		.where('name', '=', name)
		.executeTakeFirst();
	if (current !== undefined && current.until_ms > nowMs) return null;

	const taken = { holder: createPublicId('lea'), until_ms: nowMs + durationMs };
	await db
		.insertInto('lease')
		.values({ name, ...taken })
		.onConflict((conflict) => conflict.column('name').doUpdateSet(taken))
		.execute();
	return taken.holder;
}

/** Of a lease that somebody else has by now, nothing is given back. */
export async function releaseLease(
	db: Database,
	{ name, holder }: { readonly name: string; readonly holder: string },
): Promise<void> {
	await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
}
