import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface LabelledReply {
	readonly text: string;
	readonly intent: string;
}

export interface LanguageCorpus {
	readonly language: string;
	readonly replies: readonly LabelledReply[];
}

/** Every `<language>.json` of a folder: `[{ "text": …, "intent": … }]`. */
export function readCorpus(folder: string): readonly LanguageCorpus[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => ({
			language: path.basename(name, '.json'),
			replies: parseReplies(readFileSync(path.join(folder, name), 'utf8'), name),
		}));
}

function parseReplies(json: string, name: string): readonly LabelledReply[] {
	const rows: unknown = JSON.parse(json);
	if (!Array.isArray(rows)) throw new Error(`${name}: a list is expected`);
	return rows.map((row: unknown) => {
		if (!isReply(row)) throw new Error(`${name}: text and intent are expected in every row`);
		return row;
	});
}

function isReply(row: unknown): row is LabelledReply {
	return (
		typeof row === 'object' &&
		row !== null &&
		'text' in row &&
		typeof row.text === 'string' &&
		'intent' in row &&
		typeof row.intent === 'string'
	);
}
