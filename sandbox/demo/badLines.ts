import { DAY_MS } from '../world/clock';
import type { Media } from '../world/model';
import { csvLine, SOURCE_TOOL } from './csv';
import type { DemoViewer } from './viewers';

/** What real exports contain by accident. Rows with an impossible handle carry no id either: nothing names a person. */
export function badLines(
	viewers: readonly DemoViewer[],
	stories: readonly Media[],
	now: number,
): string[] {
	const story = stories[3]?.id ?? '';
	const yesterday = new Date(now - DAY_MS).toISOString();
	const nextYear = new Date(now + 365 * DAY_MS).toISOString();
	const line = (
		[id, handle]: readonly [string, string],
		storyId: string,
		viewedAt: string,
	): string => {
		return csvLine([
			id,
			storyId,
			viewedAt,
			SOURCE_TOOL,
			handle,
			'false',
			'0-100',
			'it',
			'IT',
			'Europe/Rome',
			'',
		]);
	};
	const known = (place: number): [string, string] => {
		const viewer = viewers[place];
		return [viewer?.viewerId ?? '', viewer?.handle ?? ''];
	};
	const withTime = (place: number, viewedAt: string): string => {
		return line(known(place), story, viewedAt);
	};
	const handleOnly = (handle: string): string => line(['', handle], story, yesterday);
	return [
		handleOnly(''),
		withTime(5, '2026-13-45'),
		withTime(48, 'yesterday'),
		withTime(77, '31/02/2026 10:00'),
		withTime(90, ''),
		withTime(141, nextYear),
		line(known(12), '', yesterday),
		handleOnly('anna maria rossi'),
		handleOnly('a_very_long_handle_that_instagram_never_allowed'),
		handleOnly('=HYPERLINK("http://example.com","open")'),
		handleOnly('caffè!latte'),
		handleOnly('.two..dots.'),
		csvLine([...known(160), story, yesterday, SOURCE_TOOL]),
		csvLine([
			'v_99999',
			story,
			yesterday,
			SOURCE_TOOL,
			'too.many.cells',
			'true',
			'0-100',
			'it',
			'IT',
			'Europe/Rome',
			'bio',
			'extra',
			'more',
		]),
	];
}
