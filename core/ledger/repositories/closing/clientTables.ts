import type { Schema } from '../../database/schema';

/**
 * What an export of a client does with a table:
 * - `data`: its rows are given out, readable
 * - `log`: they are in the file of the log, which is checked without the database
 * - `inner`: they say how this software works (leases, cursors, hashes for look-ups), nothing of the client
 */
export type TableUse = 'data' | 'log' | 'inner';

/** A new table is a compile error here; `clientTables.contract.test.ts` compares the keys with the databases. */
export const CLIENT_TABLES: {
	readonly [T in keyof Schema]: {
		readonly use: TableUse;
		/** Its primary key: the order in which it is read. */
		readonly key: ReadonlyArray<keyof Schema[T] & string>;
	};
} = {
	store_meta: { use: 'inner', key: ['name'] },
	key_check: { use: 'inner', key: ['purpose', 'key_version'] },
	client: { use: 'data', key: ['id'] },
	account: { use: 'data', key: ['id'] },
	subject: { use: 'data', key: ['id'] },
	identifier: { use: 'data', key: ['id'] },
	profile_job: { use: 'data', key: ['subject_id', 'account_id'] },
	lease: { use: 'inner', key: ['name'] },
	event: { use: 'data', key: ['id'] },
	event_emission: { use: 'inner', key: ['event_id', 'consumer'] },
	listener: { use: 'inner', key: ['account_id', 'consumer'] },
	listening_gap: { use: 'inner', key: ['account_id', 'from_ms'] },
	thread_read: { use: 'inner', key: ['account_id', 'subject_id'] },
	event_cursor: { use: 'inner', key: ['consumer'] },
	messaging_window: { use: 'data', key: ['account_id', 'subject_id'] },
	window_refusal: { use: 'data', key: ['account_id', 'opened_by'] },
	private_reply_right: { use: 'data', key: ['account_id', 'comment_ref'] },
	snooze: { use: 'data', key: ['account_id', 'subject_id'] },
	expected_echo: { use: 'inner', key: ['send_id'] },
	foreign_message: { use: 'data', key: ['event_id'] },
	echo_question: { use: 'inner', key: ['event_id', 'send_id'] },
	story_watch: { use: 'inner', key: ['consumer'] },
	watched_keyword: { use: 'data', key: ['consumer', 'keyword'] },
	event_keyword: { use: 'data', key: ['event_id', 'keyword'] },
	refused_delivery: { use: 'inner', key: ['consumer', 'reason'] },
	story: { use: 'data', key: ['id'] },
	story_label: { use: 'data', key: ['story_id', 'kind'] },
	story_snapshot: { use: 'data', key: ['id'] },
	story_metric: { use: 'data', key: ['story_id', 'metric', 'dimension'] },
	viewer_import: { use: 'data', key: ['id'] },
	story_view: {
		use: 'data',
		key: ['account_id', 'subject_id', 'story_id', 'viewed_at_ms', 'import_id'],
	},
	viewer_signal: { use: 'data', key: ['account_id', 'name', 'subject_id', 'import_id'] },
	viewer_tag: { use: 'data', key: ['subject_id', 'tag'] },
	viewer_summary: { use: 'data', key: ['account_id', 'subject_id'] },
	policy: { use: 'data', key: ['id'] },
	send: { use: 'data', key: ['id'] },
	sequence_stop: { use: 'data', key: ['account_id', 'subject_id', 'sequence'] },
	queued_contact: { use: 'data', key: ['id'] },
	opt_out: { use: 'data', key: ['id'] },
	person_mark: { use: 'data', key: ['subject_id', 'account_id', 'kind'] },
	contact_log: { use: 'data', key: ['id'] },
	consent_entry: { use: 'log', key: ['id'] },
	consent_choice: { use: 'data', key: ['entry_id'] },
	consent_record: { use: 'data', key: ['entry_id'] },
	suppression: { use: 'data', key: ['id'] },
	code: { use: 'data', key: ['id'] },
	chat_link: { use: 'data', key: ['id'] },
	comment_action: { use: 'data', key: ['account_id', 'comment_ref', 'action'] },
	saved_policy: { use: 'data', key: ['id'] },
	account_circuit: { use: 'data', key: ['account_id'] },
	campaign: { use: 'data', key: ['account_id', 'sequence'] },
	data_request: { use: 'data', key: ['id'] },
	request_task: { use: 'data', key: ['id'] },
	legal_hold: { use: 'data', key: ['id'] },
	retention_run: { use: 'data', key: ['id'] },
	privacy_incident: { use: 'data', key: ['id'] },
	client_export: { use: 'inner', key: ['id'] },
	sequence: { use: 'data', key: ['id'] },
	enrolment: { use: 'data', key: ['id'] },
	task: { use: 'data', key: ['id'] },
};

export type ClientTable = keyof Schema;

const byName = Object.entries(CLIENT_TABLES).map(([name, { use, key }]) => ({
	name: name as ClientTable,
	use,
	key: key as readonly string[],
}));

export const ALL_TABLES: readonly ClientTable[] = byName.map(({ name }) => name);

/** In the order in which an export gives them out. */
export const DATA_TABLES = byName.filter(({ use }) => use === 'data');

/** Those of which a row more or less means that something happened since the export. */
export const TOLD_TABLES: readonly ClientTable[] = byName
	.filter(({ use }) => use !== 'inner')
	.map(({ name }) => name);
