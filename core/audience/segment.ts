/** One thing that a person did, as segments see it. */
export interface ViewerEvent {
	readonly personId: string;
	readonly kind: 'view' | 'reply' | 'reaction' | 'message';
	/** For views. */
	readonly storyId?: string;
	readonly at: Date;
}

/**
 * Exact and deterministic rules; a window of `windowDays` as of t is `(t - days, t]` (DESIGN §9).
 * `repeatViewers`: at least `storiesMin` distinct stories in the window.
 * `highEngagement`: a reply, reaction or message strictly later than a view, both in the window.
 * `topPercent`: `ceil(percent % of viewers)` by distinct stories in the window, ties included.
 */
export type SegmentRule =
	| {
			readonly kind: 'repeatViewers';
			readonly name: string;
			readonly storiesMin: number;
			readonly windowDays: number;
	  }
	| { readonly kind: 'highEngagement'; readonly name: string; readonly windowDays: number }
	| {
			readonly kind: 'topPercent';
			readonly name: string;
			readonly percent: number;
			readonly windowDays: number;
	  };

export interface SegmentMember {
	readonly personId: string;
	readonly distinctStories: number;
	/** Why, in one sentence for the user. */
	readonly because: string;
}
