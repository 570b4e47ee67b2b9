import type { SegmentRule } from './segment';

/** Why a person is in a segment, for the user; never a text for the person. */
export function explainMembership(rule: SegmentRule, distinctStories: number): string {
	switch (rule.kind) {
		case 'repeatViewers':
			return `Watched ${distinctStories} different stories in ${rule.windowDays} days.`;
		case 'highEngagement':
			return `Replied, reacted or wrote after watching a story, within ${rule.windowDays} days.`;
		case 'topPercent':
			return `Among the top ${rule.percent} % by stories watched in ${rule.windowDays} days.`;
	}
}
