import type { Generated } from 'kysely';

/** Owner: identity and the store itself (migrations 0001, 0008). */
export interface IdentityTables {
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
	lease: { name: string; holder: string; until_ms: number };
}

/** E-mail addresses and numbers are known to the do-not-contact list only, as keyed hashes. */
export type IdentifierKind = 'email' | 'handle' | 'igsid' | 'phone' | 'toolViewerId';
