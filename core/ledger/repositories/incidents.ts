import { authorityDueAt, incidentClock } from '../../consent/incidentClock';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Incident, IncidentChanges, IncidentInput } from '../incidentRecords';
import { createPublicId } from '../publicId';
import type { Client } from './accounts';
import { appendEntry, lockChain } from './consentChain';

export async function insertIncident(
	context: LedgerContext,
	db: Database,
	{ client, input }: { client: Client; input: IncidentInput },
): Promise<string> {
	const publicId = createPublicId('inc');
	await db
		.insertInto('privacy_incident')
		.values({
			public_id: publicId,
			client_id: client.id,
			noticed_at_ms: input.noticedAt.getTime(),
			authority_due_at_ms: authorityDueAt(input.noticedAt).getTime(),
			what: input.what,
			risk: input.risk,
			people_about: input.peopleAbout,
			authority_told_at_ms: null,
			people_told_at_ms: null,
			measures: input.measures,
			closed_at_ms: null,
		})
		.execute();
	await log(context, db, client, {
		incident: publicId,
		noticedAt: input.noticedAt.toISOString(),
		risk: input.risk,
	});
	return publicId;
}

/** Every change is in the log, so that nobody can say later that the authority was told earlier. */
export async function changeIncident(
	context: LedgerContext,
	db: Database,
	{ client, incidentId, changes }: { client: Client; incidentId: string; changes: IncidentChanges },
): Promise<boolean> {
	const { risk, peopleAbout, measures, authorityToldAt, peopleToldAt, isClosed } = changes;
	const set = {
		...(risk === undefined ? {} : { risk }),
		...(peopleAbout === undefined ? {} : { people_about: peopleAbout }),
		...(measures === undefined ? {} : { measures }),
		...(authorityToldAt === undefined ? {} : { authority_told_at_ms: authorityToldAt.getTime() }),
		...(peopleToldAt === undefined ? {} : { people_told_at_ms: peopleToldAt.getTime() }),
		...(isClosed === undefined
			? {}
			: { closed_at_ms: isClosed ? context.clock.now().getTime() : null }),
	};
	if (Object.keys(set).length === 0) return true;
	const { numUpdatedRows } = await db
		.updateTable('privacy_incident')
		.set(set)
		.where('public_id', '=', incidentId)
		.where('client_id', '=', client.id)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return false;
	await log(context, db, client, {
		incident: incidentId,
		risk: risk ?? null,
		authorityToldAt: authorityToldAt?.toISOString() ?? null,
		peopleToldAt: peopleToldAt?.toISOString() ?? null,
		isClosed: isClosed ?? null,
	});
	return true;
}

async function log(
	context: LedgerContext,
	db: Database,
	client: Client,
	data: Readonly<Record<string, unknown>>,
): Promise<void> {
	await lockChain(context, db, client);
	await appendEntry(context, db, { client, type: 'privacyIncident', data });
}

export async function readIncidents(
	context: LedgerContext,
	db: Database,
	wanted: { client: Client; incidentId?: string; onlyOpen: boolean; limit: number },
): Promise<Incident[]> {
	let query = db
		.selectFrom('privacy_incident')
		.selectAll()
		.where('client_id', '=', wanted.client.id)
		.orderBy('id', 'desc')
		.limit(wanted.limit);
	if (wanted.incidentId !== undefined) query = query.where('public_id', '=', wanted.incidentId);
	if (wanted.onlyOpen) query = query.where('closed_at_ms', 'is', null);
	const now = context.clock.now();
	return (await query.execute()).map((row): Incident => {
		const dates = {
			noticedAt: new Date(row.noticed_at_ms),
			risk: row.risk,
			authorityToldAt: toDate(row.authority_told_at_ms),
			peopleToldAt: toDate(row.people_told_at_ms),
		};
		return {
			incidentId: row.public_id,
			what: row.what,
			peopleAbout: row.people_about,
			measures: row.measures,
			...dates,
			...incidentClock(dates, now),
			closedAt: toDate(row.closed_at_ms),
		};
	});
}

const toDate = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
