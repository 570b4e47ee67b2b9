import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './descriptions';

interface Schema {
	readonly type?: string | readonly string[];
	readonly enum?: readonly unknown[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly items?: Schema;
}

/** Where an item and the output schema of its operation differ; also fields that it does not name. */
export function schemaFaults(
	item: unknown,
	place: { readonly node: string; readonly resource: string; readonly operation: string },
): string[] {
	const file = join('__schema__/v1.0.0', place.resource, `${place.operation}.json`);
	const schema: Schema = JSON.parse(readFileSync(join(ROOT, 'nodes', place.node, file), 'utf8'));
	const unknown = Object.keys(item ?? {}).filter((field) => !(field in (schema.properties ?? {})));
	return [
		...unknown.map((field) => `${field} is not in the schema`),
		...faultsOf(item, schema, '$'),
	];
}

function faultsOf(value: unknown, schema: Schema, path: string): string[] {
	const types = schema.type === undefined ? [] : [schema.type].flat();
	if (types.length > 0 && !types.includes(typeOf(value))) {
		return [`${path} is ${typeOf(value)}, not ${types.join(' or ')}`];
	}
	if (schema.enum !== undefined && !schema.enum.includes(value)) {
		return [`${path} is ${JSON.stringify(value)}`];
	}
	if (Array.isArray(value)) {
		return value.flatMap((one, at) => faultsOf(one, schema.items ?? {}, `${path}[${at}]`));
	}
	const fields = new Map(Object.entries(value instanceof Object ? value : {}));
	const missing = (schema.required ?? []).filter((field) => !fields.has(field));
	return [
		...missing.map((field) => `${path}.${field} is missing`),
		...Object.entries(schema.properties ?? {}).flatMap(([field, inner]) =>
			fields.has(field) ? faultsOf(fields.get(field), inner, `${path}.${field}`) : [],
		),
	];
}

const typeOf = (value: unknown): string => {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
};
