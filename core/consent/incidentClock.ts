import { HOUR_MS, addMs } from '../shared/duration';

/** How probable harm to people is, as Articles 33 and 34 of the GDPR ask. */
export type IncidentRisk = 'unlikely' | 'likely' | 'high';

/** GDPR Article 33(1): not later than 72 hours after having become aware of it. */
const AUTHORITY_HOURS = 72;

export const authorityDueAt = (noticedAt: Date): Date =>
	addMs(noticedAt, AUTHORITY_HOURS * HOUR_MS);

export interface IncidentDates {
	readonly noticedAt: Date;
	readonly risk: IncidentRisk;
	readonly authorityToldAt: Date | null;
	readonly peopleToldAt: Date | null;
}

export interface IncidentClock {
	readonly authorityDueAt: Date;
	/** Negative once it is late; null when nobody must be told, or was told. */
	readonly hoursLeft: number | null;
	readonly mustTellAuthority: boolean;
	/** Without delay, when the risk is high (Article 34). */
	readonly mustTellPeople: boolean;
}

export function incidentClock(incident: IncidentDates, now: Date): IncidentClock {
	const dueAt = authorityDueAt(incident.noticedAt);
	const mustTellAuthority = incident.risk !== 'unlikely' && incident.authorityToldAt === null;
	return {
		authorityDueAt: dueAt,
		hoursLeft: mustTellAuthority ? Math.floor((dueAt.getTime() - now.getTime()) / HOUR_MS) : null,
		mustTellAuthority,
		mustTellPeople: incident.risk === 'high' && incident.peopleToldAt === null,
	};
}
