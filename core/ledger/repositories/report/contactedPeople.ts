import type { PeriodCounts } from '../../reportRecords';
import type { ContactedRow } from './peopleCounts';

/** What a row of contacted people says; nobody where there is none. */
export const toPeople = (
	row: ContactedRow | undefined,
): Pick<PeriodCounts, 'people' | 'replyMsMedian'> => ({
	people: {
		contacted: row?.contacted ?? 0,
		replied: row?.replied ?? 0,
		sawIt: row?.saw_it ?? 0,
		optedOut: row?.opted_out ?? 0,
		stillOpen: row?.still_open ?? 0,
		qualified: row?.qualified ?? 0,
		bought: row?.bought ?? 0,
		complained: row?.complained ?? 0,
	},
	replyMsMedian:
		row?.middle_low == null || row.middle_high === null
			? null
			: (row.middle_low + row.middle_high) / 2,
});
