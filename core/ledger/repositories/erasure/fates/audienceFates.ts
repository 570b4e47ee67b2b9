import type { AudienceTables } from '../../../database/tables/audienceTables';
import { BY_SUBJECT, type TableFate } from '../columnFate';

export const AUDIENCE_FATES: { readonly [T in keyof AudienceTables]: TableFate<T> } = {
	story: { holds: 'Your own stories', person: 'none' },
	story_label: { holds: 'What you call your stories', person: 'none' },
	story_snapshot: { holds: 'Counts of your stories, never names', person: 'none' },
	story_metric: { holds: 'The latest counts of your stories', person: 'none' },
	viewer_import: { holds: 'Which list was taken in, by whom and on what ground', person: 'none' },
	story_view: {
		holds: 'That a person watched a story, and whether they liked it, as a list said',
		person: 'moved',
		owner: BY_SUBJECT,
		page: 'story_id',
		timeInKey: true,
		columns: {
			account_id: 'kept',
			subject_id: 'tombstone',
			story_id: 'kept',
			viewed_at_ms: 'cutToDay',
			import_id: 'kept',
			liked: 'cleared',
			visited_profile: 'cleared',
		},
	},
	viewer_signal: {
		holds: 'Flags and bands of a list: account type, follower band, place, …',
		person: 'destroyed',
		owner: BY_SUBJECT,
		hasAccount: true,
	},
	viewer_tag: {
		holds: 'Your own tags of a person',
		person: 'destroyed',
		owner: BY_SUBJECT,
		hasAccount: false,
	},
	// Counted anew for the tombstone.
	viewer_summary: {
		holds: 'How many stories a person watched, and when last',
		person: 'destroyed',
		owner: BY_SUBJECT,
		hasAccount: true,
	},
};
