import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';

export const ROOT = join(__dirname, '../../..');

export interface DescribedOperation {
	readonly resource: string;
	readonly resourceName: string;
	readonly option: INodePropertyOptions;
}

type Entry = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const isOption = (entry: Entry): entry is INodePropertyOptions => 'value' in entry;

const optionsOf = (property: INodeProperties | undefined): INodePropertyOptions[] =>
	(property?.options ?? []).filter(isOption);

export function operationsOf({ properties }: INodeTypeDescription): DescribedOperation[] {
	const resources = optionsOf(properties.find(({ name }) => name === 'resource'));
	return resources.flatMap(({ name: resourceName, value }) =>
		properties
			.filter(({ name, displayOptions }) => {
				return name === 'operation' && displayOptions?.show?.resource?.includes(value);
			})
			.flatMap((property) => optionsOf(property))
			.map((option) => ({ resource: String(value), resourceName, option })),
	);
}

/** Every sentence and label that a person reads in the editor. */
export function textsOf(entries: readonly Entry[]): string[] {
	return entries.flatMap((entry) => [
		...('displayName' in entry ? [entry.displayName] : [entry.name]),
		...('description' in entry && entry.description ? [entry.description] : []),
		...('hint' in entry && entry.hint ? [entry.hint] : []),
		...('action' in entry && entry.action ? [entry.action] : []),
		...('options' in entry && entry.options ? textsOf(entry.options) : []),
		...('values' in entry && entry.values ? textsOf(entry.values) : []),
		...('modes' in entry && entry.modes
			? entry.modes.flatMap(({ displayName, hint }) => [displayName, hint ?? ''])
			: []),
	]);
}

/** The options of a collection in the editor, by name. */
export const optionNamesOf = (
	properties: readonly INodeProperties[],
	collection = 'options',
): string[] =>
	(properties.find(({ name }) => name === collection)?.options ?? []).map(({ name }) => name);

/** Names that a list of fields, or one inside it, has twice, where n8n would know only one of them. */
export function repeatedNames(fields: readonly Entry[]): string[] {
	const names = fields.map(({ name }) => name);
	return [
		...names.filter((name, index) => names.indexOf(name) !== index),
		...fields.flatMap((field) => [
			...('options' in field && field.options ? repeatedNames(field.options) : []),
			...('values' in field ? repeatedNames(field.values) : []),
		]),
	];
}

/** The fields that a schema promises for every item. */
export function schemaFields(...path: [node: string, ...place: string[]]): string[] {
	const [node, ...place] = path;
	const file = place.length === 0 ? 'v1.0.0.json' : join('v1.0.0', `${place.join('/')}.json`);
	const schema: unknown = JSON.parse(
		readFileSync(join(ROOT, 'nodes', node, '__schema__', file), 'utf8'),
	);
	return Object.keys((schema as { properties: object }).properties);
}
