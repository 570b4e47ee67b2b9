import type { LedgerContext } from '../context';
import type { Incident, IncidentLedger } from '../incidentRecords';
import { ensureClient } from '../repositories/accounts';
import { changeIncident, insertIncident, readIncidents } from '../repositories/incidents';

export const createIncidentMethods = (context: LedgerContext): IncidentLedger => ({
	reportIncident: async (input) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			const incidentId = await insertIncident(context, db, { client, input });
			const wanted = { client, incidentId, onlyOpen: false, limit: 1 };
			const [incident] = await readIncidents(context, db, wanted);
			if (incident === undefined) throw new Error(`The incident ${incidentId} was not written`);
			return incident;
		}),
	updateIncident: async (incidentId, changes) =>
		await context.store.write(async (db): Promise<Incident | null> => {
			const client = await ensureClient(context, db);
			if (!(await changeIncident(context, db, { client, incidentId, changes }))) return null;
			const wanted = { client, incidentId, onlyOpen: false, limit: 1 };
			return (await readIncidents(context, db, wanted))[0] ?? null;
		}),
	listIncidents: async (filter) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			return await readIncidents(context, db, { client, ...filter });
		}),
});
