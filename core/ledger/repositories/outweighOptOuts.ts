import type { Database } from '../database/store';
import type { LedgerContext } from '../context';

/**
 * Something else says stop as well, so the person's own STOP is no longer the only thing that keeps
 * messages from them. An entry that was only passed on to another name of theirs says nothing new.
 */
export async function outweighOptOuts(
	context: LedgerContext,
	db: Database,
	{ personId, passedOnSince }: { personId: number; passedOnSince?: Date },
): Promise<void> {
	let rows = db
		.updateTable('opt_out')
		.set({ outweighed_at_ms: context.clock.now().getTime() })
		.where('subject_id', '=', personId)
		.where('outweighed_at_ms', 'is', null);
	if (passedOnSince !== undefined) rows = rows.where('listed_at_ms', '<>', passedOnSince.getTime());
	await rows.execute();
}
