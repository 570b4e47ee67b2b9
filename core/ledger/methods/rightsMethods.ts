import type { LedgerContext } from '../context';
import { resumeErasures, runErasure } from '../erasure/runErasure';
import type { RightsLedger } from '../rightsRecords';
import { closeTask, readRequests } from '../repositories/dataRequests';
import { beginErasure } from '../repositories/erasure/beginErasure';
import { readCertificate } from '../repositories/erasure/readCertificate';

export const createRightsMethods = (context: LedgerContext): RightsLedger => ({
	erasePerson: async (input) => {
		const { requestId, id } = await context.store.write(
			async (db) => await beginErasure(context, db, input),
		);
		await runErasure(context, id);
		const certificate = await context.store.read(
			async (db) => await readCertificate(db, requestId),
		);
		if (certificate === null) throw new Error(`The erasure ${requestId} left no certificate`);
		return certificate;
	},
	resumeErasures: async () => await resumeErasures(context),
	listDataRequests: async (filter) =>
		await context.store.read(async (db) => await readRequests(db, filter)),
	readCertificate: async (requestId) =>
		await context.store.read(async (db) => await readCertificate(db, requestId)),
	closeRequestTask: async (taskId) =>
		await context.store.write(async (db) => await closeTask(context, db, taskId)),
});
