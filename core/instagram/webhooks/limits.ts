/** Meta batches at most 1000 updates (facts/instagram.md §6.7). */
export const ENTRIES_MAX = 1000;

/** An entry holds a handful of events; ten for each entry of a full batch leave room. */
export const EVENTS_MAX = 10 * ENTRIES_MAX;

/** The deepest documented payload has 8 levels (facts/instagram.md §6.5); the rest is no event. */
export const DEPTH_MAX = 20;

/** Values inside one event of an unknown kind; documented ones have fewer than 50. */
export const VALUES_MAX = 5000;

/** A comment may have 2,200 characters and a message 1,000; longer texts are cut, never lost. */
export const TEXT_CHARS_MAX = 10_000;
