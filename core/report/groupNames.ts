import type { OutreachSplit } from '../ledger/reportRecords';
import type { Language } from '../outreach/reasons';
import { DAY_MS } from '../shared/duration';

const NOT_RECORDED = { en: '(not recorded)', it: '(non registrato)' } as const;

/** 5 January 1970 was a Monday. */
const MONDAY_MS = 4 * DAY_MS;

/** The group as a person reads it: Monday for 1, 09:00 for 9. */
export function groupName(group: string, splitBy: OutreachSplit, language: Language): string {
	if (group === '') return NOT_RECORDED[language];
	switch (splitBy) {
		case 'weekday':
			return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
				MONDAY_MS + (Number(group) - 1) * DAY_MS,
			);
		case 'hour':
			return `${group.padStart(2, '0')}:00`;
		case 'account':
		case 'campaign':
		case 'template':
		case 'step':
		case 'purpose':
			return group;
	}
}

/** Numbers by size, words by letter. */
export const inGroupOrder = (groups: Iterable<string>): string[] =>
	[...groups].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
