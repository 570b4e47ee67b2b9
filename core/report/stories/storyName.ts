import type { StoryCounts } from '../../ledger/reportRecords';
import type { Language } from '../../outreach/reasons';

const UNNAMED = { en: 'Story', it: 'Storia' } as const;

/** When it was published and its topic or campaign; the end of its id where no time is known. */
export function storyName(
	{ labels, publishedAt, storyId }: Pick<StoryCounts, 'labels' | 'publishedAt' | 'storyId'>,
	{ language, timezone }: { language: Language; timezone: string },
): string {
	const label = labels.topic ?? labels.campaign ?? UNNAMED[language];
	const when =
		publishedAt === null
			? `…${storyId.slice(-6)}`
			: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
					day: 'numeric',
					month: 'short',
					hour: '2-digit',
					minute: '2-digit',
					timeZone: timezone,
				}).format(publishedAt);
	return `${when} · ${label}`;
}
