import type { Generated } from 'kysely';

/**
 * Owner: policies, sends, the queue, marks, consent and the do-not-contact list (migrations 0004, 0005,
 * 0014, 0017, 0021).
 */
export interface OutreachTables {
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
		channel: Generated<string>;
		medium: Generated<string>;
		variant: Generated<string | null>;
		/** 1 for a message that a person wrote in Instagram's own app. */
		by_hand: Generated<number>;
		segment: Generated<string | null>;
		checked_at_ms: Generated<number | null>;
		/** The opt-out that it confirms. */
		opt_out_id: Generated<number | null>;
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
		/** What was sealed: a bare text, or the content of a message as JSON. */
		content_form: Generated<'text' | 'json'>;
		due_at_ms: number;
		/** The higher, the sooner among those whose window closes at the same instant. */
		priority: Generated<number>;
		state: 'waiting' | 'sent' | 'notContacted';
		enrolment_id: Generated<number | null>;
		channel: Generated<string>;
		expires_at_ms: Generated<number | null>;
	};
	person_mark: {
		account_id: number;
		subject_id: number;
		kind: 'qualified' | 'sale' | 'complaint';
		at_ms: number;
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
		expires_at_ms: number | null;
		method: string;
	};
	consent_record: {
		entry_id: number;
		client_id: number;
		subject_id: number;
		salt: string;
		evidence_encrypted: Uint8Array | null;
	};
	opt_out: {
		id: Generated<number>;
		public_id: string;
		client_id: number;
		account_id: number;
		subject_id: number;
		written_at_ms: number;
		/** `since_ms` of the entries that it made on the list. */
		listed_at_ms: number;
		/** Since when something else says stop, too. */
		outweighed_at_ms: number | null;
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
		scope_kind: string;
		scope_ref: string;
		asked_by: string;
	};
}
