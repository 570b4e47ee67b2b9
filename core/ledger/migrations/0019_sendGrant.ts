import type { Migration } from './migration';

/**
 * Owner: sends. Each reservation asks for the account's last grant, which without an index is a look
 * at every send the account ever made; and for the place in a template's cap, which is answered from
 * the index alone when it holds only the states that count.
 */
export const sendGrant: Migration = {
	number: 19,
	name: 'sendGrant',
	statements: () => [
		`create index send_account_grant on send (account_id, reserved_at_ms)`,
		`drop index send_template_slot`,
		`create index send_template_slot on send (account_id, template, slot_at_ms)
			where state in ('reserved', 'calling', 'sent', 'unknown')`,
	],
};
