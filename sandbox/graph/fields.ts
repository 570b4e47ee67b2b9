import { invalidParameter } from './errors';

/** One entry of `fields=`: `messages.limit(5){id,message}` asks for an edge with its own fields. */
export interface FieldRequest {
	name: string;
	limit: number | undefined;
	fields: FieldRequest[];
}

export function parseFields(text: string | undefined): FieldRequest[] {
	if (text === undefined || text.trim() === '') return [];
	return splitAtTopLevel(text).map(parseField);
}

function parseField(text: string): FieldRequest {
	const match = /^\s*([a-z_]+)((?:\.[a-z_]+\([^)]*\))*)\s*(?:\{(.*)\})?\s*$/s.exec(text);
	const name = match?.[1];
	if (name === undefined) throw invalidParameter(`Syntax error in fields: "${text}"`);
	const limit = /\.limit\((\d+)\)/.exec(match?.[2] ?? '')?.[1];
	return {
		name,
		limit: limit === undefined ? undefined : Number(limit),
		fields: parseFields(match?.[3]),
	};
}

function splitAtTopLevel(text: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let part = '';
	for (const character of text) {
		if (character === '{') depth += 1;
		if (character === '}') depth -= 1;
		if (character === ',' && depth === 0) {
			parts.push(part);
			part = '';
		} else {
			part += character;
		}
	}
	return [...parts, part];
}

/**
 * Only what was asked for, plus the id. A field whose value is undefined is left out: Graph omits what
 * it has no data for; a field no one knows is an error. A function is an edge with fields of its own.
 */
export function selectFields(
	id: string,
	values: Readonly<Record<string, unknown>>,
	requested: readonly FieldRequest[],
): Record<string, unknown> {
	const selected: Record<string, unknown> = {};
	for (const request of requested) {
		const value = values[request.name];
		if (request.name in values) selected[request.name] = isEdge(value) ? value(request) : value;
		else if (request.name !== 'id') throw unknownField(request.name);
	}
	return { ...selected, id: selected.id ?? id };
}

type Edge = (request: FieldRequest) => unknown;

function isEdge(value: unknown): value is Edge {
	return typeof value === 'function';
}

function unknownField(name: string): Error {
	return invalidParameter(`Tried accessing nonexistent field (${name})`);
}
