import { DateTime } from 'luxon';
import type { ViewerExportOptions } from './viewerRecord';

/** `2026-11-20_winter sale_instagram.csv`: date, campaign, platform (PLAYBOOK P3). */
export interface FileContext {
	readonly date: string | null;
	readonly campaign: string | null;
	readonly platform: string | null;
}

const DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const NAME = /^[^_]+(?:_[^_]+){1,2}$/;

/** What the name says, or nothing when it does not begin with a date that exists. */
export function readFileContext(fileName: string): FileContext | null {
	const base = fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
	const [dateText = '', campaign, platform] = NAME.test(base) ? base.split('_') : [];
	const [, year, month, day] = DATE.exec(dateText) ?? [];
	const date = `${year}-${month}-${day}`;
	if (!DateTime.fromISO(date, { zone: 'utc' }).isValid) return null;
	return { date, campaign: campaign?.trim() ?? null, platform: platform?.trim() ?? null };
}

/**
 * The options with what the file's name adds: the platform as the tool, and the date for lists without
 * times. Only a day is known then, so its noon in the zone of the list stands for it.
 */
export function withFileContext(options: ViewerExportOptions): ViewerExportOptions {
	const context = readFileContext(options.fileName ?? '');
	if (context === null) return options;
	const noon = DateTime.fromISO(`${context.date}T12:00:00`, { zone: options.timezone ?? 'utc' });
	return {
		...options,
		...(context.platform === null || options.sourceTool !== undefined
			? {}
			: { sourceTool: context.platform }),
		...(options.timezone === undefined || options.viewedAt !== undefined
			? {}
			: { viewedAt: noon.toJSDate() }),
	};
}
