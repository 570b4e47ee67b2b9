import type { Generated } from 'kysely';

/** Owner: sequences, people on their way through them, and tasks for a person (migration 0012). */
export interface SequenceTables {
	sequence: {
		id: Generated<number>;
		client_id: number;
		name: string;
		version: number;
		body: string;
		hash: string;
		created_at_ms: number;
	};
	enrolment: {
		id: Generated<number>;
		public_id: string;
		account_id: number;
		subject_id: number;
		sequence_id: number;
		name: string;
		rotation: number;
		policy_id: number;
		state: 'active' | 'ended';
		end_reason: string | null;
		/** The step that comes next, from 1. */
		step: number;
		/** From when the delay of that step counts. */
		base_at_ms: number;
		/** Messages in a row that the person did not answer. */
		unanswered: number;
		priority: number;
		variant: string | null;
		segment: Generated<string | null>;
		texts_encrypted: Uint8Array;
		enrolled_at_ms: number;
		ended_at_ms: number | null;
	};
	task: {
		id: Generated<number>;
		public_id: string;
		account_id: number;
		subject_id: number;
		sequence: string;
		step: number;
		rotation: number;
		purpose: string;
		policy_id: number;
		reason: string;
		text_encrypted: Uint8Array;
		due_before_ms: number;
		created_at_ms: number;
		state: 'open' | 'done' | 'dropped';
		closed_at_ms: number | null;
	};
}
