import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LedgerContext } from '../context';
import type { Ledger, ViewerImportInput, ViewerImportResult } from '../ledger';
import { ensureAccount, findAccount, type Account } from '../repositories/accounts';
import { lockIdentity } from '../repositories/people';
import { sortPeople } from '../repositories/segments';
import {
	findImport,
	finishImport,
	importRow,
	startImport,
	type StartedImport,
} from '../repositories/viewers';

/** A lock is held for at most about 50 ms (DESIGN §5 Threads). */
const ROWS_PER_STEP = 100;

export const createViewerMethods = (
	context: LedgerContext,
): Pick<Ledger, 'importViewers' | 'sortIntoSegments'> => ({
	importViewers: async (input) => {
		const { account, finished, started } = await context.store.write(async (db) => {
			const known = await ensureAccount(context, db, input.accountId);
			const earlier = await findImport(db, known, input.sourceHash);
			if (earlier !== null) return { account: known, finished: earlier, started: null };
			const opened = await startImport(context, db, { account: known, input });
			return { account: known, finished: null, started: opened };
		});
		// The same source again: nothing is written, and everyone gets the first answer.
		if (started === null) {
			return { ...finished, isNew: false, viewsAdded: 0, viewsKnown: finished.rows.length };
		}
		const rows = await importRows(context, { account, started, input });
		const result = summariseImport(started, rows);
		await context.store.write(async (db) => await finishImport(db, started, result));
		return result;
	},

	sortIntoSegments: async ({ accountId, rules, asOf = context.clock.now() }) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			if (account !== null) return await sortPeople(db, { account, rules, asOf });
			return { asOf, segments: rules.map(({ name }) => ({ name, members: [] })), unsorted: [] };
		}),
});

type ImportedRows = ViewerImportResult['rows'];

async function importRows(
	context: LedgerContext,
	imported: { account: Account; started: StartedImport; input: ViewerImportInput },
): Promise<ImportedRows> {
	const { account, started, input } = imported;
	const rows: Array<ImportedRows[number]> = [];
	for (let from = 0; from < input.rows.length; from += ROWS_PER_STEP) {
		await context.store.write(async (db) => {
			await lockIdentity(context, db, account.client);
			for (const row of input.rows.slice(from, from + ROWS_PER_STEP)) {
				rows.push(await importRow(context, db, { account, started, row }));
			}
		});
		// Webhooks and reservations of this process get their turn between two steps.
		await nextTurn();
	}
	return rows;
}

function summariseImport(started: StartedImport, rows: ImportedRows): ViewerImportResult {
	const kept = rows.filter(({ status }) => status !== 'doNotContact');
	return {
		importId: started.publicId,
		isNew: true,
		people: new Set(kept.map(({ personId }) => personId)).size,
		viewsAdded: rows.filter(({ status }) => status === 'accepted').length,
		viewsKnown: rows.filter(({ status }) => status === 'known').length,
		rows,
	};
}
