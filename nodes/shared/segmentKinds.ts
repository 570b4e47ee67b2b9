import type { SegmentRule } from '../../core';

/** The name of a segment whose rule has none. */
export const SEGMENT_KIND_NAMES: Readonly<Record<SegmentRule['kind'], string>> = {
	highEngagement: 'High Engagement',
	languageOrPlace: 'By Language or Place',
	lapsed: 'Lapsed',
	newViewers: 'New Viewers',
	own: 'Own Rule',
	partnership: 'Partnership Potential',
	possibleBot: 'Possible Bot',
	profileVisitors: 'Profile Visitors',
	repeatViewers: 'Repeat Viewers',
	storyLabel: 'By Story Label',
	tagged: 'Tagged',
	topPercent: 'Top Percent',
	watchlist: 'Watchlist',
};
