/** The heavy part is loaded on first use, so that n8n starts as fast with us as without. */
export const loadCore = async () => await import('../../core');

export type Core = Awaited<ReturnType<typeof loadCore>>;
