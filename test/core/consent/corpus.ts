import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface LabelledReply {
	readonly text: string;
	readonly intent: string;
}

/** The labelled replies of a folder, by language. `corpusSeen` was written apart and scored once, by rules 2. */
export function readCorpus(
	folder: 'corpus' | 'corpus2' | 'corpusSeen',
): ReadonlyMap<string, LabelledReply[]> {
	const from = path.join(__dirname, folder);
	return new Map(
		readdirSync(from).map((name) => [
			path.basename(name, '.json'),
			JSON.parse(readFileSync(path.join(from, name), 'utf8')) as LabelledReply[],
		]),
	);
}
