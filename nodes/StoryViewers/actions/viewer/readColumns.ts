import type { ViewerExportOptions } from '../../../../core';
import type { Core } from '../../../shared/loadCore';
import type { ParameterPlace } from '../../../shared/parameters';

/** What was typed under Columns: the name in the list for each of our columns. */
export function readColumns(
	{ context, itemIndex }: ParameterPlace,
	core: Core,
): NonNullable<ViewerExportOptions['columns']> {
	const mapper: unknown = context.getNodeParameter('columns', itemIndex, null);
	if (!isRecord(mapper) || mapper.mappingMode !== 'defineBelow' || !isRecord(mapper.value)) {
		return {};
	}
	const { value } = mapper;
	return Object.fromEntries(
		core.VIEWER_COLUMNS.flatMap((column) => {
			const header = value[column];
			return typeof header === 'string' && header !== '' ? [[column, header]] : [];
		}),
	);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;
