import type { Generated } from 'kysely';

/** Owner: codes, chat links and what was done to comments (migration 0013). */
export interface MessageTables {
	code: {
		id: Generated<number>;
		client_id: number;
		list: string;
		value: string;
		expires_at_ms: number | null;
		added_at_ms: number;
		subject_id: number | null;
		given_at_ms: number | null;
		send_id: number | null;
	};
	/** Empty texts stand for none, so that the same link is found again. */
	chat_link: {
		id: Generated<number>;
		account_id: number;
		ref: string;
		story_ref: string;
		campaign: string;
		code: string;
		created_at_ms: number;
	};
	comment_action: {
		account_id: number;
		comment_ref: string;
		action: 'hide' | 'show' | 'delete';
		state: 'calling' | 'done' | 'failed' | 'unknown';
		called_until_ms: number;
		settled_at_ms: number | null;
	};
}
