import type { IdentityTables } from '../../../database/tables/identityTables';
import { BY_SUBJECT, type TableFate } from '../columnFate';

export const IDENTITY_FATES: { readonly [T in keyof IdentityTables]: TableFate<T> } = {
	store_meta: { holds: 'Purpose and id of the database', person: 'none' },
	key_check: { holds: 'Fingerprints that recognise the key', person: 'none' },
	client: { holds: 'Whose data it is, and the head of their consent log', person: 'none' },
	account: { holds: 'Your own Instagram accounts', person: 'none' },
	subject: {
		holds: 'One row for each person: random id, their data key, language, country, time zone',
		person: 'survives',
		why: 'without key, names and signals the row means nobody; an id in an old workflow is still refused',
	},
	identifier: {
		holds: 'Handle, Instagram User ID or a tool’s viewer id: encrypted, and as keyed hashes',
		person: 'destroyed',
		owner: BY_SUBJECT,
		hasAccount: false,
	},
	profile_job: {
		holds: 'Whether Instagram was asked for the username, and whether the person follows you',
		person: 'moved',
		owner: BY_SUBJECT,
		columns: {
			subject_id: 'tombstone',
			account_id: 'kept',
			state: { set: 'done' },
			due_at_ms: 'cutToDay',
			attempts: 'kept',
			answer: 'cleared',
			follows_account: 'cleared',
		},
	},
	lease: { holds: 'Which process does a piece of work', person: 'none' },
};
