import type { OutreachSplit } from '../ledger/reportRecords';
import type { Language } from '../outreach/reasons';
import { DAY_MS } from '../shared/duration';

const NOT_RECORDED = { en: '(not recorded)', it: '(non registrato)' } as const;

/** 5 January 1970 was a Monday. */
const MONDAY_MS = 4 * DAY_MS;

/**
 * The group as a person reads it: Monday for 1, 09:00 for 9.
 * @param place.stories names of stories by their Instagram id
 */
export function groupName(
	group: string,
	splitBy: OutreachSplit,
	{ language, stories }: { language: Language; stories: ReadonlyMap<string, string> },
): string {
	if (group === '') return NOT_RECORDED[language];
	switch (splitBy) {
		case 'weekday':
			return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
				MONDAY_MS + (Number(group) - 1) * DAY_MS,
			);
		case 'day':
			return dayName(Number(group), language);
		case 'language':
			return new Intl.DisplayNames(language, { type: 'language' }).of(group) ?? group;
		case 'story':
			return stories.get(group) ?? group;
		case 'hour':
			return `${group.padStart(2, '0')}:00`;
		case 'account':
		case 'campaign':
		case 'template':
		case 'variant':
		case 'segment':
		case 'topic':
		case 'callToAction':
		case 'offer':
		case 'step':
		case 'purpose':
			return group;
	}
}

/** 24 Nov, for days since 1 January 1970. */
export const dayName = (day: number, language: Language): string =>
	new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		day: 'numeric',
		month: 'short',
		timeZone: 'UTC',
	}).format(day * DAY_MS);

/** Numbers by size, words by letter. */
export const inGroupOrder = (groups: Iterable<string>): string[] =>
	[...groups].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
