import type { SegmentRule } from '../../core';

/** The name of a segment whose rule has none. */
export const SEGMENT_KIND_NAMES: Readonly<Record<SegmentRule['kind'], string>> = {
	highEngagement: 'High Engagement',
	repeatViewers: 'Repeat Viewers',
	topPercent: 'Top Percent',
};
