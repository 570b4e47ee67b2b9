import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { nodeDescriptions, ROOT } from './nodeTexts';

/** `Node | Resource | Operation`, as the rows of the table in the README begin. */
function operationsOf({ displayName, properties }: INodeTypeDescription): string[] {
	const choices = (name: string): INodeProperties[] =>
		properties.filter((property) => property.name === name);
	return choices('resource')
		.flatMap(({ options = [] }) => options)
		.flatMap((resource) => {
			if (!('value' in resource)) return [];
			return choices('operation')
				.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes(resource.value))
				.flatMap(({ options = [] }) => options)
				.map((operation) => `${displayName} | ${resource.name} | ${operation.name}`);
		});
}

describe('the operations table of the README', () => {
	const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
	const [, table = ''] = /## Operations\n\n([\s\S]*?)\n\n/.exec(readme) ?? [];
	const rows = table
		.split('\n')
		.slice(2)
		.map((row) => row.split('|').slice(1, 4))
		.map((cells) => cells.map((cell) => cell.trim()).join(' | '));

	it('has exactly the operations of the nodes', () => {
		const operations = nodeDescriptions.flatMap(operationsOf);

		expect(operations.length).toBeGreaterThan(5);
		expect(rows.sort()).toEqual(operations.sort());
	});
});
