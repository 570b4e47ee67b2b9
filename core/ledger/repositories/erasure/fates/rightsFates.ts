import type { RightsTables } from '../../../database/tables/rightsTables';
import { BY_SUBJECT, type TableFate } from '../columnFate';

export const RIGHTS_FATES: { readonly [T in keyof RightsTables]: TableFate<T> } = {
	data_request: {
		holds: 'Which data requests came, when they are due and how they were answered',
		person: 'moved',
		owner: BY_SUBJECT,
		columns: {
			id: 'kept',
			public_id: 'kept',
			client_id: 'kept',
			kind: 'kept',
			law: 'kept',
			// Law asks for the date of a request and of its answer for years.
			received_at_ms: 'kept',
			due_at_ms: 'kept',
			state: 'kept',
			answered_at_ms: 'kept',
			answer: 'kept',
			subject_id: 'tombstone',
			tombstone_id: 'kept',
			exact_until_ms: 'kept',
			certificate: 'kept',
			beat_at_ms: 'kept',
		},
	},
	request_task: { holds: 'What is left to do for a data request, by system', person: 'none' },
	legal_hold: {
		holds: 'What may not be deleted, and why',
		person: 'moved',
		owner: BY_SUBJECT,
		columns: {
			id: 'kept',
			public_id: 'kept',
			client_id: 'kept',
			subject_id: 'tombstone',
			// Free text: it may name somebody.
			reason: 'emptied',
			since_ms: 'cutToDay',
			lifted_at_ms: 'cutToDay',
		},
	},
	retention_run: { holds: 'What was deleted because its time was over', person: 'none' },
	privacy_incident: {
		holds: 'Incidents, when they were noticed and who was told; no names',
		person: 'none',
	},
	client_export: {
		holds: 'When everything of a client was exported, and the hashes of the files',
		person: 'none',
	},
};
