import type { ViewerSignals } from './viewerRecord';

/** Flags as words, so that both stores and the rules in memory compare the same text. */
export const signalText = (value: ViewerSignals[keyof ViewerSignals]): string =>
	typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
