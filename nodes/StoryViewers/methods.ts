import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { loadCore } from '../shared/loadCore';

/** Shown from the start; the others are added by hand. */
const USUAL: ReadonlySet<string> = new Set(['handle', 'story_id', 'viewed_at']);

/** The columns that are kept of a list, for the field Columns. */
export async function getViewerColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const { VIEWER_COLUMNS } = await loadCore();
	return {
		fields: VIEWER_COLUMNS.map((column) => ({
			id: column,
			displayName: titleOf(column),
			defaultMatch: false,
			required: false,
			display: true,
			removed: !USUAL.has(column),
			type: 'string',
		})),
	};
}

/** `viewed_at` as `Viewed At`. */
const titleOf = (column: string): string =>
	column
		.split('_')
		.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
		.join(' ');
