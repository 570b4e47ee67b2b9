import type { Generated } from 'kysely';

/** Owner: stories, their numbers, viewers and segments (migrations 0003, 0007, 0010). */
export interface AudienceTables {
	story: {
		id: Generated<number>;
		account_id: number;
		story_ref: string;
		published_at_ms: Generated<number | null>;
		ends_at_ms: Generated<number | null>;
		media_type: Generated<string | null>;
		permalink: Generated<string | null>;
	};
	story_label: { story_id: number; kind: string; value: string };
	story_snapshot: {
		id: Generated<number>;
		story_id: number;
		taken_at_ms: number;
		source: 'instagram' | 'webhook';
		body: string;
		is_complete: number;
	};
	story_metric: {
		story_id: number;
		metric: string;
		dimension: string;
		value: number | null;
		reason: string | null;
		changed_at_ms: number;
	};
	viewer_import: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		account_id: number;
		source_hash: string;
		source_name: string;
		provenance: string;
		legal_basis: string;
		imported_by: string;
		signals: string;
		state: 'importing' | 'applying' | 'complete' | 'undoing' | 'undone';
		rows_accepted: number;
		rows_known: number;
		rows_duplicate: number;
		rows_do_not_contact: number;
		rows_rejected: number;
		people: number;
		created_at_ms: number;
		beat_at_ms: number;
	};
	story_view: {
		account_id: number;
		subject_id: number;
		story_id: number;
		viewed_at_ms: number;
		import_id: number;
		liked: number | null;
		visited_profile: number | null;
	};
	viewer_signal: {
		account_id: number;
		name: string;
		subject_id: number;
		import_id: number;
		value: string;
		at_ms: number;
	};
	viewer_tag: { subject_id: number; tag: string; import_id: number | null; at_ms: number };
	viewer_summary: {
		account_id: number;
		subject_id: number;
		views: number;
		stories: number;
		first_ms: number;
		last_ms: number;
		latest_2: number | null;
		latest_3: number | null;
		latest_4: number | null;
		latest_5: number | null;
		span_2: number | null;
		span_3: number | null;
		span_4: number | null;
		span_5: number | null;
	};
}
