/** How many of the latest stories, and how tight groups of stories, are kept for each person. */
export const SUMMARY_DEPTH = 5;

/**
 * What is kept of a person's views so that the usual rules need not read them: at least k distinct
 * stories in the last days (`latest`), and at least k distinct stories in any window (`spans`).
 */
export interface ViewSummary {
	readonly views: number;
	readonly stories: number;
	readonly firstMs: number;
	/** The latest view of each story, latest story first, at most five. */
	readonly latest: readonly number[];
	/**
	 * For 2, 3, 4 and 5 distinct stories: the least time between the first and the last view of some
	 * such group. They all lie in a window `(t - w, t]` exactly when this is less than `w`.
	 */
	readonly spans: readonly number[];
}

interface SummarisedView {
	readonly storyId: number;
	readonly atMs: number;
}

/** @param views at least one, in the order of their time, each once. */
export function summariseViews(views: readonly SummarisedView[]): ViewSummary {
	const lastOf = new Map<number, number>();
	for (const { storyId, atMs } of views) lastOf.set(storyId, atMs);
	const latest = [...lastOf.values()].sort((a, b) => b - a);
	const spans: number[] = [];
	for (let size = 2; size <= Math.min(SUMMARY_DEPTH, lastOf.size); size += 1) {
		spans.push(tightestSpan(views, size));
	}
	return {
		views: views.length,
		stories: lastOf.size,
		firstMs: views[0]?.atMs ?? 0,
		latest: latest.slice(0, SUMMARY_DEPTH),
		spans,
	};
}

/** Two pointers: the window is drawn in from the left for as long as it holds `size` stories. */
function tightestSpan(views: readonly SummarisedView[], size: number): number {
	const inside = new Map<number, number>();
	let tightest = Infinity;
	let left = 0;
	for (const { storyId, atMs } of views) {
		inside.set(storyId, (inside.get(storyId) ?? 0) + 1);
		while (inside.size >= size) {
			const oldest = views[left];
			if (oldest === undefined) break;
			tightest = Math.min(tightest, atMs - oldest.atMs);
			const remaining = (inside.get(oldest.storyId) ?? 1) - 1;
			if (remaining === 0) inside.delete(oldest.storyId);
			else inside.set(oldest.storyId, remaining);
			left += 1;
		}
	}
	return tightest;
}
