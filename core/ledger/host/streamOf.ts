import { Readable } from 'node:stream';

/** Pieces of text as what n8n stores piece by piece: a large file is never in memory as a whole. */
export const streamOf = (pieces: AsyncIterable<string>): Readable =>
	Readable.from(pieces, { objectMode: false });
