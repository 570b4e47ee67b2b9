import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from './operation';

/** The choice of resource and operation, then each operation's own fields, shown for it only. */
export function describeOperations(resources: readonly Resource[]): INodeProperties[] {
	return [chooseResource(resources), ...resources.flatMap(describeResource)];
}

function chooseResource(resources: readonly Resource[]): INodeProperties {
	const first = resources[0]?.value ?? '';
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: first,
	};
}

function describeResource({ value, operations, usual }: Resource): INodeProperties[] {
	const first = usual ?? operations[0]?.option.value ?? '';
	const chooseOperation: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations.map(({ option }) => ({ ...option })),
		default: first,
	};
	const fields = operations.flatMap(({ option, properties }) =>
		properties.map((property) => ({
			...property,
			displayOptions: {
				...property.displayOptions,
				show: {
					...property.displayOptions?.show,
					resource: [value],
					operation: [option.value],
				},
			},
		})),
	);
	return [chooseOperation, ...fields];
}
