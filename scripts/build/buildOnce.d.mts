export function buildOnce(): Promise<void>;
