import type { MessageTables } from '../../../database/tables/messageTables';
import { BY_SUBJECT, type TableFate } from '../columnFate';

export const MESSAGE_FATES: { readonly [T in keyof MessageTables]: TableFate<T> } = {
	code: {
		holds: 'Your codes, and who was given which',
		person: 'moved',
		owner: BY_SUBJECT,
		page: 'id',
		columns: {
			id: 'kept',
			client_id: 'kept',
			list: 'kept',
			// Whoever finds it in a shop's books must not find the person.
			value: 'random',
			expires_at_ms: 'kept',
			added_at_ms: 'kept',
			subject_id: 'tombstone',
			given_at_ms: 'cutToDay',
			send_id: 'kept',
		},
	},
	chat_link: { holds: 'Your chat links, and what they are for', person: 'none' },
	comment_action: {
		holds: 'Which comments you hid or deleted, by a keyed hash of their ID',
		person: 'none',
	},
};
