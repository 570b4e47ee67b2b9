/** The heavy part is loaded on first use, so that n8n starts as fast with us as without. */
export const loadCore = async () => await (loading ??= import('../../core'));

/** Kept, because the bundled form of `import()` copies every name of it at each call. */
let loading: Promise<typeof import('../../core')> | undefined;

export type Core = Awaited<ReturnType<typeof loadCore>>;
