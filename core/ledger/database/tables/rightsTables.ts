import type { Generated } from 'kysely';

/** Owner: data requests, retention, legal hold and privacy incidents (migration 0015). */
export interface RightsTables {
	data_request: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		/** `expiry` is the erasure of somebody whose time was over; nobody asked for it. */
		kind: 'access' | 'portability' | 'erasure' | 'expiry' | 'metaDeletion' | 'metaDeauthorise';
		law: string;
		received_at_ms: number;
		due_at_ms: number;
		state: 'open' | 'erasing' | 'purging' | 'answered' | 'refused';
		answered_at_ms: number | null;
		answer: string | null;
		subject_id: number | null;
		tombstone_id: number | null;
		/** Until when exact times are needed for limits; null once they are cut. */
		exact_until_ms: number | null;
		certificate: string | null;
		beat_at_ms: number;
	};
	request_task: {
		id: Generated<number>;
		public_id: string;
		request_id: number;
		kind: string;
		system: string;
		due_at_ms: number;
		state: 'open' | 'done';
		done_at_ms: number | null;
	};
	legal_hold: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		/** Null holds everybody of the client. */
		subject_id: number | null;
		reason: string;
		since_ms: number;
		lifted_at_ms: number | null;
	};
	retention_run: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		state: 'running' | 'done' | 'cancelled';
		policy: string;
		counts: string;
		started_at_ms: number;
		ended_at_ms: number | null;
		beat_at_ms: number;
	};
	privacy_incident: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		noticed_at_ms: number;
		authority_due_at_ms: number;
		what: string;
		risk: 'unlikely' | 'likely' | 'high';
		people_about: number | null;
		authority_told_at_ms: number | null;
		people_told_at_ms: number | null;
		measures: string;
		closed_at_ms: number | null;
	};
	client_export: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		started_at_ms: number;
		/** Null while it runs, and for ever where it did not come to its end. */
		ended_at_ms: number | null;
		head_sequence: number;
		head_hash: string;
		/** JSON: rows by table when it began. */
		row_counts: string;
		/** JSON: name, bytes and SHA-256 of what was given out. */
		files: string;
	};
}
