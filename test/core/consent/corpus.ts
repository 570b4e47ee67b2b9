import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface LabelledReply {
	readonly text: string;
	readonly intent: string;
}

/** `corpusInvented` by whoever wrote rules 4, to learn from. */
export const CORPORA = [
	'corpus',
	'corpus2',
	'corpusSeen',
	'corpusSeen2',
	'corpusSeen3',
	'corpusInvented',
] as const;

/**
 * The labelled replies of a folder, by language. `corpusSeen`, `corpusSeen2` and `corpusSeen3` were written
 * apart and scored once, by rules 2, 3 and 4.
 */
export function readCorpus(folder: (typeof CORPORA)[number]): ReadonlyMap<string, LabelledReply[]> {
	const from = path.join(__dirname, folder);
	return new Map(
		readdirSync(from).map((name) => [
			path.basename(name, '.json'),
			JSON.parse(readFileSync(path.join(from, name), 'utf8')) as LabelledReply[],
		]),
	);
}
