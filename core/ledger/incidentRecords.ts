/** What the ledger takes and gives about privacy incidents. */
import type { IncidentClock, IncidentDates, IncidentRisk } from '../consent/incidentClock';

export interface IncidentInput {
	readonly noticedAt: Date;
	/** What happened; names nobody. */
	readonly what: string;
	readonly risk: IncidentRisk;
	/** About how many people; null while nobody knows. */
	readonly peopleAbout: number | null;
	readonly measures: string;
}

/** What became known or was done later; absent stays as it is. */
export interface IncidentChanges {
	readonly risk?: IncidentRisk;
	readonly peopleAbout?: number;
	readonly measures?: string;
	readonly authorityToldAt?: Date;
	readonly peopleToldAt?: Date;
	readonly isClosed?: boolean;
}

export interface Incident extends IncidentInput, IncidentDates, IncidentClock {
	readonly incidentId: string;
	readonly closedAt: Date | null;
}

export interface IncidentLedger {
	/** Into the register, and into the log. */
	reportIncident(input: IncidentInput): Promise<Incident>;
	/** Null when there is no such incident. */
	updateIncident(incidentId: string, changes: IncidentChanges): Promise<Incident | null>;
	/** Newest first. */
	listIncidents(filter: { onlyOpen: boolean; limit: number }): Promise<Incident[]>;
}
