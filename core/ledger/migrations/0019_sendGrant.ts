import type { Migration } from './migration';

/**
 * Owner: sends. Each reservation asks for the account's last grant, which without an index is a look
 * at every send the account ever made.
 */
export const sendGrant: Migration = {
	number: 19,
	name: 'sendGrant',
	statements: () => [`create index send_account_grant on send (account_id, reserved_at_ms)`],
};
