/** `--rows=1000000`; the usual size is small, so that a bench takes seconds. */
export function rowsOr(usual: number): number {
	const stated = process.argv.find((arg) => arg.startsWith('--rows='));
	return stated === undefined ? usual : Number(stated.slice('--rows='.length));
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
