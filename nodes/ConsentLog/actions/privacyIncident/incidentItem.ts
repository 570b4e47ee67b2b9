import type { IDataObject } from 'n8n-workflow';
import type { Incident } from '../../../../core';

export const incidentItem = (incident: Incident): IDataObject => ({
	incidentId: incident.incidentId,
	what: incident.what,
	risk: incident.risk,
	peopleAbout: incident.peopleAbout,
	measures: incident.measures,
	noticedAt: incident.noticedAt.toISOString(),
	authorityDueAt: incident.authorityDueAt.toISOString(),
	hoursLeft: incident.hoursLeft,
	mustTellAuthority: incident.mustTellAuthority,
	mustTellPeople: incident.mustTellPeople,
	authorityToldAt: incident.authorityToldAt?.toISOString() ?? null,
	peopleToldAt: incident.peopleToldAt?.toISOString() ?? null,
	closedAt: incident.closedAt?.toISOString() ?? null,
});
