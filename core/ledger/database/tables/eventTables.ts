import type { Generated } from 'kysely';

/** Owner: events, windows and who listens (migrations 0002, 0006, 0009, 0016). */
export interface EventTables {
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
		/** Ref of the chat link by which the conversation began. */
		ref: Generated<string | null>;
		/** What a person found in a reply that the rules could not read. */
		read_as: Generated<string | null>;
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
		/** When Instagram last said that they cannot receive messages. */
		unavailable_at_ms: Generated<number | null>;
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
	story_watch: { consumer: string; since_ms: number };
	watched_keyword: { consumer: string; keyword: string };
	event_keyword: { event_id: number; keyword: string };
	refused_delivery: { consumer: string; reason: string; times: number; latest_at_ms: number };
}
