import type { Generated } from 'kysely';

/** Row types of every table; each table's owner is the migration that creates it. */
export interface Schema {
	store_meta: { name: string; value: string };
	key_check: { purpose: string; key_version: number; check_value: string };
	client: {
		id: Generated<number>;
		public_id: string;
		slug: string;
		created_at_ms: number;
		chain_sequence: number;
		chain_hash: string;
	};
	account: {
		id: Generated<number>;
		client_id: number;
		account_ref: string;
		username: string;
		timezone: string | null;
		paused_reason: string | null;
		paused_until_ms: number | null;
		created_at_ms: number;
	};
	subject: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		status: 'active' | 'erased' | 'merged';
		merged_into: number | null;
		wrapped_key: Uint8Array | null;
		key_version: number;
		language: string | null;
		country: string | null;
		timezone: string | null;
		created_at_ms: number;
	};
	identifier: {
		id: Generated<number>;
		subject_id: number;
		client_id: number;
		kind: IdentifierKind;
		scope: string;
		lookup_hash: string;
		suppression_hash: string;
		value_encrypted: Uint8Array;
		key_version: number;
		valid_from_ms: number;
		valid_to_ms: number | null;
		source: string;
	};
	profile_job: {
		subject_id: number;
		account_id: number;
		state: 'due' | 'done';
		due_at_ms: number;
		attempts: number;
		answer: string | null;
		/** 1 and 0; null where Instagram did not say. */
		follows_account: Generated<number | null>;
	};
	event: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		account_id: number;
		subject_id: number | null;
		kind: string;
		source_id: string;
		occurred_at_ms: number;
		received_at_ms: number;
		story_ref: string | null;
		reply_intent: string | null;
		reply_rule: string | null;
		media_ref: string | null;
		comment_ref: string | null;
		language: string | null;
		spam: string | null;
		abuse: string | null;
	};
	event_emission: {
		event_id: number;
		consumer: string;
		claimed_at_ms: number;
		emitted_at_ms: number | null;
	};
	listener: {
		account_id: number;
		consumer: string;
		state: 'published' | 'ended';
		alive_at_ms: number;
		heard_at_ms: number | null;
	};
	listening_gap: { account_id: number; from_ms: number; until_ms: number };
	thread_read: { account_id: number; subject_id: number; read_at_ms: number };
	event_cursor: { consumer: string; since_ms: number };
	messaging_window: {
		account_id: number;
		subject_id: number;
		last_message_at_ms: number;
		automated_until_ms: number;
		human_until_ms: number;
		/** Kind of the event that opened it; null for rows older than this column. */
		opened_by: string | null;
	};
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
	window_refusal: { account_id: number; opened_by: string; times: number };
	private_reply_right: {
		account_id: number;
		subject_id: number;
		comment_ref: string;
		kind: 'comment' | 'liveComment';
		commented_at_ms: number;
		until_ms: number;
	};
	snooze: { account_id: number; subject_id: number; asked_at_ms: number; until_ms: number };
	expected_echo: { send_id: number; body_hash: string };
	foreign_message: {
		event_id: number;
		account_id: number;
		subject_id: number;
		sent_at_ms: number;
	};
	echo_question: { event_id: number; send_id: number };
	watched_keyword: { consumer: string; keyword: string };
	event_keyword: { event_id: number; keyword: string };
	refused_delivery: { consumer: string; reason: string; times: number; latest_at_ms: number };
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
	policy: {
		id: Generated<number>;
		client_id: number;
		name: string;
		body: string;
		hash: string;
		created_at_ms: number;
	};
	send: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		account_id: number;
		subject_id: number;
		idempotency_key: string;
		sequence: string;
		step: number;
		rotation: number;
		template: string;
		purpose: string;
		policy_id: number;
		state: string;
		reserved_at_ms: number;
		lease_until_ms: number;
		calling_at_ms: number | null;
		settled_at_ms: number | null;
		slot_at_ms: number;
		message_id: string | null;
		failure_class: string | null;
		is_retryable: number;
	};
	sequence_stop: { account_id: number; subject_id: number; sequence: string; at_ms: number };
	queued_contact: {
		id: Generated<number>;
		public_id: string;
		account_id: number;
		subject_id: number;
		idempotency_key: string;
		candidate: string;
		policy_id: number;
		text_encrypted: Uint8Array;
		due_at_ms: number;
		state: 'waiting' | 'sent' | 'notContacted';
	};
	contact_log: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		account_id: number;
		subject_id: number;
		send_id: number | null;
		salt: string;
		body: string;
		hash: string;
		at_ms: number;
		batch_sequence: number | null;
	};
	consent_entry: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		sequence: number;
		type: string;
		body: string;
		previous_hash: string;
		hash: string;
		at_ms: number;
	};
	consent_choice: {
		entry_id: number;
		client_id: number;
		subject_id: number;
		purpose: string;
		channel: string;
		choice: 'granted' | 'refused' | 'withdrawn';
		strength: string;
		occurred_at_ms: number;
		salt: string;
		evidence_encrypted: Uint8Array | null;
	};
	suppression: {
		id: Generated<number>;
		client_id: number;
		identifier_hash: string;
		key_version: number;
		reason: string;
		source: string;
		since_ms: number;
		lifted_at_ms: number | null;
	};
	lease: { name: string; holder: string; until_ms: number };
}

export type IdentifierKind = 'igsid' | 'handle' | 'toolViewerId';
