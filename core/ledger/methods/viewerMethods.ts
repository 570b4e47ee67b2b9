import { randomUUID } from 'node:crypto';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerContext } from '../context';
import { ListSession } from '../imports/listSession';
import {
	beginImport,
	completeImport,
	hideImport,
	removeImport,
	takeInRecords,
} from '../imports/runImport';
import type { Ledger, ViewerImportInput, ViewerImportResult } from '../ledger';
import { findAccount } from '../repositories/accounts';
import { countPeople, sortPeople } from '../repositories/segments';
import { importUnderLegalHold, isImportHeld } from '../repositories/legalHolds';
import { findImportById, readImport } from '../repositories/viewerImports';

type ListMethods = Pick<
	Ledger,
	| 'openList'
	| 'lookAtList'
	| 'planList'
	| 'startImport'
	| 'importPiece'
	| 'finishImport'
	| 'closeList'
>;

export const createViewerMethods = (
	context: LedgerContext,
): ListMethods &
	Pick<Ledger, 'importViewers' | 'undoImport' | 'sortIntoSegments' | 'countSegments'> => ({
	...createListMethods(context),
	importViewers: async (input) => await importAtOnce(context, input),
	undoImport: async (accountId, importId) => {
		const found = await context.store.read(async (db) => {
			const known = await findImportById(db, accountId, importId);
			if (known !== null && (await isImportHeld(db, known.started))) throw importUnderLegalHold();
			return known;
		});
		if (found === null) return null;
		await removeImport(context, found.started);
		return await context.store.read(async (db) => await readImport(db, found.started.id));
	},

	sortIntoSegments: async ({ accountId, rules, asOf = context.clock.now() }) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			if (account !== null) return await sortPeople(context, db, { account, rules, asOf });
			const empty = { isAnswered: true, missingSignals: [], members: [] };
			return { asOf, segments: rules.map(({ name }) => ({ name, ...empty })), unsorted: [] };
		}),

	countSegments: async ({ accountId, rules, asOf = context.clock.now() }) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			if (account !== null) return await countPeople(context, db, { account, rules, asOf });
			return rules.map(({ name }) => ({ name, people: 0, missingSignals: [] }));
		}),
});

function createListMethods(context: LedgerContext): ListMethods {
	const lists = new Map<string, ListSession>();
	const listOf = (listId: string): ListSession => {
		const list = lists.get(listId);
		if (list !== undefined) return list;
		throw new UserFacingError(
			'importEnded',
			'The Outreach Database has stopped since this list was opened.',
			'Nothing of it is kept. Take the list in again.',
		);
	};

	return {
		openList: async (options) => {
			const listId = randomUUID();
			lists.set(listId, new ListSession(options));
			return { listId };
		},
		lookAtList: async (listId, piece) => listOf(listId).look(piece),
		planList: async (listId) => await listOf(listId).plan(context.readWorkbook),
		startImport: async (listId, accountId, origin) =>
			await listOf(listId).start(context, accountId, origin),
		importPiece: async (listId, piece) => await listOf(listId).take(context, piece),
		finishImport: async (listId) => {
			const finished = await listOf(listId).finish(context);
			lists.delete(listId);
			return finished;
		},
		closeList: async (listId) => {
			const running = lists.get(listId)?.running ?? null;
			lists.delete(listId);
			if (running === null || !running.isNew) return;
			await hideImport(context, running.open.started);
			// Hidden is as good as gone; what a fault leaves over is removed by the next import.
			removeImport(context, running.open.started).catch(() => undefined);
		},
	};
}

async function importAtOnce(
	context: LedgerContext,
	input: ViewerImportInput,
): Promise<ViewerImportResult> {
	const running = await beginImport(context, input.accountId, input);
	for (const row of input.rejected) running.rejectRow(row);
	running.counts.duplicate += input.duplicates;
	const rows = await takeInRecords(context, running, input.rows);
	const { importId, counts } = await completeImport(context, running);
	return {
		importId,
		isNew: running.isNew,
		people: counts.people,
		viewsAdded: running.isNew ? counts.accepted : 0,
		viewsKnown: running.isNew ? counts.known : input.rows.length,
		rows: rows.flatMap(({ row, status, ...rest }) =>
			status === 'rejected' || !('personId' in rest)
				? []
				: [{ row, status, personId: rest.personId }],
		),
	};
}
