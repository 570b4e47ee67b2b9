import type { LedgerContext } from '../context';
import { resumeErasures, runErasure } from '../erasure/runErasure';
import {
	endRetention,
	previewRetention,
	retentionStep,
	startRetention,
} from '../retention/runRetention';
import type { RetentionLedger, RightsLedger } from '../rightsRecords';
import { ensureClient } from '../repositories/accounts';
import { liftHold, placeHold } from '../repositories/legalHolds';
import { lockIdentity } from '../repositories/people';
import { requireActivePerson } from '../repositories/personLookup';
import { exportPerson } from '../repositories/access/exportPerson';
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
	exportPerson: async (input) => await exportPerson(context, input),
	resumeErasures: async () => await resumeErasures(context),
	listDataRequests: async (filter) =>
		await context.store.read(async (db) => await readRequests(db, filter)),
	readCertificate: async (requestId) =>
		await context.store.read(async (db) => await readCertificate(db, requestId)),
	closeRequestTask: async (taskId) =>
		await context.store.write(async (db) => await closeTask(context, db, taskId)),
});

export const createRetentionMethods = (context: LedgerContext): RetentionLedger => ({
	previewRetention: async (ownDays) => await previewRetention(context, ownDays),
	startRetention: async (ownDays) => await startRetention(context, ownDays),
	retentionStep: async (runId) => await retentionStep(context, runId),
	endRetention: async (runId, outcome) => await endRetention(context, runId, outcome),
	placeLegalHold: async ({ personId, reason }) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			// An erasure looks for holds under the same lock.
			await lockIdentity(context, db, client);
			const person = personId === null ? null : await requireActivePerson(db, personId);
			return { holdId: await placeHold(context, db, { client, person, reason }) };
		}),
	liftLegalHold: async (holdId) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			return await liftHold(context, db, { client, holdId });
		}),
});
