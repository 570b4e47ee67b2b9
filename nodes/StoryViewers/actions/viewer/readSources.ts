import type { OperationRun } from '../../../shared/operation';
import { readChoice, readRequiredText } from '../../../shared/parameters';
import { sha256 } from '../../../shared/sha256';

/** One list to import. */
export interface ViewerSource {
	readonly content: Uint8Array | string | readonly unknown[];
	/** SHA-256 of the content. */
	readonly hash: string;
	/** File name, which may carry date, campaign and platform (P3). */
	readonly name: string;
	/** The input item that a row (counted from 1) stands for. */
	itemIndexOfRow(row: number): number;
}

/** A file or a text is a list of its own; input items together are one list. */
export async function readSources(run: OperationRun): Promise<ViewerSource[]> {
	const { context } = run;
	const listFrom = readChoice(
		{ context, itemIndex: 0 },
		{ name: 'listFrom', label: 'List From', choices: ['file', 'items', 'text'] },
	);
	if (listFrom === 'items') return [await itemsSource(run)];

	const read = listFrom === 'file' ? fileSource : textSource;
	const sources = await run.eachItem(async (itemIndex) => await read(run, itemIndex));
	return sources.map(({ value }) => value);
}

async function fileSource({ context }: OperationRun, itemIndex: number): Promise<ViewerSource> {
	const field = readRequiredText(
		{ context, itemIndex },
		'binaryPropertyName',
		'Input Binary Field',
	);
	const { fileName } = context.helpers.assertBinaryData(itemIndex, field);
	const content = await context.helpers.getBinaryDataBuffer(itemIndex, field);
	return {
		content,
		hash: await sha256(content),
		name: fileName ?? '',
		itemIndexOfRow: () => itemIndex,
	};
}

async function textSource({ context }: OperationRun, itemIndex: number): Promise<ViewerSource> {
	const content = readRequiredText({ context, itemIndex }, 'listText', 'List');
	return { content, hash: await sha256(content), name: '', itemIndexOfRow: () => itemIndex };
}

async function itemsSource({ context }: OperationRun): Promise<ViewerSource> {
	const content = context.getInputData().map(({ json }) => json);
	return {
		content,
		hash: await sha256(JSON.stringify(content)),
		name: '',
		itemIndexOfRow: (row) => Math.min(Math.max(row - 1, 0), content.length - 1),
	};
}
