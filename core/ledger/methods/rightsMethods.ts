import type { LedgerContext } from '../context';
import { beginAccountErasure, runAccountErasure } from '../erasure/runAccountErasure';
import { resumeErasures, runErasure } from '../erasure/runErasure';
import {
	endRetention,
	previewRetention,
	retentionStep,
	startRetention,
} from '../retention/runRetention';
import type { KeyLedger, RetentionLedger, RightsLedger } from '../rightsRecords';
import { loadWrapping, rotationStep, startRotation } from '../repositories/wrapping';
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
	beginMetaCallback: async (input) => {
		const { id, ...answer } = await context.store.write(
			async (db) => await beginAccountErasure(context, db, input),
		);
		// Meta waits seconds for its answer; what is interrupted is taken up by `resumeErasures`.
		if (answer.accountId !== null) runAccountErasure(context, id).catch(() => undefined);
		return answer;
	},
	resumeErasures: async () => await resumeErasures(context, runAccountErasure),
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

export const createKeyMethods = (context: LedgerContext): KeyLedger => ({
	startKeyRotation: async () =>
		await context.store.write(async (db) => await startRotation(context, db)),
	keyRotationStep: async () => {
		const progress = await context.store.write(async (db) => await rotationStep(context, db));
		// What the old key had wrapped leaves the files, too.
		if (progress.peopleLeft === 0) await context.store.purge();
		return progress;
	},
	reloadWrapping: async () =>
		await context.store.read(async (db) => await loadWrapping(db, context.keys)),
});
